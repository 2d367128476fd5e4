import { applicantKinds } from '../../parsers/forms/forms.ts';
import type { CellAddress, Report } from '../../parsers/report.ts';
import { address, figureAt } from '../cells.ts';
import { columnName } from '../form-labels.ts';
import type { Neighbour } from '../neighbour.ts';
import { doubtAbout, ownFigure, priorFigure, priorOf, withoutPrior, yearsAreSure } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const carriedIn = address('table3', 'carriedIn', 'total');
const carriedOut = address('table3', 'carriedOut', 'total');

export default defineRule({
  id: 'prior-year-carry-over',
  version: 1,
  title: '结转数与上一年报告不一致',
  basis: '表三“二、上年结转”“四、结转下年度继续办理”两行的含义；2020年度编报通知“确保逻辑关系对应一致”',
  plain: '去年报告说留下的件数，和今年报告说接着办的件数不同。',
  english: {
    title: 'Carried over differs from last year’s report',
    plain: 'The requests that last year’s report left open are not as many as this report says it took over.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed:
      '“二、上年结转”总计写的是{own}，{year}年年报“四、结转下年度继续办理”总计写的是{prior}，相差{difference}{columns}。',
    review:
      '“二、上年结转”总计写的是{own}，{year}年年报“四、结转下年度继续办理”总计写的是{prior}，相差{difference}{columns}（{assumed}）。是否填写有误？',
    columns:
      '“二、上年结转”总计与{year}年年报“四、结转下年度继续办理”总计都是{own}，但各类申请人不同{columns}。是否重新归类？',
  },
  check: ({ report, neighbours: { prior } }) => {
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    return [{ subject: carriedIn, ...compare(report, prior) }];
  },
});

function compare(report: Report, prior: Neighbour): Omit<Judgement, 'subject'> {
  const own = ownFigure(report, carriedIn);
  const theirs = priorOf(prior, carriedOut);
  if ('why' in own) return { outcome: 'untested', reason: own.why };
  if ('why' in theirs) return { outcome: 'untested', reason: theirs.why };
  const moved = movedColumns(report, prior);
  const cells = moved.map(({ cell }) => cell);
  const shared = {
    prior: priorFigure(prior, carriedOut),
    slots: {
      own: own.value,
      prior: theirs.value,
      year: prior.year,
      difference: Math.abs(own.value - theirs.value),
      columns: moved.length === 0 ? '' : `；${moved.map(({ text }) => text).join('，')}`,
      assumed: own.blank || theirs.blank ? '空白按0或按各列之和计' : '年份不是从标题认出的',
    },
  };
  if (own.value === theirs.value) {
    if (moved.length === 0 || doubtAbout(report, cells, prior, cells.map(outOf)) !== null) {
      return { outcome: 'passed', cells: [carriedIn] };
    }
    return { outcome: 'review', level: 'note', message: 'columns', cells, ...shared };
  }
  const doubt = doubtAbout(report, [carriedIn], prior, [carriedOut]);
  if (doubt) return { outcome: 'untested', reason: doubt };
  const certain = !own.blank && !theirs.blank && yearsAreSure(report, prior);
  return {
    outcome: certain ? 'failed' : 'review',
    expected: theirs.value,
    actual: own.value,
    cells: [carriedIn],
    marks: [carriedIn, ...cells].flatMap((cell, index) => {
      const figure = figureAt(report, cell);
      return figure
        ? [{ location: figure.location, role: index === 0 ? ('total' as const) : ('addend' as const) }]
        : [];
    }),
    ...shared,
  };
}

function outOf(cell: CellAddress): CellAddress {
  return cell.replace('/carriedIn/', '/carriedOut/') as CellAddress;
}

/** The kinds of applicants whose figures differ, those that can be read on both sides. */
function movedColumns(report: Report, prior: Neighbour): { cell: CellAddress; text: string }[] {
  const { table3 } = report;
  if (table3 === null) return [];
  return applicantKinds.flatMap((column) => {
    const cell = address('table3', 'carriedIn', column);
    const own = ownFigure(report, cell);
    const theirs = priorOf(prior, outOf(cell));
    if ('why' in own || 'why' in theirs || own.value === theirs.value) return [];
    const name = columnName(table3, 'table3', 'carriedIn', column);
    return [{ cell, text: `${name}今年写${own.value}、去年写${theirs.value}` }];
  });
}

export const reference: Reference = {
  zh: {
    compared:
      '表三“二、上年结转政府信息公开申请数量”的总计，与同一机关上一年年报“四、结转下年度继续办理”的总计；各类申请人逐列作为细目。',
    passes: '上一年年报结转下年度3件，今年上年结转3件。',
    fails: '上一年年报结转下年度3件，今年上年结转2件。',
    cannotTell: '报告库中没有同一机关上一年的年报；两个数中有一个无法识别。',
    limits:
      '两份年报哪一份写错，不能由此断定。总计相同而各类申请人不同的，可能是重新归类，只作提示。机关更名、合并、政府与政府办公室分别报告的，不视为同一机关。同一年有几份年报的，与发布最晚的一份对照。',
  },
  en: {
    compared:
      'The total of the row carried in with the total of the row carried out in the same organ’s report of the year before; the kinds of applicants as detail.',
    passes: 'Last year’s report carries out 3; this one carries in 3.',
    fails: 'Last year’s report carries out 3; this one carries in 2.',
    cannotTell:
      'The library has no report of the same organ of the year before; or one of the two figures cannot be read.',
    limits:
      'Which of the two reports is mistaken does not follow. Equal totals with other kinds of applicants may be a re-classification and are a note. Organs that were renamed or merged, and a government and its office, are not the same organ. Of several reports of one year the one published last is compared.',
  },
};
