import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, type Printed } from '../report-builder.ts';
import { written } from '../written-report.ts';

const rule = 'processing-fee-vs-fee-table';
const said = (other: string, amount: Printed) => written({ other }, {}, { cells: { 'table2/fees/amount': amount } });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['taken, and the table says 0', said('全年收取信息处理费1200元。', 0), 'review'],
    ['taken, and the table is blank', said('全年收取信息处理费1,200元。', ''), 'review'],
    ['taken in 万元', said('收取政府信息公开信息处理费共计0.5万元。', 0), 'review'],
    ['taken, and the table has fees', said('全年实际收取信息处理费共计400元。', 12.6), 'passed'],
    ['less than rounds to a hundredth of 万元', said('收取信息处理费40元。', 0), 'passed'],
    ['none taken, and the table has fees of other kinds', said('未收取信息处理费。', 2.8), 'inapplicable'],
    ['无, and the table has fees', said('无。', 12.6), 'inapplicable'],
    ['none taken, with the rate told', said('未收取信息处理费100元。', 0), 'inapplicable'],
    ['0 taken', said('收取信息处理费0元。', 0), 'inapplicable'],
    ['a figure that cannot be read', said('收取信息处理费1200元。', '见附件'), 'untested'],
    [
      'a figure in doubt',
      said('收取信息处理费1200元。', { raw: '0', doubt: { code: 'stray-characters', text: '数字中有上标' } }),
      'untested',
    ],
    ['no such row', written({ other: '收取信息处理费1200元。' }, {}, { without: ['table2/fees'] }), 'untested'],
    ['the form of 2019', written({ other: '收取信息处理费1200元。' }, {}, { form: '2019' }), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding quotes the sentence, marks both places and asks', () => {
    const [finding] = findings(rule, said('2024年收取信息处理费1200元。', 0));
    expect([finding?.level, finding?.message, finding?.cells, finding?.quote?.text, finding?.marks]).toEqual([
      'note',
      '正文写收取信息处理费1200元，而表二行政事业性收费的本年收费金额是0。是否另行入账，或者漏填？',
      ['table2/fees/amount'],
      '收取信息处理费1200元',
      [
        { location: 'other/1', role: 'place' },
        { location: 'table2/fees/amount', role: 'place' },
      ],
    ]);
  });
});
