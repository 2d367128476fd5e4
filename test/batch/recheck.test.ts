import { expect, test } from 'vitest';
import { recheckedAfter } from '../../batch/recheck.ts';
import type { Audit } from '../../rules/finding.ts';
import type { Rechecked } from '../../store/batch.ts';
import type { Capture } from '../../store/schema.ts';
import { number, sampleAudit, sampleFinding, sampleReport } from '../store/samples.ts';

const item: Rechecked = {
  key: 'f1',
  fingerprint: 'f1',
  rule: 'table3-balance',
  message: '自然人：3 + 0 ≠ 2 + 0',
  captureKey: 'before',
  seenAt: 1000,
  outcome: null,
  now: null,
  changes: [],
};
const before: Capture = {
  id: 1,
  key: 'before',
  address: 'http://qx.yunxi.gov.cn/a.html',
  site: 'qx.yunxi.gov.cn',
  organ: '云溪市气象局',
  organFolded: '云溪市气象局',
  year: 2023,
  title: '',
  capturedAt: 1000,
  lastSeenAt: 1000,
  contentHash: '',
  report: sampleReport(),
  audit: sampleAudit([sampleFinding()]),
  html: null,
};
const judged = (outcome: 'passed' | 'untested', subject = 'naturalPerson'): Audit => ({
  ...sampleAudit(),
  outcomes: [{ rule: 'table3-balance', subject, outcome, reason: null, cells: [] }],
});
const report = sampleReport();
if (report.table3 !== null) report.table3 = { ...report.table3, cells: { received: { naturalPerson: number(2) } } };

async function after(audit: Audit, kept: Capture | null = before) {
  const [rechecked] = await recheckedAfter([item], { report, audit }, async (key) => (key === 'before' ? kept : null));
  return { outcome: rechecked?.outcome, now: rechecked?.now, changes: rechecked?.changes };
}

const changes = [{ cell: 'table3/received/naturalPerson', before: '3', after: '2' }];

test('corrected: the same rule now passes on the same subject, and the figure says what was changed', async () => {
  expect(await after(judged('passed'))).toEqual({ outcome: 'corrected', now: null, changes });
});

test('still there, with what it says today', async () => {
  const audit = sampleAudit([sampleFinding({ message: '自然人：2 + 0 ≠ 1 + 0' })]);
  expect(await after(audit)).toEqual({ outcome: 'stands', now: '自然人：2 + 0 ≠ 1 + 0', changes });
});

test.each([
  ['the rule cannot judge it any more', judged('untested')],
  ['the rule passes elsewhere only', judged('passed', 'business')],
  ['the rule said nothing', sampleAudit()],
])('unclear: %s', async (_, audit) => {
  expect(await after(audit)).toEqual({ outcome: 'unclear', now: null, changes });
});

test('unclear, too, where the state that was confirmed is no longer kept', async () => {
  expect((await after(judged('passed'), null)).outcome).toBe('unclear');
});
