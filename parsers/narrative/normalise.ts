import type { Steps } from '../steps.ts';
import { maskNonQuantities } from './mask.ts';

/**
 * Prose as patterns read it: half-width, simplified, without white space, exporters' notes, names in book-title marks
 * and brackets that hold no figure. `start` and `end` give each character's place in the paragraph's own text.
 */
export interface Reading {
  text: string;
  start: number[];
  end: number[];
  /** 1 where a digit states no quantity. */
  masked: Uint8Array;
}

const TRADITIONAL =
  '開开關关請请辦办結结轉转複复議议訴诉訟讼發发規规範范許许處处罰罚強强實实際际費费納纳總总計计數数據据報报網网無无沒没產产業业機机構构組组織织國国稱称個个條条項项務务變变時时與与為为長长經经過过門门電电話话訊讯維维糾纠銷销現现廢废製制東东區区縣县鄉乡鎮镇億亿萬万雙双兩两餘余約约傳传達达應应證证單单復复絡络屬属於于給给內内權权對对駁驳繳缴補补郵邮書书徵征隱隐級级檔档';
const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLE.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));

const SPACE = /[\s\u00a0\u3000\u200b-\u200f\u2060\u00ad\ufeff]/u;
/** ① ⑴ ㈠ ㊀ and superscripts number things; NFKC would turn them into figures. */
const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289\u00b2\u00b3\u00b9]/u;
const EXPORT_NOTE = /\[(?:bookmark|image):[^\]]{0,200}\]/gu;
const CASE_COUNT = /[〇零一二三四五六七八九十百千两]{1,9}[件份宗起条封例篇则部次]/u;

/** Characters of a long paragraph after which reading pauses. */
const pause = 10_000;

interface Folded {
  text: string;
  start: number[];
  end: number[];
  /** Places of commas that part clauses and never thousands. */
  apart: number[];
}

function* fold(original: string): Steps<Folded> {
  const folded: Folded = { text: '', start: [], end: [], apart: [] };
  const notes = original.includes('[') ? [...original.matchAll(EXPORT_NOTE)] : [];
  let note = 0;
  let paused = 0;
  let from = 0;
  const push = (unit: string, until: number) => {
    folded.text += unit;
    folded.start.push(from);
    folded.end.push(until);
  };
  for (let at = 0; at < original.length; ) {
    const next = notes[note];
    if (next && at === next.index) {
      at += next[0].length;
      note += 1;
      continue;
    }
    if (at - paused > pause) {
      paused = at;
      yield;
    }
    from = at;
    const code = original.codePointAt(at) ?? 0;
    const until = at + (code > 0xffff ? 2 : 1);
    if (code >= 0x4e00 && code <= 0x9fff) push(SIMPLE.get(original.charAt(at)) ?? original.charAt(at), until);
    // 、 and 。 stay as they are, too.
    else if ((code > 0x20 && code < 0x7f) || code === 0x3001 || code === 0x3002) push(original.charAt(at), until);
    else {
      const point = original.slice(at, until);
      // A full-width comma parts clauses; only a comma typed in half width, or among full-width digits, groups thousands.
      if (code === 0xff0c && !/[０-９]/u.test(original.charAt(at + 1))) {
        folded.apart.push(folded.text.length);
        push(',', until);
      } else if (CIRCLED.test(point)) push('◦', until);
      else if (!SPACE.test(point)) {
        for (const unit of point.normalize('NFKC').split(''))
          if (!SPACE.test(unit)) push(SIMPLE.get(unit) ?? unit, until);
      }
    }
    at = until;
  }
  return folded;
}

function hasFigure(text: string, masked: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (masked[i] === 0 && /[0-9]/.test(text.charAt(i))) return true;
  const inside = text.slice(from, to);
  return CASE_COUNT.test(inside) || inside.includes('结转');
}

/** Characters that patterns should not see: titles in 《》, brackets without a figure; null where there are none. */
function asides(text: string, masked: Uint8Array): Uint8Array | null {
  if (!/[《(“「]/.test(text)) return null;
  const hidden = new Uint8Array(text.length);
  const brackets: number[] = [];
  let titles = 0;
  let title = -1;
  let quotation = -1;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (c === '《') {
      if (titles === 0) title = i;
      titles += 1;
    } else if (c === '》' && titles > 0) {
      titles -= 1;
      if (titles === 0) {
        hidden.fill(1, title + 1, i);
        masked.fill(1, title + 1, i);
      }
    } else if (c === '(') brackets.push(i);
    else if (c === ')') {
      const open = brackets.pop();
      if (open !== undefined && i - open < 200 && !hasFigure(text, masked, open, i)) hidden.fill(1, open, i + 1);
    } else if (c === '“' || c === '「') quotation = i;
    else if ((c === '”' || c === '」') && quotation >= 0) {
      if (i - quotation <= 24) masked.fill(1, quotation, i);
      quotation = -1;
    } else if (c === '。') {
      brackets.length = 0;
      if (titles > 0 && i - title > 300) titles = 0;
    }
  }
  return hidden;
}

/** Total on any string; time and memory grow with its length. */
export function* readText(original: string): Steps<Reading> {
  const { text, start, end, apart } = yield* fold(original);
  const masked = new Uint8Array(text.length);
  yield* maskNonQuantities(text, masked);
  const hidden = asides(text, masked);
  for (const at of apart) masked[at] = 1;
  if (hidden === null) return { text, start, end, masked };
  const reading: Reading = { text: '', start: [], end: [], masked: new Uint8Array(text.length) };
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (hidden[i] === 1) continue;
    reading.text += text.charAt(i);
    reading.masked[kept] = masked[i] ?? 0;
    reading.start.push(start[i] ?? 0);
    reading.end.push(end[i] ?? 0);
    kept += 1;
  }
  return reading;
}

/** Offsets of `reading.text[from, to)` in the paragraph's own text. */
export function originalRange(reading: Reading, from: number, to: number): { start: number; end: number } {
  return { start: reading.start[from] ?? 0, end: reading.end[to - 1] ?? reading.start[from] ?? 0 };
}
