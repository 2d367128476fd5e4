import { countChanged } from '../components/changed-rules.ts';
import { findingText } from '../components/finding-text.ts';
import { awaitsLastYear } from '../components/last-year.ts';
import { countProblems } from '../components/problem.ts';
import type { OpinionChange } from '../components/review/opinion.ts';
import { sortedByDismissal } from '../components/review/review-view.ts';
import type { CellAddress } from '../parsers/report.ts';
import { cardHeight, isSheet } from './card-place.ts';
import { copyText } from './clipboard.ts';
import type { StageProps } from './Stage.tsx';
import { openFinding, openProblem, type ReadingContext, type ReadingState, standingsOf, steps } from './state.ts';

/** What a reader can do. */
export interface Acts extends Pick<StageProps, 'onKey' | 'onBadge' | 'onCardHover'> {
  focus(fingerprint: string): void;
  step(by: 1 | -1): void;
  close(): void;
  pointFromCard(address: CellAddress | null): void;
  revealCell(address: CellAddress): void;
  toggleList(open: boolean): void;
  collapse(collapsed: boolean): void;
  showUncovered(shown: boolean): void;
  showDismissed(shown: boolean): void;
  say(fingerprints: string[], change: OpinionChange, event: Event): void;
  undo(event: Event): void;
  hide(): void;
}

function cardProps(context: ReadingContext, state: ReadingState, acts: Acts): StageProps['card'] {
  const { options, marking, root, t } = context;
  const { card } = state;
  const problem = openProblem(context, state);
  const finding = openFinding(context, state);
  if (card === null || problem === null || finding === null) return null;
  const { report, locale, onReference } = options;
  const walked = steps(context);
  return {
    at: card.at,
    maxHeight: cardHeight(context),
    props: {
      report,
      problem,
      finding,
      position: walked.includes(problem) ? walked.indexOf(problem) + 1 : null,
      total: walked.length,
      review: options.review?.(),
      onSay: acts.say,
      onUndo: acts.undo,
      ...(options.onLedger !== undefined && { onLedger: options.onLedger }),
      presence: marking.presence(finding.fingerprint),
      pointed: state.pointed?.address ?? null,
      lastYear: awaitsLastYear(finding) ? (options.lastYear?.() ?? null) : null,
      onLastYear: (address, sameness) => options.onLastYear?.(address, sameness),
      locale,
      t,
      onPoint: acts.pointFromCard,
      onChooseCell: acts.revealCell,
      onChooseFinding: acts.focus,
      onPrevious: () => acts.step(-1),
      onNext: () => acts.step(1),
      onClose: acts.close,
      onReference,
      screenshot: options.screenshot,
      onCopy: (each) => copyText(root, findingText(report, each, options.document.location.href, locale, t)),
    },
  };
}

/** All that is drawn, from what is known and what is open. */
export function stageProps(context: ReadingContext, state: ReadingState, acts: Acts): StageProps {
  const { options, marking, root, window, t } = context;
  const { audit, report, locale } = options;
  const { problems } = marking;
  const active = state.card?.fingerprint ?? null;
  const open = openProblem(context, state);
  const walked = steps(context);
  const standings = standingsOf(context);
  return {
    rings: marking.rings(active, state.pointed?.from === 'card' ? state.pointed.key : null),
    badges: marking.badges({ width: window.innerWidth, height: window.innerHeight }, active),
    card: cardProps(context, state, acts),
    bar: {
      result: {
        counts: countProblems(sortedByDismissal(problems, standings).open),
        checks: audit.checks,
        coverage: audit.coverage,
        off: countChanged(audit.settings).off,
      },
      position: open === null || !walked.includes(open) ? null : walked.indexOf(open) + 1,
      collapsed: state.collapsed,
      listOpen: state.listOpen,
      t,
      onPrevious: () => acts.step(-1),
      onNext: () => acts.step(1),
      onList: () => acts.toggleList(!state.listOpen),
      onCollapse: acts.collapse,
      onHide: acts.hide,
    },
    list: state.listOpen
      ? {
          report,
          problems,
          outcomes: audit.outcomes,
          gone: state.gone,
          standings,
          quiet: { shown: state.dismissed, onShow: acts.showDismissed },
          current: active,
          locale,
          t,
          onChoose: acts.focus,
        }
      : null,
    uncovered: {
      report,
      uncovered: audit.uncovered,
      shown: state.uncovered,
      t,
      onShow: acts.showUncovered,
    },
    lastYear: options.lastYear?.() ?? null,
    onLastYear: (address, sameness) => options.onLastYear?.(address, sameness),
    sheeted: active !== null && isSheet(window),
    zoom: 1 / (root.host.currentCSSZoom ?? 1),
    said: state.said,
    locale,
    t,
    onKey: acts.onKey,
    onBadge: acts.onBadge,
    onCardHover: acts.onCardHover,
  };
}
