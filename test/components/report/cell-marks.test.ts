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
  test('are marked by the gravest of them', () => {
    expect([...cellMarks([question, sum], null)]).toEqual([
      ['table3/received/business', { level: 'error', outcome: 'failed', findings: ['sum'], role: null }],
      ['table3/received/total', { level: 'error', outcome: 'failed', findings: ['sum', 'question'], role: null }],
      ['table3/received/naturalPerson', { level: 'error', outcome: 'failed', findings: ['sum'], role: null }],
      ['table3/carriedIn/total', { level: 'error', outcome: 'review', findings: ['question'], role: null }],
    ]);
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
