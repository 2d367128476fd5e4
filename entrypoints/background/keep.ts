import { countProblems, groupProblems } from '../../components/problem.ts';
import type { Library } from '../../store/library.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { PageMessage, Saved } from './messages.ts';
import type { Settings } from './settings.ts';

type CaptureMessage = Extract<PageMessage, { type: 'capture' | 'fetched' }>;

/** Puts a capture into the library, unless it comes from a private window or the reader wants nothing kept. */
export async function keepCapture(
  { address, report, audit, html }: CaptureMessage,
  library: Pick<Library, 'keep' | 'reaudit'>,
  { incognito, settings, at }: { incognito: boolean; settings: Settings; at: number },
): Promise<Saved> {
  if (incognito) return { state: 'private' };
  if (settings.keepNothing) return { state: 'refused' };
  try {
    const counts = countProblems(groupProblems(audit.findings));
    const kept = await library.keep({ address, report, audit, counts, html, at });
    // The same state audited anew, by other rules or beside another year: the newer audit stands for it.
    if (!kept.added) await library.reaudit(kept.id, audit, counts);
    return { state: 'kept', ...kept };
  } catch (error) {
    return { state: 'failed', trouble: error instanceof LibraryError ? error.trouble : 'unavailable' };
  }
}
