import { describe, expect, test } from 'vitest';
import { type Example, idle, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-received';
const examples: Example[] = [
  ['new requests', '全年共收到政府信息公开申请56件。', { 'received#1': 'passed' }],
  ['new and carried in', '全年共收到政府信息公开申请60件。', { 'received#1': 'passed' }],
  ['newly received means row 1 alone', '本年新收政府信息公开申请60件。', { 'received-new#1': 'review' }],
  ['handled may be what was concluded', '全年共办理政府信息公开申请51件。', { 'received-handled#1': 'passed' }],
  ['received may not be what was concluded', '全年共收到政府信息公开申请51件。', { 'received#1': 'review' }],
  ['another figure', '全年共收到政府信息公开申请55件。', { 'received#1': 'review' }],
  ['another figure, nothing carried over', '全年共收到政府信息公开申请55件。', { 'received#1': 'failed' }, idle],
  ['the scope is named', '全市各部门共收到政府信息公开申请55件。', { 'received#1': 'inapplicable' }, idle],
  ['a part of the organ is named', '我局各部门共收到政府信息公开申请55件。', { 'received#1': 'inapplicable' }, idle],
  ['about so many', '全年收到政府信息公开申请约55件。', { 'received#1': 'passed' }, idle],
  ['about so many, and far from it', '全年收到政府信息公开申请约90件。', { 'received#1': 'review' }, idle],
  ['more than', '全年收到政府信息公开申请50余件。', { 'received#1': 'passed' }],
  ['more than the table', '全年收到政府信息公开申请100余件。', { 'received#1': 'review' }],
  ['one channel', '全年通过网络收到政府信息公开申请30件。', none],
  ['a quarter', '第一季度收到政府信息公开申请12件。', { 'received#1': 'inapplicable' }],
  ['last year', '2023年收到政府信息公开申请70件。', { 'received#1': 'inapplicable' }],
  ['proposals are no requests', '全年办理人大代表建议2件、政协提案3件。', none],
  ['requests of any kind', '2024年，我局收到各类申请12件。', { 'received#1': 'review' }, idle],
  ['units below', '2024年，局属单位共收到政府信息公开申请5件。', { 'received#1': 'review' }, idle],
  [
    'last year’s figure in a comparison',
    '较去年收到的政府信息公开申请5件有所增加。',
    { 'received#1': 'inapplicable' },
    idle,
  ],
  ['a difference', '比上年多收到政府信息公开申请5件。', { 'received#1': 'inapplicable' }, idle],
  [
    'a number that divides another',
    '全年共收到政府信息公开申请56件，其中受理50件。',
    { 'received#1': 'passed', 'received#2': 'inapplicable' },
  ],
  [
    'a part beside the whole',
    '全年共收到政府信息公开申请56件。收到政府信息公开申请7件涉及征收。',
    { 'received#1': 'passed', 'received#2': 'untested' },
  ],
  [
    'some were withdrawn before they were handled',
    '全年共收到政府信息公开申请56件，撤回7件，实际办理49件。',
    { 'received#1': 'passed', 'received-handled#1': 'untested' },
  ],
  [
    'what was handled fits, what was received does not',
    '全年共收到政府信息公开申请57件。共处理政府信息公开申请60件，包含上年结转4件。',
    { 'received#1': 'review', 'received-handled#1': 'passed' },
  ],
  [
    'the whole is unread',
    '全年共收到政府信息公开申请55件。',
    { 'received#1': 'untested' },
    { cells: { 'table3/received/total': '见附件' } },
  ],
  [
    'the total is blank: its parts',
    '全年共收到政府信息公开申请56件。',
    { 'received#1': 'passed' },
    { cells: { 'table3/received/total': '' } },
  ],
  [
    'the total is blank: nothing is certain',
    '全年共收到政府信息公开申请55件。',
    { 'received#1': 'review' },
    { ...idle, cells: { ...idle.cells, 'table3/received/total': '' } },
  ],
  ['nothing stated', '我局认真做好依申请公开工作。', none],
  [
    'the table is not there',
    '全年共收到政府信息公开申请55件。',
    { 'received#1': 'untested' },
    { report: { table3: null } },
  ],
  ['a figure in Chinese', '全年共收到政府信息公开申请五十六件。', { 'received#1': 'passed' }],
  [
    'a government speaks for the whole city',
    '全市共收到政府信息公开申请55件。',
    { 'received#1': 'review' },
    {
      report: {
        organ: {
          name: '岚溪市人民政府',
          folded: '岚溪市人民政府',
          kind: 'government',
          level: 'prefecture',
          evidence: 'title',
        },
      },
    },
  ],
  [
    'an office within a government',
    '市政府办公室共收到政府信息公开申请12件。',
    { 'received#1': 'inapplicable' },
    {
      report: {
        organ: {
          name: '岚溪市人民政府',
          folded: '岚溪市人民政府',
          kind: 'government',
          level: 'prefecture',
          evidence: 'title',
        },
      },
    },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message shows the sentence and every reading tried', () => {
    expect(
      findings(rule, stating('2024年共收到政府信息公开申请2件。')).map(({ level, outcome, message, cells, quote }) => ({
        level,
        outcome,
        message,
        cells,
        quote: quote?.text,
      })),
    ).toEqual([
      {
        level: 'error',
        outcome: 'review',
        message:
          '正文“2024年共收到政府信息公开申请2件”，表三“一、本年新收政府信息公开申请数量”总计是56，加上“二、上年结转政府信息公开申请数量”总计是60。请对照表格和原件：是否有一处写错？',
        cells: ['table3/received/total', 'table3/carriedIn/total'],
        quote: '2件',
      },
    ]);
  });

  test('a rough figure is a note', () => {
    expect(
      findings(rule, stating('全年收到政府信息公开申请约90件。', idle)).map(
        ({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text }),
      ),
    ).toEqual([
      {
        level: 'note',
        outcome: 'review',
        message:
          '正文“全年收到政府信息公开申请约90件”，表三“一、本年新收政府信息公开申请数量”总计是56，加上“二、上年结转政府信息公开申请数量”总计是56。请对照表格和原件：是否有一处写错？',
        cells: ['table3/received/total', 'table3/carriedIn/total'],
        quote: '90件',
      },
    ]);
  });
});
