import { squeeze } from './text.ts';

const DATE =
  /(?:20\d\d年\d{1,2}月\d{1,2}日?|20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|二[〇○零O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const ORGAN =
  /^[\u4e00-\u9fff、·]{2,36}(?:政府|局|委|会|[厅室办]|办事处|街道|[镇乡部署院]|中心|总?队|[省市县区])(?:\((?:公章|盖章|印章)\))?$/;

/** A signature line: an organ's name alone, a date alone, or both. */
export interface SignatureLine {
  organ: string | null;
  /** As printed, white space removed. */
  date: string | null;
}

/** Reads one line as a signature; null for anything else. */
export function readSignature(text: string): SignatureLine | null {
  if (text.length > 80) return null;
  const line = squeeze(text);
  const date = DATE.exec(line)?.[0] ?? null;
  const organ = (date === null ? line : line.slice(0, -date.length)).replace(/[,:;。]$/, '');
  if (organ === '') return date === null ? null : { organ: null, date };
  return ORGAN.test(organ) ? { organ: organ.replace(/\(.*$/, ''), date } : null;
}

export function isSignature(text: string): boolean {
  return readSignature(text) !== null;
}
