import type { Slip } from './finding.ts';

/** A printed figure, the figure that should stand there, and what stands around it. */
export interface Misprint {
  /** What the cell counts as. */
  printed: number;
  /** Nothing is printed. */
  blank: boolean;
  proposed: number;
  /** Figures of the cells left, right, above and below. */
  beside: number[];
  /** The cell holds a total of others. */
  total: boolean;
}

/** How a misprint may have come about, and how little it takes to believe: 0 nearly nothing, 3 no reason at all. */
export interface Explanation {
  slip: Slip | null;
  strain: number;
}

const lookAlikes = new Set(['17', '38', '56', '08', '06', '68', '69', '89', '27', '49', '35', '09']);

/** The likeliest explanation. Slips in a single digit, which could be chance, count for less than those in a longer figure. */
export function explain({ printed, blank, proposed, beside, total }: Misprint): Explanation {
  const long = printed >= 10;
  const found: [boolean, Slip | null, number][] = [
    [printed < 0 && proposed === -printed, 'sign', 0.5],
    [blank && proposed > 0, 'left-blank', 1],
    [!blank && isSwapped(String(printed), String(proposed)), 'swapped', 1],
    [printed > 0 && lacksOne(String(printed), String(proposed)), 'dropped', long ? 1 : 1.5],
    [proposed > 0 && isDoubled(String(printed), String(proposed)), 'doubled', 1],
    [proposed > 0 && lacksOne(String(proposed), String(printed)), 'added', proposed >= 10 ? 1 : 1.5],
    [!blank && looksAlike(String(printed), String(proposed)), long ? 'misread' : null, long ? 1 : 2],
    [printed > 0 && beside.includes(printed), long ? 'copied' : null, long ? 1 : 2],
    [total, 'not-updated', 2.5],
  ];
  const best = found.filter(([fits]) => fits).toSorted(([, , a], [, , b]) => a - b)[0];
  return best ? { slip: best[1], strain: best[2] } : { slip: null, strain: 3 };
}

/** 21 for 12. */
function isSwapped(printed: string, proposed: string): boolean {
  if (printed.length !== proposed.length) return false;
  const at = [...printed].findIndex((digit, place) => digit !== proposed[place]);
  return (
    at >= 0 &&
    printed[at] === proposed[at + 1] &&
    printed[at + 1] === proposed[at] &&
    printed.slice(at + 2) === proposed.slice(at + 2)
  );
}

/** `long` with one digit left out is `short`. */
function lacksOne(short: string, long: string): boolean {
  return (
    long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

/** 122 for 12. */
function isDoubled(printed: string, proposed: string): boolean {
  return [...proposed].some((digit, at) => proposed.slice(0, at) + digit + proposed.slice(at) === printed);
}

/** One digit for another that looks like it: 38 for 33. */
function looksAlike(printed: string, proposed: string): boolean {
  if (printed.length !== proposed.length) return false;
  const other = [...printed].flatMap((digit, at) => (digit === proposed[at] ? [] : [[digit, proposed[at]].toSorted()]));
  const [pair] = other;
  return other.length === 1 && pair !== undefined && lookAlikes.has(pair.join(''));
}
