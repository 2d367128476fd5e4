import { identityOf } from '../neighbour.ts';
import { priorFigure, withoutPrior } from '../prior-year.ts';
import { defineRule, type Reference } from '../rule.ts';

/** Fewer figures than this are the same by chance. */
const enough = 5;

export default defineRule({
  id: 'prior-year-identical-figures',
  version: 1,
  title: '数据与上一年完全相同',
  basis: '合理性核对，无明文规定；条例第六条“及时、准确地公开政府信息”',
  plain: '今年的数字和去年一模一样。',
  english: {
    title: 'All figures as last year',
    plain: 'The figures of this report are exactly those of last year’s.',
  },
  level: 'warning',
  category: 'plausibility',
  certainty: 'review',
  reads: [],
  messages: {
    review: '表二、表三、表四中不为0的{count}个数，与{year}年年报完全相同。是否沿用了上一年的表格？',
  },
  check: ({ report, neighbours: { prior } }) => {
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    const { count, mark } = identityOf(report);
    if (count < enough) {
      return [{ subject: 'report', outcome: 'inapplicable', reason: `不为0的数不足${enough}个，相同不说明什么` }];
    }
    if (mark !== prior.identity) return [{ subject: 'report', outcome: 'passed' }];
    const marks = [report.table2, report.table3, report.table4].flatMap((table) =>
      (table?.locations ?? []).map((location) => ({ location, role: 'place' as const })),
    );
    return [
      {
        subject: 'report',
        outcome: 'review',
        marks,
        prior: priorFigure(prior, null),
        slots: { count, year: prior.year },
      },
    ];
  },
});

export const reference: Reference = {
  zh: {
    compared: '表二、表三、表四中所有不为0的数（至少5个）及其位置，与同一机关上一年年报的全部相同。',
    passes: '两年的数至少有一个不同。',
    fails: '不为0的23个数与上一年年报逐格相同。',
    cannotTell: '报告库中没有同一机关上一年的年报。',
    limits: '申请很少的机关两年数字碰巧相同并非不可能，所以只列为待核；全为0或几乎全为0的不核对。',
  },
  en: {
    compared:
      'All figures of tables 2, 3 and 4 that are not 0 (at least 5), with their places, are those of the same organ’s report of the year before.',
    passes: 'At least one figure differs between the two years.',
    fails: '23 figures that are not 0 are cell by cell those of last year’s report.',
    cannotTell: 'The library has no report of the same organ of the year before.',
    limits:
      'With few requests two years can be alike by chance, so the finding is for review only; reports that are (nearly) all 0 are not compared.',
  },
};
