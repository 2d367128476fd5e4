import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** run.mjs in a project of its own with two commands and an npm that only writes down that it was called. */
let project = '';

const lock = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/elsewhere': { version: '1.0.0', optional: true } },
  });
const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version } } });

const npm = `
const { writeFileSync } = require('node:fs');
console.log('npm ' + process.argv[2]);
if (process.env.NPM_FAILS) process.exit(1);
writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(installed('2.0.0'))});
`;

const auditCommand = `
process.stdout.write(JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() }));
process.exitCode = 1;
`;

const waitCommand = `
process.on('SIGTERM', () => { process.stdout.write('tidy'); process.exit(7); });
process.stdout.write('ready ');
setTimeout(() => {}, 60_000);
`;

beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'gouji-run-')));
  await mkdir(join(project, 'cli'));
  await mkdir(join(project, 'node_modules/.bin'), { recursive: true });
  await mkdir(join(project, 'elsewhere'));
  await copyFile(join(import.meta.dirname, '../../cli/run.mjs'), join(project, 'cli/run.mjs'));
  await writeFile(join(project, 'package-lock.json'), lock('2.0.0'));
  await writeFile(join(project, 'cli/audit.ts'), auditCommand);
  await writeFile(join(project, 'cli/start.ts'), waitCommand);
  await writeFile(join(project, 'cli/build.ts'), 'process.stdout.write(process.cwd());');
  await writeFile(join(project, 'npm.js'), npm);
});
afterAll(() => rm(project, { recursive: true }));

const present = (version: string) => writeFile(join(project, 'node_modules/.package-lock.json'), installed(version));

function start(words: string[], environment: Record<string, string> = {}): ChildProcess {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...env } = process.env;
  return spawn(process.execPath, [join(project, 'cli/run.mjs'), ...words], {
    cwd: join(project, 'elsewhere'),
    env: { ...env, npm_execpath: join(project, 'npm.js'), ...environment },
  });
}

function ended(child: ChildProcess): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const printed = { stdout: '', stderr: '' };
    child.stdout?.on('data', (text) => {
      printed.stdout += text;
    });
    child.stderr?.on('data', (text) => {
      printed.stderr += text;
    });
    child.on('close', (status) => done({ status, ...printed }));
  });
}

test('with everything installed the command runs where it was called, and says nothing of its own', async () => {
  await present('2.0.0');
  expect(await ended(start(['audit', '--prior', 'a b.html', '--', '-x']))).toEqual({
    status: 1,
    stdout: JSON.stringify({ words: ['--prior', 'a b.html', '--', '-x'], folder: join(project, 'elsewhere') }),
    stderr: '',
  });
});

test('started by npm, an audit runs in the folder that the person was in', async () => {
  await present('2.0.0');
  const { stdout } = await ended(start(['audit'], { npm_lifecycle_event: 'audit', INIT_CWD: tmpdir() }));
  expect(JSON.parse(stdout)).toEqual({ words: [], folder: await realpath(tmpdir()) });
});

test('the other commands run in the project', async () => {
  await present('2.0.0');
  expect(await ended(start(['build']))).toEqual({ status: 0, stdout: project, stderr: '' });
});

test('what is out of date is installed first, and standard output stays clean', async () => {
  await present('1.0.0');
  const sentence = '正在安装依赖（npm ci），第一次运行约需半分钟……\n';
  expect(await ended(start(['build']))).toEqual({ status: 0, stdout: project, stderr: `${sentence}npm ci\n` });
  expect(await ended(start(['build']))).toEqual({ status: 0, stdout: project, stderr: '' });
});

test('a failed installation is told in a sentence and nothing is run', async () => {
  await present('1.0.0');
  const { status, stdout, stderr } = await ended(start(['build'], { NPM_FAILS: '1' }));
  expect({ status, stdout, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    status: 2,
    stdout: '',
    last: '依赖没有装好：请看上面 npm 的说明，检查网络后再试一次；也可以在项目目录里自己运行 npm ci。',
  });
});

test('a signal reaches the command, whose own exit status counts', async () => {
  await present('2.0.0');
  const child = start(['start']);
  child.stdout?.once('data', () => child.kill('SIGTERM'));
  expect(await ended(child)).toEqual({ status: 7, stdout: 'ready tidy', stderr: '' });
});
