import { Database } from '../../../store/database.ts';
import { inflatedCaptures } from '../../../store/stored-capture.ts';
import { inflatedExtracts } from '../../../store/stored-extract.ts';
import { LibraryError } from '../../../store/trouble.ts';
import type { ReadAnswer, ReadQuestion } from './capture-reading.ts';

/** Reads and unpacks captures beside the thread that writes them out: each takes about half of an export's time. */

const database = new Database();

addEventListener('message', ({ data }: MessageEvent<ReadQuestion>) => void answer(data));

async function answer({ of, ids }: ReadQuestion): Promise<void> {
  try {
    if (of === 'captures') {
      const read = await inflatedCaptures(database, ids);
      tell({ read }, read.flatMap(bytesOf));
    } else {
      const read = await inflatedExtracts(database, ids);
      tell(
        { read },
        read.flatMap((each) => bytesOf('capture' in each ? each.capture : each)),
      );
    }
  } catch (error) {
    tell(error instanceof LibraryError ? { trouble: error.trouble } : { detail: String(error) }, []);
  }
}

/** Given to the other thread, not copied. */
function bytesOf({
  report,
  audit,
}: {
  report: Uint8Array<ArrayBuffer>;
  audit: Uint8Array<ArrayBuffer>;
}): ArrayBuffer[] {
  return [report.buffer, audit.buffer];
}

function tell(message: ReadAnswer, transferred: ArrayBuffer[]): void {
  postMessage(message, { transfer: transferred });
}
