import type { CellAddress, Report } from '../../parsers/report.ts';
import { figureAt, place } from '../cells.ts';
import type { Mark } from '../finding.ts';
import { cellName, tableNames } from '../form-labels.ts';
import { contentOf, type Earlier } from '../neighbour.ts';
import { defineRule, type Reference } from '../rule.ts';
import { sectionKeys, sectionTitles } from '../section-titles.ts';

const listed = 6;

export default defineRule({
  id: 'changed-after-publication',
  version: 1,
  title: '发布后内容有变动',
  basis: '中国社会科学院《年度报告发布情况评估报告2016》问题（二）“发布后有变动”；实践要求，非法条',
  plain: '这份报告和之前保存的版本不一样了。',
  english: {
    title: 'Changed after publication',
    plain: 'This report is not what it was when it was first kept.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'certain',
  reads: [],
  messages: { failed: '与{date}保存的版本相比：{changes}。' },
  check: ({ report, neighbours: { earlier } }) => {
    if (earlier === null) {
      return [{ subject: 'report', outcome: 'inapplicable', reason: '报告库中没有这一网页更早的快照' }];
    }
    const { cells, texts } = changesSince(report, earlier);
    if (cells.length + texts.length === 0) return [{ subject: 'report', outcome: 'passed' }];
    const changes = [
      ...cells.slice(0, listed).map(({ text }) => text),
      ...(cells.length > listed ? [`另有${cells.length - listed}格`] : []),
      ...texts.map((key) => `“${sectionTitles[key]}”的文字有改动`),
    ];
    const places = report.sections.filter(({ key }) => texts.includes(key)).map(({ location }) => location);
    const marks = [...cells.flatMap(({ cell }) => figureAt(report, cell)?.location ?? []), ...places];
    return [
      {
        subject: 'report',
        outcome: 'failed',
        cells: cells.map(({ cell }) => cell),
        marks: marks.map((location): Mark => ({ location, role: 'place' })),
        slots: { date: earlier.capturedAt.slice(0, 10), changes: changes.join('，') },
      },
    ];
  },
});

function changesSince(report: Report, earlier: Earlier) {
  const now = contentOf(report);
  const cells = (Object.entries(now.figures) as [CellAddress, string][]).flatMap(([cell, value]) => {
    const before = earlier.figures[cell];
    const { table: key } = place(cell);
    const table = report[key];
    // A blank that became 0 says the same.
    if (table === null || before === undefined || (before || '0') === (value || '0')) return [];
    return [{ cell, text: `${tableNames[key]}${cellName(table, cell)}由${before || '空白'}改为${value || '空白'}` }];
  });
  const texts = sectionKeys.filter((key) => {
    const [before, after] = [earlier.texts[key], now.texts[key]];
    return before !== undefined && after !== undefined && before !== after;
  });
  return { cells, texts };
}

export const reference: Reference = {
  zh: {
    compared: '同一网页这一次读到的各表数字和各部分文字，与报告库中更早的快照。',
    passes: '网站改版，内容不变。',
    fails: '表三“一、本年新收”总计由12改为21。',
    cannotTell: '报告库中没有这一网页更早的快照时不适用。',
    limits: '比较的是读出的数字和去掉空白的文字，不是网页源代码。更正错误也会使内容变动。',
  },
  en: {
    compared: 'The figures and texts of a page as read now, with an earlier capture of the same page in the library.',
    passes: 'The site looks different, the content is the same.',
    fails: 'The total of requests received was 12 and is 21.',
    cannotTell: 'Inapplicable where the library has no earlier capture of the page.',
    limits:
      'What is compared are figures and texts without white space, not the page’s source. A correction is a change, too.',
  },
};
