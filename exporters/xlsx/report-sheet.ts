import { sheetTexts } from '../../locales/ledger/sheet.ts';
import { figureColumns, figureEntry, furtherFigures } from '../figure-columns.ts';
import { reportColumns } from '../report-columns.ts';
import type { ExportOptions, TabledReport } from '../selection.ts';
import { bandRow, headRow } from './heads.ts';
import type { SheetCell } from './sheet.ts';
import { sheetSeries } from './sheet-series.ts';
import type { Workbook } from './workbook.ts';

/** One row a report, with every figure of its tables. Gives what adds one. */
export function reportSheet(workbook: Workbook, { locale }: ExportOptions): (report: TabledReport) => void {
  const t = sheetTexts(locale);
  const columns = reportColumns(locale);
  const addresses = columns.findIndex(({ key }) => key === 'address');
  const room = sheetSeries(workbook, {
    name: t('sheet.reports'),
    further: (n) => t('sheet.next', { name: t('sheet.reports'), n }),
    widths: [...columns.map(({ width }) => width), ...figureColumns.map(() => 11), 40],
    frozen: { rows: 2, columns: 2 },
    head(sheet) {
      bandRow(sheet, [...columns.map(() => t('aboutReport')), ...figureColumns.map(({ band }) => band), null]);
      const headings = [...columns, ...figureColumns].map(({ heading }) => heading);
      headRow(sheet, [...headings, t('furtherFigures')], 96);
    },
  });
  return (of) => {
    const sheet = room(1);
    const further = furtherFigures(of.report);
    sheet.row([
      ...columns.map(
        ({ key, common, entry }): SheetCell => ({
          entry: entry(of),
          style: key === 'address' ? 'link' : undefined,
          common,
        }),
      ),
      ...figureColumns.map((column): SheetCell => ({ entry: figureEntry(of.report, column) })),
      further === '' ? null : { entry: further },
    ]);
    sheet.link(addresses, sheet.rows, sheet.rows, of.address);
  };
}
