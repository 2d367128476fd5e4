import { browser } from 'wxt/browser';
import type { LastYear, NotIt, Sameness } from '../../components/last-year.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Report } from '../../parsers/report.ts';
import { type Neighbour, type Neighbours, neighbourOf, noNeighbours } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import { ask } from '../background/messages.ts';
import type { Settings } from '../background/settings.ts';
import { leanHtml } from './lean-html.ts';
import { columnLinks, reportLinks, type Wanted } from './report-links.ts';

interface Surroundings {
  document: Document;
  report: Report;
  address: string;
  rules: Settings['rules'];
  /** Something came to be known: what depends on other years is to be audited and drawn again. */
  changed(): void;
}

/** An address that was read in vain; `organ` is whose report it is, where it is another's. */
interface NotFound {
  address: string;
  why: NotIt;
  organ: string | null;
}

/** What is known of the years beside a report, and the search for the one before. */
export class OtherYears {
  neighbours: Neighbours = noNeighbours;
  readonly #around: Surroundings;
  #search: 'open' | 'looking' | 'not-found' | NotFound = 'open';

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Null where there can be no year before: organ or year is not known, or the form did not exist. */
  get lastYear(): LastYear | null {
    const { report } = this.#around;
    if (report.organ === null || report.year === null || report.year <= 2019) return null;
    const year = report.year - 1;
    const { prior } = this.neighbours;
    if (this.#search === 'looking') return { year, state: 'looking' };
    if (typeof this.#search === 'object') return { year, state: 'not-it', ...this.#search };
    if (prior === null) return { year, state: this.#search };
    const organ = prior.organFolded === report.organ.folded ? null : prior.organName;
    const taken = carried(neighbourOf(report, '', null), 'carriedIn');
    return {
      year,
      state: 'found',
      address: prior.source,
      organ,
      left: carried(prior, 'carriedOut'),
      taken,
      others: prior.others.length,
    };
  }

  /** Asks the library. True where it knows of something; a library that is silent knows nothing. */
  async ask(): Promise<boolean> {
    const { report, address } = this.#around;
    const { organ, year } = report;
    const asked = organ === null ? null : { folded: organ.folded, kind: organ.kind };
    const known = await ask({ type: 'neighbours', organ: asked, year, address }).catch(() => noNeighbours);
    const { prior, next, earlier } = known;
    if (prior === null && next === null && earlier === null) return false;
    // What was found for a reader who lets nothing be kept is not in the library.
    this.neighbours = { prior: prior ?? this.neighbours.prior, next, earlier };
    return true;
  }

  /** Whether a report that came into the library concerns this one. */
  concerns(key: { organs: string[]; year: number }): boolean {
    const { organ, year } = this.#around.report;
    return organ !== null && year !== null && key.organs.includes(organ.folded) && Math.abs(year - key.year) === 1;
  }

  /**
   * Looks for last year's report, as the reader asked: in the library, the page and its column, or at one address. There
   * the reader may have said that the organ is the same under another name, or that it is not.
   */
  async look(address: string | null, sameness: Sameness | null): Promise<void> {
    const { report, changed } = this.#around;
    const { organ, year } = report;
    if (this.#search === 'looking' || organ === null || year === null) return;
    if (sameness === 'other') return this.#part();
    this.#search = 'looking';
    changed();
    const prior =
      address === null
        ? await this.#searchFor({ organ: organ.name, year: year - 1 })
        : await this.#read(address, sameness);
    this.#search = prior === null ? 'not-found' : 'why' in prior ? prior : 'open';
    if (prior !== null && !('why' in prior)) this.neighbours = { ...this.neighbours, prior };
    changed();
  }

  async #searchFor(wanted: Wanted): Promise<Neighbour | NotFound | null> {
    if ((await this.ask()) && this.neighbours.prior !== null) return this.neighbours.prior;
    const { document, address } = this.#around;
    const tried = new Set([address]);
    let attachment: NotFound | null = null;
    const readAll = async (addresses: string[]): Promise<Neighbour | null> => {
      for (const each of addresses) {
        if (tried.has(each)) continue;
        tried.add(each);
        const found = await this.#read(each, null);
        if (!('why' in found)) return found;
        if (found.why === 'attachment-only') attachment = found;
      }
      return null;
    };
    const here = await readAll(reportLinks(document, address, wanted));
    if (here !== null) return here;
    for (const column of columnLinks(document, address)) {
      const fetched = await ask({ type: 'fetch', address: column }).catch(() => ({ trouble: 'unreachable' as const }));
      if ('trouble' in fetched) continue;
      const list = new DOMParser().parseFromString(fetched.html, 'text/html');
      const there = await readAll(reportLinks(list, fetched.address, wanted));
      if (there !== null) return there;
    }
    return attachment;
  }

  /** The reader took back that last year's report is the same organ's. */
  async #part(): Promise<void> {
    const { prior } = this.neighbours;
    if (prior === null) return;
    await this.#tell(prior, false);
    this.neighbours = { ...this.neighbours, prior: null };
    this.#search = 'open';
    this.#around.changed();
  }

  async #tell({ organFolded, organKind }: Neighbour, same: boolean): Promise<void> {
    const { organ, year } = this.#around.report;
    if (organ === null || year === null) return;
    const other = { folded: organFolded, kind: organKind };
    await ask({ type: 'same-organ', organ: { folded: organ.folded, kind: organ.kind }, other, year, same }).catch(
      () => null,
    );
  }

  /** Reads one address, audits what is there and lets it be kept. */
  async #read(written: string, sameness: Sameness | null): Promise<Neighbour | NotFound> {
    const not = (why: NotIt, organ: string | null = null) => ({ address: written, why, organ });
    const fetched = await ask({ type: 'fetch', address: written }).catch(() => ({ trouble: 'unreachable' as const }));
    if ('trouble' in fetched) return not(fetched.trouble);
    const { html, address } = fetched;
    const { recognition, report } = parsePage(new DOMParser().parseFromString(html, 'text/html'), address);
    if (recognition.kind === 'attachment-only') return not('attachment-only');
    if (recognition.kind !== 'report' || report === null) return not('not-a-report');
    const prior = neighbourOf(report, address, new Date().toISOString());
    const own = this.#around.report;
    if (prior === null || own.organ === null || own.year === null) return not('other-organ');
    const isYear = prior.year === own.year - 1;
    if (prior.organFolded !== own.organ.folded || prior.organKind !== own.organ.kind) {
      if (sameness !== 'same') return not('other-organ', isYear ? prior.organName : null);
      await this.#tell(prior, true);
    }
    if (!isYear) return not('other-year');
    const { version } = browser.runtime.getManifest();
    const audited = audit(report, { version, settings: this.#around.rules });
    await ask({ type: 'fetched', address, report, audit: audited, html: leanHtml(html) }).catch(() => null);
    return prior;
  }
}

/** A total that crosses years; null where it was not read for sure. */
function carried(of: Neighbour | null, row: 'carriedIn' | 'carriedOut'): number | null {
  const cell = `table3/${row}/total` as const;
  if (of === null || of.doubtful.includes(cell)) return null;
  return of.figures[cell] ?? null;
}
