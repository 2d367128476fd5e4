import { simplify } from '../parsers/forms/traditional.ts';
import type { Quote, Report, SectionKey } from '../parsers/report.ts';
import { type Passage, passagesOf } from './prose.ts';

/** A paragraph without white space, full-width forms narrowed, traditional characters simplified, and where each character stands. */
export interface Compact extends Passage {
  text: string;
  /** Null where every character stands where it stood. */
  offsets: number[] | null;
}

const read = new WeakMap<Report, Compact[]>();

/** All prose of a report in its order; read once a report. */
export function compactsOf(report: Report): Compact[] {
  let compacts = read.get(report);
  if (!compacts) {
    compacts = passagesOf(report).map(compactOf);
    read.set(report, compacts);
  }
  return compacts;
}

const UNSEEN = /[\s\u200b\ufeff]/;

function compactOf(passage: Passage): Compact {
  const original = passage.paragraph.text;
  const plain = simplify(original.normalize('NFKC'));
  if (plain.length === original.length && !UNSEEN.test(plain)) return { ...passage, text: plain, offsets: null };
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at);
    if (UNSEEN.test(character)) continue;
    for (const part of character.normalize('NFKC')) {
      if (UNSEEN.test(part)) continue;
      text += part;
      for (let unit = 0; unit < part.length; unit += 1) offsets.push(at);
    }
  }
  return { ...passage, text: simplify(text), offsets };
}

/** The stretch of the paragraph behind `[start, end)` of its compact text. */
export function quoteOf({ section, paragraph, offsets }: Compact, start: number, end: number): Quote {
  const from = (offsets === null ? start : offsets[start]) ?? paragraph.text.length;
  const last = (offsets === null ? end - 1 : offsets[end - 1]) ?? from;
  return {
    section,
    text: paragraph.text.slice(from, last + 1),
    location: paragraph.location,
    start: from,
    end: last + 1,
  };
}

/** Compact prose of one section, or outside all sections; paragraphs parted by `\n`. */
export function textOf(report: Report, section: SectionKey | null): string {
  return compactsOf(report)
    .filter((compact) => compact.section === section)
    .map(({ text }) => text)
    .join('\n');
}

const whole = new WeakMap<Compact[], string>();

/** Compact prose of the whole report. */
export function wholeText(report: Report): string {
  const compacts = compactsOf(report);
  let text = whole.get(compacts);
  if (text === undefined) {
    text = compacts.map((compact) => compact.text).join('\n');
    whole.set(compacts, text);
  }
  return text;
}

/** Does the page print any of the report's prose? Some print the tables and attach the rest. */
export function hasProse(report: Report): boolean {
  return compactsOf(report).some(({ text }) => /[。;]/.test(text));
}
