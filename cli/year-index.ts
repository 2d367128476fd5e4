import type { Report } from '../parsers/report.ts';
import { type Neighbour, type Neighbours, neighbourKey, neighbourOf, newestOf } from '../rules/neighbour.ts';

/** The figures that cross years, of every report that was given: enough for each to serve as the others' other year. */
export class YearIndex {
  readonly #reports = new Map<string, Neighbour[]>();
  readonly #passedOver = new Set<string>();
  readonly #served = new Set<string>();

  add(report: Report, source: string): void {
    const key = neighbourKey(report);
    const neighbour = neighbourOf(report, source, null);
    if (key === null || neighbour === null) return;
    const known = this.#reports.get(key);
    if (known === undefined) this.#reports.set(key, [neighbour]);
    // A file that is named twice is one report.
    else if (known.every((other) => other.source !== source)) known.push(neighbour);
  }

  /** The same organ's reports of the years before and after. */
  beside(report: Report): Pick<Neighbours, 'prior' | 'next'> {
    return { prior: this.#at(neighbourKey(report, -1)), next: this.#at(neighbourKey(report, 1)) };
  }

  /** A sentence for each year of which one report was compared and others were not. */
  passedOver(): string[] {
    return [...this.#passedOver];
  }

  /** Whether some report was set beside it, or beside a newer one of its organ and year. */
  hasServed(source: string): boolean {
    return this.#served.has(source);
  }

  #at(key: string | null): Neighbour | null {
    const newest = key === null ? null : newestOf(this.#reports.get(key) ?? []);
    for (const source of newest === null ? [] : [newest.source, ...newest.others]) this.#served.add(source);
    if (newest !== null && newest.others.length > 0) {
      const { organName, year, source, others } = newest;
      this.#passedOver.add(`${organName}${year}年年报有几份，以${source}对照，没有用：${others.join('、')}`);
    }
    return newest;
  }
}
