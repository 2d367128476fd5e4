import type { Page } from 'playwright-core';
import type { FrameView } from '../entrypoints/background/messages.ts';
import type { LaunchedBrowser } from './launch.ts';

/** How long a page is waited for, in milliseconds: one that may be no report, and one that was recognised as a report. */
const patience = { other: 2000, report: 10_000 };

/** Opens pages one after another and asks the extension what it made of them, as its popup does. */
export class Visitor {
  readonly page: Page;
  readonly #surface: Page;

  private constructor(page: Page, surface: Page) {
    this.page = page;
    this.#surface = surface;
  }

  static async in({ context, extensionId }: LaunchedBrowser): Promise<Visitor> {
    const surface = await context.newPage();
    // A page of the extension's origin that does nothing by itself.
    await surface.goto(`chrome-extension://${extensionId}/manifest.json`);
    return new Visitor(await context.newPage(), surface);
  }

  /** What the extension says of the page at an address: of its frame with a report where there is one, null if nothing. */
  async visit(address: string): Promise<FrameView | null> {
    await this.page.goto(address, { waitUntil: 'load' });
    for (const since = Date.now(); ; await this.page.waitForTimeout(100)) {
      const frames = await this.#surface.evaluate(askAboutTab, this.page.url());
      const audited = frames.find(({ view }) => view !== null && view.audit !== null);
      if (audited !== undefined) return audited;
      const report = frames.find(({ kind }) => kind === 'report');
      if (Date.now() - since > (report === undefined ? patience.other : patience.report)) return frames[0] ?? null;
    }
  }

  /** Photographs the page with its first mark in view, where it has one. */
  async photograph(path: string): Promise<void> {
    await this.page.evaluate(showFirstMark);
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path });
  }
}

/** Runs in the extension's page. */
async function askAboutTab(address: string): Promise<FrameView[]> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  if (tab?.id === undefined) return [];
  const answer: { frames: FrameView[] } | undefined = await chrome.runtime.sendMessage({ type: 'tab', tabId: tab.id });
  return answer?.frames ?? [];
}

/** Runs in the visited page, which shares its registry of highlights with the extension. */
function showFirstMark(): void {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('gouji-')) continue;
    for (const range of highlight) {
      const node = range.startContainer;
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
      return;
    }
  }
}
