import { isYearDisputed } from '../outdated.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'premature-template',
  version: 1,
  title: '年份与表格格式不符',
  basis: '国办公开办函〔2021〕30号（2021-09-26印发）',
  plain: '2020年及以前的报告却用了2021年的新表格，年份可能认错。',
  english: {
    title: 'Year and form do not fit',
    plain: 'A report for 2020 or earlier uses the tables of 2021; its year may have been misread.',
  },
  level: 'note',
  category: 'format',
  certainty: 'review',
  reads: ['table2'],
  messages: { review: '报告年度为{year}年，表二却是2021年9月印发的格式。年度是否有误？' },
  check: ({ report, table2 }) => {
    const subject = 'report';
    if (report.year === null) return [{ subject, outcome: 'untested', reason: '没有读到报告年度' }];
    if (report.year > 2020) return [{ subject, outcome: 'inapplicable', reason: '2021年度起用2021年的格式' }];
    if (table2.form === null) return [{ subject, outcome: 'untested', reason: '不能确定表二用的是哪一年的格式' }];
    if (table2.form === '2019') return [{ subject, outcome: 'passed' }];
    if (isYearDisputed(report)) return [{ subject, outcome: 'untested', reason: '报告年度与统计期限的年份不一致' }];
    return [
      {
        subject,
        outcome: 'review',
        expected: '2019年格式',
        actual: '2021年格式',
        marks: report.titleLocation ? [{ location: report.titleLocation, role: 'place' }] : [],
        slots: { year: report.year },
      },
    ];
  },
});

export const reference: Reference = {
  zh: {
    compared: '2020年度及以前的报告，表二应当是2019年的格式。',
    passes: '2020年度报告的表二是2019年的格式。',
    fails: '标题写2020年，表二却是2021年的格式。',
    cannotTell: '没有读到报告年度或表二的格式；报告年度与统计期限的年份不一致。',
    limits: '报告可能后来重新发布过，所以只列为待核。',
  },
  en: {
    compared: 'In a report for 2020 or earlier, table 2 should be on the form of 2019.',
    passes: 'A report for 2020 on the form of 2019.',
    fails: 'The title says 2020, table 2 is on the form of 2021.',
    cannotTell: 'The year or the form was not recognised, or the statistics period lies in another year.',
    limits: 'The report may have been published again later, so for review only.',
  },
};
