import { expect, test } from 'vitest';
import type { FrameView, PageView } from '../../../entrypoints/background/messages.ts';
import { type Situation, situationOf } from '../../../entrypoints/popup/situation.ts';
import type { PageKind } from '../../../parsers/report.ts';
import { sampleAudit, sampleReport } from '../../store/samples.ts';

const address = 'http://www.yunxi.gov.cn/a.html';

function frame(kind: PageKind, view: Partial<PageView> | null = null, frameId = 0): FrameView {
  const recognition = { kind, reason: '' };
  return {
    frameId,
    kind,
    reason: '',
    saved: null,
    view:
      view === null
        ? null
        : {
            recognition,
            address,
            report: null,
            audit: null,
            lastYear: null,
            standpoints: {},
            marks: 'none',
            opened: null,
            ...view,
          },
  };
}

const audited = frame('report', { report: sampleReport(), audit: sampleAudit(), marks: 'shown' });
const inFrame = { ...audited, frameId: 4 };
const ordinary = { address, permitted: true, frames: [], sitesOff: [] };

test.each<[string, Partial<Parameters<typeof situationOf>[0]>, Situation]>([
  ['a government page that is no report', {}, { state: 'nothing' }],
  ['an audited report', { frames: [audited] }, { state: 'report', frames: [audited] }],
  [
    'a report in a frame of a column page',
    { frames: [frame('listing'), inFrame] },
    { state: 'report', frames: [inFrame] },
  ],
  ['a report whose auditor does not answer', { frames: [frame('report')] }, { state: 'silent' }],
  [
    'a report on a site that is switched off',
    { frames: [frame('report')], sitesOff: ['www.yunxi.gov.cn'] },
    { state: 'off', site: 'www.yunxi.gov.cn' },
  ],
  [
    'a report audited by hand on a site that is switched off',
    { frames: [audited], sitesOff: ['www.yunxi.gov.cn'] },
    { state: 'report', frames: [audited] },
  ],
  [
    'a report that is only an attachment',
    { frames: [frame('attachment-only')] },
    { state: 'attachment-only', frame: frame('attachment-only') },
  ],
  ['a list', { frames: [frame('listing')] }, { state: 'listing', frame: frame('listing') }],
  ['an old report', { frames: [frame('older-report')] }, { state: 'older-report', frame: frame('older-report') }],
  ['a government page without permission', { permitted: false }, { state: 'no-permission' }],
  ['any other site', { address: 'https://www.example.com/' }, { state: 'elsewhere' }],
  [
    'any other site without permission for gov.cn',
    { address: 'https://www.example.com/', permitted: false },
    { state: 'elsewhere' },
  ],
  ['a report published on a bare number', { address: 'http://61.150.65.235/a' }, { state: 'elsewhere' }],
  ['a site that only looks like one', { address: 'https://www.notgov.cn/' }, { state: 'elsewhere' }],
  ['a page of the browser', { address: 'chrome://settings/' }, { state: 'browser-page' }],
  ['a page whose address the browser keeps', { address: undefined }, { state: 'browser-page' }],
])('%s', (_, known, situation) => {
  expect(situationOf({ ...ordinary, ...known })).toEqual(situation);
});
