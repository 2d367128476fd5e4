import { describe, expect, test } from 'vitest';
import { cellMarks, nextOf } from '../../../components/report/cell-marks.ts';
import type { Term } from '../../../rules/finding.ts';
import { sampleFinding } from '../../store/samples.ts';

const term = (address: Term['address'], role: Term['role']): Term => ({
  address,
  role,
  label: '',
  value: 1,
  raw: '1',
  location: 'n',
});

const sum = sampleFinding({
  fingerprint: 'sum',
  cells: ['table3/received/business', 'table3/received/total'],
  suspect: 'table3/received/naturalPerson',
  equation: {
    left: [term('table3/received/business', 'addend'), term('table3/received/naturalPerson', 'addend')],
    right: [term('table3/received/total', 'total')],
    leftSum: 2,
    rightSum: 1,
    difference: 1,
  },
});
const question = sampleFinding({
  fingerprint: 'question',
  outcome: 'review',
  cells: ['table3/received/total', 'table3/carriedIn/total'],
});

describe('cells that findings name', () => {
  test('are marked by the gravest of them; of what is only added up nothing is said but that it is', () => {
    const failed = { level: 'error', outcome: 'failed', role: null } as const;
    expect([...cellMarks([question, sum], null)]).toEqual([
      ['table3/received/business', { ...failed, findings: ['sum'], isAddend: true }],
      ['table3/received/total', { ...failed, findings: ['sum', 'question'], isAddend: false }],
      ['table3/received/naturalPerson', { ...failed, findings: ['sum'], isAddend: false }],
      ['table3/carriedIn/total', { ...failed, outcome: 'review', findings: ['question'], isAddend: false }],
    ]);
  });

  test('are more than an addend where any of them says so', () => {
    const other = sampleFinding({ fingerprint: 'other', cells: ['table3/received/business'] });
    expect(cellMarks([sum, other], null).get('table3/received/business')?.isAddend).toBe(false);
  });

  test('have their roles in the finding that is open', () => {
    const roles = [...cellMarks([question, sum], sum)].map(([cell, { role }]) => [cell, role]);
    expect(Object.fromEntries(roles)).toEqual({
      'table3/received/business': 'addend',
      'table3/received/total': 'total',
      'table3/received/naturalPerson': 'suspect',
      'table3/carriedIn/total': null,
    });
  });

  test('without an equation are only concerned', () => {
    const mark = cellMarks([question], question).get('table3/received/total');
    expect(mark?.role).toBe('place');
  });
});

test.each([
  ['nothing is open', null, 'sum'],
  ['its first finding is open', 'sum', 'question'],
  ['its last finding is open', 'question', 'sum'],
  ['another is open', 'elsewhere', 'sum'],
])('a cell that is chosen while %s', (_, open, expected) => {
  const mark = cellMarks([sum, question], null).get('table3/received/total');
  expect(mark === undefined ? null : nextOf(mark, open)).toBe(expected);
});
