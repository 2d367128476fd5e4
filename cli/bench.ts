import { parseArgs } from 'node:util';
import { benchBrowser } from '../test/bench/browser.ts';
import { benchParsers, benchThroughput } from '../test/bench/command-line.ts';
import { benchLibrary } from '../test/bench/library/library.ts';
import type { Measured } from '../test/bench/measured.ts';
import { scriptSizes } from '../test/bench/sizes.ts';
import { benchSolver } from '../test/bench/solver.ts';
import { runStep } from './step.ts';

/** `--captures 2000` for a quick run of the library's part, `--only library` for that part alone, `--profile FOLDER` to keep its library. */
const { values } = parseArgs({
  options: { captures: { type: 'string', default: '100000' }, only: { type: 'string' }, profile: { type: 'string' } },
});

const built = await runStep({ tool: 'wxt', words: ['build'] }, 'to-stderr');
if (built.status !== 0) throw new Error('the extension could not be built');
if (values.only !== 'library') {
  print(scriptSizes());
  for (const measured of await benchParsers()) print(measured);
  print(benchSolver());
  print(benchThroughput());
  for (const measured of await benchBrowser()) print(measured);
}
print(await benchLibrary({ captures: Number(values.captures), profile: values.profile ?? null }));

function print({ heading, lines }: Measured): void {
  const width = Math.max(...lines.map(({ name }) => name.length));
  process.stdout.write(`\n${heading}\n`);
  for (const { name, milliseconds, remark } of lines) {
    const time = milliseconds === null ? '' : `${milliseconds.toFixed(3).padStart(9)} ms`;
    process.stdout.write(`  ${name.padEnd(width)} ${time}  ${remark}\n`);
  }
}
