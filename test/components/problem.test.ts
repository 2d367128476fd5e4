import { describe, expect, test } from 'vitest';
import { countProblems, countToReview, groupProblems } from '../../components/problem.ts';
import { allFindings, balance, columnTotal, missingSection, rowTotal, tieOut } from '../overlay/audit-builder.ts';

describe('findings with one cause are one problem', () => {
  test('one wrong total breaks three sums and is one problem, as listed', () => {
    expect(groupProblems(allFindings)).toEqual([
      {
        key: 'total-15',
        lead: balance,
        findings: [balance, rowTotal, columnTotal],
        level: 'error',
        outcome: 'failed',
      },
      { key: 'prose-received', lead: tieOut, findings: [tieOut], level: 'warning', outcome: 'review' },
      { key: 'missing-section', lead: missingSection, findings: [missingSection], level: 'note', outcome: 'failed' },
    ]);
  });

  test('what failed speaks before what is to be judged, and an error before a note', () => {
    const review = { ...rowTotal, outcome: 'review' as const };
    const note = { ...columnTotal, level: 'note' as const };
    expect(groupProblems([review, note, balance])[0]?.findings).toEqual([balance, note, review]);
  });

  test('a finding of no named cause stands alone', () => {
    const alone = [
      { ...balance, problem: '' },
      { ...rowTotal, problem: '' },
    ];
    expect(groupProblems(alone).map(({ key }) => key)).toEqual(['table3-balance', 'table3-row-total']);
  });
});

test('problems are counted by level, those for a person to judge apart', () => {
  expect(countProblems(groupProblems(allFindings))).toEqual({ error: 1, warning: 0, note: 1, review: 1 });
});

test('what a person must judge counts apart from its notes', () => {
  const alone = (finding: typeof tieOut, problem: string) => ({ ...finding, problem });
  const note = { ...alone(tieOut, 'note'), level: 'note' as const };
  const error = { ...alone(tieOut, 'error'), level: 'error' as const };
  expect(countToReview(groupProblems([tieOut, balance, note, error]))).toBe(2);
  expect(countToReview(groupProblems([balance, note]))).toBe(0);
});
