import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-fee';
const examples: Example[] = [
  ['in units of 10,000', '全年行政事业性收费12.6万元。', { 'fee#1': 'passed' }],
  ['in yuan', '全年行政事业性收费126000元。', { 'fee#1': 'passed' }],
  ['half a hundredth apart', '全年行政事业性收费12.604万元。', { 'fee#1': 'passed' }],
  [
    'rounded in the text',
    '全年行政事业性收费45万元。',
    { 'fee#1': 'passed' },
    { cells: { 'table2/fees/amount': '44.862' } },
  ],
  [
    'cut off in the text',
    '全年行政事业性收费44.8万元。',
    { 'fee#1': 'passed' },
    { cells: { 'table2/fees/amount': '44.862' } },
  ],
  ['another figure', '全年行政事业性收费13.6万元。', { 'fee#1': 'review' }],
  ['the fee for requests is another', '全年收取信息处理费40元。', none],
  ['projects are no money', '全年行政事业性收费项目2项。', none],
  ['no amount in the form of 2019', '全年行政事业性收费3万元。', { 'fee#1': 'inapplicable' }, { form: '2019' }],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
