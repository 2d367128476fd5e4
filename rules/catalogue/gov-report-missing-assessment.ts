import type { Report } from '../../parsers/report.ts';
import { wholeText } from '../compact.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

const TOLD = /考核|考评|评议|评估|追责|问责|责任追究|追究责任|追究.{0,12}责任|绩效/;

export default defineRule({
  id: 'gov-report-missing-assessment',
  version: 1,
  title: '政府报告缺考核评议追责情况',
  basis:
    '条例第五十条第（四）项“各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况”；国办公开办函〔2021〕30号列在监督保障',
  plain: '政府的年报应当写考核、评议、追责结果，没有找到。',
  english: {
    title: 'Assessment missing from a government’s report',
    plain:
      'The report of a government has to tell of assessment, public appraisal and accountability; nothing was found.',
  },
  level: 'warning',
  category: 'completeness',
  certainty: 'review',
  reads: ['sections'],
  messages: { review: '正文中没有见到工作考核、社会评议、责任追究的任何内容。是否漏写？' },
  check: ({ report }) => [{ subject: 'overview', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { organ } = report;
  if (organ?.kind === 'department' || organ?.kind === 'government-office' || organ?.kind === 'state-council-department')
    return { outcome: 'inapplicable', reason: '只有各级人民政府的报告须写这些内容' };
  // 街道办事处 are no government of their own.
  if (organ?.kind === 'township' && /街道/.test(organ.name))
    return { outcome: 'inapplicable', reason: '街道办事处不是一级人民政府' };
  if (organ?.kind !== 'government' && organ?.kind !== 'township')
    return { outcome: 'untested', reason: '不能确定是否是一级人民政府的报告' };
  if (TOLD.test(wholeText(report))) return { outcome: 'passed' };
  const places = report.sections.filter(({ key }) => key === 'overview' || key === 'problems');
  if (places.every(({ paragraphs }) => paragraphs.length === 0))
    return { outcome: 'inapplicable', reason: '第一、第五部分没有文字' };
  if (report.continued.length > 0 || places.some(({ media }) => media.length > 0))
    return { outcome: 'untested', reason: '内容可能在下一页、图片或附件中' };
  return {
    outcome: 'review',
    expected: '工作考核、社会评议、责任追究结果情况',
    actual: '没有见到',
    marks: places.slice(0, 1).map(({ location }) => ({ location, role: 'place' })),
  };
}

export const reference: Reference = {
  zh: {
    compared: '各级人民政府的报告有没有写到考核、评议、责任追究。',
    passes: '某镇人民政府写“未发生责任追究情形”。',
    fails: '某县人民政府的报告全文没有考核、评议、追责的字样。',
    cannotTell: '不能确定机关的类别，例如开发区；或有图片、附件、下一页。',
    limits: '三项中写到任何一项就算通过；部门、政府办公室和街道办事处不适用。按词语判断，所以只列为待核。',
  },
  en: {
    compared: 'Whether the report of a government tells of assessment, public appraisal or accountability.',
    passes: 'A township government says that nobody had to be held to account.',
    fails: 'The report of a county government has none of these words.',
    cannotTell: 'The kind of the organ is not known, as of a development zone; or there are pictures or further pages.',
    limits:
      'One of the three is enough. Departments, offices of governments and sub-district offices are exempt. Judged by words, so for review only.',
  },
};
