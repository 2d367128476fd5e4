import type { CellAddress, FormYear } from '../../parsers/report.ts';
import type { Extras, Figures } from './figures.ts';
import {
  applicants,
  blocks,
  carriedIn,
  carriedOut,
  clauses,
  concluded,
  corner,
  groups,
  received,
  resultRows,
  results,
  results4,
  type Wordings,
} from './forms.ts';
import { type Box, box, type Grid, times } from './grid.ts';

/** How the words and figures of a table are printed. */
export interface Wording {
  label(wordings: Wordings): string;
  figure(address: CellAddress, value: number): string;
}

/** One grid a clause of table 2, each four slots wide (five where header and data do not share their spans). */
export function table2(figures: Figures, form: FormYear, wording: Wording, skewed: boolean): Grid[] {
  const width = skewed ? 5 : 4;
  return clauses[form].map((clause) => {
    const columns = clause.columns;
    const spread = (first: Box, rest: Box[], header: boolean): Box[] => {
      // Seen on a published page: the header's cells span 1, 1, 2, 1 columns over data cells of 1, 2, 1, 1.
      const wide = rest.length < 3 ? rest.length - 1 : header || !skewed ? 1 : 0;
      const spare = width - 1 - rest.length;
      return [first, ...rest.flatMap((one, index) => times(one, index === wide ? 1 + spare : 1))];
    };
    return [
      times(box('clause', wording.label(clause.wordings)), width),
      spread(
        box('header', '信息内容'),
        columns.map(({ wordings }) => box('header', wording.label(wordings))),
        true,
      ),
      ...clause.rows.map((row) =>
        spread(
          box('label', wording.label(row.wordings)),
          columns.map(({ key }) =>
            box('figure', wording.figure(`table2/${row.key}/${key}`, figures.table2[row.key]?.[key] ?? Number.NaN)),
          ),
          false,
        ),
      ),
    ];
  });
}

/** Table 3 with its header of three rows, or of four where 商业 and 企业 stand in two. */
export function table3(
  figures: Figures,
  form: FormYear,
  wording: Wording,
  extras: Extras,
  halved: boolean,
): { grid: Grid; header: number } {
  const columns = [
    'naturalPerson',
    ...applicants.slice(1).map(({ key }) => key),
    ...(extras.organizationColumn ? ['organizations'] : []),
    'total',
  ];
  const organizations = applicants.slice(1);
  const natural = box('header', wording.label(applicants[0]?.wordings ?? ['自然人']));
  const total = box('header', wording.label(['总计', '总 计', '合计']));
  const note = box('header', corner);
  const subtotal = box('header', '小计');
  const legal = box('header', '法人或其他组织');
  const whole = organizations.map(({ wordings }) => box('header', wording.label(wordings)));
  const upper = organizations.map(({ halves }, index) => (halves[1] === '' ? whole[index] : box('header', halves[0])));
  const lower = organizations.map(({ halves }, index) => (halves[1] === '' ? whole[index] : box('header', halves[1])));
  const named = (boxes: (Box | undefined)[]): Box[] => [
    ...times(note, 3),
    natural,
    ...boxes.flatMap((one) => (one === undefined ? [] : [one])),
    ...(extras.organizationColumn ? [subtotal] : []),
    total,
  ];
  const header: Grid = [
    [...times(note, 3), ...times(box('header', '申请人情况'), columns.length)],
    [...times(note, 3), natural, ...times(legal, columns.length - 2), total],
    ...(halved ? [named(upper), named(lower)] : [named(whole)]),
  ];

  const cells = (row: string): Box[] =>
    columns.map((column) =>
      box('figure', wording.figure(`table3/${row}/${column}`, figures.table3[row]?.[column] ?? Number.NaN)),
    );
  const label = (wordings: Wordings): Box => box('label', wording.label(wordings));
  const outer = box('group', wording.label(results));
  const body: Grid = [
    [...times(label(received), 3), ...cells('received')],
    [...times(label(carriedIn), 3), ...cells('carriedIn')],
  ];
  let group = null as { key: string; label: Box } | null;
  for (const row of resultRows(form)) {
    if (row.group !== null && group?.key !== row.group) {
      group = { key: row.group, label: box('group', wording.label(groups[row.group] ?? ['（三）不予公开'])) };
      if (extras.subtotalRows) body.push([outer, ...times(box('label', group.label.html), 2), ...cells(row.group)]);
    }
    if (row.group === null || extras.subtotalRows)
      body.push([outer, ...times(label(row.wordings), 2), ...cells(row.key)]);
    else if (group !== null) body.push([outer, group.label, label(row.wordings), ...cells(row.key)]);
  }
  body.push([outer, ...times(label(concluded), 2), ...cells('concluded')]);
  body.push([...times(label(carriedOut), 3), ...cells('carriedOut')]);
  return { grid: [...header, ...body], header: header.length };
}

/** Table 4 in one grid, or in three small ones. */
export function table4(figures: Figures, wording: Wording, apart: boolean): Grid[] {
  const names = blocks.map(({ wordings }) => box('header', wording.label(wordings)));
  const labels = blocks.map(() => results4.map(({ wordings }) => box('header', wording.label(wordings))));
  const cells = blocks.map(({ key }) =>
    results4.map(({ key: column }) =>
      box('figure', wording.figure(`table4/${key}/${column}`, figures.table4[key]?.[column] ?? Number.NaN)),
    ),
  );
  if (apart)
    return blocks.map((_, index) => [
      ...(names[index] === undefined ? [] : [times(names[index], 5)]),
      labels[index] ?? [],
      cells[index] ?? [],
    ]);
  const [review, direct, after] = names;
  if (review === undefined || direct === undefined || after === undefined) return [];
  return [
    [
      [...times(review, 5), ...times(box('header', '行政诉讼'), 10)],
      [...(labels[0] ?? []), ...times(direct, 5), ...times(after, 5)],
      labels.flat(),
      cells.flat(),
    ],
  ];
}
