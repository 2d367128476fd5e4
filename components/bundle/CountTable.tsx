import type { BundleTexts } from '../../locales/ledger/bundle.ts';

export interface CountRow {
  kind: 'captures' | 'screenshots' | 'batches' | 'rosters' | 'views';
  added: number;
  known: number;
  completed: number;
}

/** What of a file is new here, here already, or here and completed; kinds of which it has nothing are left out. */
export function CountTable({ rows, t }: { rows: CountRow[]; t: BundleTexts }) {
  const columns = ['added', 'known', 'completed'] as const;
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => columns.some((column) => row[column] > 0))
          .map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(row.kind)}</th>
              {columns.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
