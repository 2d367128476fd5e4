import { CLAIM_KIND, type Readings, statedScope } from '../parsers/forms/claim-kinds.ts';
import type { CellAddress, Claim, Report } from '../parsers/report.ts';
import { place } from './cells.ts';
import type { Neighbour } from './neighbour.ts';
import { doubtAbout, ownFigure, priorFigure, priorOf, withoutPrior } from './prior-year.ts';
import { sentenceOf } from './prose.ts';
import type { Judgement } from './rule.ts';

/** A quantity in this report and in last year's, read the same way in both. */
export interface Pair {
  own: number;
  prior: number;
  cells: CellAddress[];
}

/**
 * Judges the claims of one kind that set a figure of the form against last year's. `fits` says whether what the prose
 * states follows from a pair; one that fits is enough. Slots: raw, own, before, year.
 */
export function judgeComparisons(
  report: Report,
  prior: Neighbour | null,
  kind: 'yoy' | 'difference',
  fits: (claim: Claim, pair: Pair) => boolean | null,
): Judgement[] {
  const compared = report.claims.flatMap((claim, position) => {
    const of = claim.of === null ? undefined : report.claims[claim.of];
    return claim.kind === kind && of !== undefined && isOfTheForm(report, claim, of) ? [{ claim, of, position }] : [];
  });
  if (compared.length === 0) return [];
  const absent = withoutPrior(report, prior);
  if (absent || prior === null) return absent ? [absent] : [];
  return compared.map(({ claim, of, position }) => judge(report, prior, claim, of, position, fits));
}

/** The figure is one that a table states, of this year and of the scope of the tables, set against the year before. */
function isOfTheForm(report: Report, claim: Claim, of: Claim): boolean {
  const { year } = report;
  if (year === null || readingsOf(report, of).length === 0) return false;
  if (of.time !== 'this-year' || of.scope !== statedScope(report.organ)) return false;
  const sentence = sentenceOf(report, claim);
  const years = [...sentence.matchAll(/(?<!\d)(20\d\d)(?=年)/g)].map(([stated]) => Number(stated));
  const other = years.some((stated) => stated !== year && stated !== year - 1);
  return !other && !/环比|季度|半年|\d月份/.test(sentence);
}

function readingsOf(report: Report, { kind }: Claim): Readings[] {
  const known = kind === null ? undefined : CLAIM_KIND.get(kind);
  if (known === undefined || known.compare !== 'equal') return [];
  const forms = { table2: report.table2?.form, table3: report.table3?.form, table4: '2021' as const };
  return (['2021', '2019'] as const).flatMap((form) =>
    known.accepts[form].filter(({ plus: [first] }) => first !== undefined && forms[place(first).table] === form),
  );
}

function judge(
  report: Report,
  prior: Neighbour,
  claim: Claim,
  of: Claim,
  position: number,
  fits: (claim: Claim, pair: Pair) => boolean | null,
): Judgement {
  const readings = readingsOf(report, of);
  const subject = readings[0]?.plus[0] ?? `claim-${position}`;
  const pairs = readings.flatMap((reading) => pairOf(report, prior, reading));
  const [first] = pairs;
  if (first === undefined) {
    return { subject, outcome: 'untested', reason: `${prior.year}年年报中没有读到可以对照的数`, claims: [position] };
  }
  const stated = pairs.flatMap((pair) => statedPair(pair, of));
  const verdicts = [...pairs, ...stated].map((pair) => fits(claim, pair));
  const { cells } = first;
  if (verdicts.includes(true)) return { subject, outcome: 'passed', cells, claims: [position] };
  if (verdicts.every((verdict) => verdict === null)) {
    return { subject, outcome: 'untested', reason: '上一年的数为0，不能计算百分比', claims: [position] };
  }
  const doubt = doubtAbout(report, cells, prior, cells);
  if (doubt) return { subject, outcome: 'untested', reason: doubt, claims: [position] };
  return {
    subject,
    outcome: 'review',
    cells,
    claims: [position],
    quote: claim.quote,
    marks: [{ location: claim.quote.location, role: 'place' }],
    prior: { ...priorFigure(prior, cells.length === 1 ? (cells[0] ?? null) : null), value: first.prior },
    slots: { raw: claim.quote.text, own: first.own, before: first.prior, year: prior.year },
  };
}

function pairOf(report: Report, prior: Neighbour, { plus, minus }: Readings): Pair[] {
  const cells = [...plus, ...minus];
  let own = 0;
  let before = 0;
  for (const cell of cells) {
    const sign = minus.includes(cell) ? -1 : 1;
    const here = ownFigure(report, cell);
    const there = priorOf(prior, cell);
    if ('why' in here || 'why' in there) return [];
    own += sign * here.value;
    before += sign * there.value;
  }
  return [{ own, prior: before, cells }];
}

/** The prose may count otherwise than the table; its own figure is set against last year's, too. */
function statedPair(pair: Pair, { low, high }: Claim): Pair[] {
  return low !== null && low === high && low !== pair.own ? [{ ...pair, own: low }] : [];
}

/** Whether a value lies in what a claim states, one and a half units of its last printed digit allowed: rounded or cut off. */
export function isStated({ low, high, resolution }: Claim, value: number): boolean {
  const slack = resolution * 1.5 + 1e-9;
  return (low === null || value >= low - slack) && (high === null || value <= high + slack);
}
