/** The characters of Chinese numerals. */
export const NUMERAL = '〇零一二三四五六七八九十百千万亿两';
export const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEP: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
export const SCALE: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Value of a Chinese numeral (三百二十, 〇, 二〇二三, 十二, 三万五千), or null where it is none. */
export function spelledValue(text: string): number | null {
  const digits = [...text].map((c) => DIGIT[c]);
  if (digits.length > 1 && digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of text) {
    const value = DIGIT[c];
    const step = STEP[c];
    const scale = SCALE[c];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined) {
      section += (digit === null || digit === 0 ? 1 : digit) * step;
      digit = null;
    } else if (scale !== undefined) {
      total = (total + section + (digit === null ? 0 : digit)) * scale;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit === null ? 0 : digit);
}
