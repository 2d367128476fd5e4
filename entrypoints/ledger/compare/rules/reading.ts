import type { Database } from '../../../../store/database.ts';
import { readOutcomes } from '../../../../store/outcomes.ts';
import type { ComparedReport } from '../compared.ts';
import { type RuleOutcomes, ruleOutcomes } from './rule-outcomes.ts';

const slice = 50;

/**
 * What rules said of reports, read once while the ledger is open. Passed and untested stand in no index, so that every
 * audit has to be unpacked.
 */
export class OutcomeReading {
  readonly outcomes = new Map<number, RuleOutcomes>();
  private marks: ReadonlyMap<number, string> = new Map();
  private readonly database: Database;
  private readonly places: ReadonlyMap<string, number>;

  /** `places`: of which rules, and where each stands among a report's outcomes. */
  constructor(database: Database, places: ReadonlyMap<string, number>) {
    this.database = database;
    this.places = places;
  }

  /** How many of these are not read yet. */
  left(ids: readonly number[]): number {
    return ids.reduce((count, id) => (this.outcomes.has(id) ? count : count + 1), 0);
  }

  /** Reads those that are not read yet, a slice at a time; `onSlice` after each. Ends early where the signal says so. */
  async read(ids: readonly number[], signal: AbortSignal, onSlice: () => void): Promise<void> {
    const wanted = ids.filter((id) => !this.outcomes.has(id));
    for (let at = 0; at < wanted.length && !signal.aborted; at += slice) {
      const some = wanted.slice(at, at + slice);
      const read = await readOutcomes(this.database, some);
      // What was erased meanwhile says nothing; without this it would be asked for again and again.
      for (const id of some) this.outcomes.set(id, ruleOutcomes([], this.places));
      for (const { capture, outcomes } of read) this.outcomes.set(capture, ruleOutcomes(outcomes, this.places));
      onSlice();
    }
  }

  /** Forgets what was read of reports that were audited anew: the counts of their problems tell. */
  forgetChanged(reports: readonly Pick<ComparedReport, 'id' | 'counts' | 'untested'>[]): void {
    const marks = new Map(reports.map((report) => [report.id, markOf(report)]));
    for (const id of this.outcomes.keys()) if (this.marks.get(id) !== marks.get(id)) this.outcomes.delete(id);
    this.marks = marks;
  }
}

function markOf({
  counts: { error, warning, note, review },
  untested,
}: Pick<ComparedReport, 'counts' | 'untested'>): string {
  return `${error} ${warning} ${note} ${review} ${untested}`;
}
