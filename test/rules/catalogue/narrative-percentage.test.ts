import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-percentage';
const examples: Example[] = [
  [
    'of the stated total',
    '全年收到政府信息公开申请3件。其中予以公开2件，占比66.7%；不予公开1件，占比33.3%。',
    { 'share#1': 'passed', 'share#2': 'passed' },
  ],
  ['cut off', '全年收到政府信息公开申请12件，其中予以公开5件，占41%。', { 'share#1': 'passed' }],
  ['rounded', '全年收到政府信息公开申请12件，其中予以公开5件，占42%。', { 'share#1': 'passed' }],
  ['of what the table received', '全年收到政府信息公开申请12件，其中予以公开20件，占35.7%。', { 'share#1': 'passed' }],
  [
    'in one sentence, and it does not follow',
    '全年收到政府信息公开申请12件，其中予以公开5件，占55%。',
    { 'share#1': 'failed' },
  ],
  [
    'over two sentences, and it does not follow',
    '全年收到政府信息公开申请12件。其中予以公开5件，占55%。',
    { 'share#1': 'review' },
  ],
  [
    'what was answered is named, and no such number fits',
    '全年收到政府信息公开申请12件，其中予以公开5件，占答复总数的50%。',
    { 'share#1': 'review' },
  ],
  ['another whole is named', '主动公开信息500条，其中网站公开200条，占网站信息总量的60%。', { 'share#1': 'untested' }],
  ['no figure beside it', '好评数占评价总数的99.58%。', { 'share#1': 'untested' }],
  ['growth is another rule', '全年收到政府信息公开申请12件，同比增长60%。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message shows every division', () => {
    expect(
      findings(rule, stating('全年收到政府信息公开申请12件，其中予以公开5件，占55%。')).map(
        ({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text }),
      ),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'failed',
        message: '正文“予以公开5件”占55%，而5/12 = 41.7%，5/56 = 8.9%，5/60 = 8.3%，5/51 = 9.8%。',
        cells: ['table3/received/total', 'table3/carriedIn/total', 'table3/concluded/total'],
        quote: '5件，占55%',
      },
    ]);
  });
});
