import type { Library } from '../../store/library.ts';
import type { Capture, Summary } from '../../store/schema.ts';

/** The rows of all captures, as they were when the work was taken up, by what they are looked up by. */
export class Rows {
  readonly all: readonly Summary[];
  private readonly byId: Map<number, Summary>;
  private readonly byOrgan: Map<string, Summary[]>;
  private readonly byAddress: Map<string, Summary[]>;

  constructor(all: readonly Summary[]) {
    this.all = all;
    this.byId = new Map(all.map((row) => [row.id, row]));
    this.byOrgan = Map.groupBy(all, ({ organFolded }) => organFolded);
    this.byAddress = Map.groupBy(all, ({ address }) => address);
  }

  of(ids: readonly number[]): Summary[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }

  /** Reports of some organs and years. */
  beside(organs: Iterable<string>, years: ReadonlySet<number>): Summary[] {
    return [...organs].flatMap((organ) =>
      (this.byOrgan.get(organ) ?? []).filter(({ year }) => year !== null && years.has(year)),
    );
  }

  /** States of one page, of some years. */
  states(address: string, years: readonly (number | null)[]): Summary[] {
    return (this.byAddress.get(address) ?? []).filter(({ year }) => years.includes(year));
  }

  /** The state of a page that was there at a time: the last that was read till then. */
  async stateAt(library: Library, address: string, at: number): Promise<Capture | null> {
    const states = (this.byAddress.get(address) ?? []).filter(({ capturedAt }) => capturedAt <= at);
    const last = states.toSorted((a, b) => a.capturedAt - b.capturedAt).at(-1);
    return last === undefined ? null : library.capture(last.id).catch(() => null);
  }
}
