import type { Steps } from '../steps.ts';

/**
 * Digits that state no quantity. Every quantifier is bounded, so that the work per character is constant.
 * Expressions run on normalised text (half-width, no white space).
 */
const WITH_DIGITS: readonly RegExp[] = [
  // dates, years, periods, times of day
  /(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?/g,
  /(?:19|20)\d\d(?=年)/g,
  /(?:19|20)\d\d[-—~至到](?:19|20)\d\d(?!\d)/g,
  /\d{1,2}[-—~至到]\d{1,2}月/g,
  /\d{1,2}月(?:\d{1,2}[日号]?(?![\d件条份项篇]))?/g,
  /\d{1,2}日(?!均)/g,
  /\d{1,2}:\d\d(?!\d)/g,
  // document numbers, laws, places
  /[〔﹝[【(〈](?:19|20)\d\d[〕﹞\]】)〉]\d{0,6}号?/g,
  /第?\d{1,6}号/g,
  /\d{1,5}(?=室|楼|层|栋|幢|单元|路|弄|大道|级)/g,
  // telephones, post codes, addresses of the net
  /0\d{2,3}[-—]?\d{7,8}(?:-\d{1,5})?/g,
  /1[3-9]\d{9}/g,
  /(?:电话|传真|邮编|邮政编码|手机|QQ|qq)(?:为|是)?:?[\d\-—/、]{5,40}(?!\d{0,9}[件份条次个人起])/g,
  /12(?:3\d\d|388|315)(?!\d|件|条|份|项|篇|个|人)/g,
  /https?:[^\u4e00-\u9fff,。;]{1,300}/g,
  /www\.[\w./?=&%-]{1,200}/g,
  /[\w.-]{1,64}@[\w.-]{1,64}/g,
  // enumeration
  /^\(?\d{1,2}[)、.](?!\d)/g,
  /(?<=[。;:,])\(?\d{1,2}[)、.](?!\d)/g,
  /\(\d{1,2}\)/g,
  // differences of ratios, products, ratios, slogans
  /\d{1,9}(?:\.\d{1,4})?个?百分点/g,
  /\d{1,4}(?:\+[\dNn]{1,4}){1,6}/g,
  /\d{1,4}[×xX*]\d{1,4}/g,
  /\d{1,6}\/\d{1,6}/g,
  /[A-Za-z]\d{1,9}/g,
  /\d{1,9}(?=[A-Za-z])/g,
  /(?:19|20)\d\d(?![\d.,年%件条份项篇个人次起宗例封则元万亿余多户家名部])/g,
];

/** Chinese numerals that are words or name places in a law. */
const IN_WORDS: readonly RegExp[] = [
  /第[\d一二三四五六七八九十百零〇两]{1,6}(?:-[\d一二三四五六七八九十]{1,4})?[条款项章节次届批期季位名类轮]?/g,
  /一(?:是|批|体|网|事|站|窗|门|图|键|次性|定|方面|线|系列|起来|件事|条龙|部分|份力|个)/g,
  /[一二三四五六七八九十]是/g,
  /十[一二三四五]五/g,
  /(?:三安全一稳定|三类内部|四类过程|双随机|两会|三公)/g,
];

/** Characters beyond which a paragraph is read in pieces. */
const long = 10_000;

/** Marks in `masked` the characters of `text` that are dates, numbers of documents, telephones and the like. */
export function* maskNonQuantities(text: string, masked: Uint8Array): Steps<void> {
  for (const pattern of /[0-9]|https?:/.test(text) ? [...WITH_DIGITS, ...IN_WORDS] : IN_WORDS) {
    if (text.length > long) yield;
    for (const hit of text.matchAll(pattern)) masked.fill(1, hit.index, hit.index + hit[0].length);
  }
}
