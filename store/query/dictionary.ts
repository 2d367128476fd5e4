import { type Finder, searchable } from './fold.ts';

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Words by number, in the order in which they came. Numbers stay; a word that no capture has any more does no harm. */
export class Dictionary {
  readonly words: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];
  private ranked: Uint32Array | null = null;

  codeOf(word: string): number {
    const known = this.codes.get(word);
    if (known !== undefined) return known;
    this.codes.set(word, this.words.length);
    this.ranked = null;
    return this.words.push(word) - 1;
  }

  /** Undefined of a word that no capture has. */
  find(word: string): number | undefined {
    return this.codes.get(word);
  }

  word(code: number): string {
    return this.words[code] ?? '';
  }

  /** By code, 1 where the finder finds something in the word. */
  holding(find: Finder): Uint8Array {
    while (this.texts.length < this.words.length) this.texts.push(searchable(this.word(this.texts.length)));
    return Uint8Array.from(this.texts, (text) => Number(find(text, 0) >= 0));
  }

  /** By code, the word's place in Chinese order (pinyin), the empty word last; made once for all words. */
  ranks(): Uint32Array {
    if (this.ranked === null) {
      const sorted = this.words.map((word, code) => ({ word, code })).sort((a, b) => inOrder(a.word, b.word));
      const ranks = new Uint32Array(sorted.length);
      sorted.forEach(({ code }, rank) => {
        ranks[code] = rank;
      });
      this.ranked = ranks;
    }
    return this.ranked;
  }
}

function inOrder(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
