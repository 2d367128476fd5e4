import { type SheetTexts, sheetTexts } from '../../locales/ledger/sheet.ts';
import type { OutcomeKind } from '../../rules/finding.ts';
import { ruleOutcomes } from '../rule-outcomes.ts';
import type { ExportOptions, TabledReport } from '../selection.ts';
import { bandRow, headRow } from './heads.ts';
import type { SheetCell } from './sheet.ts';
import { sheetSeries } from './sheet-series.ts';
import type { Workbook } from './workbook.ts';

/** One row a report, one column a rule. Gives what adds a report. */
export function outcomeSheet(workbook: Workbook, { locale, rules }: ExportOptions): (report: TabledReport) => void {
  const t = sheetTexts(locale);
  const room = sheetSeries(workbook, {
    name: t('sheet.outcomes'),
    further: (n) => t('sheet.next', { name: t('sheet.outcomes'), n }),
    widths: [22, 7, 46, ...rules.map(() => 11)],
    frozen: { rows: 2, columns: 2 },
    head(sheet) {
      const report = t('aboutReport');
      bandRow(sheet, [report, report, report, ...rules.map(({ category }) => t(`category.${category}`))]);
      headRow(sheet, [t('organ'), t('year'), t('address'), ...rules.map(({ title }) => title)], 64);
    },
  });
  const cells = outcomeCells(t);
  return ({ report, address, audit }) => {
    const sheet = room(1);
    const outcomes = ruleOutcomes(audit);
    sheet.row([
      { entry: report.organ?.name ?? null, common: true },
      { entry: report.year },
      { entry: address, style: 'link', common: true },
      ...rules.map(({ id }) => {
        const outcome = outcomes.get(id);
        return outcome === undefined ? null : cells[outcome];
      }),
    ]);
    sheet.link(2, sheet.rows, sheet.rows, address);
  };
}

function outcomeCells(t: SheetTexts): Record<OutcomeKind | 'off', SheetCell> {
  const cell = (kind: OutcomeKind | 'off'): SheetCell => ({
    entry: t(`outcome.${kind}`),
    style: kind === 'off' ? 'inapplicable' : kind,
    common: true,
  });
  return {
    passed: cell('passed'),
    failed: cell('failed'),
    review: cell('review'),
    untested: cell('untested'),
    inapplicable: cell('inapplicable'),
    off: cell('off'),
  };
}
