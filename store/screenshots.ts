import type { Database, Tables } from './database.ts';
import { type Screenshot, screenshotSchema } from './screenshot.ts';

/** Pictures kept as evidence. */
export class Screenshots {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Keeps a picture; gives its id. */
  async add(screenshot: Omit<Screenshot, 'id'>): Promise<number> {
    return this.database.guard(({ screenshots }) => screenshots.add(screenshot));
  }

  /** Pictures of findings, by their keys (see review.ts), the oldest first. */
  async ofFindings(keys: readonly string[]): Promise<Screenshot[]> {
    return this.read(({ screenshots }) => screenshots.where('key').anyOf(keys).sortBy('at'));
  }

  /** Pictures of one state of a page, by the capture's key, the oldest first. */
  async ofCapture(captureKey: string): Promise<Screenshot[]> {
    return this.read(({ screenshots }) => screenshots.where('captureKey').equals(captureKey).sortBy('at'));
  }

  async remove(id: number): Promise<void> {
    await this.database.guard(({ screenshots }) => screenshots.delete(id));
  }

  private async read(ask: (tables: Tables) => PromiseLike<Screenshot[]>): Promise<Screenshot[]> {
    return (await this.database.guard(ask)).map((found) => screenshotSchema.parse(found));
  }
}
