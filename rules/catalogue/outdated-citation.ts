import type { Report } from '../../parsers/report.ts';
import { wholeText } from '../compact.ts';
import { isYearDisputed } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const OLD = /公开办函〔2019〕60号$/;
const REVISED = /2021.{0,2}第?30号/;

export default defineRule({
  id: 'outdated-citation',
  version: 1,
  title: '引用已被替代的格式文件',
  basis: '国办公开办函〔2021〕30号（2021-09-26印发的修订后格式）',
  plain: '引用的格式文件已经被新的替代。',
  english: {
    title: 'Superseded document cited',
    plain: 'The report cites the trial form of 2019, which a revised form has replaced.',
  },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '{year}年度报告引用的是{number}，2021年度起的格式文件是国办公开办函〔2021〕30号。',
    review: '报告年度似为{year}年，引用的是{number}；2021年度起的格式文件是国办公开办函〔2021〕30号。是否引用有误？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const cited = report.documents.find(({ number }) => OLD.test(number));
  if (!cited) return { outcome: 'inapplicable', reason: '没有引用国办公开办函〔2019〕60号' };
  if (report.year === null) return { outcome: 'untested', reason: '没有读到报告年度' };
  if (report.year < 2021) return { outcome: 'inapplicable', reason: '2020年度及以前用2019年的格式' };
  if (REVISED.test(wholeText(report))) return { outcome: 'passed' };
  const isSure = report.yearEvidence !== 'address' && !isYearDisputed(report);
  return {
    outcome: isSure ? 'failed' : 'review',
    expected: '国办公开办函〔2021〕30号',
    actual: cited.number,
    marks: [{ location: cited.quote.location, role: 'place' }],
    quote: cited.quote,
    slots: { year: report.year, number: cited.number },
  };
}

export const reference: Reference = {
  zh: {
    compared: '2021年度及以后的报告引用的格式文件。',
    passes: '引用国办公开办函〔2021〕30号，或两份都引用。',
    fails: '2022年度报告只引用国办公开办函〔2019〕60号。',
    cannotTell: '没有读到报告年度。',
    limits: '只看引用，不看表格；表格用了旧格式另有提示。',
  },
  en: {
    compared: 'Which form’s document reports for 2021 and later cite.',
    passes: 'The revised form of 2021 is cited, or both are.',
    fails: 'A report for 2022 cites only the trial form of 2019.',
    cannotTell: 'The year was not recognised.',
    limits: 'Only the citation: outdated tables are another finding.',
  },
};
