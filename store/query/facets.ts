import { type Block, type Dictionaries, organCode } from './block.ts';
import type { FacetName, Facets, Filter } from './contract.ts';
import { bit } from './filter.ts';
import { regionsAround } from './regions.ts';
import { levels, outcomes, unknownYear } from './segment.ts';
import { type Standings, standpoints } from './standings.ts';

/** Of values that may be thousands a result offers so many. Those chosen, and all of them where `facets()` is asked, are there anyway. */
const offered = 200;

type OnFindings = 'levels' | 'outcomes' | 'standpoints' | 'rules' | 'tags';

/** Counts what each choice would give: findings of findings, captures of reports. */
export class FacetCounts {
  private readonly counts: Record<Exclude<FacetName, 'years' | 'tags'>, Uint32Array>;
  private readonly years = new Map<number, number>();
  private readonly tags = new Map<string, number>();
  private readonly dictionaries: Dictionaries;
  private readonly standings: Standings;
  /** By value of a facet of findings, the capture that was last counted for it, and one. */
  private readonly countedFor: Record<Exclude<OnFindings, 'tags'>, Uint32Array>;

  constructor(dictionaries: Dictionaries, standings: Standings) {
    this.dictionaries = dictionaries;
    this.standings = standings;
    const of = (count: number) => new Uint32Array(count);
    const { organs, organKinds, organLevels, regions, sites, rules } = dictionaries;
    this.counts = {
      organs: of(organs.words.length),
      organKinds: of(organKinds.words.length),
      organLevels: of(organLevels.words.length),
      regions: of(regions.words.length),
      sites: of(sites.words.length),
      levels: of(levels.length),
      outcomes: of(outcomes.length),
      standpoints: of(standpoints.length),
      rules: of(rules.words.length),
    };
    this.countedFor = {
      levels: of(levels.length),
      outcomes: of(outcomes.length),
      standpoints: of(standpoints.length),
      rules: of(rules.words.length),
    };
  }

  /** So many findings (or the capture itself, 1) count for a capture that fails the conditions in `mask`. */
  addCapture(block: Block, at: number, mask: number, times: number): void {
    if (!failsOne(mask)) return;
    const { counts } = this;
    if (offers(mask, bit.organs)) add(counts.organs, block.organ[at], times);
    if (offers(mask, bit.organKinds)) add(counts.organKinds, block.organKind[at], times);
    if (offers(mask, bit.organLevels)) add(counts.organLevels, block.organLevel[at], times);
    if (offers(mask, bit.regions)) add(counts.regions, block.region[at], times);
    if (offers(mask, bit.sites)) add(counts.sites, block.site[at], times);
    if (offers(mask, bit.years)) {
      const year = block.segment.captures.year[at] ?? unknownYear;
      this.years.set(year, (this.years.get(year) ?? 0) + times);
    }
  }

  /** Of findings `from` to before `to`, by the conditions that each fails. */
  addFindings(block: Block, from: number, to: number, masks: Uint16Array): void {
    const { rule, standpoint, standing } = block;
    const { level, outcome } = block.segment.findings;
    const { levels: byLevel, outcomes: byOutcome, standpoints: byStandpoint, rules: byRule } = this.counts;
    for (let at = from; at < to; at += 1) {
      const mask = masks[at] ?? 0;
      if (!failsOne(mask)) continue;
      if (offers(mask, bit.levels)) add(byLevel, level[at], 1);
      if (offers(mask, bit.outcomes)) add(byOutcome, outcome[at], 1);
      if (offers(mask, bit.standpoints)) add(byStandpoint, standpoint[at], 1);
      if (offers(mask, bit.rules)) add(byRule, rule[at], 1);
      if (standing[at] !== 0 && offers(mask, bit.tags)) this.addTags(block, at, null);
    }
  }

  /** Of a report's findings, so that each capture counts once for a value; `capture` is its number, from 0. */
  addFindingsOnce(block: Block, from: number, to: number, masks: Uint16Array, capture: number): void {
    const { rule, standpoint, standing } = block;
    const { level, outcome } = block.segment.findings;
    let seenTags: Set<string> | null = null;
    for (let at = from; at < to; at += 1) {
      const mask = masks[at] ?? 0;
      if (!failsOne(mask)) continue;
      if (offers(mask, bit.levels)) this.once('levels', level[at], capture);
      if (offers(mask, bit.outcomes)) this.once('outcomes', outcome[at], capture);
      if (offers(mask, bit.standpoints)) this.once('standpoints', standpoint[at], capture);
      if (offers(mask, bit.rules)) this.once('rules', rule[at], capture);
      if (standing[at] !== 0 && offers(mask, bit.tags)) {
        seenTags ??= new Set();
        this.addTags(block, at, seenTags);
      }
    }
  }

