import type { LedgerIndex, Query, Result, Row } from '../../../store/query/contract.ts';

const page = 100;
/** Pages that are fetched before and after those in view. */
const around = 2;
/** Pages that are kept at hand. */
const kept = 60;

interface Range {
  from: number;
  to: number;
}

/**
 * The rows of a list's newest result, fetched by the page as they come into view. What is shown stays until its successor
 * is there whole: the first rows of another query, or of the same query after the library changed the rows in view.
 */
export class Rows {
  result: Result | null = null;
  /** What the index was last asked for and did not give. */
  trouble: unknown = null;
  /** The query that `result` answers. */
  shown: Query | null = null;
  private readonly index: Pick<LedgerIndex, 'query' | 'rows'>;
  private readonly changed: () => void;
  private pages = new Map<number, Row[]>();
  private inView: Range = { from: 0, to: 0 };
  private asked: { query: Query; again: boolean } | null = null;
  private isBusy = false;

  constructor(index: Pick<LedgerIndex, 'query' | 'rows'>, changed: () => void) {
    this.index = index;
    this.changed = changed;
  }

  /** True while another query is on its way. */
  get isAsking(): boolean {
    return this.asked !== null;
  }

  show(query: Query): void {
    this.asked = { query, again: false };
    void this.work();
  }

  /** Asks the same again, after the library changed. */
  again(): void {
    const query = this.asked?.query ?? this.shown;
    if (query === null) return;
    this.asked ??= { query, again: true };
    void this.work();
  }

  at(position: number): Row | undefined {
    return this.pages.get(Math.floor(position / page))?.[position % page];
  }

  has(from: number, to: number): boolean {
    return this.missing(from, to) === null;
  }

  /** Tells which rows are in view: they are fetched, and then those around them. */
  want(from: number, to: number): void {
    this.inView = { from, to };
    void this.work();
  }

  /** One request after the other, always what is wanted by then: no answer is waited for that nobody needs any more. */
  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (;;) {
        if (this.asked !== null) await this.ask(this.asked);
        else if (!(await this.fetchNext())) break;
      }
      this.trouble = null;
    } catch (error) {
      this.trouble = error;
      this.asked = null;
      this.changed();
    } finally {
      this.isBusy = false;
    }
  }

  private async ask(asked: { query: Query; again: boolean }): Promise<void> {
    const result = await this.index.query(asked.query, page);
    if (this.asked !== asked) return;
    const pages = new Map(paged(0, result.first));
    if (asked.again) {
      const { from, to } = this.widened(this.inView, 0, result.rows);
      if (from > 0 || to > page)
        for (const [number, rows] of paged(from, await this.index.rows(from, to))) pages.set(number, rows);
      if (this.asked !== asked) return;
    }
    this.asked = null;
    this.result = result;
    this.shown = asked.query;
    this.pages = pages;
    this.trouble = null;
    this.changed();
  }

  /** False where nothing is missing. */
  private async fetchNext(): Promise<boolean> {
    const { result } = this;
    if (result === null) return false;
    const { from, to } = this.inView;
    const near = this.widened(this.inView, around, result.rows);
    const next = this.missing(from, to) ?? this.missing(near.from, near.to);
    if (next === null) return false;
    const rows = await this.index.rows(next.from, next.to);
    // Of another result by now.
    if (this.result !== result || this.asked !== null) return true;
    if (rows.length === 0) return false;
    for (const [number, some] of paged(next.from, rows)) this.pages.set(number, some);
    this.forgetFar();
    this.changed();
    return true;
  }

  /** The first stretch of whole pages between these rows that is not at hand. */
  private missing(from: number, to: number): Range | null {
    const end = Math.min(to, this.result?.rows ?? 0);
    let first: number | null = null;
    let number = Math.floor(from / page);
    for (; number * page < end; number += 1) {
      if (!this.pages.has(number)) first ??= number;
      else if (first !== null) break;
    }
    return first === null ? null : { from: first * page, to: number * page };
  }

  private widened({ from, to }: Range, by: number, rows: number): Range {
    return {
      from: Math.max((Math.floor(Math.min(from, rows) / page) - by) * page, 0),
      to: Math.min((Math.ceil(to / page) + by) * page, rows),
    };
  }

  private forgetFar(): void {
    if (this.pages.size <= kept) return;
    const middle = (this.inView.from + this.inView.to) / 2 / page;
    const far = [...this.pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const number of far.slice(0, this.pages.size - kept)) this.pages.delete(number);
  }
}

function paged(from: number, rows: readonly Row[]): [number, Row[]][] {
  const pages: [number, Row[]][] = [];
  for (let start = 0; start < rows.length || start === 0; start += page)
    pages.push([(from + start) / page, rows.slice(start, start + page)]);
  return pages;
}
