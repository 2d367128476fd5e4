import { type Indexed, indexFile } from './audit-file.ts';
import type { Tally } from './tally.ts';
import type { YearIndex } from './year-index.ts';

/** The files given with `--prior`: none of those that cannot serve is passed over in silence. */
export class PriorFiles {
  readonly #years: YearIndex;
  readonly #tally: Tally;
  readonly #indexed = new Map<string, Indexed>();

  constructor(years: YearIndex, tally: Tally) {
    this.#years = years;
    this.#tally = tally;
  }

  /** Puts the files into the index. Says of each that is no use why. */
  read(paths: readonly string[]): void {
    for (const path of new Set(paths)) {
      const indexed = indexFile({ source: path, path }, this.#years);
      this.#indexed.set(path, indexed);
      if (indexed.state === 'unreadable') this.#tally.addUnreadablePrior(path, indexed.reason);
      else if (indexed.state === 'useless') this.#unused(path, indexed.reason);
    }
  }

  /** Once everything is audited: says which of them no report was set beside. */
  sayIdle(): void {
    for (const [path, indexed] of this.#indexed) {
      if (indexed.state !== 'indexed' || this.#years.hasServed(path)) continue;
      this.#unused(path, `是${indexed.organ}${indexed.year}年年报，要审计的文件里没有同一机关前后一年的年报。`);
    }
  }

  #unused(path: string, reason: string): void {
    this.#tally.say(`上年年报没有用上：${path}：${reason}`);
  }
}
