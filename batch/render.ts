import type { TabEvent } from './messages.ts';
import type { Rendered } from './surroundings.ts';

/** Milliseconds in all, from opening to the report. */
const longest = 45_000;
/** After the page was loaded, for its scripts to fill it. */
const quiet = 12_000;

interface Tabs {
  /** Null where no tab can be opened. */
  open(address: string): Promise<number | null>;
  close(tab: number): Promise<void>;
  /** Calls back for all that happens in any such tab; the answer ends it. */
  listen(heard: (tab: number, event: TabEvent) => void): () => void;
  sleep(milliseconds: number): Promise<void>;
}

/** Opens a page in a background tab, waits for what its scripts make of it, and closes the tab. Never rejects. */
export async function renderInTab(address: string, tabs: Tabs): Promise<Rendered> {
  let tab: number | null = null;
  const early: [number, TabEvent][] = [];
  let heard: (from: number, event: TabEvent) => void = (from, event) => early.push([from, event]);
  const stop = tabs.listen((from, event) => heard(from, event));
  try {
    tab = await tabs.open(address).catch(() => null);
    if (tab === null) return { cause: 'unreachable', detail: 'no window', again: true };
    const own = tab;
    return await new Promise<Rendered>((resolve) => {
      let last: Extract<TabEvent, { what: 'recognised' }> | null = null;
      const inVain = (): void => {
        const kind = last?.kind ?? 'nothing';
        const cause = kind === 'attachment-only' || kind === 'older-report' ? kind : 'not-a-report';
        resolve({ cause, detail: last?.reason ?? '', again: false });
      };
      heard = (from, event) => {
        if (from !== own) return;
        if (event.what === 'captured') resolve({ address: event.address, report: event.report, html: event.html });
        else if (event.what === 'closed') resolve({ cause: 'timeout', detail: 'tab closed', again: true });
        else if (event.what === 'recognised') last = event;
        // A report that was recognised is on its way.
        else void tabs.sleep(quiet).then(() => last?.kind !== 'report' && inVain());
      };
      for (const [from, event] of early) heard(from, event);
      void tabs.sleep(longest).then(() => resolve({ cause: 'timeout', detail: 'tab', again: true }));
    });
  } finally {
    stop();
    if (tab !== null) await tabs.close(tab).catch(() => {});
  }
}
