import type { BrowserContext, Page, Worker } from 'playwright-core';
import { type LaunchedBrowser, launchWithExtension } from '../../cli/launch.ts';
import type { Settings } from '../../entrypoints/background/settings.ts';
import type { TabState } from '../../entrypoints/background/tabs.ts';
import type { Capture } from '../../store/schema.ts';
import { builtExtension } from './build.ts';
import { type PageServer, servePages } from './page-server.ts';

/** A Chromium with the built extension, in which every gov.cn name leads to the page server and no other name anywhere. */
export class ExtensionBrowser {
  readonly server: PageServer;
  private readonly launched: LaunchedBrowser;

  constructor(server: PageServer, launched: LaunchedBrowser) {
    this.server = server;
    this.launched = launched;
  }

  /** `extension`: the folder of another build than the one that is published. */
  static async open(options: { colorScheme?: 'light' | 'dark'; extension?: string } = {}): Promise<ExtensionBrowser> {
    const server = await servePages();
    const launched = await launchWithExtension({
      extension: builtExtension(),
      port: server.port,
      headless: true,
      ...options,
    });
    const browser = new ExtensionBrowser(server, launched);
    await browser.choose({ language: 'zh-CN' });
    return browser;
  }

  /** The stored choices; what is not named is as at first. */
  async choose(settings: Partial<Settings>): Promise<void> {
    await (await this.worker()).evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  }

  get context(): BrowserContext {
    return this.launched.context;
  }

  get id(): string {
    return this.launched.extensionId;
  }

  /** The extension's worker, awake. */
  async worker(): Promise<Worker> {
    const [awake] = this.context.serviceWorkers();
    return awake ?? this.context.waitForEvent('serviceworker');
  }

  async visit(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** The tab's id as the extension knows it: that of the newest tab at this address. */
  async tabId(page: Page): Promise<number> {
    const worker = await this.worker();
    const id = await worker.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.findLast((tab) => tab.url === url)?.id ?? -1;
    }, page.url());
    if (id === -1) throw new Error(`no tab at ${page.url()}`);
    return id;
  }

  async tabState(page: Page): Promise<TabState> {
    const key = `tab:${await this.tabId(page)}`;
    return (await this.worker()).evaluate(
      async (name) => ((await chrome.storage.session.get(name))[name] ?? {}) as TabState,
      key,
    );
  }

  /** True where an auditor stays in the page itself. */
  async hasAuditor(page: Page): Promise<boolean> {
    const tabId = await this.tabId(page);
    return (await this.worker()).evaluate(async (id) => {
      const func = () => Reflect.get(globalThis, 'goujiAuditor') !== undefined;
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func });
      return answer?.result === true;
    }, tabId);
  }

  /** Text and title of the toolbar icon on a page. */
  async badge(page: Page): Promise<{ text: string; title: string }> {
    const tabId = await this.tabId(page);
    return (await this.worker()).evaluate(
      async (id) => ({
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }),
      tabId,
    );
  }

  /** The popup of a page, in a tab of its own. */
  async popup(page: Page): Promise<Page> {
    return this.surface(`popup.html?tab=${await this.tabId(page)}`);
  }

  async surface(path: string): Promise<Page> {
    const surface = await this.context.newPage();
    await surface.setViewportSize({ width: 392, height: 720 });
    await surface.goto(`chrome-extension://${this.id}/${path}`);
    return surface;
  }

  /** All captures, as they lie in the extension's IndexedDB. */
  async captures(): Promise<Omit<Capture, 'html'>[]> {
    return (await this.worker()).evaluate(
      () =>
        new Promise<Omit<Capture, 'html'>[]>((resolve, reject) => {
          const opening = indexedDB.open('gouji');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const library = opening.result;
            const stores = [...library.objectStoreNames];
            if (!stores.includes('captures')) {
              library.close();
              resolve([]);
              return;
            }
            const reading = library.transaction('captures').objectStore('captures').getAll();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              library.close();
              const read = async (bytes: Uint8Array<ArrayBuffer>) =>
                new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
              const whole = reading.result.map(async ({ html, ...capture }) => ({
                ...capture,
                report: await read(capture.report),
                audit: await read(capture.audit),
              }));
              Promise.all(whole).then(resolve, reject);
            };
          };
        }),
    );
  }

  /** Ends the worker as the browser does when it is idle. */
  async stopWorker(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.server.close();
  }
}

/** Asks again until the answer is as wanted, and gives the last answer either way. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const patience = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > patience) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** State of the extension's host on a page (or in a frame of it); null where there is none. */
export function hostState(page: Pick<Page, 'evaluate'>): Promise<string | null> {
  return page.evaluate(() => document.querySelector('gouji-overlay')?.getAttribute('data-state') ?? null);
}

/** All text that the extension draws on a page, in its closed root. */
export async function drawnText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const textOf = (node: typeof root): string =>
    node.nodeType === 3
      ? node.nodeValue
      : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
  const hostOf = (node: typeof root): typeof root | undefined =>
    node.localName === 'gouji-overlay' ? node : (node.children ?? []).map(hostOf).find((found) => found !== undefined);
  const host = hostOf(root);
  return host === undefined ? '' : textOf(host).replaceAll(/\s+/g, ' ').trim();
}

/** Waits until the page is audited and drawn. */
export function audited(page: Pick<Page, 'evaluate'>): Promise<string | null> {
  return until(
    () => hostState(page),
    (state) => state === 'audited',
  );
}

/** Waits long enough for a recogniser to have looked, and for an auditor that were wrongly injected to have drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(700);
}
