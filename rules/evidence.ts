import { CLAIM_KIND, type Readings } from '../parsers/forms/claim-kinds.ts';
import { applicantKinds } from '../parsers/forms/forms.ts';
import type { CellAddress, Claim, Report } from '../parsers/report.ts';
import { accept, holds } from './acceptance.ts';
import { address, place } from './cells.ts';
import { notCompared } from './claim-finding.ts';
import { formOf } from './form-labels.ts';
import { countedAt } from './localise/lattice.ts';
import type { Neighbour, Neighbours } from './neighbour.ts';
import { statedBy } from './prose.ts';

/** What another source says a cell should hold, with the words to show for it. It ranks answers, it never rules one out. */
export type Evidence = ReadonlyMap<CellAddress, { value: number; why: string }>;

/** The figures that last year's report left open this one takes over, and the next report takes over this one's. */
export function carriedOver(report: Report, { prior, next }: Neighbours): Evidence {
  const evidence = new Map<CellAddress, { value: number; why: string }>();
  const take = (neighbour: Neighbour | null, years: number, from: string, to: string, row: string) => {
    if (neighbour === null || report.year === null || neighbour.year !== report.year + years) return;
    for (const column of [...applicantKinds, 'total']) {
      const cell = address('table3', from, column);
      const value = neighbour.figures[cell];
      if (value === undefined || neighbour.doubtful.includes(cell) || neighbour.blank.includes(cell)) continue;
      const why = `${neighbour.year}年年报“${row}”：${value}`;
      evidence.set(address('table3', to, column), { value, why });
    }
  };
  take(prior, -1, 'carriedOut', 'carriedIn', '结转下年度继续办理');
  take(next, 1, 'carriedIn', 'carriedOut', '上年结转');
  return evidence;
}

/** What speaks for new values of some cells, quoted, and how much speaks against them. */
export interface Support {
  agrees: string[];
  against: number;
}

type NewValues = readonly { cell: CellAddress; value: number }[];

/** How much a cell would change. */
export type Shifts = ReadonlyMap<CellAddress, number>;

/** An exact figure of the prose that is compared with the tables, with all that it may equal. */
export interface Witness {
  claim: Claim;
  readings: { reading: Readings; values: number[] }[];
  cells: ReadonlySet<CellAddress>;
}

export function witnessesOf(report: Report): Witness[] {
  return report.claims.flatMap((claim): Witness[] => {
    const kind = CLAIM_KIND.get(claim.kind ?? '');
    if (kind?.compare !== 'equal' || claim.precision !== 'exact' || notCompared(report, claim)) return [];
    const cell = [...kind.accepts['2021'], ...kind.accepts['2019']][0]?.plus[0];
    const table = cell === undefined ? null : report[place(cell).table];
    if (!table) return [];
    const accepts = kind.accepts[formOf(table)];
    const readings = accepts.map((reading) => ({ reading, values: accept(report, reading).values }));
    return [{ claim, readings, cells: new Set(accepts.flatMap(({ plus, minus }) => [...plus, ...minus])) }];
  });
}

/** Whether the prose fits the tables once the cells have moved. */
export function agrees({ claim, readings }: Witness, shifts: Shifts): boolean {
  return readings.some(({ reading, values }) => values.some((value) => holds(claim, value + shiftOf(reading, shifts))));
}

function shiftOf({ plus, minus }: Readings, shifts: Shifts): number {
  let shift = 0;
  for (const [cell, by] of shifts) {
    if (plus.includes(cell)) shift += by;
    if (minus.includes(cell)) shift -= by;
  }
  return shift;
}

/** Sets new values against the prose and against other sources. */
export function supportFor(
  report: Report,
  values: NewValues,
  witnesses: readonly Witness[],
  evidence: Evidence,
): Support {
  const support: Support = { agrees: [], against: 0 };
  for (const { cell, value } of values) {
    const other = evidence.get(cell);
    if (other?.value === value) support.agrees.push(other.why);
    else if (other?.value === countedAt(report, cell)) support.against += 1;
  }
  const shifts = shiftsTo(report, values);
  for (const witness of witnesses) {
    if (!values.some(({ cell }) => witness.cells.has(cell))) continue;
    const before = agrees(witness, noShifts);
    const after = agrees(witness, shifts);
    if (after && !before) support.agrees.push(statedBy(report, witness.claim));
    if (before && !after) support.against += 1;
  }
  return support;
}

const noShifts: Shifts = new Map();

/** How far the new values lie from what the cells count as. */
export function shiftsTo(report: Report, values: NewValues): Shifts {
  return new Map(values.map(({ cell, value }) => [cell, value - countedAt(report, cell)]));
}
