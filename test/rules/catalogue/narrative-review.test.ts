import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-review';
const examples: Example[] = [
  ['as in the table', '因政府信息公开被申请行政复议3件。', { 'review#1': 'passed' }],
  ['another figure', '因政府信息公开被申请行政复议4件。', { 'review#1': 'review' }],
  [
    'a named result',
    '因政府信息公开被申请行政复议3件，维持2件。',
    { 'review#1': 'passed', 'review.upheld#1': 'passed' },
  ],
  [
    'corrected says nothing of the rest',
    '因政府信息公开被申请行政复议3件，被纠错1件。',
    { 'review#1': 'passed', 'review.corrected#1': 'review' },
  ],
  ['cases that the organ decided itself', '全年受理行政复议案件134件。', none],
  ['cases on file', '全年备案行政复议134件。', none],
  ['units below', '下属单位因政府信息公开被申请行政复议12件。', { 'review#1': 'inapplicable' }],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
