import { expect, test } from 'vitest';
import { type Badge, badgeOf } from '../../../entrypoints/background/badge.ts';
import type { FrameState, TabState } from '../../../entrypoints/background/tabs.ts';
import { translator } from '../../../locales/translate.ts';
import type { PageKind } from '../../../parsers/report.ts';

const t = translator('zh-CN');

function audited(error: number, warning: number, note = 0, review = 0, untested = 0, toReview = review): FrameState {
  return {
    kind: 'report',
    reason: '',
    audited: { counts: { error, warning, note, review }, toReview, untested },
    saved: null,
  };
}

function unaudited(kind: PageKind): FrameState {
  return { kind, reason: '', audited: null, saved: null };
}

const red = '#b3261e';
const amber = '#8a5a00';
const violet = '#6a4c93';
const grey = '#5d5f63';

test.each<[string, TabState, Badge]>([
  ['a page that is nothing', {}, { text: '', colour: grey, title: '勾稽' }],
  [
    'a report where all matches',
    { 0: audited(0, 0) },
    { text: '0', colour: grey, title: '勾稽：没有发现对不上的地方' },
  ],
  [
    'a report where nothing was found and not all could be checked',
    { 0: audited(0, 0, 0, 0, 3) },
    { text: '0', colour: grey, title: '勾稽：没有发现对不上的地方，3 项无法核对' },
  ],
  ['two errors', { 0: audited(2, 0) }, { text: '2', colour: red, title: '勾稽：2 处错误' }],
  ['an error and two warnings', { 0: audited(1, 2) }, { text: '3', colour: red, title: '勾稽：1 处错误，2 处警告' }],
  ['warnings only', { 0: audited(0, 4) }, { text: '4', colour: amber, title: '勾稽：4 处警告' }],
  ['only notes', { 0: audited(0, 0, 5) }, { text: '0', colour: grey, title: '勾稽：5 处提示' }],
  ['only what a person must judge', { 0: audited(0, 0, 0, 3) }, { text: '3', colour: violet, title: '勾稽：3 处待核' }],
  [
    'only what a person must judge, some of it mere notes',
    { 0: audited(0, 0, 5, 3, 0, 2) },
    { text: '2', colour: violet, title: '勾稽：5 处提示，3 处待核' },
  ],
  [
    'only what a person must judge, all of it mere notes',
    { 0: audited(0, 0, 0, 2, 0, 0) },
    { text: '0', colour: grey, title: '勾稽：2 处待核' },
  ],
  [
    'what a person must judge beside what surely does not match',
    { 0: audited(0, 1, 0, 2) },
    { text: '1', colour: amber, title: '勾稽：1 处警告，2 处待核' },
  ],
  [
    'what a person must judge, in two frames',
    { 3: audited(0, 0, 0, 1), 5: audited(0, 0, 0, 1) },
    { text: '2', colour: violet, title: '勾稽：2 处待核' },
  ],
  [
    'reports in two frames, counted together',
    { 3: audited(1, 0), 5: audited(0, 2, 0, 1) },
    { text: '3', colour: red, title: '勾稽：1 处错误，2 处警告，1 处待核' },
  ],
  [
    'a column page around a frame with a report',
    { 0: unaudited('listing'), 5: audited(1, 0) },
    { text: '1', colour: red, title: '勾稽：1 处错误' },
  ],
  ['more than three digits', { 0: audited(1200, 0) }, { text: '1k+', colour: red, title: '勾稽：1200 处错误' }],
  ['a report under audit', { 0: unaudited('report') }, { text: '', colour: grey, title: '勾稽' }],
  [
    'a report published as an attachment',
    { 0: unaudited('attachment-only') },
    { text: '附', colour: grey, title: '勾稽：年报只以附件或图片发布，没有核对' },
  ],
  [
    'a report of before 2019',
    { 0: unaudited('older-report') },
    { text: '旧', colour: grey, title: '勾稽：2018 年及以前的年报，没有核对' },
  ],
  ['a list of reports', { 0: unaudited('listing') }, { text: '', colour: grey, title: '勾稽：年报列表' }],
])('%s', (_, state, badge) => {
  expect(badgeOf(state, t)).toEqual(badge);
});

test('in English no badge is longer than three characters', () => {
  const english = translator('en');
  const kinds: PageKind[] = ['report', 'attachment-only', 'older-report', 'listing', 'nothing'];
  expect(kinds.map((kind) => badgeOf({ 0: unaudited(kind) }, english).text)).toEqual(['', 'att', 'old', '', '']);
});
