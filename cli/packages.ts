import { spawnSync } from 'node:child_process';

/** Installs packages of the system. Does nothing but as root on a system with apt-get. What it prints goes to standard error. */
export function installPackages(sentence: string, packages: string[]): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  process.stderr.write(`${sentence}\n`);
  const get = (...words: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...words], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => get('install', '--no-install-recommends', ...packages);
  if (!install() && get('update')) install();
}
