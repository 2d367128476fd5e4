import { expect, test } from 'vitest';
import { pageMessageSchema, pageViewSchema, surfaceMessageSchema } from '../../../entrypoints/background/border.ts';
import { sampleAudit, sampleReport } from '../../store/samples.ts';

const status = {
  type: 'status',
  kind: 'report',
  reason: '有表格',
  address: 'http://a.gov.cn/',
  paged: false,
  audited: null,
};
const audited = { counts: { error: 1, warning: 0, note: 0, review: 2 }, toReview: 1, untested: 3 };
const capture = {
  type: 'capture',
  address: 'http://a.gov.cn/',
  report: sampleReport(),
  audit: sampleAudit(),
  html: '',
};

test.each<[string, unknown, boolean]>([
  ['a status', status, true],
  ['a capture', capture, true],
  ['a status with what was found', { ...status, audited }, true],
  ['a status with a count too few', { ...status, audited: { ...audited, toReview: undefined } }, false],
  ['a status of a kind that does not exist', { ...status, kind: 'annual' }, false],
  ['a status with a key too many', { ...status, script: 'x' }, false],
  ['a capture whose report is no report', { ...capture, report: { title: 'x' } }, false],
  ['the wish to read about a rule', { type: 'open-reference', rule: 'table3-balance' }, true],
  ['the wish to open something else', { type: 'open-reference', rule: '../popup.html?tab=3' }, false],
  ['a command that only the popup may give', { type: 'erase' }, false],
  ['a choice that only the reader may make', { type: 'rule', rule: 'table3-balance', setting: 'off' }, false],
  ['no message at all', null, false],
])('from a page: %s', (_, message, taken) => {
  expect(pageMessageSchema.safeParse(message).success).toBe(taken);
});

test.each<[string, unknown, boolean]>([
  ['the question for a tab', { type: 'tab', tabId: 3 }, true],
  ['one choice', { type: 'choose', choice: { badge: false } }, true],
  ['a choice that does not exist', { type: 'choose', choice: { theme: 'dark' } }, false],
  ['a rule that is lowered', { type: 'rule', rule: 'table3-balance', setting: 'note' }, true],
  ['a rule that is as it was', { type: 'rule', rule: 'table3-balance', setting: null }, true],
  ['a rule at a level that does not exist', { type: 'rule', rule: 'table3-balance', setting: 'loud' }, false],
  ['a site without a name', { type: 'site', tabId: 1, site: '', off: true }, false],
  ['a page’s message', status, false],
])('from popup and options: %s', (_, message, taken) => {
  expect(surfaceMessageSchema.safeParse(message).success).toBe(taken);
});

test('an auditor’s view with a report that is no report is not shown', () => {
  const view = { recognition: { kind: 'report', reason: '' }, address: '', report: {}, audit: null, marks: 'none' };
  expect(pageViewSchema.safeParse(view).success).toBe(false);
});
