import { leadsOn, recognisedPart } from '../entrypoints/auditor/further-pages.ts';
import type { PageKind } from '../parsers/report.ts';
import type { Job, JobTrouble } from '../store/batch.ts';
import type { Waiting } from '../store/queue.ts';
import { LibraryError } from '../store/trouble.ts';
import type { FetchTrouble } from './fetch-page.ts';
import { type FetchedPart, fetchParts, joinedEach } from './further-parts.ts';
import { type Found, keepReport, relinkYears } from './keep-report.ts';
import type { Choices, Surroundings } from './surroundings.ts';

/** Sites that are asked at the same time. */
const lanes = 6;
/** Times that a page is tried whose trouble may pass. */
const tries = 3;
/** After the first and the second failure, in pauses between two requests to a site. */
const backOff = [5, 20];
/** Milliseconds that a runner's word holds, and after which it gives it again. */
const leaseLength = 60_000;
const renewal = 15_000;
/** Milliseconds after which what the reader chose is asked for again. */
const choicesLast = 5_000;

/** What was found at an address: reports, the job's own first; or why none was. */
type Outcome = Found[] | 'in-tab' | { cause: JobTrouble; detail: string; again: boolean; after: number | null };

/** Works through the jobs of all running batches. Ended at any moment, another goes on where it was. */
export class Runner {
  readonly #id: string;
  readonly #around: Surroundings;
  readonly #atWork = new Map<string, Promise<void>>();
  #chosen: { choices: Choices; at: number } | null = null;
  /** The list of what waits may be another than was read last. */
  #isStale = true;
  #wake: () => void = () => {};
  /** Pages that are to be tried again, or opened in a tab. */
  readonly #again: Waiting[] = [];
  #trouble: unknown = null;
  #relinking: Promise<void> = Promise.resolve();

  constructor(id: string, around: Surroundings) {
    this.#id = id;
    this.#around = around;
  }

  /** The lists, or what the reader chose, changed: looks again at once. */
  wake(): void {
    this.#isStale = true;
    this.#chosen = null;
    this.#wake();
  }

