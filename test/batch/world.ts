import type { Fetched } from '../../batch/fetch-page.ts';
import { Runner } from '../../batch/runner.ts';
import type { Choices, Surroundings } from '../../batch/surroundings.ts';
import type { PageKind, Parsed, Report } from '../../parsers/report.ts';
import { pageAddress, siteOf } from '../../store/address.ts';
import { Batches } from '../../store/batches.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { Queue } from '../../store/queue.ts';
import { number, sampleReport } from '../store/samples.ts';

/** What an address answers with. */
export type Answer =
  | { page: Partial<Report>; kind?: PageKind }
  | { shell: Partial<Report> } // a page whose script fills it
  | { leadsTo: string }
  | { trouble: Extract<Fetched, { cause: unknown }> };

/** One request that a site was asked, in milliseconds since the world began. */
export interface Asked {
  address: string;
  site: string;
  from: number;
  to: number;
  inTab: boolean;
}

export function report(organ: string, year: number, received: number, changes: Partial<Report> = {}): Partial<Report> {
  const sample = sampleReport();
  const table3 = sample.table3;
  if (table3 === null) throw new Error('the sample has a table');
  return {
    title: `${organ}${year}年政府信息公开工作年度报告`,
    organ: { name: organ, folded: organ, kind: 'department', level: 'prefecture', evidence: 'title' },
    year,
    table3: { ...table3, cells: { received: { naturalPerson: number(received) } } },
    ...changes,
  };
}

export const nothingAsked: Choices = {
  pause: 12,
  keepNothing: false,
  rules: {},
  same: [],
  origins: ['*://*.gov.cn/*'],
  version: '0.1.0',
};

/** A web of a few pages, a library, and runners that can be ended at any step: what was written stays, all else is gone. */
export class World {
  readonly asked: Asked[] = [];
  choices: Choices = nothingAsked;
  /** Steps that runners have done: requests, pauses, and turns of the database. */
  steps = 0;
  /** Milliseconds that an answer takes. */
  latency = 3;
  runners = 0;
  readonly database = new Database();
  readonly batches = new Batches(this.database);
  readonly library = new Library(this.database);
  readonly pages: Map<string, Answer>;
  readonly #began = performance.now();

  constructor(pages: Record<string, Answer>) {
    this.pages = new Map(Object.entries(pages));
  }

  now(): number {
    return performance.now() - this.#began;
  }

  /** Runs until all is done, or until so many more steps are done. True where it came to the end. */
  async run(most = Number.POSITIVE_INFINITY): Promise<boolean> {
    const ends = this.steps + most;
    let end: (finished: boolean) => void = () => {};
    const ended = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    let isDead = false;
    /** A runner that was ended is never answered again. */
    const step = async <T>(work: () => PromiseLike<T>): Promise<T> => {
      const live = () => {
        if (!isDead && this.steps >= ends) {
          isDead = true;
          // Its connections end with it.
          for (const asked of this.asked) asked.to = Math.min(asked.to, this.now());
          end(false);
        }
        return !isDead;
      };
      const never = new Promise<T>(() => {});
      if (!live()) return never;
      this.steps += 1;
      try {
        const value = await work();
        return live() ? value : never;
      } catch (error) {
        if (isDead) return never;
        throw error;
      }
    };
    const database = new (class extends Database {
      override guard<T>(work: Parameters<Database['guard']>[0] & ((tables: never) => PromiseLike<T>)): Promise<T> {
        return step(() => super.guard(work as never));
      }
    })();
    const around: Surroundings = {
      queue: new Queue(database),
      library: new Library(database),
      now: () => Math.round(this.now()),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      choices: () => step(async () => this.choices),
      fetch: (address) => step(() => this.#answer(address)),
      read: (html, address) => this.#read(html, address),
      lean: (html) => html,
      render: (address) => step(() => this.#render(address)),
      arrived: () => step(async () => {}),
      noRoom: (batch) => step(() => this.batches.pause(batch)),
    };
    this.runners += 1;
    const runner = new Runner(`runner ${this.runners}`, around);
    void runner.run({ alone: true }).then(
      () => end(true),
      (error) => {
        throw error;
      },
    );
    const finished = await ended;
    database.close();
    return finished;
  }

  async #answer(address: string): Promise<Fetched> {
    const done = this.#ask(address, false);
    await new Promise((resolve) => setTimeout(resolve, this.latency));
    done();
    const answer = this.pages.get(address);
    if (answer === undefined) return { cause: 'not-found', detail: '404', again: false, after: null };
    if ('trouble' in answer) return answer.trouble;
    if ('leadsTo' in answer) return { html: '', address: answer.leadsTo };
    return { html: '', address };
  }

  async #render(address: string): ReturnType<Surroundings['render']> {
    const done = this.#ask(address, true);
    await new Promise((resolve) => setTimeout(resolve, 6));
    done();
    const answer = this.pages.get(address);
    if (answer === undefined || !('shell' in answer)) return { cause: 'not-a-report', detail: '', again: false };
    return { report: sampleReport(answer.shell), html: '', address };
  }

  #ask(address: string, inTab: boolean): () => void {
    const asked = { address, site: siteOf(address), from: this.now(), to: Number.POSITIVE_INFINITY, inTab };
    this.asked.push(asked);
    return () => {
      asked.to = Math.min(asked.to, this.now());
    };
  }

  #read(_: string, address: string): { parsed: Parsed; isShell: boolean } {
    const answer = this.pages.get(pageAddress(address));
    const isShell = answer !== undefined && 'shell' in answer;
    const page = answer !== undefined && 'page' in answer ? answer : null;
    const kind = page === null ? 'nothing' : (page.kind ?? 'report');
    const recognition = { kind, reason: kind };
    return { parsed: { recognition, report: page && sampleReport(page.page), sources: new Map() }, isShell };
  }

  /** What is kept in the end, whatever the order in which it came. */
  async outcome(batch: number): Promise<unknown> {
    const captures = await Promise.all(
      (await this.library.summaries()).map(async ({ id }) => {
        const capture = await this.library.capture(id);
        const outcomes = capture?.audit.outcomes.map(({ rule, subject, outcome }) => `${rule} ${subject} ${outcome}`);
        return { key: capture?.key, outcomes, findings: capture?.audit.findings.map(({ message }) => message) };
      }),
    );
    const jobs = (await this.batches.jobs(batch)).map(({ address, state, result, trouble, attempts }) => ({
      address,
      state,
      attempts,
      trouble,
      capture: result?.captureKey ?? null,
    }));
    const { state } = (await this.batches.get(batch)) ?? {};
    return { state, jobs, captures: captures.sort((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1)) };
  }
}
