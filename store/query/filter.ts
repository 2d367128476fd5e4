import { type Block, type Dictionaries, organCode } from './block.ts';
import type { Filter } from './contract.ts';
import type { Dictionary } from './dictionary.ts';
import { regionsWithin } from './regions.ts';
import { Search } from './search.ts';
import { levels, outcomes, unknownYear } from './segment.ts';
import { type Standings, standpoints } from './standings.ts';

/**
 * A filter, ready to be held against blocks. For every capture and finding it tells which of its conditions fail, one bit each:
 * what fails none matches; what fails one alone would match were that condition another, which is what facets count.
 */
export const bit = {
  organs: 1,
  organKinds: 2,
  organLevels: 4,
  regions: 8,
  sites: 16,
  years: 32,
  levels: 64,
  outcomes: 128,
  standpoints: 256,
  rules: 512,
  tags: 1024,
  /** Whatever no facet offers a choice for. */
  rest: 2048,
} as const;

export class CompiledFilter {
  /** There are conditions that only findings can meet. */
  readonly asksFindings: boolean;
  private readonly filter: Filter;
  private readonly search: Search;
  private readonly standings: Standings;
  private readonly chosen: { bit: number; column: CodedColumn; allowed: Uint8Array }[];
  private readonly years: Set<number> | null;
  private readonly ids: Set<number> | null;
  private readonly levels: Uint8Array | null;
  private readonly outcomes: Uint8Array | null;
  private readonly standpoints: Uint8Array | null;
  private readonly rules: Uint8Array | null;

  constructor(filter: Filter, dictionaries: Dictionaries, standings: Standings) {
    this.filter = filter;
    this.standings = standings;
    this.search = new Search(filter.text ?? '', dictionaries, standings);
    const { levels: l, outcomes: o, standpoints: s, reasons, rules, tags } = filter;
    this.asksFindings = [l, o, s, reasons, rules, tags].some((list) => list !== undefined);
    this.chosen = [
      choice(bit.organs, 'organ', filter.organs && organsAmong(filter.organs, dictionaries)),
      choice(bit.organKinds, 'organKind', codesOf(filter.organKinds, dictionaries.organKinds)),
      choice(bit.organLevels, 'organLevel', codesOf(filter.organLevels, dictionaries.organLevels)),
      choice(bit.regions, 'region', filter.regions && regionsWithin(filter.regions, dictionaries.regions)),
      choice(bit.sites, 'site', codesOf(filter.sites, dictionaries.sites)),
    ].filter((each) => each !== null);
    this.years = filter.years ? new Set(filter.years.map((year) => year ?? unknownYear)) : null;
    this.ids = filter.captures ? new Set(filter.captures) : null;
    this.levels = among(levels, l);
    this.outcomes = among(outcomes, o);
    this.standpoints = among(standpoints, s);
    this.rules = codesOf(rules, dictionaries.rules) ?? null;
  }

  /** Marks by capture of the block the conditions that it fails; the text only where reports are asked for. */
  markCaptures(block: Block, of: 'findings' | 'reports', masks: Uint16Array): void {
    const { year, superseded } = block.segment.captures;
    for (const { bit: failed, column, allowed } of this.chosen) fail(masks, block[column], allowed, failed);
    if (this.years !== null)
      for (let at = 0; at < masks.length; at += 1)
        if (!this.years.has(year[at] ?? unknownYear)) masks[at] = (masks[at] ?? 0) | bit.years;
    if (this.filter.states !== 'all') fail(masks, superseded, newestOnly, bit.rest);
    if (of === 'reports' && !this.search.isEmpty) fail(masks, this.search.captures(block), hitsOnly, bit.rest);
    if (this.hasRest(of))
      for (let at = 0; at < masks.length; at += 1)
        if (this.isElsewhere(block, at, of)) masks[at] = (masks[at] ?? 0) | bit.rest;
  }