  /**
   * Works until nothing is left to do. Where no other runner can be alive, `alone` takes over from whoever was at work before;
   * else their leases must run out. Rejects where the library fails; then another run may go on later.
   */
  async run({ alone }: { alone: boolean }): Promise<void> {
    const { queue, now } = this.#around;
    if ((await this.#choices()).keepNothing) return;
    if (alone) await queue.takeOver({ runner: this.#id, now: now() });
    else await queue.freeStale(now());
    for (const job of await queue.unfinished(this.#id)) await this.#finish(job, now(), job.result?.added ?? true);
    this.#isStale = true;
    let waiting: Waiting[] = [];
    const turns = new Map<string, number>();
    let renewed = now();
    for (;;) {
      if (this.#trouble !== null) throw this.#trouble;
      const choices = await this.#choices();
      if (this.#isStale) {
        this.#isStale = false;
        waiting = await queue.waiting();
        for (const [site, at] of await queue.turns(choices.pause)) turns.set(site, Math.max(at, turns.get(site) ?? 0));
      }
      if (now() - renewed > renewal) {
        renewed = now();
        await queue.renew({ runner: this.#id, until: now() + leaseLength });
        if (!alone) await queue.freeStale(now());
      }
      waiting.push(...this.#again.splice(0));
      if (choices.keepNothing) waiting = [];
      const next = this.#atWork.size < lanes ? this.#next(waiting, turns) : null;
      if (next === null && waiting.length === 0 && this.#atWork.size === 0) return;
      const pause = next === null ? renewal : next.at - now();
      if (next === null || pause > 0) {
        await this.#sleep(Math.min(Math.max(pause, 1), renewal));
        continue;
      }
      waiting = waiting.filter(({ id }) => id !== next.id);
      const claim = { runner: this.#id, now: now(), until: now() + leaseLength, pause: choices.pause };
      const job = await queue.claim(next.id, claim);
      if (job !== null) this.#start(job, turns, choices);
      else {
        // Another was quicker, or the list was changed: never in a hurry.
        turns.set(next.site, now() + Math.min(choices.pause, 1000));
        this.#isStale = true;
      }
    }
  }

  /** The job whose time comes first, of sites that nobody is asking. */
  #next(
    waiting: readonly Waiting[],
    turns: ReadonlyMap<string, number>,
  ): { id: number; site: string; at: number } | null {
    let best: { id: number; site: string; at: number } | null = null;
    const now = this.#around.now();
    for (const { id, site, notBefore } of waiting) {
      if (this.#atWork.has(site)) continue;
      const at = Math.max(notBefore, turns.get(site) ?? 0, now);
      if (best === null || at < best.at) best = { id, site, at };
      if (best.at === now) break;
    }
    return best;
  }

  #start(job: Job, turns: Map<string, number>, { pause }: Choices): void {
    const work = this.#work(job)
      .catch((error: unknown) => {
        this.#trouble = error;
      })
      .finally(() => {
        this.#atWork.delete(job.site);
        turns.set(job.site, this.#around.now() + pause);
        this.#wake();
      });
    this.#atWork.set(job.site, work);
  }

  async #work(job: Job): Promise<void> {
    const { queue, now } = this.#around;
    const choices = await this.#choices();
    const runner = this.#id;
    let at = now();
    try {
      const outcome = await this.#outcomeOf(job, choices);
      at = now();
      if (outcome === 'in-tab') {
        await queue.toTab(job, { runner, now: now(), at });
        this.#again.push(job);
        return;
      }
      if (!Array.isArray(outcome)) return await this.#fail(job, outcome, at, choices);
      const [own, ...others] = outcome;
      if (own === undefined) throw new Error('a report without a page');
      for (const part of others) await keepReport(part, null, runner, this.#around, choices);
      const { added } = await keepReport(own, job, runner, this.#around, choices);
      await this.#finish(job, at, added, own);
    } catch (error) {
      if (!(error instanceof LibraryError)) {
        const detail = error instanceof Error ? error.message : String(error);
        return this.#fail(job, { cause: 'unreadable', detail, again: false, after: null }, at, choices);
      }
      if (error.trouble !== 'full') throw error;
      await this.#around.noRoom(job.batch);
      await this.#fail(job, { cause: 'not-kept', detail: error.trouble, again: false, after: null }, at, choices);
    }
  }

  async #outcomeOf(job: Job, choices: Choices): Promise<Outcome> {
    if (job.inTab) {
      const rendered = await this.#around.render(job.address);
      return 'cause' in rendered ? { ...rendered, after: null } : [rendered];
    }
    const { origins } = choices;
    const fetched = await this.#around.fetch(job.address, origins);
    if ('cause' in fetched) return fetched;
    const { html, address } = fetched;
    const { parsed, isShell } = this.#around.read(html, address);
    const { recognition, report } = parsed;
    const first = { address, html: this.#around.lean(html) };
    if (report !== null && leadsOn(report)) {
      const parts = await fetchParts({ address, report }, (further) => this.#part(further, choices));
      if ('cause' in parts) return parts;
      const pages = joinedEach([{ ...first, report }, ...parts]);
      const whole = pages[0]?.report ?? report;
      if (recognisedPart(recognition, whole).kind === 'report') return pages;
    } else if (recognition.kind === 'report' && report !== null) return [{ ...first, report }];
    if (isShell) return 'in-tab';
    return { cause: causes[recognition.kind], detail: recognition.reason, again: false, after: null };
  }

  async #part(address: string, { origins, pause }: Choices): Promise<FetchedPart | FetchTrouble | null> {
    await this.#around.sleep(pause);
    const fetched = await this.#around.fetch(address, origins);
    if ('cause' in fetched) return fetched;
    const { report } = this.#around.read(fetched.html, fetched.address).parsed;
    return report === null ? null : { address: fetched.address, html: this.#around.lean(fetched.html), report };
  }

  async #fail(
    job: Job,
    { cause, detail, again, after }: Exclude<Outcome, 'in-tab' | Found[]>,
    at: number,
    { pause }: Choices,
  ): Promise<void> {
    const { queue, now } = this.#around;
    const isTried = again && job.attempts + 1 < tries;
    const notBefore = now() + Math.max(after ?? 0, pause * (backOff[job.attempts] ?? 1));
    await queue.fail(
      job,
      { cause, detail: detail.slice(0, 500) },
      { runner: this.#id, now: now(), at: cause === 'no-permission' ? null : at, again: isTried ? notBefore : null },
    );
    if (isTried) this.#again.push({ ...job, notBefore });
  }

  /** The page is in the library: what depends on it is audited again, and the job is done. */
  async #finish(job: Job, at: number, added: boolean, found?: Found): Promise<void> {
    const { queue, library, now } = this.#around;
    const report = found?.report ?? (job.result === null ? null : await library.capture(job.result.capture))?.report;
    if (report !== undefined && added) {
      const choices = await this.#choices();
      // One after the other: of two at once the slower would write what the quicker already knew better.
      this.#relinking = this.#relinking.then(() => relinkYears(report, this.#around, choices));
      await this.#relinking;
      await this.#around.arrived(report);
    }
    await queue.done(job, { runner: this.#id, now: now(), at });
  }

  async #choices(): Promise<Choices> {
    const { now, choices } = this.#around;
    if (this.#chosen === null || now() - this.#chosen.at > choicesLast)
      this.#chosen = { choices: await choices(), at: now() };
    return this.#chosen.choices;
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      void this.#around.sleep(milliseconds).then(resolve);
    });
  }
}

const causes: Record<PageKind, JobTrouble> = {
  report: 'unreadable',
  nothing: 'not-a-report',
  listing: 'not-a-report',
  'attachment-only': 'attachment-only',
  'older-report': 'older-report',
};
