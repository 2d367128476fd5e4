import { csvLine } from '../../../../exporters/csv.ts';
import type { CompareTexts } from '../../../../locales/ledger/compare.ts';
import type { MatrixRow } from './roster-matrix.ts';

const columns = [
  'organ',
  'parent',
  'year',
  'state',
  'published',
  'timing',
  'error',
  'warning',
  'note',
  'review',
  'address',
] as const;

/** The matrix as a table that spreadsheets sort and filter: a line an organ and year, in UTF-8 with its mark. */
export function rosterCsv(rows: readonly MatrixRow[], years: readonly number[], t: CompareTexts): string {
  const lines = rows.flatMap(({ organ, match, cells }) =>
    cells.map((cell, place) => {
      const head = [organ.name, organ.parent, years[place] ?? null];
      if (cell.state === 'absent')
        return csvLine([
          ...head,
          t(match === 'unclear' ? 'roster.unclear' : 'notInLibrary'),
          ...Array.from({ length: 7 }, () => null),
        ]);
      const { published, counts, address } = cell.report;
      const timing = t(`timing.${cell.timing}`);
      return csvLine([
        ...head,
        t('roster.found'),
        published,
        timing,
        counts.error,
        counts.warning,
        counts.note,
        counts.review,
        address,
      ]);
    }),
  );
  return `\uFEFF${csvLine(columns.map((column) => t(`csv.${column}`)))}${lines.join('')}`;
}
