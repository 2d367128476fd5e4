import { sheetTexts } from '../../locales/ledger/sheet.ts';
import { timeText } from '../finding-columns.ts';
import type { ExportOptions } from '../selection.ts';
import type { SheetCell } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** What was exported, and how it is to be read. Gives what writes it once the counts are known. */
export function aboutSheet(
  workbook: Workbook,
  { locale, at, version, selection }: ExportOptions,
): (done: { reports: number; findings: number }) => void {
  const t = sheetTexts(locale);
  const sheet = workbook.open({ name: t('sheet.about'), widths: [20, 100], frozen: null, fitsPage: true });
  const line = (name: string, told: SheetCell) => sheet.row([{ entry: name, style: 'strong' }, told]);
  const text = (entry: string): SheetCell => ({ entry, style: 'wrapped' });
  return (done) => {
    sheet.row([{ entry: t('about.title'), style: 'title' }], 24);
    line(t('about.selection'), text(selection));
    line(t('about.reports'), { entry: done.reports, style: 'count' });
    line(t('about.findings'), { entry: done.findings, style: 'count' });
    line(t('about.at'), text(t('about.zone', { time: timeText(at), zone: zoneText(at) })));
    line(t('about.version'), text(version));
    sheet.row([]);
    sheet.row([{ entry: t('about.sheets'), style: 'title' }], 24);
    for (const name of ['findings', 'reports', 'rules', 'outcomes'] as const)
      line(t(`sheet.${name}`), text(t(`about.sheet.${name}`)));
    sheet.row([]);
    sheet.row([{ entry: t('about.levels'), style: 'title' }], 24);
    for (const level of ['error', 'warning', 'note'] as const)
      line(t(`level.${level}`), text(t(`about.level.${level}`)));
    sheet.row([]);
    sheet.row([{ entry: t('about.outcomes'), style: 'title' }], 24);
    for (const outcome of ['failed', 'review', 'untested', 'passed', 'inapplicable', 'off'] as const)
      line(t(`outcome.${outcome}`), text(t(`about.outcome.${outcome}`)));
  };
}

/** `UTC+08:00` */
function zoneText(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
