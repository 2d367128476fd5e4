import { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import { type SavedView, savedViewSchema } from './view.ts';

/** Whether a name could be given; `taken` where another view has it, which stays as it is. */
export type Naming = 'named' | 'taken';

/** The views that people saved. */
export class Views {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** The first that was saved comes first; what is not legible is left where it lies. */
  async list(): Promise<SavedView[]> {
    return this.database.guard(async ({ views }) => {
      const rows = await views.toArray();
      return rows.flatMap((row) => savedViewSchema.safeParse(row).data ?? []);
    });
  }

  /** `at` in milliseconds since 1970. */
  async save(name: string, route: string, at: number): Promise<Naming> {
    const view = savedViewSchema.omit({ id: true }).parse({ name: name.trim(), route, at });
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.views, async () => {
        if ((await tables.views.get({ name: view.name })) !== undefined) return 'taken';
        await tables.views.add(view);
        return 'named';
      }),
    );
  }

  async rename(id: number, name: string): Promise<Naming> {
    const wanted = savedViewSchema.shape.name.parse(name.trim());
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.views, async () => {
        const holder = await tables.views.get({ name: wanted });
        if (holder !== undefined && holder.id !== id) return 'taken';
        await tables.views.update(id, { name: wanted });
        return 'named';
      }),
    );
  }

  /** Has a view show something else under its name. */
  async redirect(id: number, route: string, at: number): Promise<void> {
    const changes = savedViewSchema.pick({ route: true, at: true }).parse({ route, at });
    await this.database.guard(({ views }) => views.update(id, changes));
  }

  async remove(id: number): Promise<void> {
    await this.database.guard(({ views }) => views.delete(id));
  }

  /** Calls back with all views, now and after every change here or on another page. Gives what stops it. */
  watch(listener: (views: SavedView[]) => void, onTrouble: (trouble: unknown) => void): () => void {
    let stop = () => {};
    let isStopped = false;
    const begin = () => {
      if (isStopped) return;
      const watching = liveQuery(() => this.list()).subscribe({ next: listener, error: onTrouble });
      stop = () => watching.unsubscribe();
    };
    // Dexie notices what is read only where the library is open before it is asked.
    this.list().then(begin, onTrouble);
    return () => {
      isStopped = true;
      stop();
    };
  }
}
