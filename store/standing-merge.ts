import type { ReviewRecord } from './bundle-records.ts';
import { isSameOpinion } from './opinion.ts';
import type { Rival, Standing } from './review.ts';

/** What one copy of the library knows of one finding. */
type Side = Pick<ReviewRecord, 'acts' | 'standing'>;

/**
 * What taking in another copy's word on a finding does. `new`: nothing was said here. `same`: all of it is known here.
 * `newer`: it only goes on from what was said here. `agreed`: both went on apart, to the same opinion. `rival`: they went on
 * apart, to different ones; both are kept, and a person has to choose.
 */
export type MergeKind = 'new' | 'same' | 'newer' | 'agreed' | 'rival';

export interface MergedStanding {
  kind: MergeKind;
  standing: Standing | null;
  /** Opinions that were no rivals here before. */
  rivals: Rival[];
}

/**
 * How a finding stands after the acts of both copies are put together. Whatever order copies are merged in, an opinion is given
 * up only for an act of somebody who knew it. Where this copy's own opinion lasts, it stays the one that stands.
 */
export function mergedStanding(mine: Side, theirs: Side): MergedStanding {
  const known = knownTo(mine);
  const unknownHere = [...knownTo(theirs)].some((act) => !known.has(act));
  if (!unknownHere) return { kind: 'same', standing: mine.standing, rivals: [] };
  if (known.size === 0) return { kind: 'new', standing: theirs.standing, rivals: theirs.standing?.rivals ?? [] };
  const heads = distinct(lasting(mine, theirs));
  const standing = standingAmong(heads, mine.standing, theirs.standing);
  const before = new Set(headsOf(mine).map(({ act }) => act));
  const rivals = standing?.rivals.filter(({ act }) => !before.has(act)) ?? [];
  if (rivals.length > 0) return { kind: 'rival', standing, rivals };
  return { kind: goesOn(mine, theirs) ? 'newer' : 'agreed', standing, rivals };
}

/** The opinions that stand on a side, its own first. */
function headsOf({ standing }: Pick<Side, 'standing'>): Rival[] {
  return standing === null ? [] : [wordOf(standing), ...standing.rivals];
}

function wordOf({ opinion, at, by, evidence, act }: Standing): Rival {
  return { opinion, at, by, evidence, act };
}

function knownTo(side: Side): Set<string> {
  return new Set([...side.acts.map(({ uid }) => uid), ...headsOf(side).map(({ act }) => act)]);
}

/** True where the other side knows all that was done on this one. */
function goesOn(mine: Side, theirs: Side): boolean {
  const known = knownTo(theirs);
  return [...knownTo(mine)].every((act) => known.has(act));
}

/** Opinions that neither side gave up: those of both, and those that the other has not heard of. */
function lasting(mine: Side, theirs: Side): Rival[] {
  const [own, other] = [headsOf(mine), headsOf(theirs)];
  if (goesOn(mine, theirs)) return other;
  const [known, knownThere] = [knownTo(mine), knownTo(theirs)];
  const isHead = new Set(other.map(({ act }) => act));
  return [
    ...own.filter(({ act }) => isHead.has(act) || !knownThere.has(act)),
    ...other.filter(({ act }) => !known.has(act)),
  ];
}

/** Of opinions that say the same the newest, so that every copy keeps the same one. */
function distinct(heads: Rival[]): Rival[] {
  const kept: Rival[] = [];
  for (const head of heads.toSorted((a, b) => b.at - a.at || (a.act < b.act ? 1 : -1)))
    if (!kept.some((other) => isSameOpinion(other.opinion, head.opinion))) kept.push(head);
  return kept;
}

/** What stands here stays; else what stands there; else the newest. */
function standingAmong(heads: Rival[], mine: Standing | null, theirs: Standing | null): Standing | null {
  const about = mine ?? theirs;
  const chosen =
    heads.find((head) => mine !== null && isSameOpinion(head.opinion, mine.opinion)) ??
    heads.find((head) => theirs !== null && isSameOpinion(head.opinion, theirs.opinion)) ??
    heads[0];
  if (about === null || chosen === undefined) return about;
  const { key, fingerprint, organ, year, rule, address } = about;
  return {
    ...{ key, fingerprint, organ, year, rule, address },
    ...chosen,
    rivals: heads.filter((head) => head !== chosen),
  };
}
