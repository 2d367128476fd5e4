import type { Claim } from '../report.ts';
import type { Steps } from '../steps.ts';
import type { Reading } from './normalise.ts';
import { DIGIT, NUMERAL, SCALE, spelledValue } from './numerals.ts';

/** A number as prose prints it, with its unit. Offsets into the reading. */
export interface StatedNumber {
  start: number;
  /** After the unit and a trailing 以上 or 左右. */
  end: number;
  value: number;
  low: number | null;
  high: number | null;
  precision: Claim['precision'];
  resolution: number;
  unit: string | null;
  /** Blanks or an exporter's note stand between its digits: it may be two numbers. */
  torn: boolean;
  /** Written in Chinese numerals. */
  spelled: boolean;
}

const UNIT =
  /(?:万元|亿元|元|个?工作日|个?月|件次|件|篇次|篇|份|项|宗|起|条|封|例|则|人次|人|名|家|户|批次|批|台|套|幅|张|期|场次|场|部分|部|个|次|大|轮|天|小时|分钟|分|种|类|处|栏|字|户次|倍|%)/y;
const SPELLED_UNIT = /(?:万元|元|件|份|项|宗|起|条|封|例|篇|则|部分|部|次|个|倍|大)/y;
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

interface Digits {
  end: number;
  value: number;
  resolution: number;
  torn: boolean;
}

const isDigit = (c: string) => c >= '0' && c <= '9' && c.length === 1;

function readDigits(reading: Reading, at: number): Digits | null {
  const { text, start, end, masked } = reading;
  let i = at;
  let digits = '';
  let groups = 0;
  let torn = false;
  const gaps: number[] = [];
  while (i < text.length) {
    if (isDigit(text.charAt(i)) && masked[i] === 0) {
      if (i > at && start[i] !== end[i - 1] && isDigit(text.charAt(i - 1))) gaps.push(digits.length);
      digits += text.charAt(i);
      i += 1;
    } else if (text.charAt(i) === ',' && masked[i] === 0 && digits.length - groups * 3 <= 3 && digits.length > 0) {
      const grouped = [1, 2, 3].every((n) => isDigit(text.charAt(i + n)) && masked[i + n] === 0);
      if (!grouped || isDigit(text.charAt(i + 4))) break;
      digits += text.slice(i + 1, i + 4);
      groups += 1;
      i += 4;
    } else break;
  }
  if (digits.length > 12) return { end: i, value: Number.NaN, resolution: 1, torn: true };
  if (gaps.length > 0) {
    const first = gaps[0] ?? 0;
    torn = first > 3 || gaps.some((gap, n) => gap !== first + n * 3) || digits.length !== first + gaps.length * 3;
  }
  let resolution = 1;
  if (text.charAt(i) === '.' && isDigit(text.charAt(i + 1)) && masked[i + 1] === 0) {
    let decimals = '';
    while (decimals.length < 8 && isDigit(text.charAt(i + 1 + decimals.length)))
      decimals += text.charAt(i + 1 + decimals.length);
    i += 1 + decimals.length;
    digits += `.${decimals}`;
    resolution = 10 ** -decimals.length;
  }
  return { end: i, value: Number(digits), resolution, torn };
}

const AT_MOST = /(?:不超过|不多于|至多|不足|不到|(?<!不)少于|(?<!不)低于|不高于)$/;
const AT_LEAST = /(?:超过|超|逾|突破|不少于|不低于|至少|达到?)$/;
const ABOUT = /(?:大约|将近|接近|约|近)$/;

function interval(value: number, resolution: number, hedge: Claim['precision']): [number | null, number | null] {
  if (hedge === 'at-least') return [value, null];
  if (hedge === 'at-most') return [null, value];
  if (hedge === 'approximate') return [value * 0.9, value * 1.1];
  if (hedge === 'rounded') return [value - resolution / 2, value + resolution / 2];
  return [value, value];
}

