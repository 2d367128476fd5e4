import type { CellAddress, Report } from '../parsers/report.ts';
import type { Outcome } from './finding.ts';
import { formCells, tableKeys } from './form-cells.ts';
import type { Rule } from './rule.ts';

/**
 * Figures that the report states (numbers and blanks in cells of the form, and claims of the prose) and how many of them
 * some rule compared with something. That a figure is well-formed does not count as a comparison.
 */
export function coverageOf(
  report: Report,
  outcomes: Outcome[],
  rules: readonly Rule[],
): { figures: number; covered: number } {
  const stated = new Set<CellAddress>();
  for (const key of tableKeys) {
    const table = report[key];
    if (!table) continue;
    for (const cell of formCells(table, key)) if (cell.figure.kind !== 'text') stated.add(cell.address);
  }
  const comparing = new Set(rules.filter(({ category }) => category !== 'format').map(({ id }) => id));
  const covered = new Set<CellAddress>();
  for (const { rule, outcome, cells } of outcomes) {
    if (!comparing.has(rule) || outcome === 'untested' || outcome === 'inapplicable') continue;
    for (const cell of cells) if (stated.has(cell)) covered.add(cell);
  }
  return { figures: stated.size + report.claims.length, covered: covered.size };
}
