import type { Block, Dictionaries } from './block.ts';
import { type Finder, finderOf, searchable, wordsOf } from './fold.ts';
import type { TextColumn } from './segment.ts';
import type { Standings } from './standings.ts';

/** Text search: which captures or findings of a block hold every word that was typed. */
export class Search {
  private readonly words: {
    find: Finder;
    organs: Uint8Array;
    spellings: Uint8Array;
    rules: Uint8Array;
    standings: Set<number>;
  }[];

  constructor(typed: string, dictionaries: Dictionaries, standings: Standings) {
    this.words = wordsOf(typed).map((word) => {
      const find = finderOf(word);
      return {
        find,
        organs: dictionaries.organs.holding(find),
        spellings: dictionaries.spellings.holding(find),
        rules: Uint8Array.from(dictionaries.ruleTexts, (text) => Number(find(searchable(text), 0) >= 0)),
        standings: standings.saying(word),
      };
    });
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** By capture of the block, 1 where all words stand in organ, title or address. */
  captures(block: Block): Uint8Array {
    const held = new Uint8Array(block.organ.length).fill(1);
    for (const word of this.words) {
      const hits = this.capturesWith(block, word);
      for (let at = 0; at < held.length; at += 1) held[at] = (held[at] ?? 0) & (hits[at] ?? 0);
    }
    return held;
  }

  /** By finding of the block, 1 where each word stands in its message, sentence, rule, note or tags, or in its capture. */
  findings(block: Block): Uint8Array {
    const { captureOf, rule, standing, segment } = block;
    const held = new Uint8Array(rule.length).fill(1);
    for (const word of this.words) {
      const ofCapture = this.capturesWith(block, word);
      const hits = new Uint8Array(rule.length);
      markHits(segment.findingTexts, word.find, hits);
      for (let at = 0; at < held.length; at += 1) {
        const isHit =
          hits[at] === 1 ||
          ofCapture[captureOf[at] ?? 0] === 1 ||
          word.rules[rule[at] ?? 0] === 1 ||
          (standing[at] !== 0 && word.standings.has(standing[at] ?? 0));
        if (!isHit) held[at] = 0;
      }
    }
    return held;
  }

  private capturesWith(block: Block, { find, organs, spellings }: (typeof this.words)[number]): Uint8Array {
    const hits = new Uint8Array(block.organ.length);
    markHits(block.segment.captureTexts, find, hits);
    for (let at = 0; at < hits.length; at += 1)
      if (organs[block.organ[at] ?? 0] === 1 || spellings[block.spelling[at] ?? 0] === 1) hits[at] = 1;
    return hits;
  }
}

/** One run over the long string; after a hit it goes on behind that text. */
function markHits({ text, start }: TextColumn, find: Finder, hits: Uint8Array): void {
  let at = 0;
  for (let from = find(text, 0); from >= 0; from = find(text, start[at] ?? text.length)) {
    while ((start[at + 1] ?? text.length) <= from) at += 1;
    hits[at] = 1;
    at += 1;
    if (at >= hits.length) return;
  }
}
