import { inSlices } from '../../entrypoints/recogniser/slices.ts';
import { joinPages, ownPart, type PagePart } from '../../parsers/join-pages.ts';
import { parseSteps } from '../../parsers/parse.ts';
import type { Parsed, Report } from '../../parsers/report.ts';
import { squeeze } from '../../parsers/text.ts';
import { isReportTitle } from '../../parsers/title.ts';
import { gunzip } from '../../store/gzip.ts';
import type { NotRead } from '../../store/rerun.ts';
import type { Capture } from '../../store/schema.ts';

/** Milliseconds of work between which the page goes on. */
const slice = 12;
/** Stands for the page around a frame: only its words are known, not where they stood. */
const around = 'about:around';

/** A report as today's parser reads it; as it was, where `notRead` says why. */
export interface ReadAnew {
  report: Report;
  notRead: NotRead | null;
}

/**
 * Reads a capture's kept page again, together with those pages that it was joined with: `stateOf` gives the state of a page as
 * it was when a capture was last seen. Whoever was named by the page around a frame stays named so.
 */
export async function readAnew(
  capture: Capture,
  stateOf: (address: string, at: number) => Promise<Capture | null>,
): Promise<ReadAnew> {
  const { address, report: before } = capture;
  const asItWas = (notRead: NotRead): ReadAnew => ({ report: before, notRead });
  if (capture.html === null) return asItWas('no-html');
  const own = await ownAnew(capture);
  if (own === null) return asItWas('not-recognised');
  if (before.joined === undefined) return { report: own, notRead: null };
  const parts: PagePart[] = [];
  for (const page of before.joined) {
    const part = await stateOf(page.address, capture.lastSeenAt);
    if (part === null) return asItWas('parts-missing');
    parts.push({ address: page.address, report: (await ownAnew(part)) ?? part.report });
  }
  const joined = joinPages({ address, report: own }, parts);
  return joined.joined?.length === before.joined.length ? { report: joined, notRead: null } : asItWas('parts-missing');
}

/** What the page itself prints; null where it is not kept or today's parser does not take it for a report. */
async function ownAnew(capture: Capture): Promise<Report | null> {
  if (capture.html === null) return null;
  const page = new DOMParser().parseFromString(await gunzip(capture.html), 'text/html');
  const before = ownPart(capture.report);
  const outers = [aroundOf(before)].flatMap((outer) => (outer === null ? [] : [outer]));
  const read = await inSlices(parseSteps(page, capture.address, outers), slice, () => true);
  if (read === null || !isStillReport(read.value, before)) return null;
  const { report } = read.value;
  if (report === null || !report.continued.includes(around))
    return report === null ? null : named(report, before, false);
  return named(report, before, true);
}

/** A part of a report that is spread over several pages may have no table of its own. */
function isStillReport({ recognition, report }: Parsed, before: Report): boolean {
  if (report === null) return false;
  return (
    recognition.kind === 'report' || [before.table2, before.table3, before.table4].every((table) => table === null)
  );
}

/** The words that named a report from outside its frame; a page that names its report itself does not heed them. */
function aroundOf({ title }: Report): { document: Document; address: string } | null {
  if (title === null || !isReportTitle(squeeze(title))) return null;
  const page = document.implementation.createHTMLDocument(title);
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading);
  return { document: page, address: around };
}

/** What only the page around the frame said is kept as it was read there. */
function named(report: Report, before: Report, byAround: boolean): Report {
  const published = report.published ?? before.published;
  const site = report.site ?? before.site;
  if (!byAround) return { ...report, published, site };
  const continued = report.continued.filter((written) => written !== around);
  return {
    ...report,
    published,
    site,
    continued: [...continued, ...before.continued.filter((written) => !continued.includes(written))],
  };
}
