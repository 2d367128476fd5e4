import type { Paragraph, Quote, Report, SectionKey } from './report.ts';

type Period = NonNullable<Report['period']>;

/** Text without white space, NFKC, and for each of its characters where it stands in the original. */
export interface Compact {
  text: string;
  offsets: number[];
}

export function compact(original: string): Compact {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at);
    const code = original.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f)) {
      offsets.push(at);
      text += character;
      continue;
    }
    if (/[\s\u200b\ufeff]/.test(character)) continue;
    const normal = character.normalize('NFKC');
    for (let part = 0; part < normal.length; part += 1) offsets.push(at);
    text += normal;
  }
  return { text, offsets };
}

/** The stretch of the original behind `[start, end)` of its compact text. */
export function originalRange({ offsets }: Compact, start: number, end: number): { start: number; end: number } {
  const from = offsets[start];
  const last = offsets[end - 1];
  return from === undefined || last === undefined ? { start: 0, end: 0 } : { start: from, end: last + 1 };
}

const DIGITS = '〇一二三四五六七八九';

function spelled(numeral: string): number {
  const text = numeral.replace(/[○零O]/g, '〇');
  const ten = text.indexOf('十');
  if (ten < 0) return Number([...text].map((digit) => Math.max(DIGITS.indexOf(digit), 0)).join(''));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
  const units = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
  return tens * 10 + units;
}

/** YYYY-MM-DD of a real day, or null. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The first date printed in a text, in any of the usual forms; null if there is none or it is no real day. */
export function readDate(text: string): string | null {
  // A time of day goes first: without white space it would run into the day (2024-01-2 17:11).
  const line = text
    .normalize('NFKC')
    .replace(/\s\d{1,2}\s*:\s*\d\d.*$/s, '')
    .replace(/\s+/g, '');
  const match =
    /(20\d\d)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})/.exec(line) ??
    /(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(line);
  if (match !== null) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const numerals =
    /(二[〇○零O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(line);
  if (numerals === null) return null;
  return isoDate(spelled(numerals[1] ?? ''), spelled(numerals[2] ?? ''), spelled(numerals[3] ?? ''));
}

const PERIOD =
  /(20\d\d)年?(\d{1,2})月(\d{1,2})日?(?:零时)?起?(?:开始)?(?:至|到|[-—~－–]{1,2})(?:(20\d\d)年?)?(\d{1,2})月(\d{1,2})日?/g;
/** 年 and 月 lost by an export: only the whole year is certain. */
const GLUED_PERIOD = /(20\d\d)11日起?(?:至|到)(?:(20\d\d))?1231日/;
const REACH = 300;
const ABOUT = /统计|期限|时限|周期|涵盖|报告期|所列数据|数据(?:时间|期间|范围)/;

/** The statistics period that the prose states, and whether it had to be repaired. */
export function readPeriod(
  paragraphs: Iterable<{ section: SectionKey | null; paragraph: Paragraph }>,
): { period: Period; repaired: boolean } | null {
  for (const { section, paragraph } of paragraphs) {
    if (!ABOUT.test(paragraph.text) && !/本报告/.test(paragraph.text)) continue;
    const reading = compact(paragraph.text);
    const glued = GLUED_PERIOD.exec(reading.text);
    const matches = [...reading.text.matchAll(PERIOD), ...(glued === null ? [] : [glued])];
    for (const match of matches) {
      const at = match.index;
      // Looks no further than a long sentence goes, so that a text without a full stop costs no more.
      const before = reading.text.slice(Math.max(0, at - REACH), at);
      const sentenceStart = at - before.length + before.lastIndexOf('。') + 1;
      const after = reading.text.slice(at, at + REACH);
      const stop = after.indexOf('。', match[0].length);
      const sentenceEnd = at + (stop < 0 ? after.length : stop + 1);
      const sentence = reading.text.slice(sentenceStart, sentenceEnd);
      if (!ABOUT.test(sentence) && !/本报告.{0,40}(?:情况|数据)/.test(sentence)) continue;
      const isGlued = match === glued;
      const year = Number(match[1]);
      const until = isGlued ? match[2] : match[4];
      const from = isGlued ? isoDate(year, 1, 1) : isoDate(year, Number(match[2]), Number(match[3]));
      const lastYear = until === undefined ? year : Number(until);
      const to = isGlued ? isoDate(lastYear, 12, 31) : isoDate(lastYear, Number(match[5]), Number(match[6]));
      if (from === null || to === null || to < from) continue;
      const range = originalRange(reading, sentenceStart, sentenceEnd);
      const quote: Quote = {
        section,
        text: paragraph.text.slice(range.start, range.end),
        location: paragraph.location,
        ...range,
      };
      return { period: { from, to, quote }, repaired: isGlued || !/20\d\d年/.test(match[0]) };
    }
  }
  return null;
}
