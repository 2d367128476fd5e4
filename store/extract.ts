import { gzipSync, strToU8 } from 'fflate';
import type { Figure, Organ, Report, Table, TableKey } from '../parsers/report.ts';
import type { Audit, BriefFinding, Finding, OutcomeKind } from '../rules/finding.ts';
import { evidenceDigest } from './evidence.ts';

/**
 * What sheets and tables over many reports tell of a capture, and nothing else: an eighth of the whole, which is the difference
 * between seconds and minutes. Derived from the capture and written with it; where it is missing, the capture is read.
 */
export interface Extract {
  /** The capture's. */
  id: number;
  format: number;
  /** JSON in UTF-8, gzipped; see `readExtract`. */
  report: Uint8Array<ArrayBuffer>;
  audit: Uint8Array<ArrayBuffer>;
}

/** Another way to write extracts needs another number, and another `segmentFormat`, so that those there are are made anew. */
export const extractFormat = 1;

export type FigureExtract = Pick<Figure, 'kind' | 'raw' | 'value' | 'unit'>;

export interface TableExtract extends Pick<Table, 'form'> {
  cells: Record<string, Record<string, FigureExtract>>;
}

export interface ReportExtract extends Pick<Report, 'year' | 'title'>, Record<TableKey, TableExtract | null> {
  organ: Pick<Organ, 'name' | 'kind' | 'level'> | null;
  published: { date: string } | null;
  period: { from: string; to: string } | null;
}

export type FindingExtract = BriefFinding & {
  /** See `evidenceDigest`. */
  digest: string;
};

/** What one rule said of one subject, without its evidence. */
export interface BareOutcome {
  rule: string;
  outcome: OutcomeKind;
}

export interface AuditExtract extends Pick<Audit, 'checks' | 'coverage' | 'settings'> {
  /** In the order of the audit. */
  findings: FindingExtract[];
  /** Of each rule together. */
  outcomes: BareOutcome[];
}

export function packExtract(id: number, report: Report, audit: Audit): Extract {
  return { id, format: extractFormat, report: packed(printedReport(report)), audit: packExtractedAudit(audit) };
}

/** The part of an extract that another audit of the same report changes. */
export function packExtractedAudit(audit: Audit): Uint8Array<ArrayBuffer> {
  return packed(printedAudit(audit));
}

function packed(value: unknown): Uint8Array<ArrayBuffer> {
  // Without the time, so that the same extract is the same bytes.
  return gzipSync(strToU8(JSON.stringify(value)), { mtime: 0 }) as Uint8Array<ArrayBuffer>;
}

/** A figure as it is written: most are the number alone, most blanks what is printed in them. */
type PrintedFigure = number | string | [kind: Figure['kind'], raw: string, value: number | null, unit: string | null];

interface PrintedTable extends Pick<Table, 'form'> {
  cells: Record<string, Record<string, PrintedFigure>>;
}

type PrintedReport = Omit<ReportExtract, TableKey> & Record<TableKey, PrintedTable | null>;

interface PrintedAudit extends Omit<AuditExtract, 'outcomes'> {
  /** Rule → a letter for each of its outcomes. */
  outcomes: Record<string, string>;
}

function printedReport({ year, title, organ, published, period, table2, table3, table4 }: Report): PrintedReport {
  return {
    year,
    title,
    organ: organ && { name: organ.name, kind: organ.kind, level: organ.level },
    published: published && { date: published.date },
    period: period && { from: period.from, to: period.to },
    table2: table2 && printedTable(table2),
    table3: table3 && printedTable(table3),
    table4: table4 && printedTable(table4),
  };
}

function printedTable({ form, cells }: Table): PrintedTable {
  return { form, cells: mapCells(cells, printedFigure) };
}

function printedFigure({ kind, raw, value, unit }: Figure): PrintedFigure {
  if (unit === null && kind === 'number' && value !== null && raw === String(value)) return value;
  if (unit === null && kind === 'blank' && value === null) return raw;
  return [kind, raw, value, unit];
}

