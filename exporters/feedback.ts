import type { CellAddress, Figure, Report } from '../parsers/report.ts';
import type { Audit, Finding } from '../rules/finding.ts';
import type { ExportVerdict } from './selection.ts';

/** One finding as it goes into a feedback file. */
export interface FeedbackFinding {
  finding: Finding;
  report: Report;
  audit: Pick<Audit, 'version' | 'rules'>;
  address: string;
  /** Milliseconds since 1970. */
  capturedAt: number;
  verdict: Pick<ExportVerdict, 'verdict' | 'reason' | 'note'> | null;
  /** The page's own HTML, where the reader wants it in the file. */
  html: string | null;
}

/**
 * The file for whoever maintains a rule, as docs/feedback.md describes it: what the rule said, what it read, and what a person
 * thinks of it. `by` is null unless the person wants to be named; tags never go into it.
 */
export function feedbackFile(
  findings: readonly FeedbackFinding[],
  { at, by }: { at: Date; by: string | null },
): string {
  const file = { format: 'gouji-feedback', version: 1, at: at.toISOString(), by, findings: findings.map(entryOf) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entryOf({ finding, report, audit, address, capturedAt, verdict, html }: FeedbackFinding) {
  const { organ, year, title, published, period } = report;
  return {
    rule: { id: finding.rule, version: audit.rules.find(({ id }) => id === finding.rule)?.version ?? null },
    extension: audit.version,
    finding,
    report: {
      title,
      organ: organ?.name ?? null,
      year,
      published: published?.date ?? null,
      period: period && { from: period.from, to: period.to },
      template: { table2: report.table2?.form ?? null, table3: report.table3?.form ?? null },
      address,
      capturedAt: new Date(capturedAt).toISOString(),
    },
    figures: figuresOf(report, finding),
    paragraphs: paragraphsOf(report, finding),
    verdict: verdict && { verdict: verdict.verdict, reason: verdict.reason, note: verdict.note },
    html,
  };
}

/** Every figure that the finding names, as the page prints it. */
function figuresOf(report: Report, { cells, equation, suspect }: Finding) {
  const terms = equation === null ? [] : [...equation.left, ...equation.right].map(({ address }) => address);
  const addresses = new Set([...cells, ...terms, ...(suspect === null ? [] : [suspect])]);
  return [...addresses].flatMap((address) => {
    const figure = figureAt(report, address);
    if (figure === null) return [];
    const { kind, raw, value, unit, doubt } = figure;
    return [{ cell: address, kind, raw, value, unit, doubt: doubt?.text ?? null }];
  });
}

function figureAt(report: Report, address: CellAddress): Figure | null {
  const [key, row = '', column = ''] = address.split('/');
  if (key !== 'table2' && key !== 'table3' && key !== 'table4') return null;
  return report[key]?.cells[row]?.[column] ?? null;
}

/** The paragraphs that the finding quotes or marks, whole: a rule about prose is judged by what stands around it. */
function paragraphsOf({ preamble, sections, ending }: Report, { quote, marks }: Finding) {
  const locations = new Set([...(quote === null ? [] : [quote.location]), ...marks.map(({ location }) => location)]);
  const parts = [
    { section: null, paragraphs: preamble },
    ...sections.map(({ key, paragraphs }) => ({ section: key, paragraphs })),
    { section: null, paragraphs: ending },
  ];
  return parts.flatMap(({ section, paragraphs }) =>
    paragraphs.filter(({ location }) => locations.has(location)).map(({ text }) => ({ section, text })),
  );
}
