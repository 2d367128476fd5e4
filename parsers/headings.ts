import type { SectionKey } from './report.ts';
import { squeeze } from './text.ts';

/** The six sections in the order of the form. */
export const SECTION_KEYS: readonly SectionKey[] = [
  'overview',
  'proactive',
  'requests',
  'disputes',
  'problems',
  'other',
];

/** A line that may be the heading of a section. */
export interface HeadingLike {
  key: SectionKey;
  /** The printed number, whatever its form; null where none is printed. */
  ordinal: number | null;
  /** Numbered like a sub-heading: （一）. */
  bracketed: boolean;
  /** `short` wordings are also common as sub-headings; `likeness` only resembles the official heading. */
  match: 'official' | 'short' | 'likeness';
}

const NUMBER = /^(?:第([一二三四五六七八九十])部分[、:]?|(\()?([一二三四五六七八九十]|\d{1,2}(?!\d))\)?[、.,:)]*)/;
const NUMERALS = '一二三四五六七八九十';

const OFFICIAL: Record<SectionKey, RegExp> = {
  overview: /^(?:.{0,20}?信息公开(?:工作)?的?)?总体(?:工作)?(?:情况|概况)$/,
  proactive: /^(?:本?行政机关|本机关|本单位)?(?:依法)?主动公开政府信息的?(?:工作)?情况$/,
  requests: /^(?:本?行政机关|本机关|本单位)?收到(?:和|及|与|并)?处理政府信息公开申请的?(?:情况)?$/,
  disputes: /^(?:因?(?:政府)?信息公开(?:工作)?(?:引发|引起|产生)?的?)?被?(?:申请)?行政复议.{0,6}行政诉讼的?(?:情况)?$/,
  problems:
    /^(?:.{0,16}?信息公开(?:工作)?)?(?:工作)?中?存在的?(?:主要)?(?:问题|困难|不足)(?:[和与、](?:困难|不足))?(?:及|和|与|以及|、)?.{0,4}改进(?:情况|措施|意见|方向|建议|工作)?(?:情况)?$/,
  other: /^(?:其[他它](?:需要|须|应当)?报告的?|(?:需要|须|应当)报告的?其[他它])事项$/,
};

const SHORT: Partial<Record<SectionKey, RegExp>> = {
  proactive: /^(?:政府信息)?主动公开(?:信息|工作)?的?情况$/,
  requests: /^(?:政府信息)?依申请公开(?:政府信息|工作|办理)?的?情况$/,
};

const LIKENESS: Record<SectionKey, RegExp> = {
  overview: /^(?:(?:基本|工作|整体)(?:工作)?情况|概[述况]|综述)$/,
  proactive: /^.{0,8}主动公开.{0,12}$/,
  requests: /^.{0,10}(?:收到|处理|办理|答复).{0,10}申请.{0,8}$/,
  disputes: /^.{0,20}复议.{0,10}诉讼.{0,6}情况$/,
  problems:
    /^(?:.{0,10}(?:问题|不足|困难).{0,14}|(?:明年|今后|下一?(?:年度|年|步|阶段)|20\d\d年)?的?(?:主要)?(?:工作)?(?:改进)?(?:计划|打算|安排|思路|重点|措施|情况|方向))$/,
  other: /^(?:其[他它])?(?:需要|有关|应当)?(?:说明|报告)?的?(?:其[他它])?事项$/,
};

/** No heading is without one of these, simplified or traditional; radicals and compatibility characters may stand for one. */
const TELLING = /[况況述请請诉訴讼訟进進项項开開题題足难難划劃算排路点點施向\u2e80-\u2fdf\uf900-\ufaff\ud800-\udfff]/;

/** Reads a whole paragraph as a section heading; null where it is none. Numbers alone make no heading, phrases do. */
export function readHeading(text: string): HeadingLike | null {
  if (text.length > 80 || !TELLING.test(text)) return null;
  const line = squeeze(text).replace('況', '况');
  if (line.length > 48 || line.length < 2) return null;
  const number = NUMBER.exec(line);
  const numeral = number?.[1] ?? number?.[3];
  const ordinal = numeral === undefined ? null : NUMERALS.indexOf(numeral) + 1 || Number(numeral);
  const phrase = line
    .slice(number === null ? 0 : number[0].length)
    .replace(/[.…·]{2,}\d*$/, '')
    .replace(/\([^()]{0,30}\)$/, '')
    .replace(/[:。.;,、]+$/, '');
  const bracketed = number?.[2] !== undefined;
  for (const key of SECTION_KEYS) if (OFFICIAL[key].test(phrase)) return { key, ordinal, bracketed, match: 'official' };
  for (const key of SECTION_KEYS) if (SHORT[key]?.test(phrase)) return { key, ordinal, bracketed, match: 'short' };
  const expected = ordinal === null || bracketed ? undefined : SECTION_KEYS[ordinal - 1];
  if (expected !== undefined && !/[。;,]/.test(phrase) && LIKENESS[expected].test(phrase))
    return { key: expected, ordinal, bracketed, match: 'likeness' };
  if (expected === undefined && !bracketed && LIKENESS.disputes.test(phrase) && !/[。;,]/.test(phrase))
    return { key: 'disputes', ordinal, bracketed, match: 'likeness' };
  return null;
}

const PHRASES = [
  '(?:政府信息公开(?:工作)?)?总体(?:工作)?情况',
  '(?:行政机关)?主动公开政府信息的?情况',
  '(?:行政机关)?收到和处理政府信息公开申请的?情况',
  '因?(?:政府信息公开(?:工作)?)?被?(?:申请)?行政复议[、和及]{0,2}(?:提起)?行政诉讼的?情况',
  '(?:政府信息公开工作)?存在的?(?:主要)?问题(?:及|和|与)?(?:改进(?:情况|措施))',
  '其[他它]需要报告的?(?:其[他它])?事项',
];
const GLUED = new RegExp(
  PHRASES.map((phrase, at) => `(?:${NUMERALS[at] ?? ''}|${at + 1})\\s*[、.．]\\s*${phrase}`).join('|'),
  'g',
);
const LEADING = new RegExp(`^(?:${PHRASES.join('|')})(?=[:：]|\\s+[^\\s])`);

/**
 * Headings printed in one paragraph with what precedes or follows them: `[start, end)` of each in `text`. A sentence that
 * lists the parts of the report (本报告由…组成) holds none.
 */
export function gluedHeadings(text: string): [number, number][] {
  if (!/情况|问题|事项/.test(text)) return [];
  const found: [number, number][] = [];
  const leading = LEADING.exec(text);
  if (leading !== null) return [[0, leading[0].length]];
  for (const match of text.matchAll(GLUED)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 160), start);
    if (before !== '' && !/[。；;！!？?：:\s”）)\d]$/.test(before)) continue;
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    if (/组成|包括|分为|如下|以下/.test(sentence)) continue;
    if (/^[，,、；;和及]/.test(text.slice(end, end + 1))) continue;
    found.push([start, end]);
  }
  return found;
}
