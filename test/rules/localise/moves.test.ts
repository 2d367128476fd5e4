import { describe, expect, test } from 'vitest';
import type { CellAddress } from '../../../parsers/report.ts';
import { brokenParts, latticeOf } from '../../../rules/localise/lattice.ts';
import { movesOf } from '../../../rules/localise/moves.ts';
import { sumsOf } from '../../../rules/sums.ts';
import { type Printed, report } from '../report-builder.ts';

function latticeWith(cells: Record<CellAddress, Printed>) {
  const built = report({ cells });
  const tested = Object.values(sumsOf(built)).flat();
  return latticeOf(built, tested);
}

/** Moves of so many cells as `row/column +1`, each with how many equations it settles. */
function moves(cells: Record<CellAddress, Printed>, size: 1 | 2 | 3): string[] {
  const lattice = latticeWith(cells);
  return brokenParts(lattice)
    .flatMap((part) => movesOf(lattice, part, size))
    .map(({ changes, settles }) => {
      const named = changes.map(({ cell, by }) => `${lattice.cells[cell]?.address.slice(7)} ${by > 0 ? '+' : ''}${by}`);
      return `${named.toSorted().join(', ')}: ${settles.length}`;
    })
    .toSorted();
}

test('broken equations are apart where nothing leads from one to the other', () => {
  const lattice = latticeWith({
    'table3/granted/business': 8,
    'table4/review/total': 5,
    'table4/litigationDirect/total': 2,
  });
  const named = brokenParts(lattice).map((part) =>
    part.map((equation) => `${lattice.sums[equation]?.rule} ${lattice.sums[equation]?.subject}`),
  );
  expect(named).toEqual([
    ['table3-row-total granted', 'table3-column-total business'],
    ['table4-total review'],
    ['table4-total litigationDirect'],
  ]);
});

describe('a move settles some equations and leaves the others as they are', () => {
  test('of one cell', () => {
    expect(moves({ 'table3/granted/business': 8 }, 1)).toEqual(['granted/business -3: 2']);
    expect(moves({ 'table3/concluded/business': 12 }, 1)).toEqual(['concluded/business -1: 3']);
    expect(moves({ 'table4/review/total': 2 }, 1)).toEqual([
      'review/otherOutcome -1: 1',
      'review/total +1: 1',
      'review/upheld -1: 1',
    ]);
  });

  test('of two cells, in rows whose figures allow it', () => {
    const shifted = { 'table3/unprocessed.petition/naturalPerson': 0, 'table3/unprocessed.petition/business': 4 };
    expect(moves(shifted, 2)).toEqual([
      'granted/business -4, granted/naturalPerson +4: 2',
      'unprocessed.petition/business -4, unprocessed.petition/naturalPerson +4: 2',
    ]);
    expect(moves(shifted, 1)).toEqual([]);
  });

  test('of three cells', () => {
    const row = { 'table3/granted/naturalPerson': 16, 'table3/granted/business': 4, 'table3/granted/total': 21 };
    expect(moves(row, 3)).toEqual([
      'denied.deliberative/business +1, denied.deliberative/naturalPerson -2, denied.deliberative/total -1: 3',
      'granted/business +1, granted/naturalPerson -2, granted/total -1: 3',
      'partiallyGranted/business +1, partiallyGranted/naturalPerson -2, partiallyGranted/total -1: 3',
      'unavailable.notHeld/business +1, unavailable.notHeld/naturalPerson -2, unavailable.notHeld/total -1: 3',
      'unprocessed.petition/business +1, unprocessed.petition/naturalPerson -2, unprocessed.petition/total -1: 3',
    ]);
    expect([...moves(row, 1), ...moves(row, 2)]).toEqual([]);
  });

  test('none of two cells of which one would do alone', () => {
    expect(moves({ 'table3/granted/business': 8, 'table3/carriedOut/legalService': 4 }, 2)).toEqual([]);
  });
});
