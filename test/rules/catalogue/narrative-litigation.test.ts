import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-litigation';
const examples: Example[] = [
  ['both blocks', '因政府信息公开被提起行政诉讼1件。', { 'suit#1': 'passed' }],
  ['another figure', '因政府信息公开被提起行政诉讼5件。', { 'suit#1': 'review' }],
  [
    'direct suits',
    '因政府信息公开未经复议直接起诉1件，复议后起诉0件。',
    { 'suit-direct#1': 'passed', 'suit-after#1': 'passed' },
  ],
  ['未经复议 is no denial of reviews', '因政府信息公开未经复议直接起诉0件。', { 'suit-direct#1': 'review' }],
  [
    'lost cases are the corrected',
    '因政府信息公开被提起行政诉讼1件，败诉0件。',
    { 'suit#1': 'passed', 'suit.corrected#1': 'passed' },
  ],
  ['joined as the reviewing authority', '作为复议机关共同应诉行政诉讼5件。', none],
  ['instances are counted apart', '因政府信息公开一审应诉8件，二审应诉5件。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
