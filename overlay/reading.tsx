import { render } from 'preact';
import { plainOf } from '../components/wording.ts';
import { translator } from '../locales/translate.ts';
import type { CellAddress } from '../parsers/report.ts';
import { barRect, cardPlace, isSheet } from './card-place.ts';
import { HoverTimer } from './hover-timer.ts';
import { Marking } from './marking.ts';
import type { OverlayOptions } from './options.ts';
import { watchPointer } from './pointer.ts';
import { Stage, type StageProps } from './Stage.tsx';
import { type Acts, stageProps } from './stage-props.ts';
import {
  dismissedOf,
  type OpenCard,
  openFinding,
  openProblem,
  openTerms,
  type Pointed,
  type ReadingContext,
  type ReadingState,
  steps,
} from './state.ts';
import { type Shift, watchSurroundings } from './surroundings.ts';
import { uncoveredRanges } from './uncovered.ts';

const settleDelay = 140;

/** One showing of an audit on its page, from show to hide: what a reader does, and what then is drawn. */
export class Reading {
  readonly #context: ReadingContext;
  readonly #state: ReadingState;
  readonly #acts: Acts;
  readonly #hover: HoverTimer;
  readonly #stops: (() => void)[];
  #settleTimer = 0;
  #returning = false;

  constructor(options: OverlayOptions, root: ShadowRoot, window: Window, onHide: () => void) {
    const { document, audit, sources, locale } = options;
    const marking = new Marking(document, audit.findings, sources, () => this.#shifted('moved'));
    this.#context = { options, root, window, marking, t: translator(locale) };
    this.#state = {
      card: null,
      pointed: null,
      collapsed: false,
      listOpen: false,
      uncovered: false,
      dismissed: true,
      said: '',
      gone: new Set(),
    };
    this.#hover = new HoverTimer(window);
    this.#acts = {
      focus: (fingerprint) => this.focus(fingerprint),
      step: (by) => this.step(by),
      close: () => this.#close(true),
      pointFromCard: (address) => this.#pointFromCard(address),
      revealCell: (address) => this.#reveal(this.#keyOf(address)),
      toggleList: (open) => this.#toggleList(open),
      collapse: (collapsed) => this.#collapse(collapsed),
      showUncovered: (shown) => this.#showUncovered(shown),
      showDismissed: (shown) => this.#showDismissed(shown),
      say: (fingerprints, change, event) => event.isTrusted && options.onSay?.(fingerprints, change),
      undo: (event) => event.isTrusted && options.onUndo?.(),
      hide: onHide,
      onKey: (event) => this.#onKey(event),
      onBadge: (badge, how, element, event) => this.#onBadge(badge, how, element, event),
      onCardHover: (inside) => (inside ? this.#hover.hold() : this.#leave()),
    };
    this.#stops = [
      watchSurroundings(document, (shift) => this.#shifted(shift)),
      watchPointer(document, (target, x, y, how) => this.#overPage(target, x, y, how)),
    ];
    this.#findGone();
    this.#redraw();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#hover.hold();
    this.#context.window.clearTimeout(this.#settleTimer);
    this.#context.marking.stop();
    render(null, this.#context.root);
  }

  get opened(): string | null {
    return this.#state.card?.fingerprint ?? null;
  }

  redraw(): void {
    this.#redraw();
    this.#place();
  }

  /** Opens a finding's card, brings its mark into view and pins it. */
  focus(fingerprint: string): void {
    const { options, marking, root, window, t } = this.#context;
    if (marking.problemOf(fingerprint) === null) return;
    this.#open(fingerprint, 'pinned', this.#state.card?.opener ?? null);
    this.#reveal(marking.anchorOf(fingerprint));
    const problem = openProblem(this.#context, this.#state);
    const finding = openFinding(this.#context, this.#state);
    if (problem === null || finding === null) return;
    const walked = steps(this.#context);
    const n = walked.indexOf(problem) + 1;
    const position =
      n === 0 ? '' : `${t('overlay.position', { n, total: walked.length })}${options.locale === 'en' ? ': ' : '：'}`;
    this.#state.said = `${position}${plainOf(finding, options.locale)}`;
    this.#draw();
    // On a narrow view the sheet takes the bar's place, and so the focus that was in it.
    if (isSheet(window) && root.activeElement?.closest('.dock') != null) this.#focusOn('.card-pane');
    options.onFocus?.(fingerprint);
  }

  /** Goes to the problem before (−1) or after (1), around the end. */
  step(by: 1 | -1): void {
    const problems = steps(this.#context);
    const open = openProblem(this.#context, this.#state);
    const current = open === null ? -1 : problems.indexOf(open);
    const from = current === -1 && by === -1 ? 0 : current;
    const next = problems[(from + by + problems.length) % problems.length];
    if (next !== undefined) this.focus(next.lead.fingerprint);
  }

  #open(fingerprint: string, mode: OpenCard['mode'], opener: HTMLElement | null): void {
    const { card } = this.#state;
    const same = card?.fingerprint === fingerprint;
    this.#hover.hold();
    this.#state.card = { fingerprint, mode, opener, at: same ? card.at : null };
    if (!same) this.#state.pointed = null;
    this.#redraw();
    this.#place();
  }

  #close(returnFocus: boolean): void {
    const opener = this.#state.card?.opener ?? null;
    this.#hover.hold();
    this.#state.card = null;
    this.#state.pointed = null;
    this.#redraw();
    if (!returnFocus) return;
    // Coming back to a badge does not open its card again.
    this.#returning = true;
    if (opener?.isConnected === true) opener.focus({ preventScroll: true });
    else this.#focusOn('.bar button');
    this.#returning = false;
  }

  #pin(fingerprint: string, opener: HTMLElement | null): void {
    this.#open(fingerprint, 'pinned', opener);
    this.#focusOn('.card-pane');
    this.#context.options.onFocus?.(fingerprint);
  }

  #focusOn(selector: string): void {
    this.#context.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  #reveal(key: string | null): void {
    const { marking, root, window } = this.#context;
    if (key === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const bottom = (barRect(root)?.top ?? window.innerHeight) - 16;
    const scrolls = marking.spots.reveal(key, 48, bottom, calm ? 'instant' : 'smooth');
    if (!scrolls || this.#state.card === null) return;
    this.#state.card.at = null;
    this.#settle();
  }

  #shifted(shift: Shift): void {
    const { marking } = this.#context;
    if (shift === 'changed') {
      if (marking.spots.refresh()) this.#paint();
      if (this.#state.uncovered) this.#paintUncovered();
      this.#findGone();
    }
    marking.keep();
    this.#draw();
    if (this.#state.card !== null) this.#settle();
  }

  #settle(): void {
    const { window } = this.#context;
    window.clearTimeout(this.#settleTimer);
    this.#settleTimer = window.setTimeout(() => this.#place(), settleDelay);
  }

  #place(): void {
    if (this.#state.card === null) return;
    this.#state.card.at = cardPlace(this.#context, this.#state);
    this.#draw();
  }

  #findGone(): void {
    const { options, marking } = this.#context;
    const fingerprints = options.audit.findings.map(({ fingerprint }) => fingerprint);
    this.#state.gone = new Set(fingerprints.filter((fingerprint) => marking.presence(fingerprint) === 'gone'));
  }

  #overPage(target: Node, x: number, y: number, how: 'hover' | 'click'): void {
    const { marking, root, window } = this.#context;
    const { card, pointed } = this.#state;
    if (target === root.host) return;
    const key = marking.spots.under(target, x, y)[0] ?? null;
    const meant = key === null ? null : marking.meant(key, card?.fingerprint ?? null);
    if (how === 'click') {
      // A click that ends a selection of text is the reader's own business.
      if (meant !== null && window.getSelection()?.isCollapsed !== false) this.#pin(meant, null);
    } else if (key === null || meant === null) {
      if (pointed?.from === 'page') this.#point(null);
      this.#leave();
    } else if (card?.fingerprint === meant) {
      this.#hover.hold();
      if (pointed?.key !== key) this.#pointFromPage(key);
    } else if (card?.mode !== 'pinned') this.#enter(meant, key);
  }

  #enter(fingerprint: string, key: string | null): void {
    this.#hover.enter(() => {
      this.#open(fingerprint, 'hover', null);
      if (key !== null) this.#pointFromPage(key);
    });
  }

  #leave(): void {
    if (this.#state.card === null) this.#hover.hold();
    if (this.#state.card?.mode === 'hover') this.#hover.leave(() => this.#close(false));
  }

  #point(pointed: Pointed | null): void {
    this.#state.pointed = pointed;
    this.#redraw();
  }

  #pointFromPage(key: string): void {
    const term = openTerms(this.#context, this.#state).find(({ location }) => location === key);
    this.#point({ address: term?.address ?? null, key, from: 'page' });
  }

  #pointFromCard(address: CellAddress | null): void {
    const key = address === null ? null : this.#keyOf(address);
    this.#point(key === null ? null : { address, key, from: 'card' });
  }

