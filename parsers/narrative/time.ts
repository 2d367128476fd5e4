import type { Claim } from '../report.ts';

export type Time = Claim['time'];

/** A word that sets the time or the scope of what follows it in its sentence. */
export interface Turn<T> {
  at: number;
  to: T;
}

const WORDS =
  /(?<span>(?:19|20)\d\d年?(?:[-—~至到、]|和|与)(?:19|20)\d\d(?=年)(?!年相比)|每年|年均|月均|每月)|(?:(?<compare>比|较|与|同|和|相比)(?:上一?年度?|去年|(?:19|20)\d\d年)(?:度|同期)?)|(?<carry>(?:上一?年度?|去年|(?:19|20)\d\d年度?)(?:度|年)?(?:已|的|受理|收到|申请|未办结|转)?(?:结转|转结|转至|转到|转入|遗留|顺延))|(?<carryTo>结转(?:的)?(?:上一?年度?|去年)|(?:结转|转结|顺延|延期?|转|延续)(?:至|到|入|在)?(?:20\d\d|下|次|明|下一)年)|(?<plan>下一步|下步|下一年度?(?!继续|办理|处理|答复)|明年|来年|今后|将(?:进一步|继续|持续|加强|努力|着力|组织|公开|新增|力争|计划)|力争|争取)|(?<partial>第?[一二三四1234]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份?)?[-—~至到](?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|\d{1,2}月份)|(?<stock>截至|截止)|(?<sum>累计)|(?<since>(?:19|20)\d\d年以来|成立以来|实施以来|开通以来|历年|十四五以来|近[三五两\d]年)|(?<last>上年同期|上一?年度?|去年(?:同期)?|上年度)|(?<year>(?:19|20)\d\d)(?=年)|(?<this>今年|本年度?|全年|年内|一年来|年度内|报告期)/g;

/** Whether a sentence may speak of what is planned: most do not, and are spared a closer look. */
export function maySpeakOfPlans(sentence: string): boolean {
  return /下|明年|来年|今后|将|力争|争取|(?:19|20)\d\d/.test(sentence);
}

/**
 * Where a sentence changes its time. A year that only serves comparison (比2020年) or names what was carried over changes
 * nothing.
 */
export function timeTurns(sentence: string, year: number | null): Turn<Time>[] {
  const turns: Turn<Time>[] = [];
  const named = /(?:全年|本年度?|今年|年内)/.test(sentence) || (year !== null && sentence.includes(`${year}年`));
  let stock = false;
  for (const hit of sentence.matchAll(WORDS)) {
    const words = hit.groups ?? {};
    const at = hit.index;
    if (words.compare || words.carry || words.carryTo) continue;
    if (words.plan) turns.push({ at, to: 'plan' });
    else if (words.partial) {
      if (!/^(?:0?1|一)(?:月份?)?[-—~至到](?:12|十二)月/.test(words.partial)) turns.push({ at, to: 'part-year' });
    } else if (words.stock) {
      stock = true;
      turns.push({ at, to: endOfYear(sentence.slice(at, at + 20), year) ? 'this-year' : 'cumulative' });
    } else if (words.sum) {
      if (stock || !named) turns.push({ at, to: 'cumulative' });
    } else if (words.since || words.span) turns.push({ at, to: 'cumulative' });
    else if (words.last) turns.push({ at, to: 'last-year' });
    else if (words.this) turns.push({ at, to: 'this-year' });
    else if (words.year && !stock) turns.push({ at, to: yearTime(Number(words.year), year) });
  }
  return turns;
}

function yearTime(stated: number, year: number | null): Time {
  // Where the report's year is not known, no figure of a named year is compared.
  if (year === null) return 'other-year';
  if (stated === year) return 'this-year';
  if (stated === year - 1) return 'last-year';
  return stated > year ? 'plan' : 'other-year';
}

/** 截至2022年12月31日, 截至12月底, 截至年底: the stock is the year's. */
function endOfYear(text: string, year: number | null): boolean {
  const named = /(?:19|20)\d\d(?=年)/.exec(text)?.[0];
  if (named !== undefined && year !== null && Number(named) !== year) return false;
  return /^截[至止](?:到)?(?:(?:19|20)\d\d年)?(?:12月(?:31日|底|末)|年底|年末|底|末)/.test(text);
}

/** The last turn at or before `at`, else `before`. Turns are in the order of the text. */
export function latest<T>(turns: readonly Turn<T>[], at: number, before: T): T {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  return turn === undefined ? before : turn.to;
}
