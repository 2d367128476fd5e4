import { parsePage } from '../../../../parsers/parse.ts';
import type { Report } from '../../../../parsers/report.ts';
import { gunzip } from '../../../../store/gzip.ts';
import type { Capture } from '../../../../store/schema.ts';

/**
 * The report as this copy's parsers read the kept page; null where that is not all that it was read from: no page is kept,
 * further pages were joined to it, or the page around a frame named it. Nothing of the page is shown, run or fetched.
 */
export async function readPage({ html, address, report }: Capture): Promise<Report | null> {
  if (html === null || (report.joined?.length ?? 0) > 0) return null;
  const page = new DOMParser().parseFromString(await gunzip(html), 'text/html');
  const read = parsePage(page, address).report;
  if (read === null) return null;
  const isNamedAround =
    (read.title === null && report.title !== null) || (read.organ === null && report.organ !== null);
  return isNamedAround ? null : read;
}
