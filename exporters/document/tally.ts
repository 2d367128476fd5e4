import type { Level } from '../../rules/finding.ts';
import type { ExportFinding, ExportOptions, ExportReport } from '../selection.ts';

export const levels = ['error', 'warning', 'note'] as const satisfies readonly Level[];
export const verdicts = ['unjudged', 'confirmed', 'dismissed', 'fixed'] as const;

export type Stand = (typeof verdicts)[number];

/** A rule that found something, for the summary and the reference. */
export interface RuleTally {
  id: string;
  title: string;
  plain: string;
  basis: string;
  level: Level;
  findings: number;
  reports: number;
}

export interface OrganTally {
  organ: string;
  /** Where its part stands in the document. */
  anchor: string;
  reports: number;
  counts: Record<Level | 'review', number>;
  untested: number;
}

/** What the summary says of everything that was written. */
export class Tally {
  reports = 0;
  findings = 0;
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;
  /** By level (those for review apart) and verdict. */
  readonly byLevel = new Map<Level | 'review', Record<Stand, number>>();
  readonly byRule = new Map<string, RuleTally>();
  readonly byOrgan = new Map<string, OrganTally>();
  readonly #locale: ExportOptions['locale'];

  constructor(locale: ExportOptions['locale']) {
    this.#locale = locale;
  }

  add(organ: string, { findings, audit, capturedAt }: ExportReport): void {
    this.reports += 1;
    this.findings += findings.length;
    this.firstAt = Math.min(this.firstAt, capturedAt);
    this.lastAt = Math.max(this.lastAt, capturedAt);
    const known = this.byOrgan.get(organ);
    const tally = known ?? { organ, anchor: `o${this.byOrgan.size + 1}`, reports: 0, counts: noCounts(), untested: 0 };
    if (known === undefined) this.byOrgan.set(organ, tally);
    tally.reports += 1;
    tally.untested += audit.checks.untested;
    for (const finding of findings) tally.counts[this.#count(finding)] += 1;
    for (const id of new Set(findings.map(({ finding }) => finding.rule))) {
      const rule = this.byRule.get(id);
      if (rule !== undefined) rule.reports += 1;
    }
  }

  #count({ finding, verdict }: ExportFinding): Level | 'review' {
    const column = finding.outcome === 'review' ? 'review' : finding.level;
    const stands = this.byLevel.get(column) ?? { unjudged: 0, confirmed: 0, dismissed: 0, fixed: 0 };
    stands[verdict?.verdict ?? 'unjudged'] += 1;
    this.byLevel.set(column, stands);
    const rule = this.byRule.get(finding.rule);
    if (rule !== undefined) rule.findings += 1;
    else
      this.byRule.set(finding.rule, {
        id: finding.rule,
        title: this.#locale === 'en' ? finding.english.title : finding.title,
        plain: this.#locale === 'en' ? finding.english.plain : finding.plain,
        basis: finding.basis,
        level: finding.level,
        findings: 1,
        reports: 0,
      });
    return column;
  }
}

function noCounts(): OrganTally['counts'] {
  return { error: 0, warning: 0, note: 0, review: 0 };
}
