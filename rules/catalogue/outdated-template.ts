import { isOutdated, isYearSure } from '../outdated.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'outdated-template',
  version: 1,
  title: '使用已废止的旧格式',
  basis: '国办公开办函〔2021〕30号“现将修订后的…格式印发…请认真贯彻执行”（2021-09-26）',
  plain: '用了旧表格，2021年度起应当用新表格。',
  english: {
    title: 'Outdated form',
    plain: 'The old tables were used; reports for 2021 and later use the revised ones.',
  },
  level: 'error',
  category: 'format',
  certainty: 'certain',
  reads: ['table2'],
  messages: {
    failed:
      '{year}年度报告的表二用的是2019年的格式（本年新制作数量、上一年项目数量等），2021年度起应当用国办公开办函〔2021〕30号的格式。',
    review:
      '表二用的是2019年的格式，而报告年度似为{year}年；2021年度起应当用国办公开办函〔2021〕30号的格式。是否用了旧表格？',
  },
  check: ({ report, table2 }) => {
    const subject = 'report';
    if (report.year === null) return [{ subject, outcome: 'untested', reason: '没有读到报告年度' }];
    if (report.year < 2021) return [{ subject, outcome: 'inapplicable', reason: '2020年度及以前用2019年的格式' }];
    if (table2.form === null) return [{ subject, outcome: 'untested', reason: '不能确定表二用的是哪一年的格式' }];
    if (!isOutdated(report)) return [{ subject, outcome: 'passed' }];
    return [
      {
        subject,
        outcome: isYearSure(report) ? 'failed' : 'review',
        expected: '2021年格式',
        actual: '2019年格式',
        marks: table2.columns.map(({ location }) => ({ location, role: 'place' })),
        slots: { year: report.year },
      },
    ];
  },
});

export const reference: Reference = {
  zh: {
    compared: '报告年度与表二所用的格式：2021年度起应当用2021年的格式。',
    passes: '2022年度报告的表二有本年制发件数、本年废止件数、现行有效件数。',
    fails: '2022年度报告的表二仍是本年新制作数量、上一年项目数量、政府集中采购。',
    cannotTell: '没有读到报告年度，或不能确定表二的格式。',
    limits: '年度不是从标题读到的，或与统计期限不一致的，只列为待核。一份报告只提示一次，不再提示表二缺行、缺列。',
  },
  en: {
    compared: 'The year of the report against the form of table 2: from 2021 on, the revised form.',
    passes: 'A report for 2022 with the columns issued, repealed and in force.',
    fails: 'A report for 2022 with the columns of the trial form of 2019.',
    cannotTell: 'The year or the form of table 2 was not recognised.',
    limits:
      'Where the year was not read from the title, or the statistics period disputes it, for review only. Missing rows and columns of table 2 are not raised besides.',
  },
};
