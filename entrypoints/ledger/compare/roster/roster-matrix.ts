import type { OrganKind } from '../../../../parsers/report.ts';
import { deadlineFor } from '../../../../rules/deadline.ts';
import type { ReportRow, Standpoint } from '../../../../store/query/contract.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import type { SameOrgans } from '../../../background/same-organs.ts';

/** What the matrix needs to know of a report. */
export type RosterReport = Pick<
  ReportRow,
  'id' | 'address' | 'organ' | 'organFolded' | 'year' | 'published' | 'capturedAt' | 'counts' | 'superseded'
> & { organKind: OrganKind };

/** What the rule on the day of publication found of a capture, and how a person judged that. */
export interface LateFinding {
  outcome: 'failed' | 'review';
  standpoint: Standpoint;
}

/**
 * Whether a report came in time. `late` only where the rule says so; `question` where it asks; `dismissed` where a person
 * set its finding aside; `no-deadline` where the law names none; `unknown` where date or kind of organ is not known.
 */
export type Timing = 'in-time' | 'late' | 'question' | 'dismissed' | 'no-deadline' | 'unknown';

/** One organ and year: a report of the library, or none there, which does not say that none was published. */
export type MatrixCell = { state: 'absent' } | { state: 'found'; report: RosterReport; timing: Timing; others: number };

export interface MatrixRow {
  organ: RosterOrgan;
  /** `name`: found by its name. `unclear`: only names that contain it or are contained in it are known. */
  match: 'name' | 'none' | 'unclear';
  /** The organs that it may be, where that is unclear. */
  candidates: { name: string; folded: string }[];
  /** In the order of the years asked for. */
  cells: MatrixCell[];
}

/** The roster's organs by year. */
export function rosterMatrix(
  organs: readonly RosterOrgan[],
  years: readonly number[],
  reports: readonly RosterReport[],
  late: ReadonlyMap<number, LateFinding>,
  same: SameOrgans,
): MatrixRow[] {
  const byOrgan = new Map<string, RosterReport[]>();
  for (const report of reports) {
    const known = byOrgan.get(report.organFolded);
    if (known === undefined) byOrgan.set(report.organFolded, [report]);
    else known.push(report);
  }
  const endings = endingsOf(reports);
  return organs.map((organ) => {
    const names = [organ.folded, ...otherNames(organ.folded, same)];
    const own = names.flatMap((name) => byOrgan.get(name) ?? []);
    const candidates = own.length > 0 ? [] : candidatesFor(organ.folded, byOrgan, endings);
    return {
      organ,
      match: own.length > 0 ? 'name' : candidates.length > 0 ? 'unclear' : 'none',
      candidates,
      cells: years.map((year) =>
        cellOf(
          own.filter((report) => report.year === year),
          late,
        ),
      ),
    };
  });
}

function otherNames(folded: string, same: SameOrgans): string[] {
  return same.flatMap(([a, b]) => (a.folded === folded ? [b.folded] : b.folded === folded ? [a.folded] : []));
}

function cellOf(reports: RosterReport[], late: ReadonlyMap<number, LateFinding>): MatrixCell {
  const [report, ...others] = reports.toSorted(
    (a, b) =>
      Number(a.superseded) - Number(b.superseded) || compare(b.published, a.published) || b.capturedAt - a.capturedAt,
  );
  if (report === undefined) return { state: 'absent' };
  return { state: 'found', report, timing: timingOf(report, late.get(report.id)), others: others.length };
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** A day after the deadline alone makes no report late: the rule knows more of the date than the day. */
export function timingOf(report: RosterReport, late: LateFinding | undefined): Timing {
  if (report.organKind === 'township') return 'no-deadline';
  if (late !== undefined) {
    if (late.standpoint === 'dismissed') return 'dismissed';
    return late.outcome === 'failed' ? 'late' : 'question';
  }
  const day = deadlineFor(report.organKind);
  if (day === null || report.published === null || report.year === null) return 'unknown';
  return report.published <= `${report.year + 1}-${day}` ? 'in-time' : 'unknown';
}

type Candidates = Map<string, { name: string; folded: string }>;

/** Organs by what follows the names of regions at their head: 青禾县财政局 by 财政局. */
function endingsOf(reports: readonly RosterReport[]): Map<string, Candidates> {
  const endings = new Map<string, Candidates>();
  const seen = new Set<string>();
  for (const { organ, organFolded } of reports) {
    if (organFolded === '' || seen.has(organFolded)) continue;
    seen.add(organFolded);
    for (const { index } of organFolded.matchAll(/(?<=[省市县区州盟旗])(?!场)/gu)) {
      const ending = organFolded.slice(index);
      if (ending.length < 3) continue;
      const found = endings.get(ending) ?? new Map();
      found.set(organFolded, { name: organ, folded: organFolded });
      endings.set(ending, found);
    }
  }
  return endings;
}

/** Organs whose name is this one with a region before it, or this one without. */
function candidatesFor(
  folded: string,
  byOrgan: ReadonlyMap<string, RosterReport[]>,
  endings: ReadonlyMap<string, Candidates>,
): { name: string; folded: string }[] {
  const longer = [...(endings.get(folded)?.values() ?? [])];
  const shorter = [...folded.matchAll(/(?<=[省市县区州盟旗])(?!场)/gu)].flatMap(({ index }) => {
    const known = byOrgan.get(folded.slice(index))?.[0];
    return known === undefined || folded.length - index < 3 ? [] : [{ name: known.organ, folded: known.organFolded }];
  });
  return [...shorter, ...longer].toSorted((a, b) => a.folded.localeCompare(b.folded, 'zh-CN'));
}

/** How many organs of a year stand how; organs that are unclear are counted apart, since their reports may well be there. */
export interface YearCount {
  year: number;
  absent: number;
  unclear: number;
  found: Record<Timing, number>;
  withErrors: number;
}

export function countYears(rows: readonly MatrixRow[], years: readonly number[]): YearCount[] {
  return years.map((year, at) => {
    const found = { 'in-time': 0, late: 0, question: 0, dismissed: 0, 'no-deadline': 0, unknown: 0 };
    const count: YearCount = { year, absent: 0, unclear: 0, found, withErrors: 0 };
    for (const { match, cells } of rows) {
      const cell = cells[at];
      if (match === 'unclear') count.unclear += 1;
      else if (cell === undefined || cell.state === 'absent') count.absent += 1;
      else {
        found[cell.timing] += 1;
        if (cell.report.counts.error > 0) count.withErrors += 1;
      }
    }
    return count;
  });
}
