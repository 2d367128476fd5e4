import type { CellAddress } from '../../parsers/report.ts';
import { place } from '../cells.ts';
import { columnName, rowName } from '../form-labels.ts';
import { doubtAbout, ownFigure, priorFigure, priorOf, withoutPrior } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

/** How many times as much, and by how many at least. */
const bounds = { ratio: 10, difference: 100 };

const watched: readonly CellAddress[] = [
  'table2/regulations/inForce',
  'table2/normativeDocuments/inForce',
  'table2/licensing/decisions',
  'table2/penalties/decisions',
  'table2/coercion/decisions',
  'table3/received/total',
];

export default defineRule({
  id: 'prior-year-outlier',
  version: 1,
  title: '数量较上年异常波动',
  basis: '合理性核对，无明文规定',
  plain: '这个数比去年突然多（少）了十倍以上。',
  english: {
    title: 'Far from last year’s figure',
    plain: 'This figure is ten times as much as last year’s, or a tenth of it.',
  },
  level: 'note',
  category: 'plausibility',
  certainty: 'review',
  reads: [],
  messages: {
    review: '“{row}”的{column}写的是{own}，{year}年年报是{before}。是否填写有误，或统计口径有变化？',
  },
  check: ({ report, neighbours: { prior } }) => {
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    return watched.flatMap((subject): Judgement[] => {
      const { table: key, row, column } = place(subject);
      const table = report[key];
      const before = priorOf(prior, subject);
      const own = ownFigure(report, subject);
      // What one of the two forms does not ask for is not compared.
      if (table === null || 'why' in before || 'why' in own) return [];
      if (own.blank || before.blank) return [{ subject, outcome: 'untested', reason: '两份年报中有一份这一栏空白' }];
      const passed: Judgement = { subject, outcome: 'passed', cells: [subject] };
      if (!isFar(own.value, before.value)) return [passed];
      const doubt = doubtAbout(report, [subject], prior, [subject]);
      if (doubt) return [{ subject, outcome: 'untested', reason: doubt }];
      return [
        {
          subject,
          outcome: 'review',
          expected: before.value,
          actual: own.value,
          cells: [subject],
          prior: priorFigure(prior, subject),
          slots: {
            row: rowName(table, key, row),
            column: columnName(table, key, row, column),
            own: own.value,
            before: before.value,
            year: prior.year,
          },
        },
      ];
    });
  },
});

function isFar(own: number, before: number): boolean {
  if (Math.abs(own - before) < bounds.difference) return false;
  return own >= before * bounds.ratio || own * bounds.ratio <= before;
}

export const reference: Reference = {
  zh: {
    compared:
      '行政许可、行政处罚、行政强制的处理决定数量，本年新收申请数量，规章和行政规范性文件的现行有效件数，与上一年年报的同一项：相差不小于100件，且不小于十倍或不大于十分之一。',
    passes: '行政处罚430，上一年538。',
    fails: '行政处罚5380，上一年538。',
    cannotTell: '报告库中没有同一机关上一年的年报；某一栏空白或无法识别。',
    limits: '统计口径变化、机构改革、职能划转都会使数量大幅变化，所以只作提示。',
  },
  en: {
    compared:
      'Decisions on licences, penalties and coercion, requests received, and documents in force with the same figure of last year’s report: at least 100 apart, and ten times as much or a tenth.',
    passes: 'Penalties 430, last year 538.',
    fails: 'Penalties 5380, last year 538.',
    cannotTell:
      'The library has no report of the same organ of the year before; or a figure is blank or cannot be read.',
    limits: 'Ways of counting change and duties move between organs, so this is a note only.',
  },
};
