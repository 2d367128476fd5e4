import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installPackages } from './packages.ts';

/** Why there is no LibreOffice, and what to do about it, as a sentence for the reader. */
export class NoLibreOffice extends Error {}

const remedy =
  '请安装 LibreOffice 的 Calc 和 Writer（Debian：apt-get install libreoffice-calc-nogui libreoffice-writer-nogui；其他系统：https://www.libreoffice.org/），或让环境变量 SOFFICE_PATH 指向 soffice。';

/** Path of a LibreOffice that opens workbooks and documents: `SOFFICE_PATH`, then the usual places; null if there is none. */
export function findLibreOffice(): string | null {
  const named = process.env.SOFFICE_PATH;
  if (named !== undefined && named !== '') {
    if (isUsable(named)) return named;
    throw new NoLibreOffice(`SOFFICE_PATH 指向的 ${named} 不能用：${remedy}`);
  }
  return usualPlaces().find(isUsable) ?? null;
}

/** Path of a LibreOffice, installed first where that is possible. Throws `NoLibreOffice`. */
export function ensureLibreOffice(): string {
  const found = findLibreOffice();
  if (found !== null) return found;
  installPackages('没有找到 LibreOffice，正在安装系统的软件包……', [
    'libreoffice-calc-nogui',
    'libreoffice-writer-nogui',
  ]);
  const installed = findLibreOffice();
  if (installed !== null) return installed;
  throw new NoLibreOffice(`没有找到 LibreOffice，导出的文件不能核对：${remedy}`);
}

function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((path) => path !== undefined);
    return folders.map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.com'));
  }
  const folders = new Set([
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/usr/lib/libreoffice/program',
  ]);
  return [...folders].flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]);
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // Debian packs its programs one by one: with that for documents alone no workbook opens.
  const has = (library: string) => existsSync(join(dirname(realpathSync(path)), library));
  return !has('libmergedlo.so') || (has('libsclo.so') && has('libswlo.so'));
}
