import { type ReadAnew, readAnew } from '../../../../batch/audit-again/read-anew.ts';
import type { Capture } from '../../../../store/schema.ts';

/** The report as this copy's parsers read the kept page. Pages that were joined to it are not looked for: their states of that time may be anywhere. */
export function readPage(capture: Capture): Promise<ReadAnew> {
  return readAnew(capture, async () => null);
}
