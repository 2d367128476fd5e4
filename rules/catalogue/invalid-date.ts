import type { Quote, Report } from '../../parsers/report.ts';
import { type Compact, compactsOf, quoteOf } from '../compact.ts';
import { realDate } from '../dates.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'invalid-date',
  version: 1,
  title: '日期写法错误',
  basis: '文字严谨要求（历法；一地的编报通知）',
  plain: '日期写错了。',
  english: { title: 'Date written wrongly', plain: 'A date does not exist, or its 日 is missing.' },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '“{dates}”不是完整的日期，或者没有这一天。' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

const DATE = /(?:(?<!\d)(20\d\d)年)?(?<![\d.])(\d{1,2})月(\d{1,2})(?:日|号)/g;
/** 12月31止: the word for the day was left out before 止 and the like, or where a new year begins the end of a stretch. */
const CUT = /(?:20\d\d年)?(?<![\d.])\d{1,2}月\d{1,2}(?:止|起(?=[至到止施执实])|至20\d\d年\d)/g;
const ISO = /(?<![\d.-])(20\d\d)-(\d{1,2})-(\d{1,2})(?![\d-])/g;

function wrongDates(compact: Compact): Quote[] {
  const { text } = compact;
  const found: Quote[] = [];
  if (!/月|-/.test(text)) return found;
  const quote = (match: RegExpExecArray, length = match[0].length) => {
    found.push(quoteOf(compact, match.index, match.index + length));
  };
  for (const match of text.matchAll(DATE)) {
    // Without a year 29 February may be meant.
    if (realDate(Number(match[1] ?? 2000), Number(match[2]), Number(match[3])) === null) quote(match);
  }
  for (const match of text.matchAll(CUT)) quote(match, match[0].replace(/20\d\d年\d$/, '').length);
  if (compact.section === null)
    for (const match of text.matchAll(ISO))
      if (realDate(Number(match[1]), Number(match[2]), Number(match[3])) === null) quote(match);
  return found;
}

function judge(report: Report): Omit<Judgement, 'subject'> {
  const found = compactsOf(report).flatMap(wrongDates);
  const [first] = found;
  if (!first) return { outcome: 'passed' };
  return {
    outcome: 'failed',
    expected: '实有的日期',
    actual: found.map(({ text }) => text).join('、'),
    marks: found.map(({ location }) => ({ location, role: 'place' })),
    quote: first,
    slots: { dates: found.map(({ text }) => text).join('”“') },
  };
}

export const reference: Reference = {
  zh: {
    compared: '正文中的日期是否实有、是否写全。',
    passes: '12月31日；2024年2月29日。',
    fails: '“12月31止”“2月30日”“2023年2月29日”。',
    cannotTell: '没有这种情况。',
    limits: '只看年月日的写法；没有年份的2月29日不算错。',
  },
  en: {
    compared: 'Whether dates in the text exist and are complete.',
    passes: '31 December; 29 February 2024.',
    fails: '12月31止 without 日; 30 February; 29 February 2023.',
    cannotTell: 'Never.',
    limits: 'Only how days are written; 29 February without a year is accepted.',
  },
};