/** Most figures are small numbers: one object serves for each of them. */
const numbers = new Map<number, FigureExtract>();

function numberOf(value: number): FigureExtract {
  const known = numbers.get(value) ?? { kind: 'number', raw: String(value), value, unit: null };
  if (numbers.size < 1000) numbers.set(value, known);
  return known;
}

function figureOf(printed: PrintedFigure): FigureExtract {
  if (typeof printed === 'number') return numberOf(printed);
  if (typeof printed === 'string') return { kind: 'blank', raw: printed, value: null, unit: null };
  const [kind, raw, value, unit] = printed;
  return { kind, raw, value, unit };
}

function mapCells<From, To>(
  cells: Record<string, Record<string, From>>,
  each: (figure: From) => To,
): Record<string, Record<string, To>> {
  const mapped: Record<string, Record<string, To>> = {};
  for (const [row, columns] of Object.entries(cells)) {
    const own: Record<string, To> = {};
    for (const [column, figure] of Object.entries(columns)) own[column] = each(figure);
    mapped[row] = own;
  }
  return mapped;
}

const letters: Record<OutcomeKind, string> = {
  passed: 'p',
  failed: 'f',
  review: 'r',
  untested: 'u',
  inapplicable: 'i',
};
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as OutcomeKind]));

function printedAudit({ checks, coverage, settings, findings, outcomes }: Audit): PrintedAudit {
  const byRule: Record<string, string> = {};
  for (const { rule, outcome } of outcomes) byRule[rule] = (byRule[rule] ?? '') + letters[outcome];
  return { checks, coverage, settings, outcomes: byRule, findings: findings.map(printedFinding) };
}

function printedFinding(finding: Finding): FindingExtract {
  const { rule, level, outcome, title, plain, message, basis, english, expected, actual } = finding;
  const { cells, suspect, proposed, problem, fingerprint, quote, context } = finding;
  return {
    ...{ rule, level, outcome, title, plain, message, basis, english, expected, actual },
    ...{ cells, suspect, proposed, problem, fingerprint, context },
    quote: quote && { text: quote.text },
    digest: evidenceDigest(finding),
  };
}

function outcomesOf(byRule: Record<string, string>): BareOutcome[] {
  const outcomes: BareOutcome[] = [];
  for (const [rule, told] of Object.entries(byRule))
    for (const letter of told) {
      const outcome = kinds.get(letter);
      if (outcome === undefined) throw new Error(`no outcome is ${letter}`);
      outcomes.push({ rule, outcome });
    }
  return outcomes;
}

function reportFrom({ table2, table3, table4, ...rest }: PrintedReport): ReportExtract {
  return { ...rest, table2: tableFrom(table2), table3: tableFrom(table3), table4: tableFrom(table4) };
}

function tableFrom(printed: PrintedTable | null): TableExtract | null {
  return printed && { form: printed.form, cells: mapCells(printed.cells, figureOf) };
}

function auditFrom({ outcomes, ...rest }: PrintedAudit): AuditExtract {
  if (!Array.isArray(rest.findings)) throw new Error('no findings');
  return { ...rest, outcomes: outcomesOf(outcomes) };
}

const decoder = new TextDecoder();

/** From what `packExtract` packed, unpacked. Throws where that does not hold together. */
export function readReportExtract(bytes: Uint8Array): ReportExtract {
  return reportFrom(JSON.parse(decoder.decode(bytes)));
}

/** As `readReportExtract`. */
export function readAuditExtract(bytes: Uint8Array): AuditExtract {
  return auditFrom(JSON.parse(decoder.decode(bytes)));
}

/** What the extract of these gives when it is read. */
export function extractOf(report: Report, audit: Audit): { report: ReportExtract; audit: AuditExtract } {
  return { report: reportFrom(printedReport(report)), audit: auditFrom(printedAudit(audit)) };
}
