import type { Report } from '../parsers/report.ts';
import { announceChange } from './changes.ts';
import type { Database, Tables } from './database.ts';
import { changedOpinion, isSameOpinion, noOpinion, type OpinionChange, OpinionError } from './opinion.ts';
import type { Judged, ReviewAct, Rival, Standing } from './review.ts';
import { type RuleRecord, recordByRule } from './rule-record.ts';
import { LibraryError } from './trouble.ts';

/** Who does something, and when (milliseconds since 1970). */
export interface Doing {
  by: string;
  at: number;
}

/** What became of an undo: findings on which a later act stands are left as they are. */
export interface Undone {
  group: string;
  undone: string[];
  left: { key: string; by: string; at: number }[];
}

type NewAct = Omit<ReviewAct, 'id'>;

/** What persons say of findings. Acts are only ever added; whatever is done is on the disk when its promise resolves. */
export class Reviews {
  private readonly database: Database;
  private readonly announce: (keys: string[]) => void;

  /** `announce` is told the keys of standings that have changed; by default all pages of the extension are. */
  constructor(database: Database, announce = (standings: string[]) => announceChange({ standings })) {
    this.database = database;
    this.announce = announce;
  }

  /**
   * Changes what is said of findings, all of them or none: rejects with an `OpinionError` where a dismissal has no reason. A
   * change of note or tags alone leaves the verdict with whoever gave it, and on what it was given. Of findings with one key
   * the first counts. What would change nothing is no act; `changed` has the keys of the others.
   */
  async say(
    findings: Judged[],
    change: OpinionChange,
    { by, at, group = crypto.randomUUID(), noteRequired = false }: Doing & { group?: string; noteRequired?: boolean },
  ): Promise<{ group: string; changed: string[] }> {
    const each = firstOfEachKey(findings);
    const changed = await this.act(
      (known) =>
        each.flatMap((finding) => {
          const standing = known.get(finding.key) ?? null;
          const before = standing?.opinion ?? noOpinion;
          const after = changedOpinion(before, change, noteRequired);
          const isJudgement = before.verdict === null || change.verdict !== undefined || change.reason !== undefined;
          const word = standing === null || isJudgement ? { by, at, evidence: finding.evidence } : standing;
          const isNew = !isSameOpinion(before, after) || (standing !== null && isOtherJudgement(standing, word));
          return isNew ? [actOn(finding, standing, after, word, { by, at, group })] : [];
        }),
      each.map(({ key }) => key),
    );
    return { group, changed };
  }

  /**
   * Takes back what was done in one stroke, by acts that restore what was before: whose word it was, on what evidence, and the
   * disagreements that were settled. Undoing an undo does it again.
   */
  async undo(group: string, { by, at }: Doing): Promise<Undone> {
    const undoing = crypto.randomUUID();
    const left: Undone['left'] = [];
    const strokes = await this.strokes(group);
    const undone = await this.act(
      (known) =>
        strokes.flatMap(({ first, last, unbroken }) => {
          const standing = known.get(first.key);
          if (standing === undefined) return [];
          if (standing.act !== last.uid || !unbroken) {
            left.push({ key: standing.key, by: standing.by, at: standing.at });
            return [];
          }
          const word = first.former ?? { by, at, evidence: last.evidence };
          const rivals = last.rivals && { before: last.rivals.after, after: last.rivals.before };
          return [actOn(standing, standing, first.before, word, { by, at, group: undoing }, { undoes: group, rivals })];
        }),
      strokes.map(({ first }) => first.key),
    );
    return { group: undoing, undone, left };
  }

  /**
   * Chooses between what this copy of the library says and what others say; `which` is the uid of a rival's act, or `own`. The
   * word stays that of whoever gave it. Null where there is nothing to choose any more.
   */
  async resolveRival(key: string, which: string, { by, at }: Doing): Promise<{ group: string } | null> {
    const group = crypto.randomUUID();
    const changed = await this.act(
      (known) => {
        const standing = known.get(key);
        const chosen = which === 'own' ? standing : standing?.rivals.find(({ act }) => act === which);
        if (standing === undefined || chosen === undefined || standing.rivals.length === 0) return [];
        const rivals = { before: standing.rivals, after: [] };
        return [actOn(standing, standing, chosen.opinion, chosen, { by, at, group }, { rivals })];
      },
      [key],
    );
    return changed.length === 0 ? null : { group };
  }

  /** How findings stand, by their keys; of what nobody spoke of there is nothing. */
  async standing(keys: string[]): Promise<Map<string, Standing>> {
    return this.database.guard(({ standings }) => knownAmong(standings, keys));
  }

  /** All that was ever done with one finding, the oldest first. */
  async history(key: string): Promise<ReviewAct[]> {
    return this.database.guard(async ({ acts }) => {
      const found = await acts.where('key').equals(key).toArray();
      return found.toSorted((a, b) => a.at - b.at || a.id - b.id);
    });
  }

  /** What was done in one stroke. */
  async stroke(group: string): Promise<ReviewAct[]> {
    return this.database.guard(({ acts }) => acts.where('group').equals(group).sortBy('id'));
  }

  /** What is said of the findings of one page's report, also of those that it has no longer. */
  async standingsOn(
    { organ, title, year }: Pick<Report, 'organ' | 'title' | 'year'>,
    address: string,
  ): Promise<Standing[]> {
    // What fingerprints begin with.
    const report = `${organ?.folded ?? title ?? '-'}|${year ?? '-'}|`;
    return this.database.guard(async ({ standings }) => {
      const found = await standings.where('key').startsWith(report).toArray();
      return found.filter((standing) => standing.address === address);
    });
  }

