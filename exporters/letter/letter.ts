import type { Equation, Term } from '../../rules/finding.ts';
import { dateText, numberText } from '../document/figures.ts';
import type { ExportFinding, ExportReport } from '../selection.ts';

/** One thing that an organ is asked to correct, or to look into. */
export interface LetterItem {
  title: string;
  /** What stands on the page and what it should agree with, in one sentence. */
  text: string;
  /** The sum, every term named; null where there is none. */
  sum: string | null;
  /** The sentence that is quoted; null where none is. */
  quote: string | null;
  basis: string;
  /** Nobody has confirmed it yet. */
  unjudged: boolean;
  note: string;
}

export interface LetterReport {
  title: string;
  address: string;
  captured: string;
  hash: string;
  year: number | null;
  /** Proved by the page itself, or confirmed by a person. */
  correct: LetterItem[];
  /** A person must look. */
  verify: LetterItem[];
}

/** A letter to one organ; its texts are always Chinese, since that is where it goes. */
export interface Letter {
  organ: string;
  reports: LetterReport[];
  /** How many items nobody has confirmed yet. */
  unjudged: number;
}

/** What a letter says of a report; null where nothing is left to say: what was dismissed or is mended is never held against an organ. */
export function letterReport(each: ExportReport): LetterReport | null {
  const open = each.findings.filter(({ verdict }) => verdict?.verdict !== 'dismissed' && verdict?.verdict !== 'fixed');
  if (open.length === 0) return null;
  const isSure = ({ finding, verdict }: ExportFinding) =>
    finding.outcome === 'failed' || (verdict?.verdict === 'confirmed' && !verdict.changed);
  return {
    title: each.report.title ?? each.address,
    address: each.address,
    captured: dateText(each.capturedAt, 'zh-CN'),
    hash: each.contentHash,
    year: each.report.year,
    correct: open.filter(isSure).map(itemOf),
    verify: open.filter((finding) => !isSure(finding)).map(itemOf),
  };
}

function itemOf({ finding, verdict }: ExportFinding): LetterItem {
  const { title, plain, message, equation, quote, context, basis } = finding;
  return {
    title,
    text: message === '' ? plain : message,
    sum: equation === null ? null : sumText(equation),
    quote: quote === null ? null : `${context?.before ?? ''}${quote.text}${context?.after ?? ''}`,
    basis,
    unjudged: verdict?.verdict !== 'confirmed' || verdict.changed,
    note: verdict?.note ?? '',
  };
}

/** An equation in one line; zeros of a long sum are left out. */
export function sumText({ left, right, leftSum, rightSum, difference }: Equation): string {
  const sides = [sideText(left, leftSum), sideText(right, rightSum)];
  return `${sides.join(difference === 0 ? ' = ' : ' ≠ ')}，相差 ${numberText(Math.abs(difference))}`;
}

function sideText(terms: readonly Term[], sum: number): string {
  const shown = terms.length > 6 ? terms.filter(({ value }) => value !== 0) : terms;
  const text = shown.map(({ label, value }) => `${label} ${numberText(value)}`).join(' + ');
  return terms.length === 1 ? text : `${text === '' ? '0' : text} = ${numberText(sum)}`;
}

/** Puts reports together into letters, one an organ, by name; the reports of an organ by year. */
export function lettersOf(reports: readonly { organ: string; report: LetterReport }[]): Letter[] {
  const letters = new Map<string, Letter>();
  for (const { organ, report } of reports) {
    const letter = letters.get(organ) ?? { organ, reports: [], unjudged: 0 };
    letters.set(organ, letter);
    letter.reports.push(report);
    letter.unjudged += [...report.correct, ...report.verify].filter(({ unjudged }) => unjudged).length;
  }
  for (const letter of letters.values()) letter.reports.sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  return [...letters.values()].sort((a, b) => a.organ.localeCompare(b.organ, 'zh-CN'));
}
