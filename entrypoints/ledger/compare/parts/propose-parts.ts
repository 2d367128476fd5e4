import { foldOrgan } from '../../../../parsers/departments.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import type { ComparedReport } from '../compared.ts';

/** An organ that may be a part of a whole. */
export interface ProposedPart {
  name: string;
  folded: string;
  /** Counted from the start; the others are offered. */
  isChosen: boolean;
  /** Its newest report of that year; null where the library has none. */
  report: ComparedReport | null;
}

/** A smaller region, a town or a government follows, so that the organ belongs to that one. */
const belowIt = /^[\p{Script=Han}]{1,8}?(?:市(?!场)|县|区|旗|镇|乡|街道)|^[\p{Script=Han}]{1,8}?人民政府$/u;

/** The parts that a roster names for a whole, in its order. */
export function rosterParts(
  whole: string,
  year: number,
  organs: readonly RosterOrgan[],
  reports: readonly ComparedReport[],
): ProposedPart[] {
  const ofYear = reports.filter((report) => report.year === year);
  return organs
    .filter(({ parent, folded }) => parent !== null && foldOrgan(parent) === whole && folded !== whole)
    .map(({ name, folded }) => ({ name, folded, isChosen: true, report: newestOf(folded, year, ofYear) }));
}

/**
 * Organs of the library whose name begins with the whole's region. Departments are chosen; what belongs to a smaller region
 * is only offered, since a government counts it in or not as it likes. What the library does not know is not proposed.
 */
export function regionParts(whole: string, year: number, reports: readonly ComparedReport[]): ProposedPart[] {
  const region = whole.replace(/人民政府$/, '');
  if (region === whole || region.length < 2) return [];
  const organs = new Map<string, string>();
  const ofDepartments = new Set<string>();
  for (const { organ, organFolded, organKind } of reports) {
    if (!organFolded.startsWith(region) || organFolded === whole) continue;
    organs.set(organFolded, organ);
    if (organKind === 'department' || organKind === 'government-office') ofDepartments.add(organFolded);
  }
  const ofYear = reports.filter((report) => report.year === year);
  return [...organs]
    .map(([folded, name]) => ({
      name,
      folded,
      isChosen: ofDepartments.has(folded) && !belowIt.test(folded.slice(region.length)),
      report: newestOf(folded, year, ofYear),
    }))
    .toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen) || a.name.localeCompare(b.name, 'zh-CN'));
}

/** Of several the one published last. */
export function newestOf(folded: string, year: number, reports: readonly ComparedReport[]): ComparedReport | null {
  const [newest] = reports
    .filter((report) => report.organFolded === folded && report.year === year && !report.superseded)
    .toSorted((a, b) =>
      a.published === b.published ? b.capturedAt - a.capturedAt : (a.published ?? '') < (b.published ?? '') ? 1 : -1,
    );
  return newest ?? null;
}