function complete(reading: Reading, at: number, body: Digits, spelled: boolean): StatedNumber | null {
  const { text } = reading;
  let { end, value, resolution } = body;
  let more = /[余多]/.test(text.charAt(end)) && !spelled ? 1 : 0;
  end += more;
  const scale = spelled ? '' : match(/(?:千万|百万|万|亿)(?!元)/y, text, end);
  const factor = scale === '千万' ? 1e7 : scale === '百万' ? 1e6 : (SCALE[scale] ?? 1);
  end += scale.length;
  value = Number((value * factor).toPrecision(12));
  resolution *= factor;
  if (/[余多]/.test(text.charAt(end))) {
    more = 1;
    end += 1;
  }
  let unit = match(spelled ? SPELLED_UNIT : UNIT, text, end);
  if (spelled && (unit === '' || (unit === '件' && text.charAt(end + 1) === '事'))) return null;
  end += unit.length;
  if (unit !== '' && /[余多]/.test(text.charAt(end))) {
    more = 1;
    end += 1;
  }
  if (unit === '篇' || unit === '件') unit += match(/次/y, text, end);
  end = Math.max(end, end + (unit.endsWith('次') && text.charAt(end) === '次' ? 1 : 0));
  const before = text.slice(Math.max(0, at - 4), at);
  const after = match(/(?:以上|左右|以内|以下|上下)/y, text, end);
  let precision: Claim['precision'] = unit === '%' ? 'percent' : scale === '' ? 'exact' : 'rounded';
  if (AT_MOST.test(before) || after === '以内' || after === '以下') precision = 'at-most';
  else if (more > 0 || after === '以上' || (AT_LEAST.test(before) && !/达到?$/.test(before))) precision = 'at-least';
  else if (ABOUT.test(before) || after === '左右' || after === '上下') precision = 'approximate';
  const [low, high] = interval(value, resolution, precision);
  return {
    start: at,
    end: end + after.length,
    value,
    low,
    high,
    precision,
    resolution,
    unit: unit === '' ? null : unit,
    torn: body.torn,
    spelled,
  };
}

function readSpelled(reading: Reading, at: number): StatedNumber | null {
  const { text, masked } = reading;
  if (text.startsWith('百分之', at)) {
    let end = at + 3;
    while (end < text.length && end < at + 12 && `${NUMERAL}点`.includes(text.charAt(end))) end += 1;
    const [whole = '', part] = text.slice(at + 3, end).split('点');
    const value = spelledValue(whole);
    const decimals = part === undefined ? '' : [...part].map((c) => DIGIT[c] ?? '').join('');
    if (whole === '' || value === null) return null;
    const stated = Number(decimals === '' ? value : `${value}.${decimals}`);
    return {
      start: at,
      end,
      value: stated,
      low: stated,
      high: stated,
      precision: 'percent',
      resolution: 10 ** -decimals.length,
      unit: '%',
      torn: false,
      spelled: true,
    };
  }
  let end = at;
  while (end < text.length && end < at + 12 && NUMERAL.includes(text.charAt(end)) && masked[end] === 0) end += 1;
  const value = end === at ? null : spelledValue(text.slice(at, end));
  if (value === null || /[第几数每]/.test(text.charAt(at - 1))) return null;
  return complete(reading, at, { end, value, resolution: 1, torn: false }, true);
}

const FIRST = new RegExp(`[0-9${NUMERAL}]`, 'g');

/** All numbers of a reading, left to right, without those that state no quantity. */
export function* readNumbers(reading: Reading): Steps<StatedNumber[]> {
  const { text, masked } = reading;
  const numbers: StatedNumber[] = [];
  const next = (from: number): number => {
    FIRST.lastIndex = from;
    return FIRST.exec(text)?.index ?? text.length;
  };
  for (let i = next(0); i < text.length; i = next(i)) {
    const c = text.charAt(i);
    if (masked[i] === 1) {
      i += 1;
    } else if (isDigit(c)) {
      const body = readDigits(reading, i);
      const number = body && Number.isFinite(body.value) ? complete(reading, i, body, false) : null;
      if (number) numbers.push(number);
      if (numbers.length % 64 === 0) yield;
      i = Math.max(i + 1, number?.end ?? body?.end ?? 0);
    } else {
      const number = readSpelled(reading, i);
      if (number) {
        numbers.push(number);
        i = number.end;
      } else {
        const from = i;
        while (i < text.length && i < from + 12 && NUMERAL.includes(text.charAt(i))) i += 1;
        i = Math.max(i, from + 1);
      }
    }
  }
  return numbers;
}
