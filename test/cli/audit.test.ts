import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputLine } from '../../cli/output.ts';
import { type Case, caseOf } from '../generator/plan.ts';
import { plain } from '../generator/quirks.ts';

const root = resolve(import.meta.dirname, '../..');

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(program: string, words: string[], cwd = folder): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}

const audit = (...words: string[]) => run(process.execPath, [join(root, 'cli/audit.ts'), ...words]);
const lines = ({ stdout }: Run): OutputLine[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as OutputLine);
const told = (done: Run) => ({
  status: done.status,
  lines: lines(done).map(({ source, status }) => [source, status]),
});

function firstCase(fits: (found: Case) => boolean): Case {
  for (let seed = 1; ; seed += 1) {
    const found = caseOf(seed, plain);
    if (fits(found)) return found;
  }
}

const consistent = firstCase(({ errors, year }) => errors.length === 0 && year >= 2021);
const broken = firstCase(({ errors }) => errors.some((error) => error.endsWith('failed')));

function mhtml(html: string): string {
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${consistent.page.address}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b-1"',
    '',
    '--b-1',
    'Content-Type: text/html',
    `Content-Location: ${consistent.page.address}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<html><frameset><frame src="cid:1@mhtml.blink"></frameset></html>').toString('base64'),
    '--b-1',
    'Content-Type: text/html; charset=gbk',
    'Content-Transfer-Encoding: base64',
    '',
    iconv.encode(html.replace('charset="utf-8"', 'charset="gbk"'), 'gb18030').toString('base64'),
    '--b-1--',
    '',
  ].join('\r\n');
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-audit-'));
  const { html } = consistent.page;
  await mkdir(join(folder, 'year/older'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  const files: Record<string, string | Buffer> = {
    'good.html': html,
    'wrong.html': broken.page.html,
    'gbk.html': iconv.encode(html.replace('charset="utf-8"', 'charset="gb2312"'), 'gb18030'),
    'mislabelled.html': iconv.encode(html, 'gb18030'),
    'saved.mhtml': mhtml(html),
    'news.html': '<!doctype html><title>天气</title><p>今天晴，气温 12 度。',
    'empty.html': '',
    'report.pdf': '%PDF-1.7',
    'year/b.html': html,
    'year/a.HTM': html,
    'year/c.mhtml': mhtml(html),
    'year/notes.txt': '笔记',
    'year/older/d.html': html,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

describe('exit status', () => {
  test.each([
    [['good.html'], 0, [['good.html', 'audited']]],
    [['wrong.html'], 1, [['wrong.html', 'audited']]],
    [['news.html'], 0, [['news.html', 'not-a-report']]],
    [
      ['wrong.html', 'absent.html', 'good.html'],
      2,
      [
        ['wrong.html', 'audited'],
        ['absent.html', 'unreadable'],
        ['good.html', 'audited'],
      ],
    ],
    [['empty.html'], 2, [['empty.html', 'unreadable']]],
    [['report.pdf'], 2, [['report.pdf', 'unreadable']]],
    [
      ['good.html', 'good.html'],
      0,
      [
        ['good.html', 'audited'],
        ['good.html', 'audited'],
      ],
    ],
    [['empty'], 0, []],
    [['--prior', 'good.html', 'good.html'], 0, [['good.html', 'audited']]],
    [['--prior=wrong.html', 'good.html'], 0, [['good.html', 'audited']]],
    [['--prior', 'absent.html', 'good.html'], 2, [['good.html', 'audited']]],
    [['--prior', 'year', 'good.html'], 2, [['good.html', 'audited']]],
  ])('%j', async (words, status, audited) => {
    expect(told(await audit(...words))).toEqual({ status, lines: audited });
  });

  test.each([[[]], [['--json', 'good.html']], [['--prior']]])('%j is refused with the usage', async (words) => {
    const { status, stdout, stderr } = await audit(...words);
    expect({ status, stdout, usage: stderr.includes('用法：npm run --silent audit') }).toEqual({
      status: 2,
      stdout: '',
      usage: true,
    });
  });
});

test('the findings of level error are those that were planted', async () => {
  const [line] = lines(await audit('wrong.html'));
  const found = line?.status === 'audited' ? line.findings : [];
  const errors = found.filter(({ level }) => level === 'error').map(({ rule, outcome }) => `${rule} ${outcome}`);
  const planted = broken.errors.map((error) => error.replace(/ \S+ (\w+)$/, ' $1'));
  expect(errors.toSorted()).toEqual(planted.toSorted());
});

test('a page gives the same report in every charset and as MHTML', async () => {
  const [utf8, ...others] = lines(await audit('good.html', 'gbk.html', 'mislabelled.html', 'saved.mhtml'));
  expect(others.map(({ report }) => report)).toEqual(Array(3).fill(utf8?.report));
});

test('a directory is audited in name order without its sub-directories, the rest named once', async () => {
  const done = await audit('year', 'good.html');
  expect(told(done)).toEqual({
    status: 0,
    lines: [
      ['year/a.HTM', 'audited'],
      ['year/b.html', 'audited'],
      ['year/c.mhtml', 'audited'],
      ['good.html', 'audited'],
    ],
  });
  expect(done.stderr).toEqual('略过：year/notes.txt\n略过：year/older\n共 4 份：已审计 4；错误 0 处。\n');
});

test('what could not be read is said on both streams', async () => {
  const done = await audit('empty.html');
  expect(done).toEqual({
    status: 2,
    stdout: '{"source":"empty.html","status":"unreadable","reason":"文件是空的。","report":null,"findings":[]}\n',
    stderr: '读不出：empty.html：文件是空的。\n共 1 份：读不出 1；错误 0 处。\n',
  });
});

test('--help explains itself and reads nothing', async () => {
  const { status, stdout, stderr } = await audit('--help', 'absent.html');
  expect({ status, first: stdout.split('\n')[0], stderr }).toEqual({
    status: 0,
    first: '用法：npm run --silent audit -- [--prior 文件]… 文件|目录…',
    stderr: '',
  });
});

test('run.mjs passes paths of its caller, output and exit status through', async () => {
  const direct = await audit('wrong.html');
  expect(await run('node', [join(root, 'cli/run.mjs'), 'audit', 'wrong.html'])).toEqual(direct);
});

test('run.mjs refuses a command that it does not know', async () => {
  expect(await run('node', [join(root, 'cli/run.mjs'), 'publish'])).toEqual({
    status: 2,
    stdout: '',
    stderr: '用法：node cli/run.mjs audit|start|check|bench|build|zip|docs [参数…]\n',
  });
});

test('sixty pages pass through a memory that a third of them would fill', { timeout: 60_000 }, async () => {
  const many = join(folder, 'many');
  await mkdir(many);
  const large = consistent.page.html.replace('</body>', `<p>${'<span>附注</span>'.repeat(8000)}</p></body>`);
  const names = Array.from({ length: 60 }, (_, at) => `${String(at).padStart(3, '0')}.html`);
  for (const name of names) await writeFile(join(many, name), large);
  const done = await run(process.execPath, ['--max-old-space-size=48', join(root, 'cli/audit.ts'), 'many']);
  expect(told(done)).toEqual({ status: 0, lines: names.map((name) => [`many/${name}`, 'audited']) });
});
