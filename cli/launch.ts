import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /**
   * Port on loopback that serves every `http://*.gov.cn` address; all other names are then unknown, so that nothing is
   * fetched from anywhere. Null: the real network.
   */
  port: number | null;
  headless: boolean;
  /** Folder of the browser profile; a temporary one, removed on `close`, where none is named. */
  profile?: string;
  /** Null: as large as the window. */
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

export interface LaunchedBrowser {
  context: BrowserContext;
  /** The extension's service worker, which has answered. */
  worker: Worker;
  extensionId: string;
  close(): Promise<void>;
}

/** Opens a Chromium with the extension in it and waits until the extension answers. Throws a sentence for the reader. */
export async function launchWithExtension(options: LaunchOptions): Promise<LaunchedBrowser> {
  const executablePath = ensureChromium();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'gouji-profile-')));
  const removeProfile = async () => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let context: BrowserContext | null = null;
  try {
    context = await openContext(executablePath, profile, options);
    const worker = await answeringWorker(context);
    const opened = context;
    const close = async () => {
      await opened.close();
      await removeProfile();
    };
    return { context, worker, extensionId: new URL(worker.url()).host, close };
  } catch (error) {
    await context?.close();
    await removeProfile();
    throw error;
  }
}

async function openContext(executablePath: string, profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const open = (chromiumSandbox: boolean) =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      headless: options.headless,
      chromiumSandbox,
      locale: 'zh-CN',
      viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
      colorScheme: options.colorScheme ?? 'light',
      // With a window there is a person, whose Ctrl-C is answered by whoever launched.
      handleSIGINT: options.headless,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: switches(options),
    });
  // Chromium's sandbox does not run as root, nor on systems that forbid user namespaces.
  if (process.getuid?.() === 0) return open(false);
  return open(true).catch((error: unknown) => {
    if (error instanceof Error && /sandbox/i.test(error.message)) return open(false);
    throw error;
  });
}

function switches({ extension, port }: LaunchOptions): string[] {
  const offline = `MAP *.gov.cn:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=zh-CN',
    ...(port === null ? [] : [`--host-resolver-rules=${offline}`]),
  ];
}

async function answeringWorker(context: BrowserContext): Promise<Worker> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }).catch(() => {
      throw new Error('浏览器打开了，但扩展没有应答：请换用 Chromium（可用环境变量 CHROMIUM_PATH 指定）。');
    }));
  await worker.evaluate('chrome.runtime.id');
  return worker;
}
