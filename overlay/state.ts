import type { Problem } from '../components/problem.ts';
import { isDismissed, type Standings, sortedByDismissal } from '../components/review/review-view.ts';
import type { Translate } from '../locales/translate.ts';
import type { CellAddress } from '../parsers/report.ts';
import type { Finding, Term } from '../rules/finding.ts';
import type { Marking } from './marking.ts';
import type { OverlayOptions } from './options.ts';
import type { Point } from './placement.ts';

export interface OpenCard {
  fingerprint: string;
  /** `hover` and `focus` close when pointer or focus leave; `pinned` stays. */
  mode: 'hover' | 'focus' | 'pinned';
  opener: HTMLElement | null;
  at: Point | null;
}

/** The figure pointed at: from the page it lights up a line of the card, from the card a cell of the page. */
export interface Pointed {
  address: CellAddress | null;
  key: string;
  from: 'card' | 'page';
}

/** What a reader has opened, folded and pointed at. */
export interface ReadingState {
  card: OpenCard | null;
  pointed: Pointed | null;
  collapsed: boolean;
  listOpen: boolean;
  /** Figures that no rule judged are shown in grey. */
  uncovered: boolean;
  /** Findings that were dismissed are marked, faintly. */
  dismissed: boolean;
  /** Read out when it changes. */
  said: string;
  /** Fingerprints of findings that are not on the page any more. */
  gone: ReadonlySet<string>;
}

/** What stays the same while one audit is shown. */
export interface ReadingContext {
  options: OverlayOptions;
  root: ShadowRoot;
  window: Window;
  marking: Marking;
  t: Translate;
}

export function openProblem({ marking }: ReadingContext, { card }: ReadingState): Problem | null {
  return card === null ? null : marking.problemOf(card.fingerprint);
}

export function openFinding(context: ReadingContext, state: ReadingState): Finding | null {
  const findings = openProblem(context, state)?.findings ?? [];
  return findings.find(({ fingerprint }) => fingerprint === state.card?.fingerprint) ?? null;
}

export function openTerms(context: ReadingContext, state: ReadingState): Term[] {
  const equation = openFinding(context, state)?.equation ?? null;
  return equation === null ? [] : [...equation.left, ...equation.right];
}

export function standingsOf({ options }: ReadingContext): Standings {
  return options.review?.().standings ?? new Map();
}

/** The problems that a reader goes through: those that were not dismissed; where all were, all. */
export function steps(context: ReadingContext): readonly Problem[] {
  const { problems } = context.marking;
  const { open } = sortedByDismissal(problems, standingsOf(context));
  return open.length === 0 ? problems : open;
}

export function dismissedOf(context: ReadingContext): Set<string> {
  const standings = standingsOf(context);
  return new Set([...standings.keys()].filter((fingerprint) => isDismissed(fingerprint, standings)));
}
