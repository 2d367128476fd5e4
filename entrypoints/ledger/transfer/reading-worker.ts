import { Database } from '../../../store/database.ts';
import { inflatedCaptures } from '../../../store/stored-capture.ts';
import { LibraryError } from '../../../store/trouble.ts';
import type { ReadAnswer } from './capture-reading.ts';

/** Reads and unpacks captures beside the thread that writes them out: each takes about half of an export's time. */

const database = new Database();

addEventListener('message', ({ data }: MessageEvent<number[]>) => void answer(data));

async function answer(ids: number[]): Promise<void> {
  try {
    const captures = await inflatedCaptures(database, ids);
    const bytes = captures.flatMap(({ report, audit }) => [report.buffer, audit.buffer]);
    tell({ captures }, bytes);
  } catch (error) {
    tell(error instanceof LibraryError ? { trouble: error.trouble } : { detail: String(error) }, []);
  }
}

function tell(message: ReadAnswer, transferred: ArrayBuffer[]): void {
  postMessage(message, { transfer: transferred });
}
