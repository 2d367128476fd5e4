import { expect, test } from 'vitest';
import { cleanRows, untestedRows } from '../../../entrypoints/popup/checked-rules.ts';
import type { Outcome } from '../../../rules/finding.ts';

const said = (rule: string, outcome: Outcome['outcome'], reason: string | null = null): Outcome => ({
  rule,
  subject: 'report',
  outcome,
  reason,
  cells: [],
});

const outcomes = [
  said('table3-row-total', 'passed'),
  said('table3-row-total', 'failed'),
  said('table3-row-total', 'passed'),
  said('narrative-received', 'passed'),
  said('narrative-received', 'review'),
  said('table4-total', 'passed'),
  said('table4-total', 'passed'),
  said('table4-total', 'untested', '表四的一格读不清'),
  said('table3-balance', 'untested', '表三没有读到'),
  said('table3-balance', 'untested', '表三没有读到'),
  said('narrative-fee', 'inapplicable', '表格没有这一项'),
];

test('a rule that found something, or must be looked at, is not among those that found nothing', () => {
  expect(cleanRows(outcomes)).toEqual([{ rule: 'table4-total', reason: null, times: 2 }]);
});

test('what could not be checked is told once for each reason', () => {
  expect(untestedRows(outcomes)).toEqual([
    { rule: 'table4-total', reason: '表四的一格读不清', times: 1 },
    { rule: 'table3-balance', reason: '表三没有读到', times: 2 },
  ]);
});
