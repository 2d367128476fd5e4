import { expect, test } from 'vitest';
import { latticeOf } from '../../rules/localise/lattice.ts';
import { audit } from '../../rules/runner.ts';
import { sumsOf } from '../../rules/sums.ts';
import { localise } from '../../rules/suspect.ts';
import { everySmallSet } from '../rules/localise/every-pair.ts';
import { type Planted, planted } from './planted.ts';

/** Other runs: `GOUJI_SEED=7 GOUJI_PLANTS=5000`. */
const first = Number(process.env.GOUJI_SEED ?? 1);
const runs = Number(process.env.GOUJI_PLANTS ?? 400);
/** A long run is asked for by hand. */
const patient = { timeout: 600_000 };
const seeds = Array.from({ length: runs }, (_, at) => first + at);

const names = (values: { cell: string; value: number }[]): string =>
  values
    .map(({ cell, value }) => `${cell} ${value}`)
    .toSorted()
    .join(' + ');

/** Every choice of one answer a problem. */
function answersTo({ report }: Planted): string[] {
  let answers: { cell: string; value: number }[][] = [[]];
  for (const { repairs } of localise(report, sumsOf(report)))
    answers = answers.flatMap((answer) => repairs.map((repair) => [...answer, ...repair]));
  return answers.map(names).toSorted();
}

const truth = ({ plants }: Planted): string => names(plants.map(({ cell, right }) => ({ cell, value: right })));

test(
  `one wrong figure in table 3 is the suspect, alone and certain, with its right value (${runs} reports)`,
  patient,
  () => {
    const wrong = seeds.flatMap((seed) => {
      const one = planted(seed, 1);
      const found = audit(one.report).findings.filter(({ rule }) => rule.startsWith('table3-'));
      const said = new Set(
        found.map(({ suspect, proposed, repairs }) => `${suspect} ${proposed} ${repairs?.standing} ${repairs?.count}`),
      );
      const problems = new Set(found.map(({ problem }) => problem)).size;
      return [...said].join() === `${truth(one)} certain 1` && problems === 1
        ? []
        : [`${seed} ${truth(one)}: ${[...said]}`];
    });
    process.stdout.write(`right value proposed first: ${((1 - wrong.length / runs) * 100).toFixed(1)} % of ${runs}\n`);
    expect(wrong).toEqual([]);
  },
);

test(`of two wrong figures in table 3 the true pair is among the smallest answers (${runs} reports)`, patient, () => {
  const missed = seeds.filter((seed) => {
    const one = planted(seed, 2);
    return !answersTo(one).includes(truth(one));
  });
  expect(missed).toEqual([]);
});

test('the answers to two wrong figures are those that trying every pair of cells finds', patient, () => {
  const different = seeds.slice(0, 60).flatMap((seed) => {
    const one = planted(seed, 2);
    const tested = Object.values(sumsOf(one.report))
      .flat()
      .filter(({ outcome }) => outcome !== 'untested');
    const all = everySmallSet(latticeOf(one.report, tested));
    return JSON.stringify(answersTo(one)) === JSON.stringify(all) ? [] : [{ seed, found: answersTo(one), all }];
  });
  expect(different).toEqual([]);
});

test('of three wrong figures the true set is among the answers, or there is a smaller one', patient, () => {
  const missed = seeds.slice(0, 200).filter((seed) => {
    const one = planted(seed, 3);
    const answers = answersTo(one);
    return !answers.includes(truth(one)) && !answers.some((answer) => answer.split(' + ').length < 3);
  });
  expect(missed).toEqual([]);
});

test(
  'of one wrong figure in table 4, which any cell of its block would settle, the right answer is among those listed',
  patient,
  () => {
    let top = 0;
    const missed: number[] = [];
    for (const seed of seeds) {
      const one = planted(seed, 1, 'table4');
      const sets = audit(one.report).findings.find(({ rule }) => rule === 'table4-total')?.repairs?.sets ?? [];
      const at = sets.findIndex(({ changes }) => names(changes) === truth(one));
      if (at < 0) missed.push(seed);
      if (at === 0) top += 1;
    }
    process.stdout.write(`table 4: the right answer is ranked first in ${top} of ${runs}\n`);
    expect(missed).toEqual([]);
  },
);
