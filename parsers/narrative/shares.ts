import type { StatedNumber } from './numbers.ts';

/** What a percentage or a difference says. */
export interface Comparison {
  kind: 'yoy' | 'difference' | 'share' | null;
  sign: 1 | -1;
}

const AGAINST = /同比|(?:比|较|与|同|和)(?:上一?年度?|去年|上年度|(?:19|20)\d\d年)(?:度|同期)?/;
const UP = /(?:增长|增加|上升|提高|提升|上涨|增幅|净增|增|多|升)(?:了|为|约|近|超过|超|达|幅度?)*:?$/;
const DOWN = /(?:下降|减少|降低|回落|下滑|降幅|减|少|降)(?:了|为|约|近|超过|超|达|幅度?)*:?$/;
const SHARE = /(?:占|占比|比例|比重)[\u4e00-\u9fff“”:]{0,14}$/;
const RATE = /率/;

/** `left`: the words before the number in its clause; `before`: the sentence up to the number. */
export function comparisonOf(number: StatedNumber, left: string, before: string): Comparison | null {
  const against = AGAINST.test(before.slice(-30));
  const up = UP.test(left);
  const down = DOWN.test(left);
  if (number.unit === '%') {
    if (against && (up || down)) return { kind: 'yoy', sign: down ? -1 : 1 };
    if (/占/.test(left) && SHARE.test(left) && !RATE.test(left)) return { kind: 'share', sign: 1 };
    return { kind: null, sign: 1 };
  }
  if (number.unit === '倍') {
    return against && up ? { kind: 'yoy', sign: 1 } : { kind: null, sign: 1 };
  }
  if (!against || !(up || down)) return null;
  return { kind: 'difference', sign: down ? -1 : 1 };
}
