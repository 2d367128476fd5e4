import { countProblems, groupProblems } from '../../components/problem.ts';
import { neighboursIn } from '../../entrypoints/background/neighbours.ts';
import { namesOf, type SameOrgans } from '../../entrypoints/background/same-organs.ts';
import { pause } from '../../entrypoints/recogniser/slices.ts';
import type { Report } from '../../parsers/report.ts';
import { contentOf, neighbourOf } from '../../rules/neighbour.ts';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import { audit } from '../../rules/runner.ts';
import type { Library, Reread } from '../../store/library.ts';
import type { Rerun, RerunChange } from '../../store/rerun.ts';
import type { Reruns } from '../../store/reruns.ts';
import type { Reviews } from '../../store/reviews.ts';
import { type Capture, reportSchema, type Summary } from '../../store/schema.ts';
import { noteOf } from '../findings-compared.ts';
import { carryVerdicts } from './carry-verdicts.ts';
import { type Group, groupsOf } from './groups.ts';
import { isDamaged } from './is-damaged.ts';
import { type ReadAnew, readAnew } from './read-anew.ts';
import { changeOf, type Done, emptyChange, findingsChange, hasChange, isWorthKeeping } from './rerun-change.ts';
import { Rows } from './rows.ts';
import { type Shelf, shelfWith } from './shelf.ts';

interface Surroundings {
  library: Library;
  reruns: Reruns;
  reviews: Pick<Reviews, 'standing' | 'say'>;
  rules: RuleSettings;
  same: SameOrgans;
  /** Ends the work between two captures; what was begun is done again later. */
  signal: AbortSignal;
  now(): number;
}

/**
 * Goes on with auditing what is kept again, from where it was, until it is at its end or stopped. Captures are done organ by
 * organ; where a report comes out otherwise, those that are compared with it and were done before are audited once more.
 */
export async function auditAgain(rerun: Rerun, around: Surroundings): Promise<void> {
  const { library, reruns, now } = around;
  let current = rerun;
  if (current.phase === 'reading') {
    const rows = new Rows(await library.summaries());
    for (const group of groupsOf(chosenOf(current, rows.all), current.cursor)) {
      const next = await doGroup(group, current, rows, around);
      if (next === null) return;
      current = next;
    }
    await reruns.set(current.id, { phase: 'settling' });
    current = { ...current, phase: 'settling' };
  }
  if (await settle(current, around)) await reruns.set(current.id, { state: 'finished', finishedAt: now() });
}

function chosenOf({ scope, upTo }: Rerun, all: readonly Summary[]): Summary[] {
  const chosen = scope === null ? null : new Set(scope);
  return all.filter(({ id }) => id <= upTo && (chosen === null || chosen.has(id)));
}

/** Reads and audits one group; gives how far the work is then, null where it was stopped. */
async function doGroup(group: Group, rerun: Rerun, rows: Rows, around: Surroundings): Promise<Rerun | null> {
  const { reruns } = around;
  const read = await readGroup(group, rows, around);
  if (read === null) return null;
  const done = await auditGroup(read.read, rerun.version, around);
  if (done === null) return null;
  const ids = done.map(({ before }) => before.id);
  const noted = await reruns.noted(rerun.id, ids);
  const changes = done.map((each) => changeOf(rerun.id, each, noted.get(each.before.id)?.before ?? null));
  const kept = changes.filter(isWorthKeeping);
  const failures = rows
    .of(read.failed)
    .map((row): RerunChange => ({ ...emptyChange(rerun.id, row), notRead: 'unreadable' }));
  const { length: changed } = changes.filter(hasChange);
  const next: Rerun = {
    ...rerun,
    cursor: group.cursor,
    done: rerun.done + group.captures.length,
    counts: {
      same: rerun.counts.same + done.length - changed,
      changed: rerun.counts.changed + changed,
      failed: rerun.counts.failed + failures.length,
    },
  };
  await carryVerdicts(done, around.reviews);
  const written = await reruns.commit(next, done.filter(isOtherwise).map(rereadOf), {
    settled: ids,
    changes: [...kept, ...failures, ...(await dueAfter(done, group, rerun.id, rows, around))],
  });
  return written ? next : null;
}

async function readGroup({ captures }: Group, rows: Rows, { library, signal }: Surroundings) {
  const read: ({ before: Capture } & ReadAnew)[] = [];
  const failed: number[] = [];
  for (const id of captures) {
    if (signal.aborted) return null;
    try {
      const before = await library.capture(id);
      // Deleted in the meantime where there is none.
      if (before !== null)
        read.push({ before, ...(await readAnew(before, (address, at) => rows.stateAt(library, address, at))) });
    } catch (error) {
      if (!isDamaged(error)) throw error;
      failed.push(id);
    }
    await pause();
  }
  return { read, failed };
}

