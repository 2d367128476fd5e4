/** A line of a table in text form; `line` counts from 1 and is where it begins. */
export interface DelimitedLine {
  line: number;
  fields: string[];
  /** A quotation mark is opened and never closed. */
  isOpen: boolean;
}

/** Splits a text into lines and these into fields, by the sign that it uses; empty lines are left out. */
export function readLines(text: string): DelimitedLine[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sign = signOf(plain);
  const lines: DelimitedLine[] = [];
  let at = 0;
  let line = 1;
  while (at < plain.length) {
    const read = readLine(plain, at, sign);
    if (read.fields.some((field) => field.trim() !== ''))
      lines.push({ line, fields: read.fields, isOpen: read.isOpen });
    line += plain.slice(at, read.end).split('\n').length - 1;
    at = read.end;
  }
  return lines;
}

/** The sign between fields: the one that most lines hold. Nothing of an organ's name is one. */
function signOf(text: string): string {
  const lines = text.split('\n').slice(0, 50);
  const [best] = ['\t', ',', ';', '，', '；']
    .map((sign) => ({ sign, count: lines.filter((line) => line.includes(sign)).length }))
    .toSorted((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? '\t' : best.sign;
}

/** RFC 4180. A mark that is never closed ends with its line, so that the rest of the text is not swallowed. */
function readLine(text: string, start: number, sign: string): { fields: string[]; end: number; isOpen: boolean } {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      const closed = quoted(text, at + 1);
      if (closed === null) {
        const lineEnd = text.indexOf('\n', at);
        const end = lineEnd < 0 ? text.length : lineEnd;
        return { fields: [...fields, text.slice(at + 1, end)], end: end + 1, isOpen: true };
      }
      field = closed.field;
      at = closed.end;
    }
    while (at < text.length && text[at] !== sign && text[at] !== '\n') {
      field += text[at];
      at += 1;
    }
    fields.push(field);
    if (text[at] !== sign) return { fields, end: at + 1, isOpen: false };
    at += 1;
  }
}

function quoted(text: string, start: number): { field: string; end: number } | null {
  let field = '';
  for (let at = start; at < text.length; at += 1) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else return { field, end: at + 1 };
  }
  return null;
}
