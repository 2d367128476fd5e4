import { furtherPages, joinPages } from '../../parsers/join-pages.ts';
import type { Recognition, Report } from '../../parsers/report.ts';
import { ask } from '../background/messages.ts';

/** Whether a page says that its report goes on elsewhere. */
export function leadsOn(report: Report): boolean {
  return report.continued.length > 0;
}

/** The report with what the library holds of its other pages; as it is where nothing is held or the background is silent. */
export async function withFurtherPages(report: Report, address: string): Promise<Report> {
  const addresses = furtherPages({ address, report });
  const { parts } = await ask({ type: 'further-pages', address, addresses }).catch(() => ({ parts: [] }));
  return joinPages({ address, report }, parts);
}

/** A page without tables of its own is still no attachment where its report goes on elsewhere in text. */
export function recognisedPart(recognition: Recognition, report: Report): Recognition {
  const hasTables = [report.table2, report.table3, report.table4].some((table) => table !== null);
  if (recognition.kind === 'report' || (!hasTables && report.sections.length === 0)) return recognition;
  return { kind: 'report', reason: '这是分页年报的一页。' };
}
