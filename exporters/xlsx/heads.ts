import type { Sheet } from './sheet.ts';

/** The row of headings. */
export function headRow(sheet: Sheet, headings: readonly string[], height: number): void {
  sheet.row(
    headings.map((entry) => ({ entry, style: 'head' as const })),
    height,
  );
}

/** A row above the headings; a band that several columns in a row share stands over them all. */
export function bandRow(sheet: Sheet, bands: readonly (string | null)[]): void {
  const isFirst = (at: number) => bands[at] !== bands[at - 1];
  sheet.row(
    bands.map((entry, at) => (entry === null ? null : { entry: isFirst(at) ? entry : null, style: 'band' as const })),
    18,
  );
  let from = 0;
  for (let at = 1; at <= bands.length; at += 1) {
    if (at < bands.length && !isFirst(at)) continue;
    if (bands[from] != null) sheet.merge(from, at - 1);
    from = at;
  }
}