  #keyOf(address: CellAddress): string | null {
    return openTerms(this.#context, this.#state).find((term) => term.address === address)?.location ?? null;
  }

  #onBadge(...[badge, how, element, event]: Parameters<StageProps['onBadge']>): void {
    const { fingerprint } = badge.finding;
    const mode = this.#state.card?.mode;
    if (how === 'click') this.#pin(fingerprint, element);
    else if (how === 'hover' && mode !== 'pinned') this.#enter(fingerprint, null);
    else if (how === 'leave') this.#leave();
    else if (how === 'focus' && mode !== 'pinned' && !this.#returning && element.matches(':focus-visible'))
      this.#open(fingerprint, 'focus', element);
    else if (how === 'blur' && mode === 'focus' && event instanceof FocusEvent) {
      const next = event.relatedTarget;
      if (!(next instanceof Element && next.closest('.card-pane') !== null)) this.#close(false);
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    if (isTyping && event.key !== 'Escape') return;
    if (event.key === 'n') this.step(1);
    else if (event.key === 'p') this.step(-1);
    else if (event.key === 'Escape' && this.#state.card !== null) this.#close(true);
    else if (event.key === 'Escape' && this.#state.listOpen) this.#toggleList(false);
    else return;
    event.preventDefault();
  }

  #toggleList(open: boolean): void {
    this.#state.listOpen = open;
    this.#draw();
    if (!open) this.#focusOn('.bar [aria-expanded]');
    this.#place();
  }

  #collapse(collapsed: boolean): void {
    this.#state.collapsed = collapsed;
    this.#state.listOpen = false;
    this.#draw();
    this.#focusOn('.bar button');
  }

  #showUncovered(shown: boolean): void {
    this.#state.uncovered = shown;
    this.#paintUncovered();
    this.#draw();
  }

  #showDismissed(shown: boolean): void {
    this.#state.dismissed = shown;
    this.#redraw();
  }

  #paintUncovered(): void {
    const { audit, report, sources } = this.#context.options;
    const ranges = this.#state.uncovered ? uncoveredRanges(audit.uncovered, report, sources) : [];
    this.#context.marking.paintUncovered(ranges);
  }

  #redraw(): void {
    this.#paint();
    this.#draw();
  }

  #paint(): void {
    this.#context.marking.setDismissed(dismissedOf(this.#context), this.#state.dismissed);
    this.#context.marking.paint(this.#state.card?.fingerprint ?? null, this.#state.pointed?.key ?? null);
  }

  #draw(): void {
    render(<Stage {...stageProps(this.#context, this.#state, this.#acts)} />, this.#context.root);
  }
}
