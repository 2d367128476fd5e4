import { isPre2019 } from '../pre2019.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'pre2019-format',
  version: 1,
  title: '2018年及以前格式',
  basis: '条例2019年修订，第五十条统一格式',
  plain: '这是旧格式年报，本工具不核对。',
  english: {
    title: 'Form of 2018 or before',
    plain: 'This report is on the form of 2018 or before, which is not audited.',
  },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{year}用的是2018年及以前的格式，没有现行的三张表，不作核对。' },
  check: ({ report }) => {
    if (!isPre2019(report)) return [{ subject: 'report', outcome: 'passed' }];
    return [
      {
        subject: 'report',
        outcome: 'failed',
        actual: '2018年及以前的格式',
        marks: report.titleLocation ? [{ location: report.titleLocation, role: 'place' }] : [],
        slots: { year: report.year === null ? '这份年报' : `${report.year}年年报` },
      },
    ];
  },
});

export const reference: Reference = {
  zh: {
    compared: '报告年度，以及有没有2019年以后的表三。',
    passes: '2019年度及以后的报告。',
    fails: '2017年度报告，分概述、主动公开情况等部分，附统计表。',
    cannotTell: '没有这种情况。',
    limits: '只是说明：这种报告不再核对其他各项。',
  },
  en: {
    compared: 'The year of the report, and whether it has table 3 of 2019 and later.',
    passes: 'A report for 2019 or later.',
    fails: 'A report for 2017 with an overview and a table of statistics.',
    cannotTell: 'Never.',
    limits: 'A notice only: nothing else is checked in such a report.',
  },
};
