import { Bar, type BarProps } from '../components/Bar.tsx';
import { FindingCard, type FindingCardProps } from '../components/FindingCard.tsx';
import { FindingList, type FindingListProps } from '../components/FindingList.tsx';
import { LastYearCheck } from '../components/LastYearCheck.tsx';
import { LevelGlyph } from '../components/LevelGlyph.tsx';
import type { LastYear, Sameness } from '../components/last-year.ts';
import { Uncovered, type UncoveredProps } from '../components/Uncovered.tsx';
import { titleOf } from '../components/wording.ts';
import { verdictTexts } from '../locales/ledger/verdict.ts';
import type { Locale, Translate } from '../locales/translate.ts';
import type { BadgeView, RingView } from './marking.ts';
import type { Point } from './placement.ts';

export interface StageProps {
  rings: readonly RingView[];
  badges: readonly BadgeView[];
  bar: BarProps;
  list: FindingListProps | null;
  /** Stands below the list. */
  uncovered: UncoveredProps;
  card: {
    props: FindingCardProps;
    /** Null until it is known where it covers nothing; it is not painted before. */
    at: Point | null;
    maxHeight: number;
  } | null;
  /** Shown below the list; null where there can be no year before. */
  lastYear: LastYear | null;
  onLastYear(address: string | null, sameness: Sameness | null): void;
  /** The card is a sheet and stands in for the bar. */
  sheeted: boolean;
  /** Takes back the zoom that the page's style gives its root, so that lengths here are those of the viewport. */
  zoom: number;
  /** Read out when it changes. */
  said: string;
  locale: Locale;
  t: Translate;
  onKey(event: KeyboardEvent): void;
  onBadge(
    badge: BadgeView,
    how: 'hover' | 'leave' | 'focus' | 'blur' | 'click',
    element: HTMLElement,
    event: Event,
  ): void;
  onCardHover(inside: boolean): void;
}

/** Moved by `translate`, what follows the page is no layout shift in the page's own measurements. */
function at({ left, top }: Point): string {
  return `${left}px ${top}px`;
}

function Marks({ rings, badges, card, locale, t, onBadge }: StageProps) {
  return (
    <div class="marks">
      {rings.map(({ key, rect, kind, pointed, quiet }) => (
        <div
          key={key}
          class={`ring ring-${kind}${pointed ? ' pointed' : ''}${quiet ? ' quiet-mark' : ''}`}
          style={{
            translate: at(rect),
            width: `${rect.right - rect.left}px`,
            height: `${rect.bottom - rect.top}px`,
          }}
        />
      ))}
      {badges.map((badge) => {
        const { finding, count, quiet } = badge;
        const open = card?.props.finding;
        return (
          <button
            key={badge.key}
            type="button"
            class={quiet ? 'badge quiet-mark' : 'badge'}
            style={{ translate: at(badge.at) }}
            aria-haspopup="dialog"
            aria-expanded={open !== undefined && open.fingerprint === finding.fingerprint}
            aria-label={t('overlay.mark', {
              level: t(`level.${finding.level}`),
              outcome: quiet ? verdictTexts(locale)('dismissed') : t(`outcome.${finding.outcome}`),
              title: titleOf(finding, locale),
            })}
            onPointerEnter={(event) => onBadge(badge, 'hover', event.currentTarget, event)}
            onPointerLeave={(event) => onBadge(badge, 'leave', event.currentTarget, event)}
            onFocus={(event) => onBadge(badge, 'focus', event.currentTarget, event)}
            onBlur={(event) => onBadge(badge, 'blur', event.currentTarget, event)}
            onClick={(event) => onBadge(badge, 'click', event.currentTarget, event)}
          >
            <LevelGlyph level={finding.level} outcome={finding.outcome} />
            {count > 1 && <span class="badge-count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** Everything that is drawn over a page, from one set of props. */
export function Stage(props: StageProps) {
  const { bar, list, card, said, locale, t } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the controls inside
    <div
      class={props.sheeted ? 'stage sheeted' : 'stage'}
      lang={locale}
      style={{ zoom: props.zoom }}
      onKeyDown={props.onKey}
    >
      <Marks {...props} />
      <section class="dock" aria-label={t('overlay.region')}>
        {list !== null && (
          <section class="pane list-pane" aria-labelledby="gouji-list-title">
            <h2 id="gouji-list-title">{t('overlay.listTitle')}</h2>
            <FindingList {...list} />
            <Uncovered {...props.uncovered} />
            {props.lastYear !== null && <LastYearCheck lastYear={props.lastYear} t={t} onLook={props.onLastYear} />}
          </section>
        )}
        <Bar {...bar} />
      </section>
      {card !== null && (
        <div
          class="pane card-pane"
          role="dialog"
          aria-labelledby="gouji-card-title"
          tabIndex={-1}
          style={{
            translate: at(card.at ?? { left: 8, top: 8 }),
            maxHeight: `${card.maxHeight}px`,
            opacity: card.at === null ? 0 : 1,
          }}
          onPointerEnter={() => props.onCardHover(true)}
          onPointerLeave={() => props.onCardHover(false)}
        >
          <FindingCard {...card.props} />
        </div>
      )}
      <div class="said" aria-live="polite">
        {said}
      </div>
    </div>
  );
}
