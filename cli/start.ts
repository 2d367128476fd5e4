import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameView } from '../entrypoints/background/messages.ts';
import type { Level } from '../rules/finding.ts';
import { NoChromium } from './chromium.ts';
import { interrupted } from './interrupt.ts';
import { type LaunchedBrowser, launchWithExtension } from './launch.ts';
import { type SampleSite, serveSamples } from './samples.ts';
import { root, runStep } from './step.ts';
import { Visitor } from './visit.ts';

const extension = join(root, '.output', 'chrome-mv3');
const screenshots = join(root, '.output', 'screenshots');
const levelNames: Record<Level, string> = { error: '错误', warning: '警告', note: '提示' };

/** A page to open: its address, and a file name for its screenshot. */
interface Visited {
  address: string;
  name: string;
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

async function start(words: string[]): Promise<void> {
  const address = words[0] === undefined ? null : pageToOpen(words[0]);
  const { status, printed } = await runStep({ tool: 'wxt', words: ['build'] }, 'collect');
  if (status !== 0) throw new Error(`${printed}\n扩展没有构建成功。`);
  const site = address === null ? await serveSamples(join(root, 'test', 'pages')) : null;
  try {
    const { browser, visible } = await openBrowser(site === null ? null : site.port);
    try {
      if (visible) await show(browser, address, site);
      else await print(browser, address, site);
    } finally {
      await browser.close();
    }
  } finally {
    site?.close();
  }
}

async function openBrowser(port: number | null): Promise<{ browser: LaunchedBrowser; visible: boolean }> {
  if (hasDisplay) {
    try {
      return {
        browser: await launchWithExtension({ extension, port, headless: false, viewport: null }),
        visible: true,
      };
    } catch (error) {
      if (error instanceof NoChromium) throw error;
      process.stderr.write(`浏览器窗口打不开（${firstLine(error)}），改为不开窗口运行。\n`);
    }
  }
  const viewport = { width: 1280, height: 1000 };
  return { browser: await launchWithExtension({ extension, port, headless: true, viewport }), visible: false };
}

function pageToOpen(word: string): string {
  const address = /^https?:\/\//i.test(word) ? word : `http://${word}`;
  if (!URL.canParse(address)) throw new Error(`不是网址：${word}`);
  if (!/(^|\.)gov\.cn$/i.test(new URL(address).hostname))
    process.stderr.write('这个网址不在 gov.cn 下：扩展不会自动审计，请在工具栏的弹窗里操作。\n');
  return address;
}

/** A person looks at it, until the browser is closed or Ctrl-C is pressed. */
async function show({ context }: LaunchedBrowser, address: string | null, site: SampleSite | null): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const asked = interrupted();
  const first = context.pages()[0] ?? (await context.newPage());
  const opened = address ?? site?.index ?? 'about:blank';
  await first.goto(opened).catch((error: unknown) => {
    process.stderr.write(`打不开 ${opened}：${firstLine(error)}\n`);
  });
  const [telling] = site?.samples.toSorted((a, b) => b.findings - a.findings) ?? [];
  if (telling !== undefined) await (await context.newPage()).goto(telling.address);
  process.stdout.write('浏览器已打开，扩展在运行。关闭浏览器或按 Ctrl-C 结束。\n');
  await Promise.race([closed, asked]);
}

/** Nobody can look: what would be seen is printed, and the pages are photographed. */
async function print(browser: LaunchedBrowser, address: string | null, site: SampleSite | null): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  const pages: Visited[] =
    address === null
      ? (site?.samples ?? []).map((sample) => ({ address: sample.address, name: sample.name.replace(/\.html$/, '') }))
      : [{ address, name: 'page' }];
  const visitor = await Visitor.in(browser);
  for (const { address: opened, name } of pages) {
    try {
      const view = await visitor.visit(opened);
      process.stdout.write(`\n${await visitor.page.title()}\n${opened}\n${sentences(view)}`);
      await visitor.photograph(join(screenshots, `${name}.png`));
    } catch (error) {
      process.stdout.write(`\n${opened}\n  打不开：${firstLine(error)}\n`);
      process.exitCode = 1;
    }
  }
  process.stdout.write(`\n没有打开窗口，只打印结果；截图在 ${screenshots}\n`);
}

function sentences(frame: FrameView | null): string {
  if (frame === null) return '  不是年报\n';
  const audit = frame.view?.audit ?? null;
  if (audit === null) return `  没有审计：${frame.reason}\n`;
  const { passed, failed, review, untested } = audit.checks;
  const counts = `  通过 ${passed}，不符 ${failed}，待核 ${review}，无法核对 ${untested}\n`;
  return counts + audit.findings.map(({ level, message }) => `  〔${levelNames[level]}〕${message}\n`).join('');
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

process.chdir(root);
try {
  await start(process.argv.slice(2).filter((word) => word !== '--'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
