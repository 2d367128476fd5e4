import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Diagnostic {
  message: string;
  location: { path: string };
}

/** File → what the linter says of it, each file holding one line of code. */
async function lint(samples: [file: string, code: string][]): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-lint-'));
  try {
    await cp(join(root, 'biome.json'), join(folder, 'biome.json'));
    const plugins = (await readdir(join(root, 'test/lint'))).filter((name) => name.endsWith('.grit'));
    await mkdir(join(folder, 'test/lint'), { recursive: true });
    for (const name of plugins) await cp(join(root, 'test/lint', name), join(folder, 'test/lint', name));
    for (const [file, code] of samples) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${code}\n`);
    }
    const output = await run(
      folder,
      samples.map(([file]) => join(folder, file)),
    );
    const found: Record<string, string[]> = Object.fromEntries(samples.map(([file]) => [file, []]));
    for (const { message, location } of output) found[location.path.slice(folder.length + 1)]?.push(message);
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(folder: string, files: string[]): Promise<Diagnostic[]> {
  const biome = join(root, 'node_modules/.bin/biome');
  const options = [
    'lint',
    '--vcs-enabled=false',
    '--reporter=json',
    `--config-path=${folder}`,
    '--max-diagnostics=none',
  ];
  return new Promise((resolve, reject) => {
    execFile(biome, [...options, ...files], (error, stdout) => {
      const line = stdout.split('\n').find((text) => text.startsWith('{'));
      if (line === undefined) reject(error ?? new Error('the linter printed nothing'));
      else resolve((JSON.parse(line) as { diagnostics: Diagnostic[] }).diagnostics);
    });
  });
}

const walls: Record<string, string> = {
  parsers: 'parsers/ knows only the page, its own contract and the form data.',
  rules: 'rules/ may import the report contract and the form data, nothing else.',
  store: 'store/ may import the report and finding contracts, nothing of the page or of any surface.',
  exporters: 'exporters/ may import the report and finding contracts, nothing of the page or of any surface.',
  overlay: 'overlay/ may import the report and finding contracts and components, nothing else of the house.',
  components: 'components/ take props and call back: no storage, no messages, no page.',
};

const forbidden: [string, string][] = [
  ['parsers', '../rules/runner.ts'],
  ['parsers', '../store/library.ts'],
  ['parsers', 'preact'],
  ['parsers', 'zod'],
  ['rules', '../parsers/tables.ts'],
  ['rules', '../store/library.ts'],
  ['rules', '../locales/translate.ts'],
  ['rules', 'dexie'],
  ['store', '../parsers/tables.ts'],
  ['store', '../rules/runner.ts'],
  ['store', 'preact'],
  ['exporters', '../rules/runner.ts'],
  ['exporters', '../overlay/mark.ts'],
  ['overlay', '../rules/runner.ts'],
  ['overlay', '../parsers/tables.ts'],
  ['overlay', 'dexie'],
  ['components', '../store/library.ts'],
  ['components', '../overlay/mark.ts'],
  ['components', 'dexie'],
];

test('no folder imports what it must know nothing of', async () => {
  const samples = forbidden.map(([folder, from], at): [string, string] => [
    `${folder}/sample${at}.ts`,
    `export * from '${from}';`,
  ]);
  const expected = forbidden.map(([folder], at) => [`${folder}/sample${at}.ts`, [walls[folder]]]);
  expect(await lint(samples)).toEqual(Object.fromEntries(expected));
});

test('every folder may import the contracts that it works on', async () => {
  const samples: [string, string][] = [
    ['rules/sample.ts', "export * from '../parsers/report.ts';"],
    ['rules/forms.ts', "export * from '../parsers/forms/forms.ts';"],
    ['store/sample.ts', "export * from '../rules/finding.ts';"],
    ['overlay/sample.ts', "export * from '../rules/finding.ts';"],
    ['exporters/sample.ts', "export * from '../parsers/report.ts';"],
    ['cli/sample.ts', "export * from '../rules/runner.ts';"],
    ['entrypoints/sample.ts', "export * from '../store/library.ts';"],
  ];
  expect(await lint(samples)).toEqual(Object.fromEntries(samples.map(([file]) => [file, []])));
});

test('schemas are made by a zod that was told not to try eval', async () => {
  const folders = ['store', 'batch', 'entrypoints'];
  const samples = folders.map((folder): [string, string] => [`${folder}/sample.ts`, "export * from 'zod';"]);
  const told = 'zod is imported through store/zod.ts, which keeps it from trying eval.';
  expect(await lint(samples)).toEqual(Object.fromEntries(samples.map(([file]) => [file, [told]])));
});

test('an unknown figure is never made 0', async () => {
  const rules = 'Unknown is not zero: say what a figure that is not there means here.';
  const parsers = 'Unknown is not zero: keep a figure that is not there as what it is.';
  const code = (expression: string) => `export const sample = (cell: { value?: number }) => ${expression};`;
  expect(
    await lint([
      ['rules/nullish.ts', code('cell.value ?? 0')],
      ['rules/falsy.ts', code('cell.value || 0')],
      ['rules/one.ts', code('cell.value ?? 1')],
      ['parsers/nullish.ts', code('cell.value ?? 0')],
      ['parsers/optional.ts', code('cell?.value ?? 0')],
      ['parsers/number.ts', code('Number(cell.value) || 0')],
      ['parsers/offset.ts', code('[cell.value].lastIndexOf(1) ?? 0')],
    ]),
  ).toEqual({
    'rules/nullish.ts': [rules],
    'rules/falsy.ts': [rules],
    'rules/one.ts': [],
    'parsers/nullish.ts': [parsers],
    'parsers/optional.ts': [parsers],
    'parsers/number.ts': [parsers],
    'parsers/offset.ts': [],
  });
});
