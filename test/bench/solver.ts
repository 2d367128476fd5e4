import { audit } from '../../rules/runner.ts';
import { sumsOf } from '../../rules/sums.ts';
import { localise } from '../../rules/suspect.ts';
import { planted } from '../generator/planted.ts';
import { type Line, type Measured, median } from './measured.ts';

/** So many reports with so many wrong figures each. */
const samples = [
  { reports: 200, wrong: 0 },
  { reports: 200, wrong: 1 },
  { reports: 1000, wrong: 2 },
  { reports: 200, wrong: 3 },
  { reports: 200, wrong: 6 },
];

/** All rules, and of them the search for the suspect, over made-up reports with wrong figures in table 3. */
export function benchSolver(): Measured {
  const lines = samples.flatMap(({ reports, wrong }) => {
    const planned = Array.from({ length: reports }, (_, seed) => planted(seed, wrong).report);
    const read = planned.map((report) => ({ report, sums: sumsOf(report) }));
    return [
      line(`solver, ${wrong} wrong figures`, read, ({ report, sums }) => localise(report, sums)),
      line(`all rules, ${wrong} wrong figures`, planned, (report) => audit(report)),
    ];
  });
  return { heading: 'Node, made-up reports of table 3', lines };
}

/** Of each the best of three runs, so that a pause of the machine does not count as the worst case. */
function line<T>(name: string, inputs: readonly T[], run: (input: T) => unknown): Line {
  const times = inputs.map((input) => Math.min(timed(run, input), timed(run, input), timed(run, input)));
  return {
    name,
    milliseconds: median(times),
    remark: `worst of ${inputs.length}: ${Math.max(...times).toFixed(2)} ms`,
  };
}

function timed<T>(run: (input: T) => unknown, input: T): number {
  const since = performance.now();
  run(input);
  return performance.now() - since;
}
