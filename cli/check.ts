import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { ensureLibreOffice } from './libreoffice.ts';
import { root, runStep, type Step } from './step.ts';
import { type Count, countTests } from './test-count.ts';

/** A check that passes or fails as a whole and is quiet while it passes. */
interface Check extends Step {
  name: string;
}

const checks: Check[] = [
  { name: 'build (Chrome)', tool: 'wxt', words: ['build'] },
  { name: 'build (Firefox)', tool: 'wxt', words: ['build', '-b', 'firefox'] },
  { name: 'types', tool: 'tsc', words: ['--noEmit'] },
  { name: 'lint and format', tool: 'biome', words: ['ci', '--colors=off', '.'] },
  { name: 'dead code', tool: 'knip', words: ['--no-progress'] },
  { name: 'docs are fresh', tool: 'node', words: ['cli/docs.ts', '--check'] },
  {
    name: 'Firefox package',
    tool: 'web-ext',
    words: ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
    env: { NO_UPDATE_NOTIFIER: '1' },
  },
];

const projects = ['node', 'chromium', 'extension'];

async function check(): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  const note = (name: string, count: Count, since: number) => {
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    const verdict = count.failed > 0 ? `${count.failed} failed` : 'ok';
    lines.push(`${verdict.padEnd(10)} ${name}${count.passed > 1 ? ` (${count.passed})` : ''}, ${seconds} s`);
  };

  const ensured = (name: string, ensure: () => string): string | null => {
    const started = performance.now();
    try {
      const path = ensure();
      note(name, { passed: 1, failed: 0 }, started);
      return path;
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      note(name, { passed: 0, failed: 1 }, started);
      return null;
    }
  };
  const chromium = ensured('Chromium', ensureChromium);
  const libreOffice = ensured('LibreOffice', ensureLibreOffice);

  for (const step of checks) {
    const since = performance.now();
    const { status, printed } = await runStep(step, 'collect');
    if (status !== 0) process.stdout.write(`\n--- ${step.name} ---\n${printed}\n`);
    note(step.name, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, since);
  }

  const folder = await mkdtemp(join(tmpdir(), 'gouji-check-'));
  for (const project of projects) {
    const since = performance.now();
    const report = join(folder, `${project}.json`);
    const { status } = await runStep(
      {
        tool: 'vitest',
        words: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        env: {
          ...(chromium !== null && { CHROMIUM_PATH: chromium }),
          ...(libreOffice !== null && { SOFFICE_PATH: libreOffice }),
        },
        seconds: 840,
      },
      'inherit',
    );
    note(`${project} tests`, await countTests(report, status), since);
  }
  await rm(folder, { recursive: true, force: true });

  process.stdout.write(`\n${lines.join('\n')}\n`);
  return total;
}

process.chdir(root);
const { passed, failed } = await check();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
