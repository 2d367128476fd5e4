import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { sectionKeys, sectionTitles } from '../../../rules/section-titles.ts';
import { findings, judged, report, section } from '../report-builder.ts';
import { written } from '../written-report.ts';

const rule = 'numbering-gap';
const overview = (...texts: string[]) => written({ overview: texts });
/** The six sections, their headings numbered in digits up to this one. */
const digitsUpTo = (last: number): Report =>
  report({
    report: {
      sections: sectionKeys.map((key, at) =>
        section(key, at < last ? { heading: `${at + 1}、${sectionTitles[key].slice(2)}` } : {}),
      ),
    },
  });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['no numbers', report(), 'passed'],
    ['（一）（二）（三）', overview('（一）主动公开。', '按期公布。', '（二）依申请公开。', '（三）管理。'), 'passed'],
    ['half-width brackets', overview('(一)主动公开。', '(二)依申请公开。'), 'passed'],
    ['a series that begins anew', overview('（一）甲。', '（二）乙。', '（一）丙。', '（二）丁。'), 'passed'],
    [
      'beyond ten',
      overview(
        ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((n) => `（${n}）甲。`),
      ),
      'passed',
    ],
    ['a number within another paragraph', overview('（一）甲。（二）乙。', '（三）丙。'), 'passed'],
    ['the first number missing', overview('主动公开。', '（二）依申请公开。', '（三）平台。'), 'review'],
    ['a number left out', overview('（一）甲。', '（三）丙。'), 'review'],
    ['a number twice', overview('（一）甲。', '（二）乙。', '（二）丙。'), 'review'],
    ['digits that go on in words', overview('（1）甲。', '（2）乙。', '（3）丙。', '（四）丁。'), 'review'],
    ['lower levels', overview('1.甲。', '3.丙。', '（4）丁。'), 'passed'],
    ['a clause of the law', overview('第二十条第（一）项、第（五）项。'), 'passed'],
    ['rows of a form that stand as text', written({ requests: '（三）不予公开' }), 'passed'],
    ['1、 next to 二、', digitsUpTo(1), 'review'],
    ['all six in digits', digitsUpTo(6), 'passed'],
    [
      'a page that could not be read in full',
      written(
        { overview: ['（一）甲。', '（三）丙。'] },
        { doubts: [{ code: 'unreadable', text: '有脚本生成的内容' }] },
      ),
      'untested',
    ],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test.each([
    [
      overview('主动公开。', '（二）依申请公开。'),
      '“（二）依申请公开。”前面没有（一）。是否漏了序号，或者是网页转换时丢失了自动编号？',
    ],
    [
      overview('（一）甲。', '（四）丁。'),
      '“（四）丁。”前面是（一），没有（二）（三）。是否漏了序号，或者是网页转换时丢失了自动编号？',
    ],
    [
      overview('（一）甲。', '（二）乙。', '（二）丙。'),
      '“（二）丙。”与前面的序号重复。是否漏了序号，或者是网页转换时丢失了自动编号？',
    ],
    [
      digitsUpTo(1),
      '“1、总体情况”与“二、主动公开政府信息情况”的序号写法不同。是否漏了序号，或者是网页转换时丢失了自动编号？',
    ],
    [
      digitsUpTo(5),
      '“六、其他需要报告的事项”与“1、总体情况”的序号写法不同。是否漏了序号，或者是网页转换时丢失了自动编号？',
    ],
  ])('the message says where', (built, message) => {
    expect(findings(rule, built).map((found) => [found.level, found.message])).toEqual([['note', message]]);
  });
});
