import { render } from 'preact';
import { countProblems } from '../components/problem.ts';
import { findingText, plainOf } from '../components/wording.ts';
import { type Translate, translator } from '../locales/translate.ts';
import type { CellAddress } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import { copyText } from './clipboard.ts';
import { overlap, type Rect, union } from './geometry.ts';
import { type BadgeView, Marking } from './marking.ts';
import type { OverlayOptions } from './overlay.ts';
import { type Point, placeCard, placeSheet } from './placement.ts';
import { watchPointer } from './pointer.ts';
import { Stage, type StageProps } from './Stage.tsx';
import { type Shift, watchSurroundings } from './surroundings.ts';

const openDelay = 160;
const closeDelay = 320;
const settleDelay = 140;
const narrow = 640;

interface OpenCard {
  fingerprint: string;
  /** `hover` and `focus` close when pointer or focus leave; `pinned` stays. */
  mode: 'hover' | 'focus' | 'pinned';
  opener: HTMLElement | null;
  at: Point | null;
}

/** The figure pointed at: from the page it lights up a line of the card, from the card a cell of the page. */
interface Pointed {
  address: CellAddress | null;
  key: string;
  from: 'card' | 'page';
}

/** One showing of an audit on its page, from show to hide: what is open, pointed at and where it stands. */
export class Reading {
  readonly #options: OverlayOptions;
  readonly #root: ShadowRoot;
  readonly #window: Window;
  readonly #t: Translate;
  readonly #marking: Marking;
  readonly #stops: (() => void)[];
  #card: OpenCard | null = null;
  #pointed: Pointed | null = null;
  #collapsed = false;
  #listOpen = false;
  #said = '';
  #returning = false;
  #gone = new Set<string>();
  #hoverTimer = 0;
  #settleTimer = 0;
  readonly #onHide: () => void;

  constructor(options: OverlayOptions, root: ShadowRoot, window: Window, onHide: () => void) {
    this.#options = options;
    this.#root = root;
    this.#window = window;
    this.#onHide = onHide;
    this.#t = translator(options.locale);
    this.#marking = new Marking(options.document, options.audit.findings, options.sources, () =>
      this.#shifted('moved'),
    );
    this.#stops = [
      watchSurroundings(options.document, (shift) => this.#shifted(shift)),
      watchPointer(options.document, (target, x, y, how) => this.#overPage(target, x, y, how)),
    ];
    this.#findGone();
    this.#paint();
    this.#draw();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#window.clearTimeout(this.#hoverTimer);
    this.#window.clearTimeout(this.#settleTimer);
    this.#marking.stop();
    render(null, this.#root);
  }

  /** Opens a finding's card, brings its mark into view and pins it. */
  focus(fingerprint: string): void {
    if (this.#marking.problemOf(fingerprint) === null) return;
    this.#open(fingerprint, 'pinned', this.#card?.opener ?? null);
    this.#reveal(fingerprint);
    const problem = this.#marking.problemOf(fingerprint);
    const finding = problem?.findings.find((each) => each.fingerprint === fingerprint);
    if (problem === null || finding === undefined) return;
    const position = this.#t('overlay.position', this.#position(fingerprint));
    this.#said = `${position}${this.#options.locale === 'en' ? ': ' : '：'}${plainOf(finding, this.#options.locale)}`;
    this.#draw();
    // On a narrow view the sheet takes the bar's place, and so the focus that was in it.
    const focused = this.#root.activeElement;
    if (this.#isSheet() && focused?.closest('.dock') != null) this.#focusCard();
    this.#options.onFocus?.(fingerprint);
  }

  /** Goes to the problem before (−1) or after (1), around the end. */
  step(by: 1 | -1): void {
    const { problems } = this.#marking;
    if (problems.length === 0) return;
    const open = this.#problem();
    const current = open === null ? -1 : problems.indexOf(open);
    const from = current === -1 && by === -1 ? 0 : current;
    const next = problems[(from + by + problems.length) % problems.length];
    if (next !== undefined) this.focus(next.lead.fingerprint);
  }

  #problem() {
    return this.#card === null ? null : this.#marking.problemOf(this.#card.fingerprint);
  }

  #position(fingerprint: string): { n: number; total: number } {
    const { problems } = this.#marking;
    return {
      n: problems.findIndex(({ findings }) => findings.some((each) => each.fingerprint === fingerprint)) + 1,
      total: problems.length,
    };
  }

  #open(fingerprint: string, mode: OpenCard['mode'], opener: HTMLElement | null): void {
    this.#window.clearTimeout(this.#hoverTimer);
    const same = this.#card?.fingerprint === fingerprint;
    this.#card = { fingerprint, mode, opener, at: same ? (this.#card?.at ?? null) : null };
    if (!same) this.#pointed = null;
    this.#paint();
    this.#draw();
    this.#place();
  }

