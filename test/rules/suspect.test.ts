import { describe, expect, test } from 'vitest';
import { applicantKinds, formRows } from '../../parsers/forms/forms.ts';
import type { CellAddress } from '../../parsers/report.ts';
import { audit } from '../../rules/runner.ts';
import { type Plan, randomReport, report } from './report-builder.ts';

/** Problem → its findings and its suspect. */
function problems(plan: Plan) {
  const grouped: Record<string, { findings: string[]; suspect: string | null; proposed: number | null }> = {};
  for (const { rule, subject, problem, suspect, proposed } of audit(report(plan)).findings) {
    if (!rule.startsWith('table3') && !rule.startsWith('table4')) continue;
    grouped[problem] ??= { findings: [], suspect, proposed };
    grouped[problem].findings.push(`${rule} ${subject}`);
  }
  return Object.values(grouped);
}

describe('the suspect', () => {
  const examples: [string, Plan, ReturnType<typeof problems>][] = [
    [
      'a leaf breaks its row and its column',
      { cells: { 'table3/granted/business': 8 } },
      [
        {
          findings: ['table3-row-total granted', 'table3-column-total business'],
          suspect: 'table3/granted/business',
          proposed: 5,
        },
      ],
    ],
    [
      'a （七）总计 breaks its row, its column and its balance',
      { cells: { 'table3/concluded/business': 13 } },
      [
        {
          findings: ['table3-balance business', 'table3-row-total concluded', 'table3-column-total business'],
          suspect: 'table3/concluded/business',
          proposed: 11,
        },
      ],
    ],
    [
      'a blank where a figure belongs',
      { cells: { 'table3/unavailable.notHeld/business': '' } },
      [
        {
          findings: ['table3-row-total unavailable.notHeld', 'table3-column-total business'],
          suspect: 'table3/unavailable.notHeld/business',
          proposed: 3,
        },
      ],
    ],
    [
      'a leaf under a blank total of its row, seen through the column of totals',
      { cells: { 'table3/granted/business': 8, 'table3/granted/total': '' } },
      [
        {
          findings: ['table3-column-total business', 'table3-column-total total'],
          suspect: 'table3/granted/business',
          proposed: 5,
        },
      ],
    ],
    [
      'two mistakes apart are two problems',
      { cells: { 'table3/carriedOut/legalService': 2, 'table3/granted/business': 8 } },
      [
        {
          findings: ['table3-balance legalService', 'table3-row-total carriedOut'],
          suspect: 'table3/carriedOut/legalService',
          proposed: 0,
        },
        {
          findings: ['table3-row-total granted', 'table3-column-total business'],
          suspect: 'table3/granted/business',
          proposed: 5,
        },
      ],
    ],
    [
      'two mistakes whose sums cross, settled apart in one way only',
      { cells: { 'table3/granted/naturalPerson': 15, 'table3/partiallyGranted/business': 9 } },
      [
        {
          findings: ['table3-row-total granted', 'table3-column-total naturalPerson'],
          suspect: 'table3/granted/naturalPerson',
          proposed: 14,
        },
        {
          findings: ['table3-row-total partiallyGranted', 'table3-column-total business'],
          suspect: 'table3/partiallyGranted/business',
          proposed: 2,
        },
      ],
    ],
    [
      'two mistakes of one size, whose corners could be the wrong ones as well',
      { cells: { 'table3/granted/naturalPerson': 15, 'table3/partiallyGranted/business': 3 } },
      [
        {
          findings: [
            'table3-row-total granted',
            'table3-row-total partiallyGranted',
            'table3-column-total naturalPerson',
            'table3-column-total business',
          ],
          suspect: null,
          proposed: null,
        },
      ],
    ],
    [
      'a figure one column beside its own, so that two columns break that share no cell',
      { cells: { 'table3/unprocessed.petition/naturalPerson': 0, 'table3/unprocessed.petition/business': 4 } },
      [
        {
          findings: ['table3-column-total naturalPerson', 'table3-column-total business'],
          suspect: null,
          proposed: null,
        },
      ],
    ],
    [
      'many mistakes apart are many problems',
      {
        cells: {
          'table3/granted/naturalPerson': 15,
          'table3/partiallyGranted/business': 9,
          'table3/carriedOut/legalService': 4,
          'table3/received/researchInstitute': 70,
          'table3/unavailable.notHeld/total': 71,
        },
      },
      [
        {
          findings: ['table3-balance researchInstitute', 'table3-row-total received'],
          suspect: 'table3/received/researchInstitute',
          proposed: 0,
        },
        {
          findings: ['table3-balance legalService', 'table3-row-total carriedOut'],
          suspect: 'table3/carriedOut/legalService',
          proposed: 0,
        },
        {
          findings: ['table3-row-total granted', 'table3-column-total naturalPerson'],
          suspect: 'table3/granted/naturalPerson',
          proposed: 14,
        },
        {
          findings: ['table3-row-total partiallyGranted', 'table3-column-total business'],
          suspect: 'table3/partiallyGranted/business',
          proposed: 2,
        },
        {
          findings: ['table3-row-total unavailable.notHeld', 'table3-column-total total'],
          suspect: 'table3/unavailable.notHeld/total',
          proposed: 17,
        },
      ],
    ],
    [
      'a sum of table 4, which any of its cells would settle',
      { cells: { 'table4/review/total': 5 } },
      [{ findings: ['table4-total review'], suspect: null, proposed: null }],
    ],
    [
      'a cell whose right value would be negative is no suspect',
      {
        cells: { 'table4/litigationAfterReview/upheld': 5 },
        without: ['table4/litigationAfterReview/corrected', 'table4/litigationAfterReview/otherOutcome'],
      },
      [{ findings: ['table4-total litigationAfterReview'], suspect: null, proposed: null }],
    ],
    [
      'a leaf under a printed subtotal breaks that too',
      { cells: { 'table3/unavailable/business': 3, 'table3/unavailable.notHeld/business': 6 } },
      [
        {
          findings: [
            'table3-row-total unavailable.notHeld',
            'table3-column-total business',
            'table3-subtotal unavailable/business',
          ],
          suspect: 'table3/unavailable.notHeld/business',
          proposed: 3,
        },
      ],
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(problems(plan)).toEqual(expected);
  });

  test('one wrong figure anywhere in table 3 is the suspect, alone, with its right value', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 60; seed += 1) {
      const form = seed % 2 === 0 ? '2019' : '2021';
      const rows = formRows(form, 'table3');
      const columns = [...applicantKinds, 'total'];
      const row = rows[(seed * 7) % rows.length]?.key ?? '';
      const column = columns[(seed * 5) % columns.length] ?? '';
      const cell: CellAddress = `table3/${row}/${column}`;
      const built = randomReport(seed, form);
      const figure = built.table3?.cells[row]?.[column];
      const right = figure?.value;
      if (!figure || typeof right !== 'number') throw new Error(cell);
      figure.value = right + 1 + (seed % 9);
      const found = audit(built).findings.filter(({ rule }) => rule.startsWith('table3'));
      const answers = new Set(found.map(({ suspect, proposed }) => `${suspect} ${proposed}`));
      if (found.length < 2 || answers.size !== 1 || !answers.has(`${cell} ${right}`)) wrong.push(`${seed} ${cell}`);
    }
    expect(wrong).toEqual([]);
  });
});
