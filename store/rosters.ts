import type { Database } from './database.ts';
import { type Roster, type RosterOrgan, rosterSchema } from './roster.ts';

/** The rosters on this machine. A name stands for one of them. */
export class Rosters {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** All of them, the newest first. */
  async list(): Promise<Roster[]> {
    const rows = await this.database.guard((tables) => tables.rosters.toArray());
    return rows.map((row) => rosterSchema.parse(row)).toSorted((a, b) => b.at - a.at || b.id - a.id);
  }

  /** Gives the new roster's id, or `taken` where another has its name. */
  async add(name: string, organs: RosterOrgan[], at: number): Promise<number | 'taken'> {
    const roster = rosterSchema.omit({ id: true }).parse({ name, organs, at });
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.rosters, async () => {
        if ((await tables.rosters.where('name').equals(name).count()) > 0) return 'taken';
        return tables.rosters.add(roster);
      }),
    );
  }

  async rename(id: number, name: string): Promise<'renamed' | 'taken'> {
    const { name: checked } = rosterSchema.pick({ name: true }).parse({ name });
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.rosters, async () => {
        const owner = await tables.rosters.where('name').equals(checked).first();
        if (owner !== undefined && owner.id !== id) return 'taken';
        await tables.rosters.update(id, { name: checked });
        return 'renamed';
      }),
    );
  }

  /** Puts another list of organs in the place of a roster's. */
  async replace(id: number, organs: RosterOrgan[], at: number): Promise<void> {
    const change = rosterSchema.pick({ organs: true, at: true }).parse({ organs, at });
    await this.database.guard((tables) => tables.rosters.update(id, change));
  }

  /** Looks an organ of the roster up by another name from now on. */
  async relate(id: number, name: string, folded: string): Promise<void> {
    await this.database.guard((tables) =>
      tables.rosters.where({ id }).modify((roster) => {
        for (const organ of roster.organs) if (organ.name === name) organ.folded = folded;
      }),
    );
  }

  async remove(id: number): Promise<void> {
    await this.database.guard((tables) => tables.rosters.delete(id));
  }
}