async function auditGroup(
  read: readonly ({ before: Capture } & ReadAnew)[],
  version: string,
  around: Surroundings,
): Promise<Done[] | null> {
  const fresh = read.map(({ before, report }) => withReport(before, report));
  const shelf = shelfWith(around.library, fresh);
  const done: Done[] = [];
  for (const [at, { before, notRead }] of read.entries()) {
    if (around.signal.aborted) return null;
    const after = fresh[at];
    if (after === undefined) continue;
    // The version is that of the parser that read the page.
    const by = notRead === null ? version : before.audit.version;
    done.push({ before, notRead, after: await audited(after, shelf, around, by) });
    await pause();
  }
  return done;
}

/** Audits once more what is compared with reports that came out otherwise after it was done. False where it was stopped. */
async function settle(rerun: Rerun, around: Surroundings): Promise<boolean> {
  const { library, reruns, signal } = around;
  let current = rerun;
  for (const id of await reruns.due(rerun.id)) {
    if (signal.aborted) return false;
    const known = (await reruns.noted(rerun.id, [id])).get(id);
    const before = await library.capture(id).catch(() => null);
    if (known === undefined) continue;
    if (before === null) {
      if (!(await reruns.commit(current, [], { changes: [], settled: [id] }))) return false;
      continue;
    }
    const after = await audited(before, library, around, before.audit.version);
    const noted = known.before ?? before.audit.findings.map(noteOf);
    const change: RerunChange = { ...known, ...findingsChange(noted, after), due: 0 };
    const next = { ...current, counts: countsAfter(current, known, change) };
    const written = await reruns.commit(next, [{ before, after }].filter(isOtherwise).map(rereadOf), {
      settled: [id],
      changes: isWorthKeeping(change) ? [change] : [],
    });
    if (!written) return false;
    current = next;
    await pause();
  }
  return true;
}

/** What stands beside those that were chosen is counted only where it changed. */
function countsAfter({ counts, scope }: Rerun, known: RerunChange, change: RerunChange): Rerun['counts'] {
  const turned = Number(hasChange(change)) - Number(hasChange(known));
  const isChosen = scope === null || scope.includes(change.capture);
  return { ...counts, changed: counts.changed + turned, same: counts.same - (isChosen ? turned : 0) };
}

async function audited(capture: Capture, shelf: Shelf, around: Surroundings, version: string): Promise<Capture> {
  const { report, address, year } = capture;
  const neighbours = await neighboursIn(shelf, { organ: report.organ, year, address }, around.same, capture);
  return { ...capture, audit: audit(report, { version, settings: around.rules, neighbours }) };
}

/** With its keys in the order in which it is read back, so that what is the same looks the same. */
function withReport(capture: Capture, read: Report): Capture {
  const report = reportSchema.parse(read);
  const { organ, year, title } = report;
  return { ...capture, report, organ: organ?.name ?? '', organFolded: organ?.folded ?? '', year, title: title ?? '' };
}

/** Marks what is compared with reports that came out otherwise, and was not done together with them. */
async function dueAfter(
  done: readonly Done[],
  group: Group,
  rerun: number,
  rows: Rows,
  { same, reruns }: Surroundings,
): Promise<RerunChange[]> {
  const due = new Map<number, Summary>();
  for (const { before, after } of done) {
    const names = [before, after].flatMap(({ report: { organ } }) => (organ === null ? [] : namesOf(organ, same)));
    const years = [before.year, after.year].flatMap((year) => (year === null ? [] : [year - 1, year + 1]));
    const beside =
      seenBeside(before) === seenBeside(after)
        ? []
        : rows.beside(new Set(names.map(({ folded }) => folded)), new Set(years));
    const states = seenLater(before) === seenLater(after) ? [] : rows.states(after.address, [before.year, after.year]);
    for (const row of [...beside, ...states]) if (!group.captures.includes(row.id)) due.set(row.id, row);
  }
  const known = await reruns.noted(rerun, [...due.keys()]);
  return [...due.values()].map((row) => ({ ...(known.get(row.id) ?? emptyChange(rerun, row)), due: 1 }));
}

/** What the years beside it see of a report. */
function seenBeside({ report, address }: Capture): string {
  return JSON.stringify(neighbourOf(report, address, null));
}

/** What later states of the page see of it. */
function seenLater({ report }: Capture): string {
  return JSON.stringify(contentOf(report));
}

function isOtherwise({ before, after }: Pick<Done, 'before' | 'after'>): boolean {
  return (
    JSON.stringify(before.audit) !== JSON.stringify(after.audit) ||
    JSON.stringify(before.report) !== JSON.stringify(after.report)
  );
}

function rereadOf({ after: { id, report, audit: found } }: Pick<Done, 'after'>): Reread {
  return { id, report, audit: found, counts: countProblems(groupProblems(found.findings)) };
}
