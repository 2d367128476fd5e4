import type { Location, Report, Section, SectionKey } from '../../parsers/report.ts';
import { type Compact, compactsOf } from '../compact.ts';
import type { Mark } from '../finding.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'numbering-gap',
  version: 1,
  title: '序号缺漏或混用',
  basis: '公文序号的通行写法；文字严谨要求（一地的编报通知）',
  plain: '标题序号跳号或写法不统一。',
  english: { title: 'Gap in the numbering', plain: 'The numbers of the headings skip or change their form.' },
  level: 'note',
  category: 'format',
  certainty: 'review',
  reads: ['sections'],
  messages: { review: '{gaps}。是否漏了序号，或者是网页转换时丢失了自动编号？' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

interface Gap {
  text: string;
  location: Location;
}

const NUMERALS = '一二三四五六七八九十';

function ordinal(numeral: string): number {
  const ten = numeral.indexOf('十');
  if (ten < 0) return NUMERALS.indexOf(numeral) + 1;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(numeral.charAt(ten - 1)) + 1;
  const units = ten === numeral.length - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1)) + 1;
  return tens * 10 + units;
}

/** Sections of prose; the others hold tables, whose rows are numbered too. */
const prose: ReadonlySet<SectionKey> = new Set(['overview', 'problems', 'other']);
const HEADING = /^\(([一二三四五六七八九十]{1,3})\)/;

/** Headings （一）（二）… that skip a number within a section. They may begin anew. */
function skipped(compacts: readonly Compact[]): Gap[] {
  const gaps: Gap[] = [];
  let last = 0;
  for (const { text, paragraph } of compacts) {
    const numeral = HEADING.exec(text)?.[1];
    if (numeral === undefined) continue;
    const number = ordinal(numeral);
    const missing = last + 1 < number ? names(last + 1, number - 1) : [];
    // A number that stands within another paragraph is not missing.
    const told = missing.every((name) => compacts.some((other) => other.text.includes(`(${name})`)));
    if (missing.length > 0 && !told) {
      const before = last === 0 ? '前面没有' : `前面是（${NUMERALS[last - 1] ?? last}），没有`;
      gaps.push({
        text: `“${paragraph.text.slice(0, 16)}”${before}${missing.map((name) => `（${name}）`).join('')}`,
        location: paragraph.location,
      });
    } else if (number === last && number !== 1) {
      gaps.push({ text: `“${paragraph.text.slice(0, 16)}”与前面的序号重复`, location: paragraph.location });
    }
    last = number;
  }
  return gaps;
}

function names(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => NUMERALS[from + at - 1] ?? String(from + at));
}

/** 1、 next to 二、 among the six. */
function mixed(sections: readonly Section[]): Gap[] {
  const digits = sections.filter(({ heading }) => /^\d{1,2}[、.．]/.test(heading));
  const chinese = sections.filter(({ heading }) => /^[一二三四五六七八九十][、.．,，]/.test(heading));
  const fewer = digits.length <= chinese.length ? digits : chinese;
  const [first] = fewer;
  if (digits.length === 0 || chinese.length === 0 || !first) return [];
  const other = fewer === digits ? chinese[0] : digits[0];
  return [{ text: `“${first.heading}”与“${other?.heading ?? ''}”的序号写法不同`, location: first.location }];
}

function judge(report: Report): Omit<Judgement, 'subject'> {
  const compacts = compactsOf(report);
  const gaps = [
    ...mixed(report.sections),
    ...report.sections
      .filter(({ key }) => prose.has(key))
      .flatMap(({ key }) => skipped(compacts.filter(({ section }) => section === key))),
  ];
  if (gaps.length === 0) return { outcome: 'passed' };
  const doubt = report.doubts.find(({ code }) => code === 'unreadable');
  if (doubt) return { outcome: 'untested', reason: `网页读取存疑：${doubt.text}` };
  return {
    outcome: 'review',
    expected: '连续、写法统一的序号',
    actual: gaps.map(({ text }) => text).join('；'),
    marks: gaps.map(({ location }): Mark => ({ location, role: 'place' })),
    slots: { gaps: gaps.map(({ text }) => text).join('；') },
  };
}

export const reference: Reference = {
  zh: {
    compared: '第一、五、六部分中（一）（二）（三）是否连续；六个部分的标题是否同用“一、”或同用“1、”。',
    passes: '（一）（二）（三），另起一组又从（一）开始。',
    fails: '第一段没有序号，后面是（二）（三）；或“1、总体情况”之后是“二、主动公开政府信息情况”。',
    cannotTell: '网页有读不出的内容。',
    limits: '网页转换可能丢失自动编号，所以只列为待核；更低一级的1.、2.不核对。',
  },
  en: {
    compared:
      'Whether （一）（二）（三） in sections one, five and six follow one another, and whether the six headings are numbered alike.',
    passes: 'A second series may begin anew with （一）.',
    fails: 'The first paragraph has no number and （二）（三） follow; or 1、 stands next to 二、.',
    cannotTell: 'Part of the page could not be read.',
    limits:
      'Automatic numbers are lost when documents are converted, so for review only. Lower levels are not checked.',
  },
};
