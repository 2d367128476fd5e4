import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countTests } from '../../cli/test-count.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-count-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

test.each([
  ['all passed', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0 }],
  ['one test failed', [file('failed', 'passed', 'failed')], 1, { passed: 1, failed: 1 }],
  ['a file could not be loaded', [file('failed'), file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
  ['an error beside the tests', [file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
  ['a skipped test is counted as neither', [file('passed', 'passed', 'skipped')], 0, { passed: 1, failed: 0 }],
  ['the run was ended', [file('passed', 'passed')], null, { passed: 1, failed: 1 }],
])('%s', async (name, testResults, status, count) => {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify({ testResults }));
  expect(await countTests(path, status)).toEqual(count);
});

test('a run that left no report has failed', async () => {
  expect(await countTests(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a run that left half a report has failed', async () => {
  const path = join(folder, 'half.json');
  await writeFile(path, '{"testResults": [');
  expect(await countTests(path, 1)).toEqual({ passed: 0, failed: 1 });
});
