import { applicantKinds, outcomeKinds } from '../../parsers/forms/forms.ts';
import type { CellAddress, Report } from '../../parsers/report.ts';
import { address, isLoose, place, tableDoubt } from '../cells.ts';
import { cellName } from '../form-labels.ts';
import { isYearSure } from '../outdated.ts';
import { type Counted, counted, countedGroup, type OutcomeGroup, outcomeGroups } from './counted.ts';

/** A report of the organ, and where it was read. */
export interface ChainReport {
  capture: number;
  address: string;
  /** Milliseconds since 1970. */
  capturedAt: number;
  report: Report;
}

export const applicationRows = ['received', 'carriedIn', 'concluded', 'carriedOut'] as const;
export type ApplicationRow = (typeof applicationRows)[number];
export const disputeBlocks = ['review', 'litigationDirect', 'litigationAfterReview'] as const;
export type DisputeBlock = (typeof disputeBlocks)[number];

/** What one year's report says; of a year of which the library has none, `of` is null and so are its figures. */
export interface ChainYear {
  year: number;
  of: ChainReport | null;
  /** How many further reports of that year were read, which are older and not shown. */
  others: number;
  figures: ChainFigures | null;
}

export interface ChainFigures {
  applications: Record<ApplicationRow, Counted>;
  outcomes: Record<OutcomeGroup, Counted>;
  /** By block, then by outcome with `total` last. */
  disputes: Record<DisputeBlock, Record<string, Counted>>;
}

/** One column of two years: what the first left open, and what the second says that it took over. */
export interface CarryOver {
  column: string;
  left: Counted;
  taken: Counted;
  /** `question`: the two differ, but a blank or an unsure year is behind it. */
  state: 'holds' | 'breaks' | 'question' | 'unknown';
  /** Why nothing can be said, or what was assumed; null otherwise. */
  why: string | null;
}

export interface ChainLink {
  from: number;
  to: number;
  /** As its total; `columns` where the totals agree and the kinds of applicants do not; `gap` where a year is missing. */
  state: CarryOver['state'] | 'columns' | 'gap';
  /** The total first, then the kinds of applicants; none across a gap. */
  columns: CarryOver[];
}

export interface YearChain {
  years: ChainYear[];
  links: ChainLink[];
}

/** The reports of one organ in order of years, from the first to the last of which one is known. Reports without a year are left out. */
export function yearChain(reports: readonly ChainReport[]): YearChain {
  const known = reports.flatMap((each) => (each.report.year === null ? [] : [{ ...each, year: each.report.year }]));
  if (known.length === 0) return { years: [], links: [] };
  const numbers = known.map(({ year }) => year);
  const first = Math.min(...numbers);
  const years = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, place): ChainYear => {
    const year = first + place;
    const [newest, ...others] = known.filter((each) => each.year === year).toSorted(lastPublishedFirst);
    if (newest === undefined) return { year, of: null, others: 0, figures: null };
    const { year: _year, ...of } = newest;
    return { year, of, others: others.length, figures: figuresOf(of.report) };
  });
  const links = years.slice(1).map((to, place): ChainLink => {
    const from = years[place]?.of?.report ?? null;
    const shared = { from: to.year - 1, to: to.year };
    if (from === null || to.of === null) return { ...shared, state: 'gap', columns: [] };
    return { ...shared, ...linkOf(from, to.of.report) };
  });
  return { years, links };
}

function lastPublishedFirst(a: ChainReport, b: ChainReport): number {
  const [one, other] = [a.report.published?.date ?? '', b.report.published?.date ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return b.capturedAt - a.capturedAt;
}

function figuresOf(report: Report): ChainFigures {
  const each = <K extends string>(keys: readonly K[], of: (key: K) => Counted) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, Counted>;
  return {
    applications: each(applicationRows, (row) => counted(report, address('table3', row, 'total'))),
    outcomes: each(outcomeGroups, (group) => countedGroup(report, group)),
    disputes: Object.fromEntries(
      disputeBlocks.map((block) => [
        block,
        each([...outcomeKinds, 'total'], (outcome) => counted(report, address('table4', block, outcome))),
      ]),
    ) as ChainFigures['disputes'],
  };
}

function linkOf(from: Report, to: Report): Pick<ChainLink, 'state' | 'columns'> {
  const columns = ['total', ...applicantKinds].map((column) => carryOver(from, to, column));
  const state = columns[0]?.state ?? 'unknown';
  const moved = columns.slice(1).some((each) => each.state === 'breaks' || each.state === 'question');
  return { state: state === 'holds' && moved ? 'columns' : state, columns };
}

function carryOver(from: Report, to: Report, column: string): CarryOver {
  const leftCell = address('table3', 'carriedOut', column);
  const takenCell = address('table3', 'carriedIn', column);
  const left = counted(from, leftCell);
  const taken = counted(to, takenCell);
  const shared = { column, left, taken };
  if ('why' in left) return { ...shared, state: 'unknown', why: `${from.year}年：${left.why}` };
  if ('why' in taken) return { ...shared, state: 'unknown', why: `${to.year}年：${taken.why}` };
  if (left.value === taken.value) return { ...shared, state: 'holds', why: null };
  const doubt = doubtAbout(from, leftCell) ?? doubtAbout(to, takenCell);
  if (doubt !== null) return { ...shared, state: 'unknown', why: doubt };
  if (left.blank || taken.blank) return { ...shared, state: 'question', why: '空白按0或按各列之和计' };
  if (!isYearSure(from) || !isYearSure(to)) return { ...shared, state: 'question', why: '年份不是从标题认出的' };
  return { ...shared, state: 'breaks', why: null };
}

/** Why a difference in this cell proves nothing; null where it was read cleanly. */
function doubtAbout(report: Report, cell: CellAddress): string | null {
  const { table: key, row, column } = place(cell);
  const table = report[key];
  if (table === null) return null;
  const doubt = tableDoubt(table);
  if (doubt !== null) return `${report.year}年：本表读取存疑：${doubt}`;
  return isLoose(table, row, column)
    ? `${report.year}年：${cellName(table, cell)}的行名或列名只是近似，不能肯定就是规定的那一项`
    : null;
}
