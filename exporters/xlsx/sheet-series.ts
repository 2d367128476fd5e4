import { mostRows, type Sheet, type SheetForm } from './sheet.ts';
import type { Workbook } from './workbook.ts';

interface Series extends SheetForm {
  /** The name of the sheet that goes on where the one before it is full, from 2 on. */
  further(n: number): string;
  /** Writes the rows with headings, on every sheet. */
  head(sheet: Sheet): void;
}

/** A sheet that goes on in another one where it is full. Gives what makes room for some more rows. */
export function sheetSeries(workbook: Workbook, series: Series, limit = mostRows): (rows: number) => Sheet {
  let sheet = workbook.open(series);
  let sheets = 1;
  series.head(sheet);
  return (rows) => {
    if (sheet.rows + rows > limit) {
      sheets += 1;
      sheet = workbook.open({ ...series, name: series.further(sheets) });
      series.head(sheet);
    }
    return sheet;
  };
}
