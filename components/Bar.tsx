import type { Translate } from '../locales/translate.ts';
import type { Audit, Level } from '../rules/finding.ts';
import { LevelGlyph } from './LevelGlyph.tsx';
import type { ProblemCounts } from './problem.ts';

export interface BarProps {
  /** Null while the audit is under way. */
  result: {
    counts: ProblemCounts;
    checks: Audit['checks'];
    coverage: Audit['coverage'];
    /** Rules that the reader switched off. */
    off: number;
  } | null;
  /** Place of the open problem, from 1; null when none is open. */
  position: number | null;
  collapsed: boolean;
  listOpen: boolean;
  t: Translate;
  onPrevious(): void;
  onNext(): void;
  onList(): void;
  onCollapse(collapsed: boolean): void;
  onHide(): void;
}

const levels: readonly Level[] = ['error', 'warning', 'note'];

function problemTotal(counts: ProblemCounts): number {
  return counts.error + counts.warning + counts.note + counts.review;
}

/** What may be said when nothing was found: never more than what was checked. */
function verdictText({ checks, off }: NonNullable<BarProps['result']>, t: Translate): string {
  if (checks.passed === 0) return t('overlay.nothingChecked');
  return checks.untested === 0 && off === 0 ? t('overlay.allHold') : t('overlay.checkedHold');
}

function Counts({ result, t }: { result: NonNullable<BarProps['result']>; t: Translate }) {
  const { counts, checks, coverage, off } = result;
  return (
    <div class="bar-result">
      {problemTotal(counts) === 0 ? (
        <p class="bar-holds">{verdictText(result, t)}</p>
      ) : (
        <ul class="bar-counts">
          {levels.map((level) => (
            <li key={level} class={counts[level] === 0 ? 'count none' : `count level-${level}`}>
              <LevelGlyph level={level} outcome="failed" />
              <span>{t(`level.${level}`)}</span> <b>{counts[level]}</b>
            </li>
          ))}
          {counts.review > 0 && (
            <li class="count level-note">
              <LevelGlyph level="note" outcome="review" />
              <span>{t('outcome.review')}</span> <b>{counts.review}</b>
            </li>
          )}
        </ul>
      )}
      <p class="bar-coverage">
        <span>{t('overlay.coverage', coverage)}</span>
        {checks.untested > 0 && <span>{t('overlay.untested', { n: checks.untested })}</span>}
        {off > 0 && <span>{t('overlay.rulesOff', { n: off })}</span>}
      </p>
    </div>
  );
}

function collapsedText(result: NonNullable<BarProps['result']>, t: Translate): string {
  const total = problemTotal(result.counts);
  return total === 0 ? verdictText(result, t) : t('overlay.problems', { n: total });
}

/** The strip at the page's edge: what was found, how much was checked, and the way through it. */
export function Bar(props: BarProps) {
  const { result, position, t } = props;
  const total = result === null ? 0 : problemTotal(result.counts);
  if (result === null || props.collapsed)
    return (
      <div class="bar bar-small">
        <button
          type="button"
          class="bar-open"
          aria-expanded={false}
          disabled={result === null}
          onClick={() => props.onCollapse(false)}
        >
          <b class="seal">{t('overlay.name')}</b>
          <span role="status">{result === null ? t('overlay.auditing') : collapsedText(result, t)}</span>
        </button>
      </div>
    );
  return (
    <div class="bar">
      <b class="seal">{t('overlay.name')}</b>
      <Counts result={result} t={t} />
      <div class="bar-actions">
        {total > 0 && (
          <span class="bar-steps">
            <button type="button" class="icon" aria-label={t('overlay.previous')} onClick={props.onPrevious}>
              ‹
            </button>
            <span class="bar-position">{`${position ?? '–'} / ${total}`}</span>
            <button type="button" class="icon" aria-label={t('overlay.next')} onClick={props.onNext}>
              ›
            </button>
          </span>
        )}
        <button type="button" class="quiet" aria-expanded={props.listOpen} onClick={props.onList}>
          {t('overlay.list')}
        </button>
        <button type="button" class="quiet" onClick={() => props.onCollapse(true)}>
          {t('overlay.collapse')}
        </button>
        <button type="button" class="quiet" onClick={props.onHide}>
          {t('overlay.hide')}
        </button>
      </div>
    </div>
  );
}
