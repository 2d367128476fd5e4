import type { CellAddress, Report } from '../parsers/report.ts';
import { isLoose, place, read, tableDoubt } from './cells.ts';
import type { PriorFigure } from './finding.ts';
import { cellName, tableNames } from './form-labels.ts';
import { type Neighbour, rowSum } from './neighbour.ts';
import type { Judgement } from './rule.ts';

/** Why a rule across years says nothing of a report; null where last year's report is at hand. */
export function withoutPrior(report: Report, prior: Neighbour | null): Judgement | null {
  if (prior !== null) return null;
  const untested = (reason: string): Judgement => ({ subject: 'report', outcome: 'untested', reason });
  if (report.organ === null) return untested('没有认出报告机关，不能找到它上一年的年报');
  if (report.year === null) return untested('没有认出年报的年份，不能找到上一年的年报');
  if (report.year <= 2019) {
    return { subject: 'report', outcome: 'inapplicable', reason: `${report.year - 1}年度年报没有统一的表格` };
  }
  return untested(`报告库中没有${report.organ.name}${report.year - 1}年度年报`);
}

/** Both reports say their year in the title, so that nothing is set against the wrong year. */
export function yearsAreSure(report: Report, prior: Neighbour): boolean {
  return report.yearEvidence === 'title' && prior.yearSure;
}

/** The other year's side of a finding, for the card. */
export function priorFigure(prior: Neighbour, cell: CellAddress | null): PriorFigure {
  const value = cell === null ? null : (prior.figures[cell] ?? null);
  return { year: prior.year, cell, value, address: prior.source, capturedAt: prior.capturedAt };
}

/** A figure of this report as it counts across years: a blank is 0, a blank total of table 3 the sum of its row. */
export type Own = { value: number; blank: boolean } | { why: string };

export function ownFigure(report: Report, cell: CellAddress): Own {
  const { table: key, row, column } = place(cell);
  const table = report[key];
  if (table === null) return { why: `没有读到${tableNames[key]}` };
  const reading = read(table, row, column);
  const name = cellName(table, cell);
  if (reading.state === 'absent') return { why: `表中没有${name}` };
  if (reading.state === 'unreadable') return { why: `${name}${reading.why}` };
  if (reading.state === 'number') return { value: reading.value, blank: false };
  return { value: key === 'table3' && column === 'total' ? rowSum(report, row) : 0, blank: true };
}

/** A figure of last year's report; says why where it cannot be used. */
export function priorOf(prior: Neighbour, cell: CellAddress): Own {
  const value = prior.figures[cell];
  if (value !== undefined) return { value, blank: prior.blank.includes(cell) };
  const { table } = place(cell);
  const why = prior.doubtful.includes(cell) ? '写的不是一个能识别的数字' : '中没有要对照的这一项';
  return { why: `${prior.year}年年报${tableNames[table]}${why}` };
}

/** Why a difference between these cells proves nothing; null where all of them were read cleanly. */
export function doubtAbout(report: Report, own: CellAddress[], prior: Neighbour, theirs: CellAddress[]): string | null {
  for (const cell of own) {
    const { table: key, row, column } = place(cell);
    const table = report[key];
    if (table === null) continue;
    const doubt = tableDoubt(table);
    if (doubt) return `本表读取存疑：${doubt}`;
    if (isLoose(table, row, column)) return `${cellName(table, cell)}的行名或列名只是近似，不能肯定就是规定的那一项`;
  }
  return theirs.some((cell) => prior.doubtful.includes(cell)) ? `${prior.year}年年报的这一项读取存疑` : null;
}
