import type { Report } from '../../parsers/report.ts';
import { type Compact, compactsOf, quoteOf } from '../compact.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'parts-count-mismatch',
  version: 1,
  title: '“六部分”与列举数不符',
  basis: '算术：所说的个数应当等于列举的个数',
  plain: '说由六部分组成，列出来的不是六个。',
  english: {
    title: 'Number of parts differs from the list',
    plain: 'The report says of how many parts it consists, and lists another number of them.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '开头说由{said}部分组成，列出的是{listed}个：{parts}。',
    review: '开头说由{said}部分组成，“等”之前列出的是{listed}个：{parts}。个数是否写错？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

interface Listing {
  said: number;
  list: string;
  open: boolean;
  compact: Compact;
  start: number;
  end: number;
}

const COUNT = '([一二三四五六七八九十]|\\d{1,2})个?(?:大|主要)?(?:部分|方面|部份)';
const COUNTED = new RegExp(COUNT);
const BEFORE = new RegExp(
  `(?:由|包括|包含|涵盖|分为|分|含)(?:以下)?:?([^。;]{8,400}?)(等)?(?:共|共计|合计|这|总共)?${COUNT}(?:内容)?(?:组成|构成|。|;|,|$|\\))`,
);
const AFTER = new RegExp(
  `(?:由|包括|包含|分为|分|含|共)(?:以下)?${COUNT}(?:内容)?(?:组成|构成)?[,]?(?:(?:分别)?(?:是|为|包括|即)|:|如下:?)([^。]{8,400}?)(等)?(?:。|$)`,
);
const NUMERALS = '一二三四五六七八九十';

function listingOf(report: Report): Listing | null {
  for (const compact of compactsOf(report)) {
    if (compact.section !== null && compact.section !== 'overview') break;
    if (!COUNTED.test(compact.text)) continue;
    const after = AFTER.exec(compact.text);
    const before = BEFORE.exec(compact.text);
    const [match, count, list, open] = after
      ? [after, after[1], after[2], after[3]]
      : [before, before?.[3], before?.[1], before?.[2]];
    if (!match || count === undefined || list === undefined) continue;
    // Within section one other things may consist of parts.
    if (compact.section !== null && !/(?:报告|年报|全文).{0,6}$/.test(compact.text.slice(0, match.index))) continue;
    return {
      said: NUMERALS.indexOf(count) + 1 || Number(count),
      list,
      open: open !== undefined || /等$/.test(list),
      compact,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return null;
}

/** One part each that a 、 or 和 within its name would otherwise cut. */
function joined(list: string): string {
  return list
    .replace(/等$/, '')
    .replace(/(?:行政)?复议[、,和及与以]*(?:被|提起|及)?(?:行政)?(?:诉讼|应诉)/g, '复议诉讼')
    .replace(/收到[和、及与]+处理/g, '收到处理')
    .replace(/(问题|困难|不足)[、和及与]+(困难|不足|问题|改进|下一步|整改)/g, '$1$2')
    .replace(/\([^()]*\)|[“”"]/g, '');
}

const split = (list: string, marks: RegExp): string[] => list.split(marks).filter((part) => part !== '');

/** Every way in which the list may be meant: which mark parts it, and whether the last 和 does. */
function readings(list: string): string[][] {
  const whole = joined(list);
  const marks = /[,;]/.test(whole) ? [/[,;]/, /[,;、]/] : [/、/];
  const last = whole.replace(/(?:以及|[和及与])(?=其[他它])/g, /[,;]/.test(whole) ? ',' : '、');
  const conjunctions = whole.replace(/以及|[和及与]/g, /[,;]/.test(whole) ? ',' : '、');
  return [last, whole, conjunctions].flatMap((text) => marks.map((mark) => split(text, mark)));
}

function judge(report: Report): Omit<Judgement, 'subject'> {
  const listing = listingOf(report);
  if (listing === null) return { outcome: 'inapplicable', reason: '开头没有既说部分数又逐一列出' };
  const { said, list, open, compact, start, end } = listing;
  const ways = readings(list);
  const [parts = []] = ways;
  if (parts.length < 2) return { outcome: 'untested', reason: '分不清列出的是哪几个部分' };
  if (ways.some(({ length }) => length === said)) return { outcome: 'passed' };
  const quote = quoteOf(compact, start, end);
  return {
    outcome: open ? 'review' : 'failed',
    expected: parts.length,
    actual: said,
    marks: [{ location: quote.location, role: 'place' }],
    quote,
    slots: { said, listed: parts.length, parts: parts.join('，') },
  };
}

export const reference: Reference = {
  zh: {
    compared: '开头“由……六部分组成”一句中，所说的部分数与列举的个数。',
    passes: '用逗号列出六项，其中“行政复议、行政诉讼情况”算一项。',
    fails: '说由六部分组成，只列出五项。',
    cannotTell: '分不清列出的是哪几项。',
    limits: '没有说几部分的不核对；列举的末尾有“等”的，只列为待核。',
  },
  en: {
    compared: 'The number of parts that the preamble gives against the parts that it lists.',
    passes: 'Six parts parted by commas; review and litigation are one.',
    fails: 'Six parts are announced and five are listed.',
    cannotTell: 'The list could not be parted.',
    limits: 'Nothing is checked where no number is given; a list that ends with 等 is for review only.',
  },
};
