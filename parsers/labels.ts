import type { FormLabel } from './forms/forms.ts';
import type { Label } from './report.ts';
import { squeeze } from './text.ts';

/** How a printed label was recognised. */
export interface Match {
  key: string;
  grade: Label['match'];
}

/** A label of a form, with the substrings that tell it where it is worded otherwise. */
export interface Wording extends FormLabel {
  all?: readonly string[];
  none?: readonly string[];
}

/** Finds the label that a squeezed text stands for; null where none fits or two fit equally. */
export type Lexicon = (text: string) => Match | null;

const numbering =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)[、.,:]?|[一二三四五六七八九十]{1,3}[、.,:]|\d{1,2}(?:[、.,:)]|(?=\D)))+/;
const noted = /\([^()]*\)/g;
const punctuation = /[^\p{L}\p{N}]/gu;
const longestLabel = 80;
/** Likeness from which on a text may be a label. */
const alike = 0.6;

/** A label without its number, notes in brackets and punctuation. */
export function core(text: string): string {
  return text.replace(numbering, '').replace(noted, '').replace(punctuation, '');
}

/** A lexicon, built when it is first asked. Several wordings may share a key. */
export function lexicon(wordings: readonly Wording[]): Lexicon {
  let built: Lexicon | null = null;
  return (text) => {
    if (text === '' || text.length > longestLabel) return null;
    built ??= build(wordings);
    return built(text);
  };
}

function build(wordings: readonly Wording[]): Lexicon {
  const exact = new Map<string, Match>();
  const cores = new Map<string, string | null>();
  const officials = wordings.map((wording) => ({ ...wording, core: core(squeeze(wording.label)) }));
  for (const { key, label } of wordings) exact.set(squeeze(label), { key, grade: 'official' });
  for (const { key, label, variants } of wordings)
    for (const text of [label, ...variants]) {
      const printed = squeeze(text);
      if (!exact.has(printed)) exact.set(printed, { key, grade: 'variant' });
      const known = cores.get(core(printed));
      cores.set(core(printed), known === undefined || known === key ? key : null);
    }

  function find(text: string): Match | null {
    const shortened = core(text);
    const same = cores.get(shortened);
    if (same !== undefined) return same === null ? null : { key: same, grade: 'variant' };
    if (shortened.length < 3) return null;
    const told = officials.filter(
      ({ all = [], none = [] }) =>
        all.length > 0 && all.every((part) => text.includes(part)) && !none.some((part) => text.includes(part)),
    );
    const [only] = told;
    if (only !== undefined && told.every(({ key }) => key === only.key))
      return { key: only.key, grade: isShortOrLong(shortened, only.core) ? 'variant' : 'loose' };
    return told.length > 0 || !isNear(shortened) ? null : likeliest(shortened, officials);
  }

  const pairs = new Set(officials.flatMap(({ core: official }) => pairsOf(official)));
  const shortest = Math.min(...officials.map(({ core: official }) => official.length));

  /** Most words of a page share nothing with any label: whether enough is shared that one could be alike. */
  function isNear(text: string): boolean {
    const shared = pairsOf(text).filter((pair) => pairs.has(pair)).length;
    return (2 * shared) / Math.max(1, text.length + shortest - 2) >= alike;
  }

  const known = new Map<string, Match | null>();
  return (text) => {
    const direct = exact.get(text);
    if (direct !== undefined) return direct;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size < 5000) known.set(text, found);
    return found;
  };
}

/** One is the other with words left out: an abbreviated label, or one with an explanation. */
function isShortOrLong(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length > 3 * short.length + 12) return false;
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Likeness by pairs of neighbouring characters, from 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair);
    if (left === undefined || left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}

function likeliest(text: string, officials: readonly { key: string; core: string }[]): Match | null {
  const ranked = officials
    .map(({ key, core: official }) => ({ key, score: likeness(text, official) }))
    .sort((one, other) => other.score - one.score);
  const [best] = ranked;
  if (best === undefined || best.score < alike) return null;
  const rival = ranked.find(({ key }) => key !== best.key);
  return rival !== undefined && best.score - rival.score < 0.1 ? null : { key: best.key, grade: 'loose' };
}
