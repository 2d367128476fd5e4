import { type SheetTexts, sheetTexts } from '../locales/ledger/sheet.ts';
import type { CellAddress } from '../parsers/report.ts';
import { cellLabel } from './cell-label.ts';
import type { TabledFinding, TabledReport } from './selection.ts';

/** What a cell of a sheet holds. A day is `YYYY-MM-DD` without a time; a `Date` is a time, shown in the reader's own zone. Null is left empty. */
export type Entry = string | number | Date | Day | null;

export interface Day {
  day: string;
}

export interface Column<Row> {
  key: string;
  heading: string;
  /** Roughly in digits. */
  width: number;
  /** Long text, which is wrapped: the row is high enough for the whole of it, or what does not fit is cut off. */
  long?: 'whole' | 'cut';
  /** Many rows have the same text. */
  common?: true;
  entry(row: Row): Entry;
}

/** One finding in the report it was found in. */
export interface FindingRow extends TabledFinding {
  of: TabledReport;
}

const common: ReadonlySet<string> = new Set([
  ...['organ', 'level', 'outcome', 'problem', 'plain', 'verdict', 'reason', 'by', 'changed', 'basis', 'region', 'site'],
  ...['reportTitle', 'address', 'rule'],
]);

/** What is told of a finding, one row each: the same in every kind of sheet. */
export function findingColumns(locale: 'zh-CN' | 'en'): Column<FindingRow>[] {
  const t = sheetTexts(locale);
  const isEnglish = locale === 'en';
  const column = (
    key: Parameters<SheetTexts>[0],
    width: number,
    entry: Column<FindingRow>['entry'],
    long?: 'whole' | 'cut',
  ): Column<FindingRow> => ({
    key,
    heading: t(key),
    width,
    entry,
    ...(long && { long }),
    ...(common.has(key) && { common: true }),
  });
  const label = (of: TabledReport, cell: CellAddress) => cellLabel(of.report, cell);
  return [
    column('organ', 22, ({ of }) => of.report.organ?.name ?? null),
    column('year', 7, ({ of }) => of.report.year),
    column('level', 7, ({ finding }) => t(`level.${finding.level}`)),
    column('outcome', 7, ({ finding }) => t(`outcome.${finding.outcome}`)),
    column('problem', 26, ({ finding }) => (isEnglish ? finding.english.title : finding.title), 'whole'),
    column('message', 60, ({ finding }) => finding.message, 'whole'),
    column('plain', 44, ({ finding }) => (isEnglish ? finding.english.plain : finding.plain), 'whole'),
    column('expected', 10, ({ finding }) => finding.expected),
    column('actual', 10, ({ finding }) => finding.actual),
    column('difference', 10, ({ finding }) => difference(finding.expected, finding.actual)),
    column('cells', 40, ({ of, finding }) => joined(finding.cells.map((cell) => label(of, cell))), 'cut'),
    column('suspect', 28, ({ of, finding }) => (finding.suspect === null ? null : label(of, finding.suspect)), 'whole'),
    column('proposed', 10, ({ finding }) => finding.proposed),
    column('verdict', 10, ({ verdict }) => (verdict === null ? null : t(`verdict.${verdict.verdict ?? 'unjudged'}`))),
    column('reason', 14, ({ verdict }) => (verdict?.reason == null ? null : t(`reason.${verdict.reason}`))),
    column('note', 30, ({ verdict }) => filled(verdict?.note), 'whole'),
    column('tags', 14, ({ verdict }) => joined(verdict?.tags ?? [])),
    column('by', 10, ({ verdict }) => filled(verdict?.by)),
    column('judgedAt', 17, ({ verdict }) => (verdict === null ? null : new Date(verdict.at))),
    column('changed', 12, ({ verdict }) => (verdict?.verdict == null ? null : t(verdict.changed ? 'yes' : 'no'))),
    column('quote', 40, ({ finding }) => quoted(finding), 'cut'),
    column('basis', 40, ({ finding }) => filled(finding.basis), 'cut'),
    column('region', 12, ({ of }) => of.region),
    column('site', 22, ({ of }) => filled(of.site)),
    column('reportTitle', 36, ({ of }) => of.report.title, 'cut'),
    column('published', 12, ({ of }) => (of.report.published === null ? null : { day: of.report.published.date })),
    column('capturedAt', 17, ({ of }) => new Date(of.capturedAt)),
    column('address', 46, ({ of }) => of.address),
    column('rule', 26, ({ finding }) => finding.rule),
    column('cellKeys', 40, ({ finding }) => joined(finding.cells)),
    column('cause', 18, ({ finding }) => finding.problem),
    column('fingerprint', 18, ({ finding }) => finding.fingerprint),
  ];
}

/** What is printed less what should stand there; only of two figures. */
function difference(expected: number | string | null, actual: number | string | null): number | null {
  if (typeof expected !== 'number' || typeof actual !== 'number') return null;
  // Amounts of money have decimals, whose difference has more than either of them.
  return Number((actual - expected).toFixed(6));
}

function quoted({ quote, context }: FindingRow['finding']): string | null {
  if (quote === null) return null;
  return context === null ? quote.text : `${context.before}${quote.text}${context.after}`;
}

function joined(texts: readonly string[]): string | null {
  return filled(texts.join('；'));
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** A time in the reader's own zone: `2024-01-31 09:05:00`. */
export function timeText(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}
