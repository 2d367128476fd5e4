import { countProblems, groupProblems } from '../../components/problem.ts';
import type { Library } from '../../store/library.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { PageMessage, Saved } from './messages.ts';
import type { Settings } from './settings.ts';

type CaptureMessage = Extract<PageMessage, { type: 'capture' | 'fetched' }>;

/** Puts a capture into the library, unless it comes from a private window or the reader wants nothing kept. */
export async function keepCapture(
  { address, report, audit, html }: CaptureMessage,
  library: Pick<Library, 'keep'>,
  { incognito, settings, at }: { incognito: boolean; settings: Settings; at: number },
): Promise<Saved> {
  if (incognito) return { state: 'private' };
  if (settings.keepNothing) return { state: 'refused' };
  try {
    const counts = countProblems(groupProblems(audit.findings));
    return { state: 'kept', ...(await library.keep({ address, report, audit, counts, html, at })) };
  } catch (error) {
    return { state: 'failed', trouble: error instanceof LibraryError ? error.trouble : 'unavailable' };
  }
}
