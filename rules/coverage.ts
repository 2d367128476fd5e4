import type { CellAddress, Report } from '../parsers/report.ts';
import type { Audit, Outcome, OutcomeKind } from './finding.ts';
import { formCells, tableKeys } from './form-cells.ts';
import type { Judgement, Rule } from './rule.ts';

type Coverage = Required<Pick<Audit, 'coverage' | 'uncovered'>>;

/**
 * Figures that the report states (numbers and blanks in cells of the form, and claims of the prose) and how many of them
 * some rule compared with something, and those that none did. That a figure is well-formed does not count as a comparison.
 */
export function coverageOf(
  report: Report,
  outcomes: Outcome[],
  rules: readonly Rule[],
  claims: ReadonlySet<number>,
): Coverage {
  const stated = new Set<CellAddress>();
  for (const key of tableKeys) {
    const table = report[key];
    if (!table) continue;
    for (const cell of formCells(table, key)) if (cell.figure.kind !== 'text') stated.add(cell.address);
  }
  const comparing = new Set(rules.filter(compares).map(({ id }) => id));
  const covered = new Set<CellAddress>();
  for (const { rule, outcome, cells } of outcomes) {
    if (!comparing.has(rule) || !isSettled(outcome)) continue;
    for (const cell of cells) if (stated.has(cell)) covered.add(cell);
  }
  return {
    coverage: { figures: stated.size + report.claims.length, covered: covered.size + claims.size },
    uncovered: {
      cells: [...stated].filter((cell) => !covered.has(cell)),
      claims: report.claims.filter((_, at) => !claims.has(at)).map(({ quote }) => quote),
    },
  };
}

const compares = ({ category }: Rule): boolean => category !== 'format';
const isSettled = (outcome: OutcomeKind): boolean => outcome !== 'untested' && outcome !== 'inapplicable';

/** The claims that a rule compared with something. */
export function claimsJudged(rule: Rule, judgements: readonly Judgement[]): number[] {
  if (!compares(rule)) return [];
  return judgements.flatMap(({ outcome, claims }) => (isSettled(outcome) ? (claims ?? []) : []));
}
