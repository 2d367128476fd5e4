import { expect, test } from 'vitest';
import { type RuleRecordView, reasonsText, recordLine, upheldShare } from '../../../components/review/record.ts';
import { recordTexts } from '../../../locales/ledger/record.ts';

const none = { misread: 0, 'rule-wrong': 0, explained: 0, immaterial: 0, duplicate: 0, other: 0 };

function record(changes: Partial<RuleRecordView> = {}): RuleRecordView {
  return { confirmed: 0, fixed: 0, dismissed: none, rival: 0, ...changes };
}

test.each<[string, Partial<RuleRecordView>, number | null]>([
  ['of nothing judged', {}, null],
  ['of nine judged', { confirmed: 9 }, null],
  ['of ten judged', { confirmed: 6, fixed: 1, dismissed: { ...none, misread: 3 } }, 70],
  ['rounded', { confirmed: 2, dismissed: { ...none, explained: 10 } }, 17],
  ['of disagreements only', { rival: 20 }, null],
])('the share of findings that held, %s', (_, changes, share) => {
  expect(upheldShare(record(changes))).toEqual(share);
});

test('reasons are told with how often they were given, in their order', () => {
  const given = record({ dismissed: { ...none, other: 1, misread: 2 } });
  expect(reasonsText(given, recordTexts('zh-CN'))).toEqual('读错 2，其他 1');
});

test.each<[string, RuleRecordView | undefined, string | null]>([
  ['nobody judged', record(), null],
  ['that nobody knows', undefined, null],
  ['a few of', record({ confirmed: 2, rival: 1 }), '本机复核：确认 2，意见不一 1'],
  [
    'many of',
    record({ confirmed: 8, fixed: 1, dismissed: { ...none, 'rule-wrong': 1 } }),
    '本机复核：确认 8，已改正 1，忽略 1（不适用 1），成立 90%',
  ],
])('the line of a rule %s', (_, given, line) => {
  expect(recordLine(given, recordTexts('zh-CN'))).toEqual(line);
});
