import type { Paragraph } from '../parsers/report.ts';
import { textHash } from './text-hash.ts';

/**
 * What is kept of a section's prose to tell later whether it was taken over: the smallest hashes of its runs of
 * characters. The text itself cannot be told from it.
 */
export interface Sketch {
  /** Characters of the prose, figures and cited titles masked. */
  length: number;
  /** Ascending, each once; all of them where there are fewer than `kept`. */
  hashes: number[];
}

const run = 4;
const kept = 256;

/** A sketch of prose in which figures, years, cited titles and document numbers count as one and the same. */
export function sketchOf(paragraphs: Paragraph[]): Sketch {
  const text = paragraphs
    .filter(({ heading }) => !heading)
    .map((paragraph) => masked(paragraph.text))
    .join('\n');
  const hashes = new Set<number>();
  for (let at = 0; at + run <= text.length; at += 1) hashes.add(textHash(text.slice(at, at + run)));
  return { length: text.length, hashes: [...hashes].sort((a, b) => a - b).slice(0, kept) };
}

function masked(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/《[^《》]*》/g, '')
    .replace(/[(〔[（][^()〔〕[\]（）]{0,12}[)〕\]）]\d*号?/g, '')
    .replace(/\d+(?:[.,]\d+)*%?/g, '0');
}

/** Share of two texts that they have in common (Dice), from 0 to 1; estimated where a text is longer than its sketch. */
export function similarity(a: Sketch, b: Sketch): number {
  const other = new Set(b.hashes);
  const smallest = [...new Set([...a.hashes, ...b.hashes])].sort((x, y) => x - y).slice(0, kept);
  if (smallest.length === 0) return 0;
  const own = new Set(a.hashes);
  const shared = smallest.filter((hash) => own.has(hash) && other.has(hash)).length / smallest.length;
  return (2 * shared) / (1 + shared);
}
