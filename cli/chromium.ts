import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages } from './packages.ts';

/** Why there is no Chromium, and what to do about it, as a sentence for the reader. */
export class NoChromium extends Error {}

/** Google Chrome ignores the switch that loads an extension; Chromium, Chrome for Testing and Edge do not. */
const usable = /^(?:Chromium|Google Chrome for Testing|Microsoft Edge)\b/;

/** Path of a Chromium that loads extensions: `CHROMIUM_PATH`, then the usual places; null if there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isUsable(named)) return named;
    throw new NoChromium(
      `CHROMIUM_PATH 指向的 ${named} 不能用：请改为指向 Chromium（Google Chrome 正式版不能加载扩展）。`,
    );
  }
  return usualPlaces().find(isUsable) ?? null;
}

/** Path of a Chromium, installed first where that is possible. Throws `NoChromium`. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) {
    if (!hasChineseFont()) installPackages('正在安装中文字体……', ['fonts-noto-cjk']);
    return found;
  }
  installPackages('没有找到 Chromium，正在安装系统的软件包……', ['chromium', 'fonts-noto-cjk']);
  const packaged = findChromium();
  if (packaged !== null) return packaged;
  if (process.stdin.isTTY && process.stderr.isTTY) installDownload();
  const downloaded = findChromium();
  if (downloaded !== null) return downloaded;
  throw new NoChromium(
    '没有找到 Chromium：请安装 Chromium（Debian：apt-get install chromium；其他系统：npx playwright install chromium），或让环境变量 CHROMIUM_PATH 指向它。Google Chrome 正式版不能加载扩展。',
  );
}

function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')];
    return [
      ...applications.map((folder) => join(folder, 'Chromium.app/Contents/MacOS/Chromium')),
      ...downloads(),
      ...applications.map((folder) => join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge')),
    ];
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((path) => path !== undefined);
    return [
      ...folders.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
      ...downloads(),
      ...folders.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
    ];
  }
  const folders = [
    ...new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/usr/lib/chromium']),
  ];
  const named = (...names: string[]) => folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...named('chromium', 'chromium-browser'), ...downloads(), ...named('microsoft-edge')];
}

/** Browsers that Playwright has downloaded, the newest first. */
function downloads(): string[] {
  const { env, platform } = process;
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const named = env.PLAYWRIGHT_BROWSERS_PATH;
  const cache = named !== undefined && !['', '0'].includes(named) ? named : (caches[platform] ?? linuxCache());
  const programs = [
    'chrome',
    'chrome.exe',
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return entries(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((name) => entries(join(cache, name)).map((folder) => join(cache, name, folder)))
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

function linuxCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows the browser answers `--version` with a window; there the place alone must do.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && usable.test(answer.stdout.trim());
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function installDownload(): void {
  process.stderr.write('没有找到 Chromium，现在用 Playwright 的安装程序下载一个（约 150 MB）……\n');
  spawnSync(process.execPath, [join(import.meta.dirname, '../node_modules/playwright/cli.js'), 'install', 'chromium'], {
    stdio: ['inherit', 2, 2],
  });
}
