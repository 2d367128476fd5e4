import type { Database } from './database.ts';
import { noOpinion } from './opinion.ts';
import type { Rival, Standing } from './review.ts';
import { Reviews } from './reviews.ts';

/** How a disagreement is settled: by one side's opinion, or by the own with the other's written into its note. */
export type Settlement = 'mine' | 'theirs' | 'both';

/** Findings of which two copies of the library say different things, and the ways to settle them. */
export class Disputes {
  private readonly database: Database;
  private readonly reviews: Reviews;

  /** `announce` is told the keys of standings that have changed. */
  constructor(database: Database, announce?: (keys: string[]) => void) {
    this.database = database;
    this.reviews = new Reviews(database, announce);
  }

  /** The newest first. */
  async list(): Promise<Standing[]> {
    const found = await this.database.guard(({ standings }) =>
      standings.filter(({ rivals }) => rivals.length > 0).toArray(),
    );
    return found.toSorted((a, b) => newest(b) - newest(a));
  }

  /** Ids of the captures that opinions were given in, by their keys. */
  async captures(standings: readonly Standing[]): Promise<Map<string, number>> {
    const keys = standings.map(({ evidence }) => evidence.captureKey);
    return this.database.guard(async ({ captures }) => {
      const ids = new Map<string, number>();
      await captures
        .where('key')
        .anyOf(keys)
        .eachPrimaryKey((id, { key }) => ids.set(String(key), id));
      return ids;
    });
  }

  /**
   * Settles some; of several rivals the newest counts as theirs. `noted` words a rival's opinion for the note. Gives the groups
   * of acts that did it, in their order, for `undo`.
   */
  async settle(
    standings: readonly Standing[],
    how: Settlement,
    { by, at, noted }: { by: string; at: number; noted(rival: Rival): string },
  ): Promise<string[]> {
    const groups: string[] = [];
    for (const standing of standings) {
      const rivals = standing.rivals.toSorted((a, b) => b.at - a.at);
      const chosen = how === 'theirs' ? (rivals[0]?.act ?? 'own') : 'own';
      const settled = await this.reviews.resolveRival(standing.key, chosen, { by, at });
      if (settled === null) continue;
      groups.push(settled.group);
      if (how !== 'both') continue;
      const { opinion } = (await this.reviews.standing([standing.key])).get(standing.key) ?? { opinion: noOpinion };
      const note = [opinion.note, ...rivals.map(noted)].filter((line) => line !== '').join('\n');
      const { group } = await this.reviews.say([standing], { note: note.slice(0, 10_000) }, { by, at });
      groups.push(group);
    }
    return groups;
  }

  /** Takes settlements back, the last first. Gives how many findings were judged again since, and stay as they are. */
  async undo(groups: readonly string[], doing: { by: string; at: number }): Promise<number> {
    let left = 0;
    for (const group of groups.toReversed()) left += (await this.reviews.undo(group, doing)).left.length;
    return left;
  }
}

function newest({ at, rivals }: Standing): number {
  return Math.max(at, ...rivals.map((rival) => rival.at));
}
