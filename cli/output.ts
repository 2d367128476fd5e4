import { formColumns, formRows } from '../parsers/forms/forms.ts';
import type { Parsed, Quote, Report, Table, TableKey } from '../parsers/report.ts';
import type { Audit, Change, Finding, PriorFigure, QuoteContext, Repairs } from '../rules/finding.ts';

/** The contract of the command line: one such object a line. Keys may be added, never renamed; their order stands too. */
export type OutputLine = AuditedLine | PassedLine;

interface AuditedLine {
  source: string;
  status: 'audited';
  report: OutputReport;
  findings: OutputFinding[];
  checks: Audit['checks'];
  coverage: Audit['coverage'];
  also: string[];
}

/** A file that was not audited, and why. `report` says what is known of it all the same. */
interface PassedLine {
  source: string;
  status: 'not-a-report' | 'unsupported' | 'unreadable';
  reason: string;
  report: OutputReport | null;
  findings: [];
}

interface OutputReport {
  title: string | null;
  organ: string | null;
  year: number | null;
  published: string | null;
  period: { from: string; to: string } | null;
  template: { table2: '2019' | '2021' | null; table3: '2019' | '2021' | null };
  sections: { key: string; heading: string }[];
  table2: Figures | null;
  table3: Figures | null;
  table4: Figures | null;
}

/** What the output shows of a report. */
type Shown = Pick<
  Report,
  'title' | 'organ' | 'year' | 'published' | 'period' | 'sections' | 'table2' | 'table3' | 'table4' | 'also'
>;

/** Row key → column key → the figure; null where it is blank or could not be read. */
type Figures = Record<string, Record<string, number | null>>;

type OutputFinding = Pick<
  Finding,
  'rule' | 'level' | 'outcome' | 'message' | 'expected' | 'actual' | 'cells' | 'suspect' | 'proposed' | 'problem'
> & {
  quote: { section: string | null; text: string } | null;
  fingerprint: string;
  repairs: OutputRepairs | null;
  prior: OutputPrior | null;
};

/** The other year's side of a finding; `source` as that file was named. */
type OutputPrior = Pick<PriorFigure, 'year' | 'cell' | 'value'> & { source: string };

/** The smallest changes that settle the problem, the most plausible first; `count` of them were found. */
interface OutputRepairs extends Pick<Repairs, 'standing' | 'count' | 'equal'> {
  sets: { changes: Omit<Change, 'location'>[]; agrees: string[] }[];
}

export function auditedLine(source: string, report: Shown, audit: Audit): AuditedLine {
  return {
    source,
    status: 'audited',
    report: outputReport(report),
    findings: audit.findings.map(outputFinding),
    checks: {
      passed: audit.checks.passed,
      failed: audit.checks.failed,
      review: audit.checks.review,
      untested: audit.checks.untested,
      inapplicable: audit.checks.inapplicable,
    },
    coverage: { figures: audit.coverage.figures, covered: audit.coverage.covered },
    also: report.also,
  };
}

export function unreadableLine(source: string, reason: string): PassedLine {
  return { source, status: 'unreadable', reason, report: null, findings: [] };
}

/** The line of a page that is no report, or a report without a table to audit. */
export function passedLine(source: string, { recognition, report }: Parsed): PassedLine {
  const status =
    recognition.kind === 'nothing' || recognition.kind === 'listing' ? 'not-a-report' : ('unsupported' as const);
  return {
    source,
    status,
    reason: recognition.reason,
    report: report === null ? null : outputReport(report),
    findings: [],
  };
}

/** Whether a page is a report that holds something to audit. */
export function isAuditable(parsed: Parsed): parsed is Parsed & { report: Report } {
  const { recognition, report } = parsed;
  return recognition.kind === 'report' && report !== null && (report.table2 ?? report.table3 ?? report.table4) !== null;
}

function outputReport(report: Shown): OutputReport {
  return {
    title: report.title,
    organ: report.organ?.name ?? null,
    year: report.year,
    published: report.published?.date ?? null,
    period: report.period === null ? null : { from: report.period.from, to: report.period.to },
    template: { table2: report.table2?.form ?? null, table3: report.table3?.form ?? null },
    sections: report.sections.map(({ key, heading }) => ({ key, heading })),
    table2: report.table2 === null ? null : figures('table2', report.table2),
    table3: report.table3 === null ? null : figures('table3', report.table3),
    table4: report.table4 === null ? null : figures('table4', report.table4),
  };
}

/** In the form's order; a row or cell that the page does not have is not made up. */
function figures(key: TableKey, table: Table): Figures {
  const form = table.form ?? '2021';
  const rows: Figures = {};
  const columnsOf = columnsInOrder(key, table);
  for (const row of inOrder(table.rows, formRows(form, key))) {
    const cells = table.cells[row];
    if (cells === undefined) continue;
    const shown: Record<string, number | null> = {};
    for (const column of columnsOf(row)) {
      const figure = cells[column];
      if (figure !== undefined) shown[column] = figure.kind === 'number' ? figure.value : null;
    }
    rows[row] = shown;
  }
  return rows;
}

/** The columns of a row; rows whose form has the same columns share one order. */
function columnsInOrder(key: TableKey, table: Table): (row: string) => string[] {
  const orders = new Map<readonly { key: string }[], string[]>();
  return (row) => {
    const official = formColumns(table.form ?? '2021', key, row);
    const known = orders.get(official) ?? inOrder(table.columns, official);
    orders.set(official, known);
    return known;
  };
}

/** Keys of printed labels as the form orders them; one that the form does not have stays behind its printed neighbour. */
function inOrder(printed: readonly { key: string }[], official: readonly { key: string }[]): string[] {
  const places = new Map(official.map(({ key }, place) => [key, place]));
  let last = -1;
  const ranked = printed.map(({ key }) => {
    last = places.get(key) ?? last;
    return { key, last, added: !places.has(key) };
  });
  const sorted = ranked.toSorted((a, b) => a.last - b.last || Number(a.added) - Number(b.added));
  return [...new Set(sorted.map(({ key }) => key))];
}

function outputFinding(finding: Finding): OutputFinding {
  return {
    rule: finding.rule,
    level: finding.level,
    outcome: finding.outcome,
    message: finding.message,
    expected: finding.expected,
    actual: finding.actual,
    cells: finding.cells,
    quote: finding.quote === null ? null : outputQuote(finding.quote, finding.context),
    suspect: finding.suspect,
    proposed: finding.proposed,
    problem: finding.problem,
    fingerprint: finding.fingerprint,
    repairs: finding.repairs === null ? null : outputRepairs(finding.repairs),
    prior: finding.prior === null ? null : outputPrior(finding.prior),
  };
}

/** The whole sentence, for a figure alone cannot be found again by a reader. */
function outputQuote({ section, text }: Quote, context: QuoteContext | null): NonNullable<OutputFinding['quote']> {
  return { section, text: context === null ? text : `${context.before}${text}${context.after}` };
}

function outputPrior({ year, cell, value, address }: PriorFigure): OutputPrior {
  return { year, cell, value, source: address };
}

function outputRepairs({ standing, count, equal, sets }: Repairs): OutputRepairs {
  return {
    standing,
    count,
    equal,
    sets: sets.map(({ changes, agrees }) => ({
      changes: changes.map(({ cell, value, slip }) => ({ cell, value, slip })),
      agrees,
    })),
  };
}
