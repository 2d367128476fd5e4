import { sheetTexts } from '../../locales/ledger/sheet.ts';
import { type Column, type FindingRow, findingColumns } from '../finding-columns.ts';
import type { ExportOptions, TabledReport } from '../selection.ts';
import { headRow } from './heads.ts';
import type { SheetCell } from './sheet.ts';
import { sheetSeries } from './sheet-series.ts';
import type { StyleName } from './styles.ts';
import type { Workbook } from './workbook.ts';

/** One row a finding. Gives what adds those of a report. */
export function findingSheet(workbook: Workbook, { locale }: ExportOptions): (report: TabledReport) => void {
  const t = sheetTexts(locale);
  const columns = findingColumns(locale);
  const addresses = columns.findIndex(({ key }) => key === 'address');
  const room = sheetSeries(workbook, {
    name: t('sheet.findings'),
    further: (n) => t('sheet.next', { name: t('sheet.findings'), n }),
    widths: columns.map(({ width }) => width),
    frozen: { rows: 1, columns: 2 },
    head: (sheet) =>
      headRow(
        sheet,
        columns.map(({ heading }) => heading),
        32,
      ),
  });
  return (of) => {
    if (of.findings.length === 0) return;
    const sheet = room(of.findings.length);
    const first = sheet.rows + 1;
    for (const found of of.findings) sheet.row(columns.map((column) => cell(column, { ...found, of })));
    sheet.link(addresses, first, sheet.rows, of.address);
  };
}

function cell({ key, long, common, entry: entryOf }: Column<FindingRow>, row: FindingRow): SheetCell | null {
  const entry = entryOf(row);
  return entry === null ? null : { entry, style: styleOf(key, long, row), common };
}

function styleOf(key: string, long: Column<FindingRow>['long'], { finding }: FindingRow): StyleName | undefined {
  if (key === 'address') return 'link';
  if (key === 'outcome') return finding.outcome;
  if (key === 'level') return 'centred';
  if (long === undefined) return undefined;
  return long === 'whole' ? 'wrapped' : 'cut';
}
