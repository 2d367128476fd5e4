import { takeIn } from '../../../../batch/bundle/take-in.ts';
import { writeLibrary } from '../../../../batch/bundle/write-library.ts';
import type { RecordCounts } from '../../../../exporters/bundle/format.ts';
import { openBundle } from '../../../../exporters/bundle/read.ts';
import { BundleError } from '../../../../exporters/bundle/trouble.ts';
import { bundleCounts } from '../../../../store/bundle-source.ts';
import { Database } from '../../../../store/database.ts';
import { LibraryError } from '../../../../store/trouble.ts';
import { blobSink, fileSink, type Sink } from '../sink.ts';
import { bundleSettingsSchema } from './bundle-settings.ts';
import type { BundleEnding, BundleTask, ReadTask, TaskMessage, WorkerMessage, WriteTask } from './bundle-task.ts';

/** Writes and reads bundles in a thread of its own. */

const cancelling = new AbortController();
const { signal } = cancelling;
const tell = (message: WorkerMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else void run(data.task).then(tell);
});

async function run(task: BundleTask): Promise<BundleEnding> {
  const database = new Database();
  try {
    return task.kind === 'write' ? await write(task, database) : await read(task, database);
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : failure(error);
  } finally {
    database.close();
  }
}

async function write(task: WriteTask, database: Database): Promise<BundleEnding> {
  const total = await bundleCounts(database, task.choice);
  const sink = await toFile(() =>
    task.file === null ? Promise.resolve(blobSink('application/zip')) : fileSink(task.file),
  );
  try {
    const { counts, size } = await writeLibrary({ ...task, database, signal, progress: throttled(total) }, (piece) =>
      toFile(() => sink.write(piece)),
    );
    signal.throwIfAborted();
    return { kind: 'written', counts, bytes: size, blob: await toFile(() => finish(sink)) };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

function finish(sink: Sink): Promise<Blob | null> {
  return sink.finish();
}

/** Two that take in at once would double what neither has seen of the other: one at a time, over all pages. */
async function read(task: ReadTask, database: Database): Promise<BundleEnding> {
  const look = task.kind === 'look';
  if (look) return readBundle(task, database);
  return navigator.locks.request('gouji-take-in', { ifAvailable: true }, async (lock) =>
    lock === null ? { kind: 'failed', cause: 'busy', detail: '' } : readBundle(task, database),
  );
}

async function readBundle({ kind, file, copy }: ReadTask, database: Database): Promise<BundleEnding> {
  const bundle = await openBundle(file);
  const { manifest, counts } = bundle;
  const taken = await takeIn(bundle, {
    database,
    look: kind === 'look',
    isOwn: manifest.copy === copy,
    settings: bundleSettingsSchema,
    signal,
    progress: throttled(counts),
  });
  return { kind: 'read', manifest, taken };
}

function throttled(total: RecordCounts): (done: RecordCounts) => void {
  let toldAt = 0;
  return (done) => {
    if (performance.now() - toldAt < 100) return;
    toldAt = performance.now();
    tell({ kind: 'progress', done, total });
  };
}

class FileTrouble extends Error {}

/** Tells what the file did wrong from what the library did. */
async function toFile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new FileTrouble('', { cause });
  }
}

function failure(error: unknown): BundleEnding {
  if (error instanceof BundleError) return { kind: 'refused', trouble: error.trouble, detail: error.message };
  const cause = error instanceof FileTrouble ? error.cause : error;
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof LibraryError && cause.trouble === 'full') return { kind: 'failed', cause: 'full', detail };
  if (cause instanceof LibraryError) return { kind: 'failed', cause: 'library', detail: cause.trouble };
  if (cause instanceof Error && cause.name === 'QuotaExceededError') return { kind: 'failed', cause: 'full', detail };
  return { kind: 'failed', cause: error instanceof FileTrouble ? 'file' : 'other', detail };
}
