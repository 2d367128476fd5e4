import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium, NoChromium } from '../../cli/chromium.ts';

let folder = '';
const inFolder = (...names: string[]) => join(folder, ...names);

async function browser(version: string, ...names: string[]): Promise<void> {
  const path = inFolder(...names);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "${version}"\n`);
  await chmod(path, 0o755);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-chromium-'));
  await browser('Google Chrome 150.0.1', 'branded', 'chromium');
  await browser('Chromium 150.0.1', 'plain', 'chromium');
  await browser('Chromium 149.0.1', 'browser', 'chromium-browser');
  await browser('Google Chrome for Testing 150.0.1', 'cache', 'chromium-1200', 'chrome-linux64', 'chrome');
  await browser('Google Chrome for Testing 149.0.1', 'cache', 'chromium-999', 'chrome-linux', 'chrome');
});
afterAll(() => rm(folder, { recursive: true }));

function search(environment: Record<string, string>): string | null {
  for (const [name, value] of Object.entries({ CHROMIUM_PATH: '', PLAYWRIGHT_BROWSERS_PATH: folder, ...environment }))
    vi.stubEnv(name, value);
  try {
    return findChromium();
  } finally {
    vi.unstubAllEnvs();
  }
}

test('CHROMIUM_PATH goes before everything else', () => {
  expect(search({ CHROMIUM_PATH: inFolder('plain', 'chromium'), PATH: inFolder('browser') })).toEqual(
    inFolder('plain', 'chromium'),
  );
});

test.each([
  ['that is not there', ['absent']],
  ['that is Google Chrome, which loads no extension', ['branded', 'chromium']],
])('a CHROMIUM_PATH %s is refused, never passed over', (_, names) => {
  expect(() => search({ CHROMIUM_PATH: inFolder(...names) })).toThrow(NoChromium);
});

test.skipIf(process.platform !== 'linux')(
  'on Linux the folders of PATH are searched, Google Chrome passed over',
  () => {
    expect(search({ PATH: `${inFolder('branded')}:${inFolder('browser')}:${inFolder('plain')}` })).toEqual(
      inFolder('browser', 'chromium-browser'),
    );
  },
);
