import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputLine } from '../../cli/output.ts';
import { yearsOf } from '../generator/years.ts';

const root = resolve(import.meta.dirname, '../..');
const carriedIn = 'table3/carriedIn/total';

/** Findings of the rules across years, a line each, by the file that they were found in. */
function found(words: string[], cwd = folder): Record<string, string[]> {
  const { stdout } = spawnSync(process.execPath, [join(root, 'cli/audit.ts'), ...words], { cwd, encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as OutputLine);
  return Object.fromEntries(
    lines.map(({ source, findings }) => [
      source,
      findings
        .filter(({ rule }) => rule.startsWith('prior-year-'))
        .map(({ rule, level, outcome, cells, expected, actual }) =>
          [rule, level, outcome, cells.join(), expected, actual].join(' '),
        ),
    ]),
  );
}

/** What is said beside the output of an audit, its last line left out, and the exit status. */
function said(words: string[]): { status: number | null; lines: string[] } {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'cli/audit.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, lines: stderr.trimEnd().split('\n').slice(0, -1) };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-years-'));
  const put = (name: string, html = '') => writeFile(join(folder, name), html);
  const [first, second, third] = yearsOf('望屿市水利局', 2021, 3);
  await put('2021.html', first?.html);
  await put('2022.html', second?.html);
  await put('2023.html', third?.html);
  const wrong = yearsOf('望屿市水利局', 2021, 2, { 2022: { [carriedIn]: 2, 'table2/normativeDocuments/inForce': 7 } });
  await put('wrong.html', wrong[1]?.html);
  const [office] = yearsOf('望屿市水利局办公室', 2021, 1);
  await put('office.html', office?.html);
  await put('news.html', '<!doctype html><title>天气</title><p>今天晴，气温 12 度。');
  await put('attached.html', readFileSync(join(root, 'test/pages/attachment-only.html'), 'utf8'));
});
afterAll(() => rm(folder, { recursive: true }));

const planted = [
  `prior-year-carry-over warning failed ${carriedIn} 3 5`,
  expect.stringMatching(
    /^prior-year-documents-in-force warning review table2\/normativeDocuments\/issued,table2\/normativeDocuments\/repealed,table2\/normativeDocuments\/inForce \d+ \d+$/,
  ),
];

describe('files of one organ', { timeout: 60_000 }, () => {
  test('that follow from each other raise nothing', () => {
    expect(found(['2023.html', '2021.html', '2022.html'])).toEqual({
      '2023.html': [],
      '2021.html': [],
      '2022.html': [],
    });
  });

  test('are found wanting on the later one, in whatever order they are named', () => {
    expect(found(['2021.html', 'wrong.html'])).toEqual({ '2021.html': [], 'wrong.html': planted });
    expect(found(['wrong.html', '2021.html'])).toEqual({ 'wrong.html': planted, '2021.html': [] });
  });

  test('given with --prior serve and print no line', () => {
    expect(found(['--prior', '2021.html', 'wrong.html'])).toEqual({ 'wrong.html': planted });
  });

  test('say nothing of another organ’s year', () => {
    expect(found(['--prior', 'office.html', 'wrong.html'])).toEqual({ 'wrong.html': [] });
    expect(found(['wrong.html'])).toEqual({ 'wrong.html': [] });
  });
});

describe('a file given with --prior', { timeout: 60_000 }, () => {
  const unused = '上年年报没有用上：';
  const beside = '要审计的文件里没有同一机关前后一年的年报。';
  const priors = (...names: string[]): string[] => names.flatMap((name) => ['--prior', name]);

  test.each<[fact: string, words: string[], status: number, lines: string[]]>([
    ['serves the year before it, too, and needs no word', [...priors('2022.html'), '2021.html'], 0, []],
    [
      'that no file follows is told of',
      [...priors('2021.html'), '2023.html'],
      0,
      [`${unused}2021.html：是望屿市水利局2021年年报，${beside}`],
    ],
    [
      'that cannot be read is told of, and the audit goes on',
      [...priors('absent.html', '2021.html'), '2022.html'],
      2,
      ['上年年报读不出：absent.html：找不到这个文件。'],
    ],
    [
      'that is no report, has no table or is another organ’s is told of once',
      [...priors('office.html', 'news.html', 'attached.html', 'office.html', '2021.html'), '2022.html'],
      0,
      [
        `${unused}news.html：不是年报。`,
        `${unused}attached.html：没有可审计的表格。`,
        `${unused}office.html：是望屿市水利局办公室2021年年报，${beside}`,
      ],
    ],
  ])('%s', (_, words, status, lines) => {
    expect(said(words)).toEqual({ status, lines });
  });
});

const pages = resolve(process.env.GOUJI_SHARED ?? join(root, '../shared'), 'reports/pages');

test.runIf(existsSync(pages))('published reports of four consecutive years carry over what they left', () => {
  const names = [2019, 2020, 2021, 2022].map((year) => `pingtan-zone-${year}.html`);
  expect(found(names, pages)).toEqual(Object.fromEntries(names.map((name) => [name, []])));
});
