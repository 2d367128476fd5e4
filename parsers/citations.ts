import { compact, originalRange } from './dates.ts';
import type { Paragraph, Quote, Report, SectionKey } from './report.ts';

/** A paragraph and the section it stands in. */
export interface Placed {
  section: SectionKey | null;
  paragraph: Paragraph;
}

const DOCUMENT = /([\u4e00-\u9fff]{2,14})[〔﹝[【(](20\d\d)[〕﹞\]】)]第?(\d{1,4})号/g;
const DECREE = /(?:中华人民共和国)?国(?:务院)?令?第?(\d{3})号令?/g;
const PHONE =
  /(?:电话|热线|联系方式|传真)[^\d。]{0,14}?((?:\(?0\d{2,3}\)?[-—–]?)?\d{7,8}|1[3-9]\d{9}|0\d{2,3}[-—–]?\d{5,8})/;
const ADDRESS = /地址(?:是|为|在)?:?([^,;。)(:]{4,60})/;

function quoteOf({ section, paragraph }: Placed, start: number, end: number): Quote {
  const range = originalRange(compact(paragraph.text), start, end);
  return { section, text: paragraph.text.slice(range.start, range.end), location: paragraph.location, ...range };
}

/** Document numbers that the prose cites, brackets unified, each once. */
export function readDocuments(paragraphs: readonly Placed[]): Report['documents'] {
  const documents = new Map<string, Quote>();
  for (const placed of paragraphs) {
    if (!/号/.test(placed.paragraph.text)) continue;
    const { text } = compact(placed.paragraph.text);
    for (const match of text.matchAll(DOCUMENT)) {
      const name = (match[1] ?? '').replace(/^.*(?:根据|按照|依据|以及|关于|通知|[据照和及与])/, '');
      const number = `${name}〔${match[2]}〕${match[3]}号`;
      const start = match.index + (match[1] ?? '').length - name.length;
      if (name !== '' && !documents.has(number))
        documents.set(number, quoteOf(placed, start, match.index + match[0].length));
    }
    for (const match of text.matchAll(DECREE)) {
      const number = `国令第${match[1]}号`;
      if (/令/.test(match[0]) && !documents.has(number))
        documents.set(number, quoteOf(placed, match.index, match.index + match[0].length));
    }
  }
  return [...documents].map(([number, quote]) => ({ number, quote }));
}

/** Phone or address for readers' questions, from the first paragraph that gives one. */
export function readContact(paragraphs: readonly Placed[]): Report['contact'] {
  for (const placed of paragraphs) {
    if (!/电话|地址|联系方式|热线|传真/.test(placed.paragraph.text)) continue;
    const { text } = compact(placed.paragraph.text);
    const phone = PHONE.exec(text);
    const address = ADDRESS.exec(text);
    const spans = [phone, address].flatMap((match) =>
      match === null ? [] : [{ start: match.index, end: match.index + match[0].length }],
    );
    if (spans.length === 0) continue;
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { phone: phone?.[1] ?? null, address: address?.[1] ?? null, quote: quoteOf(placed, start, end) };
  }
  return null;
}
