import { address } from '../cells.ts';
import { rowName } from '../form-labels.ts';
import { itemRows } from '../item-rows.ts';
import { doubtAbout, ownFigure, priorFigure, priorOf, withoutPrior } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'prior-year-items',
  version: 1,
  title: '项目数量与上年报告不衔接',
  basis: '2019年格式表二“上一年项目数量”“本年增/减”两栏的含义',
  plain: '今年写的“上一年项目数量”和去年报告推算的不一样。',
  english: {
    title: 'Items do not follow from last year’s report',
    plain: 'The items that this report gives for the year before are not what follows from that year’s report.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'review',
  form: '2019',
  reads: ['table2'],
  messages: {
    review:
      '“{row}”的上一年项目数量写的是{own}；{year}年年报上一年项目数量{before}，本年增/减{change}，合{expected}。是否填写有误，或口径有调整？',
  },
  check: ({ report, table2, neighbours: { prior } }) => {
    if (report.year !== 2020) {
      return [{ subject: 'report', outcome: 'inapplicable', reason: '只有2020年度与2019年度的年报都用有这一栏的格式' }];
    }
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    return [...itemRows, 'fees'].map((row): Judgement => {
      const subject = address('table2', row, 'previousItems');
      const changeCell = address('table2', row, 'change');
      const own = ownFigure(report, subject);
      const before = priorOf(prior, subject);
      const change = priorOf(prior, changeCell);
      for (const figure of [own, before, change]) {
        if ('why' in figure) return { subject, outcome: 'untested', reason: figure.why };
      }
      if ('why' in own || 'why' in before || 'why' in change) return { subject, outcome: 'untested', reason: '' };
      const expected = before.value + change.value;
      // Some count the year's change into the earlier figure already.
      if (own.value === expected || own.value === before.value) return { subject, outcome: 'passed', cells: [subject] };
      if (own.blank || before.blank) return { subject, outcome: 'untested', reason: '两份年报中有一份这一栏空白' };
      const doubt = doubtAbout(report, [subject], prior, [subject, changeCell]);
      if (doubt) return { subject, outcome: 'untested', reason: doubt };
      return {
        subject,
        outcome: 'review',
        expected,
        actual: own.value,
        cells: [subject],
        prior: priorFigure(prior, subject),
        slots: {
          row: rowName(table2, 'table2', row),
          own: own.value,
          before: before.value,
          change: change.value,
          expected,
          year: prior.year,
        },
      };
    });
  },
});

export const reference: Reference = {
  zh: {
    compared: '2020年度年报表二“上一年项目数量”，与同一机关2019年度年报“上一年项目数量”加“本年增/减”。',
    passes: '2019年度写5、增减2，2020年度写7。',
    fails: '2019年度写5、增减2，2020年度写12。',
    cannotTell: '报告库中没有2019年度年报；某一栏空白或无法识别。',
    limits: '清单调整、机构改革都会使数量不衔接；2019年度写的数可能已含当年增减，也视为衔接。',
  },
  en: {
    compared:
      'The items of the year before in the report of 2020 with the same column plus the change in the organ’s report of 2019.',
    passes: '2019 states 5 and a change of 2; 2020 states 7.',
    fails: '2019 states 5 and a change of 2; 2020 states 12.',
    cannotTell: 'The library has no report of 2019; or a column is blank or cannot be read.',
    limits:
      'Lists are revised and organs reformed. A figure of 2019 that already includes the change is taken to follow, too.',
  },
};
