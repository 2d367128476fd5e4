import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-regulations';
const examples: Example[] = [
  ['none', '2024年制定规章0件。', { 'regulations-issued#1': 'passed' }],
  ['another figure', '2024年制定规章2件。', { 'regulations-issued#1': 'review' }],
  ['disclosed regulations have no cell', '主动公开规章13件。', none],
  [
    'of disclosed regulations only the parts are compared',
    '主动公开规章13件（含新制定0件，修改9件，废止4件）。',
    { 'regulations-issued#1': 'passed', 'regulations-repealed#1': 'review' },
  ],
  ['rules of conduct are no regulations', '2024年制定规章制度5件。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
