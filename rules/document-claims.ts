import type { Claim, Report } from '../parsers/report.ts';
import type { Accepted } from './acceptance.ts';
import { sentenceOf } from './prose.ts';

const COLUMNS = ['issued', 'repealed', 'in-force'] as const;

/** The claim's sentence gives issued, repealed and in force together, as table 2 does. */
export function statesAllThree(report: Report, { kind, quote, sentence }: Claim): boolean {
  const name = kind?.split('-')[0];
  const stated = new Set(
    report.claims
      .filter((other) => other.quote.location === quote.location && other.sentence.start === sentence.start)
      .map((other) => other.kind),
  );
  return COLUMNS.every((column) => stated.has(`${name}-${column}`));
}

/** 制定3件，修订1件: what was amended may be counted as issued. */
export function fitsWithAmended(report: Report, claim: Claim, tried: readonly Accepted[]): boolean {
  if (!claim.kind?.endsWith('-issued') || claim.low === null) return false;
  const { low } = claim;
  return [...sentenceOf(report, claim).matchAll(/修[订改][^\d，,；;。]{0,12}(\d{1,4})[件部个份]/g)].some(
    ([, amended]) => tried.some(({ values }) => values.includes(low + Number(amended))),
  );
}
