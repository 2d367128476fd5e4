import { compareReports } from '../../entrypoints/ledger/report/report-changes.ts';
import type { FindingNote, NotRead, RerunChange } from '../../store/rerun.ts';
import type { Capture } from '../../store/schema.ts';
import { compareNotes, noteOf } from '../findings-compared.ts';

/** One capture, as it was and as it is read and audited anew. */
export interface Done {
  before: Capture;
  after: Capture;
  notRead: NotRead | null;
}

type About = Pick<RerunChange, 'organ' | 'year' | 'title' | 'address'>;

export function emptyChange(rerun: number, { id, organ, year, title, address }: About & { id: number }): RerunChange {
  return {
    rerun,
    capture: id,
    organ,
    year,
    title,
    address,
    due: 0,
    before: null,
    appeared: [],
    vanished: [],
    changed: [],
    cells: [],
    reads: [],
    notRead: null,
  };
}

/** What auditing again did to a capture; `noted` are the findings that there were, where it was begun before. */
export function changeOf(rerun: number, { before, after, notRead }: Done, noted: FindingNote[] | null): RerunChange {
  const { head, cells, sections } = compareReports(before.report, after.report);
  return {
    ...emptyChange(rerun, after),
    ...findingsChange(noted ?? before.audit.findings.map(noteOf), after),
    cells: cells.map(({ address, before: was, after: is }) => ({ address, before: was, after: is })),
    reads: [...head.map(({ what }) => what), ...(sections.length > 0 ? (['prose'] as const) : [])],
    notRead,
  };
}

export function findingsChange(
  before: FindingNote[],
  { audit: { findings } }: Capture,
): Pick<RerunChange, 'before' | 'appeared' | 'vanished' | 'changed'> {
  const { appeared, vanished, changed } = compareNotes(before, findings.map(noteOf));
  return { before, appeared, vanished, changed };
}

/** Something came out otherwise. */
export function hasChange({ appeared, vanished, changed, cells, reads }: RerunChange): boolean {
  return [appeared, vanished, changed, cells, reads].some(({ length }) => length > 0);
}

/** A page that could not be kept whole is no news; one that today's parser does not take for a report is. */
export function isWorthKeeping(change: RerunChange): boolean {
  return hasChange(change) || change.due === 1 || (change.notRead !== null && change.notRead !== 'no-html');
}
