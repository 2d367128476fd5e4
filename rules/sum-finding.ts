import type { CellAddress, Report, Table } from '../parsers/report.ts';
import { figureAt, place } from './cells.ts';
import type { Equation, Term } from './finding.ts';
import { columnName, rowName } from './form-labels.ts';
import type { Judgement } from './rule.ts';
import { rounded, type Sum } from './sums.ts';

/**
 * What a rule over sums says of each of them. `vary` tells along which side of the table the terms lie, and so which
 * label names a term. Slots for messages: subject, sum, total, right, difference, assumed.
 */
export function judgeSums(
  report: Report,
  sums: Sum[],
  vary: 'rows' | 'columns',
  nameSubject: (table: Table, subject: string) => string,
): Judgement[] {
  return sums.map((sum): Judgement => {
    const cells = [...sum.values.keys()];
    if (sum.outcome === 'passed') return { subject: sum.subject, outcome: 'passed', cells };
    if (sum.outcome === 'untested') {
      return { subject: sum.subject, outcome: 'untested', reason: sum.reason ?? '', cells: [] };
    }
    const equation = equationOf(report, sum, vary);
    const table = report[place(sum.total).table];
    return {
      subject: sum.subject,
      outcome: sum.outcome,
      cells,
      equation,
      expected: equation.leftSum,
      actual: equation.rightSum,
      slots: {
        subject: table ? nameSubject(table, sum.subject) : sum.subject,
        sum: written(equation.left, equation.leftSum),
        right: written(equation.right, equation.rightSum),
        total: equation.rightSum,
        difference: Math.abs(equation.difference),
        assumed: sum.reason ?? '',
      },
    };
  });
}

function equationOf(report: Report, sum: Sum, vary: 'rows' | 'columns'): Equation {
  const terms = (side: CellAddress[], role: Term['role']) =>
    side.flatMap((cell) => term(report, sum, cell, role, vary));
  return {
    left: terms(sum.left, 'addend'),
    right: terms(sum.right, 'total'),
    leftSum: sum.leftSum,
    rightSum: sum.rightSum,
    difference: rounded(sum.leftSum - sum.rightSum),
  };
}

function term(report: Report, sum: Sum, cell: CellAddress, role: Term['role'], vary: 'rows' | 'columns'): Term[] {
  const { table: key, row, column } = place(cell);
  const table = report[key];
  const figure = figureAt(report, cell);
  const value = sum.values.get(cell);
  if (!table || !figure || value === undefined) return [];
  const label = vary === 'rows' ? rowName(table, key, row) : columnName(table, key, row, column);
  return [{ address: cell, label, value, raw: figure.raw, role, location: figure.location }];
}

/** 自然人 3 + 商业企业 4 = 7（其余各项为0）: every term that is not 0, so that a reader can redo the sum. */
export function written(terms: Term[], sum: number): string {
  const counted = terms.filter((term) => term.value !== 0);
  if (counted.length === 0) return `各项均为0，合计${sum}`;
  const text = counted.map((term) => `${term.label} ${term.value < 0 ? `(${term.value})` : term.value}`).join(' + ');
  return `${text} = ${sum}${counted.length < terms.length ? '（其余各项为0）' : ''}`;
}
