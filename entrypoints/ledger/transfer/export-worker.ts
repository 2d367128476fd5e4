import { formats } from '../../../exporters/formats.ts';
import { captureExporters, sheetExporters } from '../../../exporters/list.ts';
import type { ExportOptions } from '../../../exporters/selection.ts';
import { Database } from '../../../store/database.ts';
import { LibraryError } from '../../../store/trouble.ts';
import { openReading } from './capture-reading.ts';
import { exportRules } from './export-rules.ts';
import { type ExportSource, exportReports, tabledReports } from './export-source.ts';
import type { Ending, ExportCount, ExportTask, TaskMessage, WorkerMessage } from './export-task.ts';
import { openPacking } from './packing.ts';
import { blobSink, fileSink, type Sink } from './sink.ts';

/** Exports in a thread of its own, so that the ledger stays at hand however much is written. */

const cancelling = new AbortController();
const tell = (message: WorkerMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else void run(data.task).then(tell);
});

async function run(task: ExportTask): Promise<Ending> {
  const { signal } = cancelling;
  const database = new Database();
  const reading = openReading();
  const packing = openPacking();
  let sink: Sink | null = null;
  try {
    const opened =
      task.file === null
        ? blobSink(formats[task.format].type)
        : await toFile(() => fileSink(task.file as FileSystemFileHandle));
    sink = opened;
    let done: ExportCount = { reports: 0, findings: 0 };
    let bytes = 0;
    const unreadable: string[] = [];
    let toldAt = 0;
    await writeOut(
      task,
      { database, reading, unreadable: (address) => unreadable.push(address) },
      {
        locale: task.locale,
        at: task.at,
        selection: task.selection,
        version: task.version,
        rules: exportRules(task.locale),
        packer: packing.open,
        signal,
        progress(count) {
          done = count;
          if (performance.now() - toldAt < 100) return;
          toldAt = performance.now();
          tell({ kind: 'progress', done });
        },
      },
      async (piece) => {
        bytes += piece.byteLength;
        await toFile(() => opened.write(piece));
      },
    );
    signal.throwIfAborted();
    const blob = await toFile(() => opened.finish());
    return { kind: 'done', bytes, blob, unreadable, ...done };
  } catch (error) {
    await sink?.abandon();
    return signal.aborted ? { kind: 'cancelled' } : failure(error);
  } finally {
    reading.close();
    packing.close();
    database.close();
  }
}

async function writeOut(
  task: ExportTask,
  source: ExportSource,
  options: ExportOptions,
  write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const { format } = task;
  if (format === 'xlsx' || format === 'csv')
    await (await sheetExporters[format]())(tabledReports(source, task), options, write);
  else await (await captureExporters[format]())(exportReports(source, task), options, write);
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

function failure(error: unknown): Ending {
  const cause = error instanceof FileTrouble ? error.cause : error;
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof LibraryError) return { kind: 'failed', cause: 'library', detail: cause.trouble };
  if (cause instanceof Error && cause.name === 'QuotaExceededError') return { kind: 'failed', cause: 'full', detail };
  return { kind: 'failed', cause: error instanceof FileTrouble ? 'file' : 'other', detail };
}
