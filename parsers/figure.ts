import type { Doubt, Figure } from './report.ts';
import { collapse } from './text.ts';

/** What a cell's text says, without the place where it stands. */
export type Reading = Omit<Figure, 'location'>;

const ignorable = /\p{DI}/gu;
/** Hyphens and minus signs that are a sign before a number; the longer dashes may be one. */
const minus = /[\u2010-\u2013\u2212\u207b]/g;
const longDash = /^[\u2014\u2015\u2500\u30fc]/;
const blank = /^(?:[-\u2014\u2015\u2500\u2501\u30fc_]*|[/\\]+|无[。.]?)$/;
/** NFKC would turn footnote marks and fractions into digits: 5① is not 51. */
const raised =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2099\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/;
const letters = /[oOlI|〇○]/;

const units = '亿元|万元|千元|百元|元|人民币|件次|人次|条次|件|笔|个|项|次|条|篇|份|宗|起|家|部|例|本|号|人|户|张';
/** A multiple of a count: the number as printed is not the number of things. */
const multiples = '万余?件?|亿|千|百|十|%|‰|倍';
const number =
  /^(?<sign>[-+]|减少?了?|负|下降|增加?了?|新增)?(?:¥|人民币)?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<rest>.*)$/;
const trailing = new RegExp(`^(?<unit>${units})?(?<note>\\((?=[^)]*[^\\d)])[^()]*(?:\\([^()]*\\)[^()]*)*\\))?$`);
const multiplied = new RegExp(`^(?:${multiples})`);

const doubts = {
  stray: { code: 'stray-characters', text: '数字中夹有不属于数字的字符' },
  multiple: { code: 'stray-characters', text: '数字后带有倍数或百分号，未作换算' },
  dash: { code: 'stray-characters', text: '数字前的横线可能是负号，也可能不是' },
} as const satisfies Record<string, Doubt>;

/**
 * Reads a cell's text as `textOf` gives it (a line break of the page is `\n`). Digits parted by white space are one number;
 * digits on two lines are two and therefore `text`. The value is the number as printed, its unit not converted. What could
 * be misread is never guessed: it is `text`, or a number with a doubt.
 */
export function readFigure(printed: string): Reading {
  const plain = printed.trim();
  if (/^\d{1,15}$/.test(plain)) return { kind: 'number', raw: plain, value: Number(plain), unit: null, doubt: null };
  const raw = collapse(printed);
  const text = printed.normalize('NFKC').replace(ignorable, '').replace(minus, '-');
  const joined = text.replace(/\s+/g, '');
  if (blank.test(joined)) return { kind: 'blank', raw, value: null, unit: null, doubt: null };
  if (!/\d/.test(joined)) return words(raw, isDisguisedZero(joined) ? doubts.stray : null);
  if (raised.test(printed)) return words(raw, doubts.stray);
  if (isTwoLines(text)) return words(raw, null);
  return readNumber(joined, raw);
}

function readNumber(joined: string, raw: string): Reading {
  const dashed = longDash.test(joined);
  const found = number.exec(dashed ? `-${joined.slice(1)}` : joined)?.groups;
  if (found === undefined) return words(raw, isSpoiledNumber(joined) ? doubts.stray : null);
  const { sign, digits = '', decimals = '', rest = '' } = found;
  if (digits.length + decimals.length > 17) return words(raw, doubts.stray);
  const size = Number(digits.replaceAll(',', '') + decimals);
  const value = size !== 0 && sign !== undefined && /^[-减负下]/.test(sign) ? -size : size;
  const unit = trailing.exec(rest)?.groups?.unit ?? null;
  if (trailing.test(rest)) return { kind: 'number', raw, value, unit, doubt: dashed ? doubts.dash : null };
  if (multiplied.test(rest)) {
    const printedUnit = /^[^\d()]+/.exec(rest)?.[0] ?? null;
    return /\d/.test(rest)
      ? words(raw, null)
      : { kind: 'number', raw, value, unit: printedUnit, doubt: doubts.multiple };
  }
  if (/^[。、；;]$/.test(rest)) return { kind: 'number', raw, value, unit: null, doubt: doubts.stray };
  return words(raw, isSpoiledNumber(joined) ? doubts.stray : null);
}

function words(raw: string, doubt: Doubt | null): Reading {
  return { kind: 'text', raw, value: null, unit: null, doubt };
}

/** O, o or a circle where a digit is meant. */
function isDisguisedZero(text: string): boolean {
  return /^[oOlI〇○]+$/.test(text);
}

/** One number that a stray character, a lost digit or a broken group has spoiled; two numbers or words are not. */
function isSpoiledNumber(text: string): boolean {
  if (/^[-+]?[\d.,，]+$/.test(text)) return true;
  return letters.test(text) ? /^[-+]?[\doOlI|〇○.,]+$/.test(text) : /^\d+[^\d\p{L}/、~-]+$/u.test(text);
}

/** Digits on two lines of the page, a note in brackets aside. */
function isTwoLines(text: string): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').filter((line) => /\d/.test(line) && !/^\s*[(（]/.test(line));
  return lines.length > 1;
}
