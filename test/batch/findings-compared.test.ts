import { expect, test } from 'vitest';
import { compareFindings } from '../../batch/findings-compared.ts';
import type { Finding } from '../../rules/finding.ts';
import { sampleFinding } from '../store/samples.ts';

const a = sampleFinding({ fingerprint: 'a' });
const b = sampleFinding({ fingerprint: 'b' });

function told(before: Finding[], after: Finding[]) {
  const { appeared, vanished, changed, stayed } = compareFindings(before, after);
  const names = (findings: Finding[]) => findings.map(({ fingerprint }) => fingerprint);
  return {
    appeared: names(appeared),
    vanished: names(vanished),
    changed: names(changed.map(({ after }) => after)),
    stayed: names(stayed),
  };
}

test('findings appear, vanish and stay', () => {
  const c = sampleFinding({ fingerprint: 'c' });
  expect(told([a, b], [c, a])).toEqual({ appeared: ['c'], vanished: ['b'], changed: [], stayed: ['a'] });
});

test.each<[string, Partial<Finding>]>([
  ['another figure', { actual: 9 }],
  ['another repair', { proposed: 4 }],
  ['another level', { level: 'warning' }],
  ['a question instead of a proof', { outcome: 'review' }],
  ['another suspect', { suspect: 'table3/received/total' }],
])('a finding with %s changed', (_, changes) => {
  expect(told([a], [{ ...a, ...changes }])).toEqual({ appeared: [], vanished: [], changed: ['a'], stayed: [] });
});

test.each<[string, Partial<Finding>]>([
  ['other places on the page', { marks: [{ location: 'n9', role: 'total' }] }],
  ['another wording', { message: '自然人一列：3 + 0 ≠ 2 + 0', basis: '表三的表头' }],
  ['another cause beside it', { problem: 'z' }],
])('a finding with %s stayed', (_, changes) => {
  expect(told([a], [{ ...a, ...changes }])).toEqual({ appeared: [], vanished: [], changed: [], stayed: ['a'] });
});
