import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findLibreOffice, NoLibreOffice } from '../../cli/libreoffice.ts';

let folder = '';
const inFolder = (...names: string[]) => join(folder, ...names);

async function office(name: string, libraries: string[]): Promise<void> {
  await mkdir(inFolder(name, 'program'), { recursive: true });
  await mkdir(inFolder(name, 'bin'));
  for (const library of libraries) await writeFile(inFolder(name, 'program', library), '');
  await writeFile(inFolder(name, 'program', 'soffice'), '#!/bin/sh\n');
  await chmod(inFolder(name, 'program', 'soffice'), 0o755);
  await symlink(inFolder(name, 'program', 'soffice'), inFolder(name, 'bin', 'soffice'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
  await office('whole', ['libmergedlo.so', 'libsclo.so', 'libswlo.so']);
  await office('documents-only', ['libmergedlo.so', 'libswlo.so']);
  await office('wrapped', []);
});
afterAll(() => rm(folder, { recursive: true }));

function search(environment: Record<string, string>): string | null {
  for (const [name, value] of Object.entries({ SOFFICE_PATH: '', ...environment })) vi.stubEnv(name, value);
  try {
    return findLibreOffice();
  } finally {
    vi.unstubAllEnvs();
  }
}

test('SOFFICE_PATH goes before everything else', () => {
  const named = inFolder('wrapped', 'bin', 'soffice');
  expect(search({ SOFFICE_PATH: named, PATH: inFolder('whole', 'bin') })).toEqual(named);
});

test('of the folders in PATH the first with a whole LibreOffice is taken', () => {
  const found = search({ PATH: [inFolder('documents-only', 'bin'), inFolder('whole', 'bin')].join(':') });
  expect(found).toEqual(inFolder('whole', 'bin', 'soffice'));
});

test('a SOFFICE_PATH that opens no workbooks is refused in a sentence that says what to do', () => {
  const named = inFolder('documents-only', 'bin', 'soffice');
  expect(() => search({ SOFFICE_PATH: named })).toThrow(NoLibreOffice);
  expect(() => search({ SOFFICE_PATH: named })).toThrow(
    `SOFFICE_PATH 指向的 ${named} 不能用：请安装 LibreOffice 的 Calc 和 Writer（Debian：apt-get install libreoffice-calc-nogui libreoffice-writer-nogui；其他系统：https://www.libreoffice.org/），或让环境变量 SOFFICE_PATH 指向 soffice。`,
  );
});