  /** Marks by finding of the block the conditions that it fails, those of its capture apart. */
  markFindings(block: Block, of: 'findings' | 'reports', masks: Uint16Array): void {
    const { level, outcome } = block.segment.findings;
    fail(masks, level, this.levels, bit.levels);
    fail(masks, outcome, this.outcomes, bit.outcomes);
    fail(masks, block.standpoint, this.standpoints, bit.standpoints);
    fail(masks, block.rule, this.rules, bit.rules);
    const { reasons, tags } = this.filter;
    if (reasons !== undefined || tags !== undefined) {
      for (let at = 0; at < masks.length; at += 1) {
        const opinion = this.standings.at(block, at)?.opinion;
        const { reason = null } = opinion ?? {};
        if (reasons !== undefined && (reason === null || !reasons.includes(reason)))
          masks[at] = (masks[at] ?? 0) | bit.rest;
        if (tags !== undefined && !opinion?.tags.some((tag) => tags.includes(tag)))
          masks[at] = (masks[at] ?? 0) | bit.tags;
      }
    }
    if (of === 'findings' && !this.search.isEmpty) fail(masks, this.search.findings(block), hitsOnly, bit.rest);
  }

  private hasRest(of: 'findings' | 'reports'): boolean {
    const { from, before, withFindings } = this.filter;
    const asked = from !== undefined || before !== undefined || this.ids !== null;
    return asked || (of === 'reports' && withFindings !== undefined);
  }

  private isElsewhere({ segment }: Block, at: number, of: 'findings' | 'reports'): boolean {
    const { captures } = segment;
    const { from, before, withFindings } = this.filter;
    const time = captures.capturedAt[at] ?? Number.NaN;
    if (from !== undefined && !(time >= from)) return true;
    if (before !== undefined && !(time < before)) return true;
    if (this.ids !== null && !this.ids.has(captures.id[at] ?? Number.NaN)) return true;
    if (withFindings === undefined || of === 'findings') return false;
    const hasFindings = (captures.findingsEnd[at] ?? 0) > (at === 0 ? 0 : (captures.findingsEnd[at - 1] ?? 0));
    return hasFindings !== withFindings;
  }
}

/** By whether a newer state is kept, and by whether the text was found. */
const newestOnly = Uint8Array.of(1, 0);
const hitsOnly = Uint8Array.of(0, 1);

type CodedColumn = 'organ' | 'organKind' | 'organLevel' | 'region' | 'site';

function choice(failed: number, column: CodedColumn, allowed: Uint8Array | undefined) {
  return allowed === undefined ? null : { bit: failed, column, allowed };
}

/** By code, 1 where the word is one of these. */
function codesOf(words: readonly string[] | undefined, dictionary: Dictionary): Uint8Array | undefined {
  if (words === undefined) return undefined;
  const allowed = new Uint8Array(dictionary.words.length);
  for (const word of words) {
    const code = dictionary.find(word);
    if (code !== undefined) allowed[code] = 1;
  }
  return allowed;
}

function organsAmong(names: readonly string[], dictionaries: Dictionaries): Uint8Array {
  const allowed = new Uint8Array(dictionaries.organs.words.length);
  for (const name of names) {
    const code = organCode(dictionaries, name);
    if (code !== undefined) allowed[code] = 1;
  }
  return allowed;
}

function among<Key extends string>(keys: readonly Key[], chosen: readonly Key[] | undefined): Uint8Array | null {
  return chosen === undefined ? null : Uint8Array.from(keys, (key) => Number(chosen.includes(key)));
}

function fail(masks: Uint16Array, codes: Uint8Array | Uint32Array, allowed: Uint8Array | null, failed: number): void {
  if (allowed === null) return;
  for (let at = 0; at < codes.length; at += 1) if (allowed[codes[at] ?? 0] !== 1) masks[at] = (masks[at] ?? 0) | failed;
}
