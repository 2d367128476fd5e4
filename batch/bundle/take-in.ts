import {
  type BundleScreenshot,
  limits,
  type RecordCounts,
  type RecordKind,
  recordKinds,
} from '../../exporters/bundle/format.ts';
import type { Bundle } from '../../exporters/bundle/read.ts';
import { BundleError } from '../../exporters/bundle/trouble.ts';
import {
  BundleMerge,
  type CountedCapture,
  type Disagreement,
  type Merged,
  type MergedReviews,
} from '../../store/bundle-merge.ts';
import {
  type BatchRecord,
  batchRecordSchema,
  type ReviewRecord,
  type RosterRecord,
  reviewRecordSchema,
  rosterRecordSchema,
  type ScreenshotRow,
  screenshotRowSchema,
  type ViewRecord,
  viewRecordSchema,
} from '../../store/bundle-records.ts';
import type { Database } from '../../store/database.ts';
import type { z } from '../../store/zod.ts';
import { checkedCapture } from './checked-capture.ts';
import { recordOf } from './record.ts';

export interface TakeInOptions<Settings> {
  database: Database;
  /** Only checks everything and tells what would come of it. */
  look: boolean;
  /** The bundle was written by this very copy. */
  isOwn: boolean;
  settings: z.ZodType<Settings>;
  signal: AbortSignal;
  /** Told how many records of each kind are done, after every step. */
  progress(done: RecordCounts): void;
}

export interface TakenIn<Settings> {
  captures: Merged;
  reviews: Omit<MergedReviews, 'disagreements'>;
  /** At most `shownDisagreements` of them; `reviews.kinds.rival` counts all. */
  disagreements: Disagreement[];
  screenshots: Merged;
  batches: Merged;
  rosters: Merged;
  views: Merged;
  /** What the bundle says of settings; it is for a person to take them over. */
  settings: Settings | null;
}

/** More would not be read, and they are found in the ledger afterwards. */
const shownDisagreements = 200;
const steps: Record<RecordKind, number> = {
  captures: 32,
  reviews: 100,
  screenshots: 4,
  batches: 1,
  rosters: 1000,
  views: 1000,
  settings: 1,
};

/**
 * Reads a bundle from end to end, checks every record of it, and puts them into the library in steps, or with `look` only tells
 * what would come of it. Broken off or ended by an error it leaves a library in order: what was taken in is whole, and doing it
 * again completes it.
 */
export async function takeIn<Settings>(bundle: Bundle, options: TakeInOptions<Settings>): Promise<TakenIn<Settings>> {
  const { database, look, isOwn, signal } = options;
  const merge = new BundleMerge(database, { look, isOwn });
  const taken: TakenIn<Settings> = emptyResult();
  const done = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as RecordCounts;
  const names = new Names();

  /** Hands on the records of one kind, checked, a few at a time. */
  async function each<Written, Record>(
    kind: RecordKind,
    records: AsyncIterable<Written>,
    check: (written: Written, where: string) => Record | Promise<Record>,
    put: (some: Record[]) => Promise<void>,
  ): Promise<void> {
    let waiting: Promise<Record>[] = [];
    let number = 0;
    const flush = async () => {
      signal.throwIfAborted();
      const some = await Promise.all(waiting);
      await put(some);
      done[kind] += some.length;
      waiting = [];
      options.progress({ ...done });
    };
    for await (const written of records) {
      number += 1;
      waiting.push(Promise.resolve(check(written, `${kind} ${number}`)));
      // Whatever is wrong with it is told when its turn comes.
      waiting.at(-1)?.catch(() => {});
      if (waiting.length >= steps[kind]) await flush();
    }
    if (waiting.length > 0) await flush();
  }

  const { records } = bundle;
  await each('captures', records.captures(), checkedCapture, async (some: CountedCapture[]) => {
    for (const { row } of some) names.once('captures', row.key);
    add(taken.captures, await merge.captures(some));
  });
  await each('reviews', records.reviews(), checkedBy(reviewRecordSchema), async (some: ReviewRecord[]) => {
    for (const { key, acts } of some) {
      names.once('reviews', key);
      for (const { uid } of acts) names.once('acts', uid);
    }
    const { disagreements, kinds, acts } = await merge.reviews(some);
    taken.reviews.acts += acts;
    for (const [kind, count] of Object.entries(kinds)) taken.reviews.kinds[kind as keyof typeof kinds] += count;
    taken.disagreements.push(...disagreements.slice(0, shownDisagreements - taken.disagreements.length));
  });
  await each('screenshots', records.screenshots(), checkedScreenshot, async (some) => {
    for (const { row } of some) names.once('screenshots', row.uid);
    add(taken.screenshots, await merge.screenshots(some));
  });
  await each('batches', records.batches(), checkedBy(batchRecordSchema), async (some: BatchRecord[]) => {
    add(taken.batches, await merge.batches(some));
  });
  await each('rosters', records.rosters(), checkedBy(rosterRecordSchema), async (some: RosterRecord[]) => {
    add(taken.rosters, await merge.rosters(some));
  });
  await each('views', records.views(), checkedBy(viewRecordSchema), async (some: ViewRecord[]) => {
    add(taken.views, await merge.views(some));
  });
  await each('settings', records.settings(), checkedBy(options.settings), async ([settings]) => {
    names.once('settings', '');
    taken.settings = settings ?? null;
  });
  return taken;
}

function checkedBy<T>(schema: z.ZodType<T>): (written: unknown, where: string) => T {
  return (written, where) => recordOf(schema, written, where);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function checkedScreenshot(
  { row, png }: BundleScreenshot,
  where: string,
): { row: ScreenshotRow; png: Uint8Array<ArrayBuffer> } {
  const described = recordOf(screenshotRowSchema, row, where);
  if (png.length > limits.png || pngSignature.some((byte, at) => png[at] !== byte))
    throw new BundleError('forged', where, 'is no picture');
  return { row: described, png };
}

/** What may stand in a file only once: a second would be taken for the first one's double. */
class Names {
  private readonly seen = new Set<string>();

  once(kind: string, name: string): void {
    const known = this.seen.size;
    if (this.seen.add(`${kind} ${name}`).size === known)
      throw new BundleError('forged', kind, 'one record stands twice');
  }
}

function emptyResult<Settings>(): TakenIn<Settings> {
  const none = (): Merged => ({ added: 0, known: 0, completed: 0 });
  return {
    captures: none(),
    reviews: { kinds: { new: 0, same: 0, newer: 0, agreed: 0, rival: 0 }, acts: 0 },
    disagreements: [],
    screenshots: none(),
    batches: none(),
    rosters: none(),
    views: none(),
    settings: null,
  };
}

function add(sum: Merged, more: Merged): void {
  sum.added += more.added;
  sum.known += more.known;
  sum.completed += more.completed;
}
