import type { Steps } from '../../parsers/steps.ts';
import { isChange } from './late-content.ts';
import { inSlices } from './slices.ts';

/** Milliseconds that a slice may take, each time that reading begins; the last is one go, for a page that never stands still. */
const budgets = [8, 8, 24, Number.POSITIVE_INFINITY];

/**
 * Reads pages in slices, and begins again where one changes in between: nodes that a page has taken out lead nowhere. Null
 * where `goesOn` said no.
 */
export async function readSteadily<T>(
  pages: readonly Document[],
  read: () => Steps<T>,
  goesOn: () => boolean,
): Promise<{ value: T } | null> {
  let hasChanged = false;
  const note = (records: MutationRecord[]) => {
    hasChanged ||= records.some(isChange);
  };
  const observer = new MutationObserver(note);
  for (const page of pages) observer.observe(page, { childList: true, characterData: true, subtree: true });
  const isSteady = () => {
    note(observer.takeRecords());
    return !hasChanged && goesOn();
  };
  try {
    for (const budget of budgets) {
      hasChanged = false;
      const done = await inSlices(read(), budget, isSteady);
      if (done !== null || !goesOn()) return done;
    }
    return null;
  } finally {
    observer.disconnect();
  }
}
