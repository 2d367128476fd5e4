/**
 * How text search sees a text: letters of any case and width as one. Texts are kept as they were printed; a word that is
 * searched finds every such spelling of itself in them.
 */

/** As a searched word is read, and as a text would have to be read to be compared with it. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of what was typed, folded, each once. */
export function wordsOf(typed: string): string[] {
  return [...new Set(folded(typed).split(/\s+/u))].filter((word) => word !== '');
}

const ends = '\u0000';

/**
 * A text as search runs over it: itself, and where folding does more to it than width and case (① is 1, ㎡ is m2), its folded
 * form behind it.
 */
export function searchable(text: string): string {
  const wholly = folded(text);
  return wholly === narrow(text) ? text : `${text}${ends}${wholly}`;
}

/** Width and case of single letters: what `wordPattern` provides for. */
function narrow(text: string): string {
  return text.replace(/[A-Z\u3000\uFF01-\uFF5E]/g, (letter) => narrowLetter(letter));
}

function narrowLetter(letter: string): string {
  const unit = letter.charCodeAt(0);
  const plain = unit === 0x3000 ? ' ' : unit > 0xff00 ? String.fromCharCode(unit - 0xfee0) : letter;
  return plain.toLowerCase();
}

/** Tells where a folded word next stands in a text at or after a position; -1 where it does not. */
export type Finder = (text: string, from: number) => number;

export function finderOf(word: string): Finder {
  if (!/[!-~]/.test(word)) return (text, from) => text.indexOf(word, from);
  const pattern = new RegExp([...word].map(spellings).join(''), 'g');
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

function spellings(letter: string): string {
  const escaped = letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  if (!/^[!-~]$/.test(letter)) return escaped;
  const upper = letter.toUpperCase();
  const wide = [...new Set([letter, upper])].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
  return `[${escaped}${upper === letter ? '' : upper}${wide.join('')}]`;
}
