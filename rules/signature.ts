import type { Location, Report } from '../parsers/report.ts';
import { type Compact, compactsOf, quoteOf } from './compact.ts';
import { realDate } from './dates.ts';

/** Organ and day under the report; either may be lacking. */
export interface Signature {
  organ: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  location: Location;
}

const DATE =
  /(?:(20\d\d)年(\d{1,2})月(\d{1,2})日?|(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})|(二[〇○零O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日)$/;
const ORGAN =
  /^[\u4e00-\u9fff、]{2,36}(?:政府|局|委|会|[厅室办]|办事处|街道|[镇乡部署院]|中心|总?队|[省市县区])(?:\((?:公章|盖章|印章|章)\))?$/;

/** The signature: a day, with the organ on its own or on a neighbouring line. */
export function signatureOf(report: Report): Signature | null {
  const lines = compactsOf(report).slice(compactsOf(report).length - report.ending.length);
  for (const [at, line] of lines.entries()) {
    const dated = DATE.exec(line.text);
    if (dated === null || line.text.length > 60) continue;
    const own = organOf(line.text.slice(0, dated.index));
    const above = lines[at - 1];
    const below = lines[at + 1];
    const [beside, organ] = [above, below]
      .map((other): [Compact | undefined, string | null] => [other, other ? organOf(other.text) : null])
      .find(([, name]) => name !== null) ?? [undefined, null];
    const place = own === null && beside ? beside : line;
    return {
      organ: own ?? organ,
      date: dateOf(dated),
      location: quoteOf(place, 0, place.text.length).location,
    };
  }
  return null;
}

function organOf(line: string): string | null {
  const name = line.replace(/[,:;。]$/, '');
  return ORGAN.test(name) ? name.replace(/\(.*$/, '') : null;
}

function dateOf(match: RegExpExecArray): string | null {
  const year = match[1] ?? match[4];
  if (year !== undefined) return realDate(Number(year), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]));
  return realDate(numeral(match[7] ?? ''), numeral(match[8] ?? ''), numeral(match[9] ?? ''));
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇二二, 十二, 二十六. */
function numeral(text: string): number {
  const digits = text.replace(/[○零O]/g, '〇');
  const ten = digits.indexOf('十');
  if (ten < 0) return Number([...digits].map((digit) => DIGITS.indexOf(digit)).join(''));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(digits.charAt(ten - 1));
  const units = ten === digits.length - 1 ? 0 : DIGITS.indexOf(digits.charAt(ten + 1));
  return tens * 10 + units;
}