  /** The newest stroke that was done here and still stands: what Undo takes back. Null where there is none. */
  async lastGroup(): Promise<string | null> {
    return this.database.guard(async ({ acts }) => {
      const undone = new Set<string>();
      let group: string | null = null;
      await acts
        .orderBy('id')
        .reverse()
        .until(() => group !== null)
        .each((act) => {
          if (act.copied || undone.has(act.group)) return;
          if (act.undoes === null) group = act.group;
          else undone.add(act.undoes);
        });
      return group;
    });
  }

  /** The tags in use, the most frequent first. */
  async tags(): Promise<{ tag: string; count: number }[]> {
    const counts = new Map<string, number>();
    await this.database.guard(({ standings }) =>
      standings.each(({ opinion }) => {
        for (const tag of opinion.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }),
    );
    const used = [...counts].map(([tag, count]) => ({ tag, count }));
    return used.toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  }

  /** What was said of each rule's findings, by rule id. */
  async recordByRule(): Promise<Map<string, RuleRecord>> {
    return this.database.guard(async ({ standings }) => recordByRule(await standings.toArray()));
  }

  /** What a group did with each finding, and whether nobody did anything with it in between. */
  private async strokes(group: string): Promise<{ first: ReviewAct; last: ReviewAct; unbroken: boolean }[]> {
    const acts = await this.stroke(group);
    const strokes: { first: ReviewAct; last: ReviewAct; unbroken: boolean }[] = [];
    for (const [key, own] of Map.groupBy(acts, (act) => act.key)) {
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) continue;
      const between = own.length === 1 ? [] : (await this.history(key)).filter(isBetween(first, last));
      strokes.push({ first, last, unbroken: between.every((act) => act.group === group) });
    }
    return strokes;
  }

  /** Adds acts and lets the findings stand as they leave them, in one transaction: two that write at once come one after the other. */
  private async act(acts: (known: Map<string, Standing>) => NewAct[], keys: string[]): Promise<string[]> {
    const changed = await this.database
      .guard((tables) =>
        tables.transaction('rw', tables.acts, tables.standings, async () => {
          const known = await knownAmong(tables.standings, keys);
          const added = acts(known);
          await tables.acts.bulkAdd(added);
          await tables.standings.bulkPut(added.map((act) => standingAfter(act, known.get(act.key) ?? null)));
          return added.map(({ key }) => key);
        }),
      )
      .catch((error: unknown) => {
        throw error instanceof LibraryError && error.cause instanceof OpinionError ? error.cause : error;
      });
    if (changed.length > 0) this.announce(changed);
    return changed;
  }
}

/** How a finding stands after an act. */
function standingAfter(act: NewAct, known: Standing | null): Standing {
  const { key, fingerprint, organ, year, rule, address, after, said, evidence, uid, rivals } = act;
  const about = { key, fingerprint, organ, year, rule, address };
  return { ...about, opinion: after, ...said, evidence, act: uid, rivals: rivalsAfter(rivals, known?.rivals ?? []) };
}

/** Rivals that came in the meantime are settled by nobody. */
function rivalsAfter(settled: ReviewAct['rivals'], known: Rival[]): Rival[] {
  if (settled === null) return known;
  const dealtWith = new Set([...settled.before, ...settled.after].map(({ act }) => act));
  return [...settled.after, ...known.filter(({ act }) => !dealtWith.has(act))];
}

function actOn(
  { key, fingerprint, organ, year, rule, address }: Omit<Judged, 'evidence'>,
  standing: Standing | null,
  after: ReviewAct['after'],
  word: Pick<Standing, 'by' | 'at' | 'evidence'>,
  { by, at, group }: Doing & { group: string },
  { undoes = null, rivals = null }: Partial<Pick<ReviewAct, 'undoes' | 'rivals'>> = {},
): NewAct {
  return {
    uid: crypto.randomUUID(),
    group,
    ...{ key, fingerprint, organ, year, rule, address },
    ...{ by, at },
    before: standing?.opinion ?? noOpinion,
    after,
    evidence: word.evidence,
    said: { by: word.by, at: word.at },
    former: standing && { by: standing.by, at: standing.at, evidence: standing.evidence },
    ...{ undoes, rivals },
    copied: false,
  };
}

/** The same verdict is worth an act where somebody else gives it, or on other evidence. */
function isOtherJudgement({ opinion, by, evidence }: Standing, word: Pick<Standing, 'by' | 'evidence'>): boolean {
  return opinion.verdict !== null && (by !== word.by || evidence.digest !== word.evidence.digest);
}

function isBetween(first: ReviewAct, last: ReviewAct): (act: ReviewAct) => boolean {
  return ({ id }) => id > first.id && id < last.id;
}

function firstOfEachKey(findings: Judged[]): Judged[] {
  const keys = new Set<string>();
  return findings.filter(({ key }) => keys.size < keys.add(key).size);
}

async function knownAmong(standings: Tables['standings'], keys: string[]): Promise<Map<string, Standing>> {
  const found = await standings.bulkGet([...new Set(keys)]);
  return new Map(found.flatMap((standing) => (standing === undefined ? [] : [[standing.key, standing] as const])));
}
