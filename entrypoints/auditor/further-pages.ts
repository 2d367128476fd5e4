import { furtherPages, joinPages } from '../../parsers/join-pages.ts';
import type { Report } from '../../parsers/report.ts';
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
