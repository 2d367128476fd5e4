import type { Quote, Report } from '../../parsers/report.ts';
import { type Compact, compactsOf, quoteOf } from '../compact.ts';
import { isYearDisputed } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'stale-year-reference',
  version: 1,
  title: '残留上一年份',
  basis: '准确性要求（条例第六条）；一地的编报通知“内容雷同、敷衍塞责”',
  plain: '正文里写的是去年的年份，可能是照抄没改。',
  english: {
    title: 'Last year’s date left in the text',
    plain: 'The text speaks of last year; it may have been carried over unchanged.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: ['sections'],
  messages: { review: '这是{year}年度的报告，“总体情况”中却写“{words}”。年份是否沿用了上一年的？' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

/** Words of a comparison, of history, of a document or of something that goes on from last year. */
const ALLOWED =
  /[同环相对]比|相较|比[上去前20]|较[上去前20]|[上去前往历]年|上一年|结转|转入|转至|遗留|延续|继续|以来|至今|迄今|起[,至到]|首次|截[至止]|印发的|出台的|制定的|发布的|颁布|修订|修正|施行|实施|[《〔]|决算|预算|年报|年度报告|工作报告|考核结果|评估|排名|表彰|荣获|获得|获评|被评|成立|组建|挂牌|机构改革|上线|开通|建成|启用|年[底末初]/;

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { year } = report;
  if (year === null || report.yearEvidence === 'address' || isYearDisputed(report))
    return { outcome: 'untested', reason: '不能确定报告年度' };
  const overview = compactsOf(report).filter(({ section }) => section === 'overview');
  if (overview.length === 0) return { outcome: 'inapplicable', reason: '“一、总体情况”没有文字' };
  const found = overview.map((compact) => staleIn(compact, year)).find((quote) => quote !== null);
  if (!found) return { outcome: 'passed' };
  return {
    outcome: 'review',
    expected: `${year}年`,
    actual: `${year - 1}年`,
    marks: [{ location: found.location, role: 'place' }],
    quote: found,
    slots: { year, words: found.text.length > 40 ? `${found.text.slice(0, 40)}…` : found.text },
  };
}

/** The first sentence of a paragraph that begins with last year, in a paragraph that never names this one. */
function staleIn(compact: Compact, year: number): Quote | null {
  const { text } = compact;
  if (!text.includes(`${year - 1}年`)) return null;
  // Where both years stand side by side, the paragraph compares or tells a history.
  if (text.includes(String(year)) || /今年|本年/.test(text)) return null;
  const begins = new RegExp(
    `^(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十\\d]{1,2}[、.])?(?:[^,。;:]{0,12}:)?${year - 1}年(?:度|全年)?(?:,|(?=[我本全共局县市区镇乡街各累]))`,
  );
  for (const sentence of text.matchAll(/[^。;]+[。;]?/g)) {
    const [words] = sentence;
    if (!begins.test(words) || ALLOWED.test(words)) continue;
    return quoteOf(compact, sentence.index, sentence.index + words.length);
  }
  return null;
}

export const reference: Reference = {
  zh: {
    compared: '“总体情况”中有没有以上一年份开头、说的是本年工作的句子。',
    passes: '“2021年印发的办法继续执行”“比2021年增加3件”。',
    fails: '2022年度报告写“2021年，我局主动公开信息120条。”，同一段没有提到2022年。',
    cannotTell: '不能确定报告年度。',
    limits: '比较、历史、文件名称、结转都不算；同一段提到本年份的也不算。只列为待核。',
  },
  en: {
    compared: 'Whether a sentence of section one begins with last year as if it were the report’s.',
    passes: 'Three more than in 2021; rules issued in 2021 stay in force.',
    fails: 'A report for 2022 says “in 2021 we published 120 items”, and the paragraph never names 2022.',
    cannotTell: 'The report’s year is not certain.',
    limits:
      'Comparisons, history, names of documents and carried-over cases do not count, nor a paragraph that names the report’s own year. For review only.',
  },
};
