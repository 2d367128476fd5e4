import type { FindingStanding, OpinionChange, ReviewTrouble, Standpoint } from '../../components/review/opinion.ts';
import type { ReviewView } from '../../components/review/review-view.ts';
import type { Report } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { evidenceDigest } from '../../store/evidence.ts';
import { ask, type Said } from '../background/messages.ts';

interface PageReviewOptions {
  report: Report;
  address: string;
  /** Called when findings stand otherwise than before, or something could not be kept. */
  changed(): void;
  /** Resolves once the library has the page as it is shown. */
  kept(anew: boolean): Promise<void>;
}

/** What persons say of the findings of one page: asked from the library, and told to it. */
export class PageReview {
  readonly #options: PageReviewOptions;
  #findings: ReadonlyMap<string, Finding> = new Map();
  #standings: ReadonlyMap<string, FindingStanding> = new Map();
  #tags: string[] = [];
  #noteRequired = false;
  #refusal: ReviewTrouble | null = null;
  #trouble: { of: string[]; what: ReviewTrouble } | null = null;
  #last: { of: string[]; group: string } | null = null;
  #doing: Promise<unknown> = Promise.resolve();

  constructor(options: PageReviewOptions) {
    this.#options = options;
  }

  /** Looks up how findings stand. */
  async ask(findings: readonly Finding[]): Promise<void> {
    this.#findings = new Map(findings.map((finding) => [finding.fingerprint, finding]));
    const { report, address } = this.#options;
    const { organ, year } = report;
    const fingerprints = [...this.#findings.keys()];
    const answer = await ask({ type: 'standings', address, organ: organ?.folded ?? null, year, fingerprints }).catch(
      () => null,
    );
    const before = JSON.stringify(this.#shown());
    this.#tags = answer?.tags ?? [];
    this.#noteRequired = answer?.noteRequired ?? false;
    this.#refusal = answer === null ? 'unavailable' : answer.refusal;
    this.#standings = new Map(
      answer?.standings.flatMap(({ fingerprint, digest, rivals, ...word }) => {
        const finding = this.#findings.get(fingerprint);
        if (finding === undefined) return [];
        const { verdict } = word.opinion;
        const isChanged = verdict !== null && digest !== evidenceDigest(finding);
        const standpoint = rivals > 0 ? 'rival' : isChanged ? 'changed' : (verdict ?? 'none');
        return [[fingerprint, { ...word, standpoint }] as const];
      }),
    );
    if (JSON.stringify(this.#shown()) !== before) this.#options.changed();
  }

  get view(): ReviewView {
    return {
      standings: this.#standings,
      tags: this.#tags,
      noteRequired: this.#noteRequired,
      refusal: this.#refusal,
      troubleOf: (fingerprint) => (this.#trouble?.of.includes(fingerprint) === true ? this.#trouble.what : null),
      isUndoable: (fingerprint) => this.#last?.of.includes(fingerprint) === true,
    };
  }

  get standpoints(): Record<string, Standpoint> {
    return Object.fromEntries([...this.#standings].map(([fingerprint, { standpoint }]) => [fingerprint, standpoint]));
  }

  /** Says something of findings. One word waits for the other. */
  say(fingerprints: string[], change: OpinionChange): Promise<void> {
    return this.#do(fingerprints, async () => {
      const { address, kept } = this.#options;
      const findings = fingerprints.flatMap((fingerprint) => {
        const finding = this.#findings.get(fingerprint);
        return finding === undefined ? [] : [{ fingerprint, digest: evidenceDigest(finding) }];
      });
      const order = { type: 'say', address, findings, change } as const;
      await kept(false);
      const said = await ask(order);
      if (said.state === 'said' || said.trouble !== 'stale') return said;
      // What the library has was kept before the page was audited as it is now.
      await kept(true);
      return ask(order);
    });
  }

  /** Takes back what was said last. */
  undo(): Promise<void> {
    const { of, group } = this.#last ?? { of: [], group: '' };
    return this.#do(of, () => ask({ type: 'take-back', address: this.#options.address, group }), true);
  }

  /** Opens a finding in the ledger, which has its history. */
  async open(fingerprint: string): Promise<void> {
    const { address, kept } = this.#options;
    await kept(false);
    await ask({ type: 'open-ledger', address, fingerprint }).catch(() => {});
  }

  #do(of: string[], work: () => Promise<Said>, isUndo = false): Promise<void> {
    const next = this.#doing.then(async () => {
      const said = await work().catch((): Said => ({ state: 'refused', trouble: 'unavailable' }));
      this.#trouble = said.state === 'refused' ? { of, what: said.trouble } : null;
      this.#last = said.state === 'said' && !isUndo ? { of, group: said.group } : isUndo ? null : this.#last;
      await this.ask([...this.#findings.values()]);
      this.#options.changed();
    });
    this.#doing = next;
    return next;
  }

  #shown(): unknown {
    return [[...this.#standings], this.#tags, this.#noteRequired, this.#refusal];
  }
}
