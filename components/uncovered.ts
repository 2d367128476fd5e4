import type { Translate } from '../locales/translate.ts';
import type { Paragraph, Quote, Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { cellName } from './wording.ts';

/** More cells of one table than this are counted, not listed. */
const listed = 12;

function paragraphOf({ preamble, sections, ending }: Report, { location }: Quote): Paragraph | undefined {
  const all = [preamble, ...sections.map(({ paragraphs }) => paragraphs), ending];
  return all.flat().find((paragraph) => paragraph.location === location);
}

/** The clause in which a figure of the prose stands; the figure alone where its paragraph is not in the report. */
function clauseOf(report: Report, quote: Quote): string {
  const text = paragraphOf(report, quote)?.text ?? '';
  if (text.slice(quote.start, quote.end) !== quote.text) return quote.text;
  const before = /[^，,；;。：:（(]*$/.exec(text.slice(Math.max(0, quote.start - 24), quote.start))?.[0] ?? '';
  const after = /^[^，,；;。：:（()）]*/.exec(text.slice(quote.end, quote.end + 16))?.[0] ?? '';
  return `${before}${quote.text}${after}`.trim();
}

/** The figures that no rule judged, a line each: those of the tables by their labels, those of the prose in their words. */
export function uncoveredLines(report: Report, uncovered: Audit['uncovered'], t: Translate): string[] {
  if (uncovered === undefined) return [];
  const tables = (['table2', 'table3', 'table4'] as const).flatMap((key) => {
    const cells = uncovered.cells.filter((cell) => cell.startsWith(`${key}/`));
    if (cells.length > listed) return [t('overlay.uncoveredMany', { table: t(`overlay.${key}`), n: cells.length })];
    return cells.map((cell) => cellName(report, cell, t));
  });
  return [...tables, ...uncovered.claims.map((quote) => t('overlay.quoted', { text: clauseOf(report, quote) }))];
}
