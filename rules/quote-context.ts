import type { Quote, Report } from '../parsers/report.ts';
import type { QuoteContext } from './finding.ts';
import { passagesOf } from './prose.ts';

/** About so many characters are shown, the quote with what stands around it. */
const LONGEST = 120;
/** So many of them are words around it, however long the quote is. */
const LEAST = 40;

const SENTENCE = /[。；;！？!?\n]/;
const CLAUSE = /[，,、：:]/;

/** The rest of the quote's sentence on both sides; null where the quote is not from the report's prose. */
export function contextOf(report: Report, { location, start, end, text }: Quote): QuoteContext | null {
  const words = passagesOf(report)
    .map(({ paragraph }) => paragraph)
    .find((paragraph) => paragraph.location === location && paragraph.text.slice(start, end) === text)?.text;
  if (words === undefined || text === '') return null;
  const before = sentenceBefore(words.slice(0, start));
  const after = SENTENCE.test(text.slice(-1)) ? '' : sentenceAfter(words.slice(end));
  const room = Math.max(LEAST, LONGEST - text.length);
  // What leads to the figure says what it counts: two thirds of the room, or all that the rest leaves.
  const ahead = Math.max(Math.round((room * 2) / 3), room - after.length);
  const kept = cutBefore(before, ahead);
  return { before: kept, after: cutAfter(after, room - Math.min(kept.length, ahead)) };
}

function sentenceBefore(words: string): string {
  let at = words.length;
  while (at > 0 && !SENTENCE.test(words.charAt(at - 1))) at -= 1;
  return words.slice(at).trimStart();
}

function sentenceAfter(words: string): string {
  const border = words.search(SENTENCE);
  return (border < 0 ? words : words.slice(0, border + 1)).trimEnd();
}

/** From the first clause on that leaves no more than `room`; amid the words where a single clause is longer. */
function cutBefore(words: string, room: number): string {
  if (words.length <= room) return words;
  const last = words.slice(-room);
  const border = last.search(CLAUSE);
  return `…${border < 0 ? last : last.slice(border + 1)}`;
}

/** Up to the last clause's end within `room`; amid the words where a single clause is longer. */
function cutAfter(words: string, room: number): string {
  if (words.length <= room) return words;
  const first = words.slice(0, room);
  let at = first.length;
  while (at > 0 && !CLAUSE.test(first.charAt(at - 1))) at -= 1;
  return `${at === 0 ? first : first.slice(0, at - 1)}…`;
}
