import { browser } from 'wxt/browser';
import type { Sameness } from '../../components/last-year.ts';
import type { Overlay } from '../../overlay/overlay.ts';
import type { Command, PageView } from '../background/messages.ts';
import type { Settings } from '../background/settings.ts';

interface Commanded {
  /** Nothing is answered before the page was looked at. */
  ready(): Promise<void>;
  view(): PageView | null;
  overlay(): Overlay | null;
  /** Notes that the marks are now shown or hidden. */
  marks(shown: 'shown' | 'hidden'): void;
  again(): Promise<void>;
  /** Looks for last year's report, or reads it at an address. */
  lastYear(address: string | null, sameness: Sameness | null): void;
  /** A report came into the library. */
  arrived(key: { organs: string[]; year: number }): void;
  /** Audits by rules that are chosen otherwise. */
  rules(chosen: Settings['rules']): Promise<void>;
  leave(): void;
}

/** Obeys popup and background; every answer is the view after the command. The answer stops it. */
export function answerCommands(commanded: Commanded): () => void {
  async function obey(order: Command): Promise<void> {
    const overlay = commanded.overlay();
    switch (order.type) {
      case 'view':
        return;
      case 'hide':
        overlay?.hide();
        commanded.marks('hidden');
        return;
      case 'show':
        overlay?.show();
        commanded.marks('shown');
        return;
      case 'focus':
        overlay?.show();
        commanded.marks('shown');
        overlay?.focus(order.fingerprint);
        return;
      case 'next':
        overlay?.next();
        return;
      case 'last-year':
        commanded.lastYear(order.address, order.sameness);
        return;
      case 'arrived':
        commanded.arrived(order);
        return;
      case 'again':
        return commanded.again();
      case 'rules':
        return commanded.rules(order.rules);
      case 'leave':
        commanded.leave();
        return;
    }
  }

  // Only the extension's own pages and its background can send to a tab; a page cannot.
  function listen(order: Command, sender: { id?: string }, respond: (view: PageView | null) => void): boolean {
    if (sender.id !== browser.runtime.id) return false;
    void commanded
      .ready()
      .then(() => obey(order))
      .then(() => respond(commanded.view()));
    return true;
  }

  browser.runtime.onMessage.addListener(listen);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  };
}
