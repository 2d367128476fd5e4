import type { Claim, Report } from '../parsers/report.ts';

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