  /** What is offered, the most frequent first. `chosen` stays on offer with whatever count; `limit` null: all. */
  result(chosen: Filter, limit: number | null = offered): Facets {
    const { dictionaries, counts } = this;
    const organNamed = (name: string) => {
      const code = organCode(dictionaries, name);
      return code === undefined ? name : dictionaries.organs.word(code);
    };
    const wanted: Record<string, readonly string[] | undefined> = {
      ...(chosen as object),
      organs: chosen.organs?.map(organNamed),
    };
    const words = (name: keyof typeof counts, keys: readonly string[]) => {
      const kept = wanted[name] ?? [];
      return listed(countedWords(keys, counts[name], kept, limit), kept, limit);
    };
    const mapped = (map: ReadonlyMap<string, number>, kept: readonly string[]) =>
      listed(
        [...map].map(([key, count]) => ({ key, count })),
        kept,
        limit,
      );
    const yearKey = (year: number) => (year === unknownYear ? '' : String(year));
    return {
      levels: words('levels', levels),
      outcomes: words('outcomes', outcomes),
      standpoints: words('standpoints', standpoints),
      rules: words('rules', dictionaries.rules.words),
      organs: words('organs', dictionaries.organs.words),
      organKinds: words('organKinds', dictionaries.organKinds.words),
      organLevels: words('organLevels', dictionaries.organLevels.words),
      regions: mapped(this.regions(), chosen.regions ?? []),
      sites: words('sites', dictionaries.sites.words),
      years: mapped(
        new Map([...this.years].map(([year, count]) => [yearKey(year), count])),
        (chosen.years ?? []).map((year) => yearKey(year ?? unknownYear)),
      ),
      tags: mapped(this.tags, chosen.tags ?? []),
    };
  }

  /** A region counts for itself and for those that it lies in. */
  private regions(): Map<string, number> {
    const all = new Map<string, number>();
    this.dictionaries.regions.words.forEach((joined, code) => {
      const count = this.counts.regions[code] ?? 0;
      if (count > 0) for (const name of regionsAround(joined)) all.set(name, (all.get(name) ?? 0) + count);
    });
    return all;
  }

  private once(name: Exclude<OnFindings, 'tags'>, code = 0, capture: number): void {
    if (this.countedFor[name][code] === capture + 1) return;
    this.countedFor[name][code] = capture + 1;
    add(this.counts[name], code, 1);
  }

  private addTags(block: Block, at: number, seen: Set<string> | null): void {
    for (const tag of this.standings.at(block, at)?.opinion.tags ?? []) {
      if (seen?.has(tag)) continue;
      seen?.add(tag);
      this.tags.set(tag, (this.tags.get(tag) ?? 0) + 1);
    }
  }
}

/** At most one condition fails, and it is one that a facet offers other choices for. */
function failsOne(mask: number): boolean {
  return (mask & (mask - 1)) === 0 && mask !== bit.rest;
}

/** Nothing else fails than perhaps the facet's own condition. */
function offers(mask: number, own: number): boolean {
  return (mask & ~own) === 0;
}

function add(counts: Uint32Array, code = 0, times: number): void {
  counts[code] = (counts[code] ?? 0) + times;
}

/** Words with what they would give: of many those alone that may be among the most frequent, since putting all in order takes long. */
function countedWords(
  words: readonly string[],
  counts: Uint32Array,
  kept: readonly string[],
  limit: number | null,
): { key: string; count: number }[] {
  const least = Math.max(1, limit === null ? 1 : (counts.toSorted().at(-limit) ?? 1));
  const counted: { key: string; count: number }[] = [];
  for (let code = 0; code < words.length; code += 1) {
    const key = words[code] ?? '';
    const count = counts[code] ?? 0;
    if (count >= least || kept.includes(key)) counted.push({ key, count });
  }
  return counted;
}

function listed(
  values: { key: string; count: number }[],
  chosen: readonly string[],
  limit: number | null,
): { key: string; count: number }[] {
  const wanted = new Set(chosen);
  const counted = values.filter(({ key, count }) => count > 0 || wanted.has(key));
  for (const key of wanted) if (!counted.some((value) => value.key === key)) counted.push({ key, count: 0 });
  counted.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return limit === null ? counted : counted.filter(({ key }, at) => at < limit || wanted.has(key));
}
