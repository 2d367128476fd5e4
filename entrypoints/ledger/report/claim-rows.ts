import { cellName, numberText } from '../../../components/wording.ts';
import type { Translate } from '../../../locales/translate.ts';
import { CLAIM_KIND, type Readings, statedScope } from '../../../parsers/forms/claim-kinds.ts';
import { drawnForm } from '../../../parsers/forms/layout.ts';
import type { CellAddress, Claim, Paragraph, Quote, Report } from '../../../parsers/report.ts';
import { figureAt, place, read } from '../../../rules/cells.ts';
import type { Audit, Finding } from '../../../rules/finding.ts';

/** A figure of the prose, and what it was or can be compared with. */
export interface ClaimRow {
  /** Place among the report's claims. */
  at: number;
  section: Quote['section'];
  /** The sentence around it; `figure` is the claim itself. */
  before: string;
  figure: string;
  after: string;
  /** What it measures; null where that could not be told. */
  meaning: string | null;
  /** Why it is not the year's own figure, which tables state. */
  time: Claim['time'];
  isOwn: boolean;
  /** Findings that rest on it. */
  findings: Finding[];
  /** Null where audits did not yet say what they left. */
  state: 'finding' | 'compared' | 'uncovered' | null;
  /** The cells that may state the same, by name, those taken off apart; see `sumOf`. */
  readings: { plus: string[]; minus: string[]; sum: string | null; cells: CellAddress[] }[];
}

/** More ways to read a figure of the prose than this are no help to a reader. */
const mostReadings = 3;

/** The claims of a report in the order of its text. */
export function claimRows(report: Report, audit: Audit, t: Translate): ClaimRow[] {
  const paragraphs = new Map(
    [report.preamble, ...report.sections.map((section) => section.paragraphs), report.ending]
      .flat()
      .map((paragraph) => [paragraph.location, paragraph]),
  );
  return report.claims.map((claim, at) => {
    const { quote, time, scope } = claim;
    const findings = audit.findings.filter((finding) => rests(finding.quote, quote));
    const isOwn = scope === statedScope(report.organ);
    return {
      at,
      section: quote.section,
      ...sentenceOf(claim, paragraphs.get(quote.location)),
      meaning: claim.kind === null ? null : (CLAIM_KIND.get(claim.kind)?.title ?? null),
      time,
      isOwn,
      findings,
      state: stateOf(quote, findings, audit),
      readings: isOwn && time === 'this-year' ? readingsOf(claim, report, t) : [],
    };
  });
}

/** A finding's quote may be the figure, the words around it, or the sentence. */
function rests(quoted: Quote | null, { location, start, end }: Quote): boolean {
  return quoted !== null && quoted.location === location && quoted.start < end && start < quoted.end;
}

function stateOf(quote: Quote, findings: readonly Finding[], { uncovered }: Audit): ClaimRow['state'] {
  if (findings.length > 0) return 'finding';
  if (uncovered === undefined) return null;
  const { location, start, end } = quote;
  const isLeft = uncovered.claims.some(
    (left) => left.location === location && left.start === start && left.end === end,
  );
  return isLeft ? 'uncovered' : 'compared';
}

function sentenceOf({ quote, sentence }: Claim, paragraph: Paragraph | undefined) {
  const { start, end, text } = quote;
  if (paragraph === undefined || paragraph.text.slice(start, end) !== text)
    return { before: '', figure: text, after: '' };
  return {
    before: paragraph.text.slice(sentence.start, start),
    figure: text,
    after: paragraph.text.slice(end, sentence.end),
  };
}

function readingsOf(claim: Claim, report: Report, t: Translate): ClaimRow['readings'] {
  const kind = claim.kind === null ? undefined : CLAIM_KIND.get(claim.kind);
  if (kind === undefined) return [];
  const table = Object.values(kind.accepts).flat()[0]?.plus[0]?.startsWith('table2/') ? report.table2 : report.table3;
  const form = table === null ? '2021' : drawnForm(table);
  return kind.accepts[form].slice(0, mostReadings).flatMap((reading) => {
    const cells = [...reading.plus, ...reading.minus];
    if (cells.every((cell) => figureAt(report, cell) === null)) return [];
    const names = (list: readonly CellAddress[]) => list.map((cell) => cellName(report, cell, t));
    return [{ plus: names(reading.plus), minus: names(reading.minus), sum: sumOf(reading, report), cells }];
  });
}

/** Blanks count as nothing beside figures, as in the form's own sums; blanks alone are an empty text, and what is not legible is null. */
function sumOf({ plus, minus }: Readings, report: Report): string | null {
  const readings = [...plus.map((cell) => ({ cell, sign: 1 })), ...minus.map((cell) => ({ cell, sign: -1 }))];
  let sum: number | null = null;
  for (const { cell, sign } of readings) {
    const { table: key, row, column } = place(cell);
    const table = report[key];
    if (table === null) return null;
    const reading = read(table, row, column);
    if (reading.state === 'unreadable' || reading.state === 'absent') return null;
    if (reading.state === 'number') sum = (sum === null ? 0 : sum) + sign * reading.value;
  }
  return sum === null ? '' : numberText(sum);
}
