import { address } from '../cells.ts';
import { rowName } from '../form-labels.ts';
import { doubtAbout, ownFigure, priorFigure, priorOf, withoutPrior } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'prior-year-documents-in-force',
  version: 1,
  title: '现行有效件数不衔接',
  basis: '表二本年制发、本年废止、现行有效三栏的含义',
  plain: '去年有效的加今年新发的减废止的，和今年写的“现行有效”对不上。',
  english: {
    title: 'Documents in force do not follow from last year’s report',
    plain: 'Those in force last year plus those issued less those repealed are not what this report gives as in force.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  form: '2021',
  reads: ['table2'],
  messages: {
    review:
      '“{row}”：{year}年年报现行有效{before} + 本年制发{issued} - 本年废止{repealed} = {expected}，现行有效写的是{own}。是否填写有误，或有文件自行失效、清理、划转？',
  },
  check: ({ report, table2, neighbours: { prior } }) => {
    if (report.year !== null && report.year < 2022) {
      return [{ subject: 'report', outcome: 'inapplicable', reason: '上一年度的格式没有“现行有效件数”' }];
    }
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    if (prior.forms.table2 !== '2021') {
      return [{ subject: 'report', outcome: 'inapplicable', reason: `${prior.year}年年报的表二不是2021年格式` }];
    }
    return ['regulations', 'normativeDocuments'].map((row): Judgement => {
      const subject = address('table2', row, 'inForce');
      const cells = ['issued', 'repealed', 'inForce'].map((column) => address('table2', row, column));
      const before = priorOf(prior, subject);
      if ('why' in before) return { subject, outcome: 'untested', reason: before.why };
      const values: number[] = [];
      for (const cell of cells) {
        const figure = ownFigure(report, cell);
        if ('why' in figure) return { subject, outcome: 'untested', reason: figure.why };
        values.push(figure.value);
      }
      const [issued = Number.NaN, repealed = Number.NaN, own = Number.NaN] = values;
      const expected = before.value + issued - repealed;
      if (own === expected) return { subject, outcome: 'passed', cells };
      const blank = before.blank || prior.blank.includes(subject) || isBlank(ownFigure(report, subject));
      if (blank) return { subject, outcome: 'untested', reason: '两份年报中有一份现行有效件数空白' };
      const doubt = doubtAbout(report, cells, prior, [subject]);
      if (doubt) return { subject, outcome: 'untested', reason: doubt };
      return {
        subject,
        outcome: 'review',
        expected,
        actual: own,
        cells,
        prior: priorFigure(prior, subject),
        slots: {
          row: rowName(table2, 'table2', row),
          before: before.value,
          year: prior.year,
          issued,
          repealed,
          expected,
          own,
        },
      };
    });
  },
});

function isBlank(figure: ReturnType<typeof ownFigure>): boolean {
  return 'blank' in figure && figure.blank;
}

export const reference: Reference = {
  zh: {
    compared:
      '2022年度起，表二规章、行政规范性文件两行：上一年年报的现行有效件数 + 本年制发件数 - 本年废止件数，与本年的现行有效件数。',
    passes: '上一年现行有效53，本年制发6、废止0，现行有效59。',
    fails: '上一年现行有效53，本年制发6、废止0，现行有效61。',
    cannotTell: '报告库中没有同一机关上一年的年报；现行有效件数空白，或四个数中有一个无法识别。',
    limits:
      '文件有效期届满自行失效、修改后重新编号、机关之间划转、清理重新计数，都会使数量不衔接，所以只列为待核。2020年度以前的“对外公开总数量”是另一个量，不作对照。',
  },
  en: {
    compared:
      'From 2022 on, rows regulations and normative documents: in force in last year’s report + issued − repealed, with those in force.',
    passes: 'In force last year 53, issued 6, repealed 0, in force 59.',
    fails: 'In force last year 53, issued 6, repealed 0, in force 61.',
    cannotTell:
      'The library has no report of the same organ of the year before; those in force are left blank, or one of the four figures cannot be read.',
    limits:
      'Documents lapse by their own date, are renumbered when amended, change hands or are counted anew, so the finding is for review only. 对外公开总数量 of the years to 2020 is another quantity and is not compared.',
  },
};