  #close(returnFocus: boolean): void {
    this.#window.clearTimeout(this.#hoverTimer);
    const opener = this.#card?.opener ?? null;
    this.#card = null;
    this.#pointed = null;
    this.#paint();
    this.#draw();
    if (!returnFocus) return;
    const target = opener?.isConnected === true ? opener : this.#root.querySelector<HTMLElement>('.bar button');
    // Coming back to a badge does not open its card again.
    this.#returning = true;
    target?.focus({ preventScroll: true });
    this.#returning = false;
  }

  #pin(fingerprint: string, opener: HTMLElement | null): void {
    this.#open(fingerprint, 'pinned', opener);
    this.#focusCard();
    this.#options.onFocus?.(fingerprint);
  }

  #focusCard(): void {
    this.#root.querySelector<HTMLElement>('.card-pane')?.focus({ preventScroll: true });
  }

  #reveal(fingerprint: string, key = this.#marking.anchorOf(fingerprint)): void {
    if (key === null) return;
    const calm = this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const bottom = this.#barRect()?.top ?? this.#window.innerHeight;
    const scrolls = this.#marking.spots.reveal(key, 48, bottom - 16, calm ? 'instant' : 'smooth');
    if (!scrolls || this.#card === null) return;
    this.#card.at = null;
    this.#settle();
  }

  #shifted(shift: Shift): void {
    if (shift === 'changed') {
      if (this.#marking.spots.refresh()) this.#paint();
      this.#findGone();
    }
    this.#marking.keep();
    this.#draw();
    if (this.#card !== null) this.#settle();
  }

  #settle(): void {
    this.#window.clearTimeout(this.#settleTimer);
    this.#settleTimer = this.#window.setTimeout(() => this.#place(), settleDelay);
  }

  #findGone(): void {
    this.#gone = new Set(
      this.#options.audit.findings
        .map(({ fingerprint }) => fingerprint)
        .filter((fingerprint) => this.#marking.presence(fingerprint) === 'gone'),
    );
  }

  #paint(): void {
    this.#marking.paint(this.#card?.fingerprint ?? null, this.#pointed?.key ?? null);
  }

  #barRect(): Rect | null {
    const dock = this.#root.querySelector('.dock');
    const parts = dock === null ? [] : [...dock.children].map((part) => part.getBoundingClientRect());
    return union(parts.filter(({ width }) => width > 0));
  }

  #isSheet(): boolean {
    return this.#window.innerWidth <= narrow;
  }

  /** Stands the card where it covers no marked figure; one that covers none already stays where it is. */
  #place(): void {
    const pane = this.#root.querySelector<HTMLElement>('.card-pane');
    if (this.#card === null || pane === null) return;
    const bar = this.#barRect();
    const viewport = { width: this.#window.innerWidth, height: this.#window.innerHeight };
    const size = { width: pane.offsetWidth, height: pane.offsetHeight };
    const marked = this.#marking.marked(this.#card.fingerprint);
    const { at } = this.#card;
    const key = this.#marking.anchorOf(this.#card.fingerprint);
    const anchor = key === null ? null : (this.#marking.spots.measure(key)?.rect ?? null);
    if (this.#isSheet()) this.#card.at = placeSheet(size, viewport, anchor);
    else if (at === null || this.#isInTheWay(at, size, marked, bar))
      this.#card.at = placeCard(size, viewport, anchor, marked, bar);
    this.#draw();
  }

  #isInTheWay(at: Point, size: { width: number; height: number }, marked: Rect[], bar: Rect | null): boolean {
    const rect = { ...at, right: at.left + size.width, bottom: at.top + size.height };
    const outside = rect.right > this.#window.innerWidth || rect.bottom > this.#window.innerHeight;
    return outside || [...marked, ...(bar === null ? [] : [bar])].some((other) => overlap(rect, other) > 0);
  }

  #overPage(target: Node, x: number, y: number, how: 'hover' | 'click'): void {
    if (target === this.#root.host) return;
    const key = this.#marking.spots.under(target, x, y)[0] ?? null;
    const meant = key === null ? null : this.#marking.meant(key, this.#card?.fingerprint ?? null);
    if (how === 'click') {
      if (meant !== null) this.#pin(meant, null);
      return;
    }
    if (key === null || meant === null) {
      if (this.#pointed?.from === 'page') this.#point(null);
      this.#leave();
      return;
    }
    if (this.#card?.fingerprint === meant) {
      this.#window.clearTimeout(this.#hoverTimer);
      this.#hoverTimer = 0;
      if (this.#pointed?.key !== key) this.#point({ address: this.#addressAt(key), key, from: 'page' });
    } else if (this.#card?.mode !== 'pinned') this.#enter(meant);
  }

  #enter(fingerprint: string): void {
    this.#window.clearTimeout(this.#hoverTimer);
    this.#hoverTimer = this.#window.setTimeout(() => this.#open(fingerprint, 'hover', null), openDelay);
  }

  #leave(): void {
    if (this.#card === null) this.#window.clearTimeout(this.#hoverTimer);
    if (this.#card?.mode !== 'hover') return;
    this.#window.clearTimeout(this.#hoverTimer);
    this.#hoverTimer = this.#window.setTimeout(() => this.#close(false), closeDelay);
  }

  #point(pointed: Pointed | null): void {
    this.#pointed = pointed;
    this.#paint();
    this.#draw();
  }

  #terms() {
    const equation = this.#finding()?.equation ?? null;
    return equation === null ? [] : [...equation.left, ...equation.right];
  }

  #addressAt(key: string): CellAddress | null {
    return this.#terms().find(({ location }) => location === key)?.address ?? null;
  }

  #keyOf(address: CellAddress): string | null {
    return this.#terms().find((term) => term.address === address)?.location ?? null;
  }

  #finding(): Finding | null {
    const fingerprint = this.#card?.fingerprint;
    return this.#problem()?.findings.find((each) => each.fingerprint === fingerprint) ?? null;
  }

  #onBadge: StageProps['onBadge'] = (badge: BadgeView, how, element, event) => {
    const { fingerprint } = badge.finding;
    if (how === 'click') this.#pin(fingerprint, element);
    if (how === 'hover' && this.#card?.mode !== 'pinned') this.#enter(fingerprint);
    if (how === 'leave') this.#leave();
    if (how === 'focus' && !this.#returning && this.#card?.mode !== 'pinned' && element.matches(':focus-visible'))
      this.#open(fingerprint, 'focus', element);
    if (how === 'blur' && this.#card?.mode === 'focus' && event instanceof FocusEvent) {
      const next = event.relatedTarget;
      if (!(next instanceof Element && next.closest('.card-pane') !== null)) this.#close(false);
    }
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'n') this.step(1);
    else if (event.key === 'p') this.step(-1);
    else if (event.key === 'Escape' && this.#card !== null) this.#close(true);
    else if (event.key === 'Escape' && this.#listOpen) this.#toggleList(false);
    else return;
    event.preventDefault();
  };

  #toggleList(open: boolean): void {
    this.#listOpen = open;
    this.#draw();
    if (!open) this.#root.querySelector<HTMLElement>('.bar [aria-expanded]')?.focus({ preventScroll: true });
    this.#place();
  }

  #cardProps(): StageProps['card'] {
    const card = this.#card;
    const problem = this.#problem();
    const finding = this.#finding();
    if (card === null || problem === null || finding === null) return null;
    const { report, locale, reference } = this.#options;
    const { n, total } = this.#position(card.fingerprint);
    const bottom = this.#barRect()?.top ?? this.#window.innerHeight;
    return {
      at: card.at,
      maxHeight: this.#isSheet()
        ? Math.round(this.#window.innerHeight * 0.46)
        : Math.min(620, Math.max(240, bottom - 16)),
      props: {
        report,
        problem,
        finding,
        position: n,
        total,
        presence: this.#marking.presence(finding.fingerprint),
        pointed: this.#pointed?.address ?? null,
        reference: reference(finding.rule),
        locale,
        t: this.#t,
        onPoint: (address) => {
          const key = address === null ? null : this.#keyOf(address);
          this.#point(key === null ? null : { address, key, from: 'card' });
        },
        onChooseCell: (address) => this.#reveal(card.fingerprint, this.#keyOf(address)),
        onChooseFinding: (fingerprint) => this.focus(fingerprint),
        onPrevious: () => this.step(-1),
        onNext: () => this.step(1),
        onClose: () => this.#close(true),
        onCopy: (each) =>
          copyText(this.#root, findingText(report, each, this.#options.document.location.href, locale, this.#t)),
      },
    };
  }

  #draw(): void {
    const { audit, report, locale } = this.#options;
    const active = this.#card?.fingerprint ?? null;
    const pointed = this.#pointed?.from === 'card' ? this.#pointed.key : null;
    const { problems } = this.#marking;
    const props: StageProps = {
      rings: this.#marking.rings(active, pointed),
      badges: this.#marking.badges({ width: this.#window.innerWidth, height: this.#window.innerHeight }),
      card: this.#cardProps(),
      bar: {
        result: { counts: countProblems(problems), checks: audit.checks, coverage: audit.coverage },
        position: active === null ? null : this.#position(active).n,
        collapsed: this.#collapsed,
        listOpen: this.#listOpen,
        t: this.#t,
        onPrevious: () => this.step(-1),
        onNext: () => this.step(1),
        onList: () => this.#toggleList(!this.#listOpen),
        onCollapse: (collapsed) => {
          this.#collapsed = collapsed;
          this.#listOpen = false;
          this.#draw();
          this.#root.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true });
        },
        onHide: this.#onHide,
      },
      list: this.#listOpen
        ? {
            report,
            problems,
            outcomes: audit.outcomes,
            gone: this.#gone,
            current: active,
            locale,
            t: this.#t,
            onChoose: (fingerprint) => this.focus(fingerprint),
          }
        : null,
      sheeted: active !== null && this.#isSheet(),
      said: this.#said,
      locale,
      t: this.#t,
      onKey: this.#onKey,
      onBadge: this.#onBadge,
      onCardHover: (inside) => (inside ? this.#window.clearTimeout(this.#hoverTimer) : this.#leave()),
    };
    render(<Stage {...props} />, this.#root);
  }
}
