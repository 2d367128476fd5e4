import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import { audit } from '../../rules/runner.ts';
import { sample } from './sample.ts';

/** A copy of a sample page with other words in it, and what is then found on the whole page. */
type Example = [name: string, base: string, words: string, others: string, findings: string[]];

const fee = '未收取政府信息公开的信息处理费。';
const examples: Example[] = [
  [
    'figures of the year before',
    'trs-2022',
    '2022年1月1日至2022年12月31日',
    '2021年1月1日至2021年12月31日',
    ['statistics-period-wrong error failed report', 'year-mismatch error failed report'],
  ],
  [
    'eleven months',
    'trs-2022',
    '至2022年12月31日',
    '至2022年11月30日',
    ['statistics-period-wrong error failed report'],
  ],
  [
    'no period',
    'trs-2022',
    '的统计期限为2022年1月1日至2022年12月31日',
    '经核对',
    ['statistics-period-missing note failed report'],
  ],
  ['a day without 日', 'trs-2022', '2022年12月31日。', '2022年12月31止。', ['invalid-date note failed report']],
  ['published late', 'trs-2022', '2023-01-18', '2023-02-18', ['late-publication warning failed report']],
  [
    'published within the year',
    'trs-2022',
    '2023-01-18',
    '2022-12-18',
    ['published-before-period-end warning failed report'],
  ],
  [
    'an opening of the year before',
    'county-2024',
    '建设局2024年政府信息公开工作年度报告。',
    '建设局2023年政府信息公开工作年度报告。',
    ['year-mismatch error review report'],
  ],
  [
    'a sentence of the year before',
    'trs-2022',
    '（一）主动公开。围绕',
    '（一）主动公开。2021年，我局围绕',
    ['stale-year-reference warning review report'],
  ],
  [
    'signed by another bureau',
    'trs-2022',
    fee,
    `${fee}</p><p>澜川市教育局</p><p>2023年1月18日`,
    ['organ-mismatch warning review report'],
  ],
  ['signed by the same bureau', 'trs-2022', fee, `${fee}</p><p>澜川市民政局<br>2023年1月18日`, []],
  ['five parts that are six', 'trs-2022', '六部分组成', '五部分组成', ['parts-count-mismatch note failed report']],
  [
    'the document of the trial form',
    'trs-2022',
    '国办公开办函〔2021〕30号',
    '国办公开办函〔2019〕60号',
    ['outdated-citation note failed report'],
  ],
  [
    'a title without 政府',
    'trs-2022',
    '民政局2022年政府信息公开',
    '民政局2022年信息公开',
    ['title-nonstandard note failed report'],
  ],
  ['a number lost', 'trs-2022', '（二）依申请公开', '依申请公开', ['numbering-gap note review report']],
  [
    'an aspect not told of',
    'trs-2022',
    '（五）监督保障。把信息公开列入科室绩效考核，办公室牵头组织业务培训，社会评议结果良好，未发生需要追究责任的情形。',
    '',
    ['section1-aspects-missing note review overview'],
  ],
  [
    'no improvement',
    'layout-2023',
    '针对以上问题，将与交警部门建立施工信息联合发布机制，开通线上意见征集，下一步每半年公布一次采纳情况。',
    '公路养护信息的公开也不够充分。',
    ['section5-incomplete warning review problems'],
  ],
  [
    'no word of fees',
    'layout-2023',
    '2023年度没有收取政府信息公开信息处理费。',
    '无。',
    ['processing-fee-not-reported note review other'],
  ],
  [
    'no contact',
    'layout-2023',
    '联系地址：榆河县通达路51号，联系电话：0596-4410098。',
    '',
    ['contact-missing note failed report'],
  ],
  [
    'a government that says nothing of assessment',
    'two-reports',
    '（五）监督保障。纳入年度工作考核，接受社会评议，没有责任追究情形。',
    '（五）监督保障。开展自查。',
    ['gov-report-missing-assessment warning review overview'],
  ],
];

describe('other words on a sample page', () => {
  test.each(examples)('%s', (_, base, words, others, found) => {
    const { html, expected } = sample(base);
    const copy = html.replaceAll(words, others);
    expect(copy).not.toBe(html);
    const { report } = parsePage(parseHtml(copy), expected.address);
    if (!report) throw new Error('no report');
    expect(
      audit(report)
        .findings.map(({ rule, level, outcome, subject }) => `${rule} ${level} ${outcome} ${subject}`)
        .toSorted(),
    ).toEqual(
      [
        ...expected.findings.map(({ rule, level, outcome, subject }) => `${rule} ${level} ${outcome} ${subject}`),
        ...found,
      ].toSorted(),
    );
  });
});
