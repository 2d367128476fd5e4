import { groupProblems, type Problem } from '../components/problem.ts';
import type { SourceMap } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import type { Rect } from './geometry.ts';
import { Highlights } from './highlights.ts';
import { type Point, placeBadge, placeQuoteBadge, type Size } from './placement.ts';
import { type FindingPlan, planMarks, type SpotRole } from './plan.ts';
import { Spots } from './spots.ts';

export interface RingView {
  key: string;
  rect: Rect;
  kind: Exclude<SpotRole, 'quote'>;
  pointed: boolean;
  /** Of findings that were dismissed. */
  quiet: boolean;
}

export interface BadgeView {
  key: string;
  at: Point;
  /** The finding that it opens. */
  finding: Finding;
  /** How many findings stand at this place, those that were dismissed not counted. */
  count: number;
  /** All that stands here was dismissed. */
  quiet: boolean;
}

export const badgeSize = 24;

/** Which ring wins where one cell has several roles. */
const strength: Record<RingView['kind'], number> = { suspect: 3, total: 2, place: 1, addend: 0 };

/** How far a ring stands off what it rings: addends lie side by side, headings want air. */
const room: Record<RingView['kind'], number> = { suspect: 1, total: 0, place: 4, addend: -1 };

function grow({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function ringKind(role: SpotRole): RingView['kind'] | null {
  return role === 'quote' ? null : role;
}

/** All that is marked on the page: which figures in which role, where rings and badges stand now. */
export class Marking {
  readonly problems: readonly Problem[];
  readonly spots: Spots;
  readonly #plans: ReadonlyMap<string, FindingPlan>;
  readonly #highlights: Highlights;
  #dismissed: ReadonlySet<string> = new Set();
  #showsDismissed = true;

  constructor(document: Document, findings: readonly Finding[], sources: SourceMap, onChange: () => void) {
    const plans = planMarks(findings);
    this.#plans = new Map(plans.map((plan) => [plan.finding.fingerprint, plan]));
    this.spots = new Spots(
      plans.flatMap(({ spots }) => spots.map(({ spot }) => spot)),
      sources,
      onChange,
    );
    this.#highlights = new Highlights(document);
    this.problems = groupProblems(findings).toSorted((a, b) => this.spots.compare(this.#anchor(a), this.#anchor(b)));
  }

  #anchor(problem: Problem): string {
    return this.anchorOf(problem.lead.fingerprint) ?? '';
  }

  /** Fades the marks of findings that were dismissed, or leaves them out. */
  setDismissed(fingerprints: ReadonlySet<string>, shown: boolean): void {
    this.#dismissed = fingerprints;
    this.#showsDismissed = shown;
  }

  plan(fingerprint: string): FindingPlan | null {
    return this.#plans.get(fingerprint) ?? null;
  }

  anchorOf(fingerprint: string): string | null {
    return this.#plans.get(fingerprint)?.anchor?.key ?? null;
  }

  problemOf(fingerprint: string): Problem | null {
    return this.problems.find(({ findings }) => findings.some((each) => each.fingerprint === fingerprint)) ?? null;
  }

  /** `gone`: it marked something, and nothing of that is on the page any more. `elsewhere`: on another page of the report. */
  presence(fingerprint: string): 'shown' | 'hidden' | 'gone' | 'elsewhere' {
    const keys = this.#plans.get(fingerprint)?.spots.map(({ spot }) => spot.key) ?? [];
    if (keys.length === 0 || keys.some((key) => this.spots.isRendered(key))) return 'shown';
    if (keys.some((key) => this.spots.isOnPage(key))) return 'hidden';
    return keys.some((key) => this.spots.isElsewhere(key)) ? 'elsewhere' : 'gone';
  }

  /** Colours the figures; those of the open finding more strongly. */
  paint(active: string | null, pointed: string | null): void {
    const ranges = (plans: Iterable<FindingPlan>, ...roles: SpotRole[]) => {
      const keys = new Set<string>();
      for (const { spots } of plans) for (const { spot, role } of spots) if (roles.includes(role)) keys.add(spot.key);
      return [...keys].flatMap((key) => this.spots.ranges(key));
    };
    const loud = [...this.#plans.values()].filter(({ finding }) => !this.#isQuiet(finding, active));
    const open = loud.filter(({ finding }) => finding.fingerprint === active);
    const totals = new Set(ranges(loud, 'total'));
    this.#highlights.set('gouji-total', [...totals]);
    this.#highlights.set(
      'gouji-addend',
      ranges(loud, 'addend').filter((range) => !totals.has(range)),
    );
    this.#highlights.set('gouji-quote', ranges(loud, 'quote'));
    this.#highlights.set('gouji-suspect', ranges(loud, 'suspect'));
    this.#highlights.set('gouji-active-total', ranges(open, 'total'));
    this.#highlights.set('gouji-active-addend', ranges(open, 'addend', 'quote'));
    this.#highlights.set('gouji-pointed', pointed === null ? [] : this.spots.ranges(pointed));
  }

  /** Figures that no rule judged, in grey beneath all else. */
  paintUncovered(ranges: readonly Range[]): void {
    this.#highlights.set('gouji-uncovered', ranges);
  }

  keep(): void {
    this.#highlights.keep();
  }

  /** At rest a ring for each total, suspect and place; of the open finding one for every term. */
  rings(active: string | null, pointed: string | null): RingView[] {
    const kinds = new Map<string, { kind: RingView['kind']; quiet: boolean }>();
    for (const { finding, spots, anchor } of this.#plans.values()) {
      const quiet = this.#isQuiet(finding, active);
      if (quiet && !this.#showsDismissed) continue;
      for (const { spot, role } of spots) {
        const kind = ringKind(role);
        const rests = role === 'suspect' || role === 'place' || (role === 'total' && spot.key === anchor?.key);
        if (kind === null || !(rests || finding.fingerprint === active)) continue;
        const known = kinds.get(spot.key);
        const isStronger = known === undefined || (known.quiet === quiet && strength[known.kind] < strength[kind]);
        if (isStronger || (known.quiet && !quiet)) kinds.set(spot.key, { kind, quiet });
      }
    }
    return [...kinds].flatMap(([key, { kind, quiet }]) => {
      const rect = this.spots.measure(key)?.rect;
      return rect === undefined ? [] : [{ key, rect: grow(rect, room[kind]), kind, pointed: key === pointed, quiet }];
    });
  }

  /** One badge for each place where findings stand. */
  badges(viewport: Size, active: string | null): BadgeView[] {
    const places = new Map<string, Finding[]>();
    for (const problem of this.problems)
      for (const finding of problem.findings) {
        const key = this.anchorOf(finding.fingerprint);
        if (key !== null) places.set(key, [...(places.get(key) ?? []), finding]);
      }
    return [...places].flatMap(([key, findings]) => {
      const measured = this.spots.measure(key);
      const loud = findings.filter((each) => !this.#isQuiet(each, active));
      const finding = loud[0] ?? findings[0];
      const quiet = loud.length === 0;
      if (measured === null || finding === undefined || (quiet && !this.#showsDismissed)) return [];
      const { rect, digits, paragraph } = measured;
      const at =
        paragraph === null
          ? placeBadge(rect, digits, viewport, badgeSize)
          : placeQuoteBadge(paragraph, digits, badgeSize);
      return [{ key, at, finding, count: quiet ? findings.length : loud.length, quiet }];
    });
  }

  /** What the open card must not cover: the figures, and of quoted words the paragraph that gives them their sense. */
  marked(fingerprint: string): Rect[] {
    const spots = this.#plans.get(fingerprint)?.spots ?? [];
    return spots.flatMap(({ spot }) => {
      const measured = this.spots.measure(spot.key);
      return measured === null ? [] : [measured.paragraph ?? measured.rect];
    });
  }

  /** The finding that a reader means by pointing at a figure: the open one before others, a total before an addend. */
  meant(key: string, active: string | null): string | null {
    const here = [...this.#plans.values()].flatMap(({ finding, spots }) =>
      spots.filter(({ spot, role }) => spot.key === key && role !== 'place').map(({ role }) => ({ finding, role })),
    );
    const loud = here.filter(({ finding }) => !this.#isQuiet(finding, active));
    const chosen =
      here.find(({ finding }) => finding.fingerprint === active) ??
      loud.find(({ role }) => role === 'total') ??
      loud[0] ??
      here[0];
    return chosen?.finding.fingerprint ?? null;
  }

  #isQuiet({ fingerprint }: Finding, active: string | null): boolean {
    return fingerprint !== active && this.#dismissed.has(fingerprint);
  }

  stop(): void {
    this.spots.stop();
    this.#highlights.remove();
  }
}
