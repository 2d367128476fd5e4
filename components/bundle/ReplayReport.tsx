import type { BundleTexts } from '../../locales/ledger/bundle.ts';

type ReplayState = 'same' | 'differs' | 'gone' | 'untested';

interface Side {
  message: string;
  version: string;
  ruleVersion: number | null;
}

export interface ReplayedView {
  state: ReplayState;
  captureKey: string;
  heading: string;
  kept: Side;
  now: Side | null;
  outcome: 'passed' | 'failed' | 'review' | 'untested' | 'inapplicable' | 'unknown' | 'off' | null;
  fields: ('outcome' | 'level' | 'message' | 'expected' | 'actual' | 'cells' | 'equation' | 'quote')[];
  onlyOnPage: boolean;
}

interface ReplayReportProps {
  counts: Record<ReplayState, number>;
  /** Pages that are read otherwise today. */
  readings: number;
  told: ReplayedView[];
  t: BundleTexts;
}

const states = ['same', 'differs', 'gone', 'untested'] as const;

/** What came of finding findings again: counts, and those that are not the same with both sides. */
export function ReplayReport({ counts, readings, told, t }: ReplayReportProps) {
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return <p>{t('replayNone')}</p>;
  return (
    <div class="replay-report">
      <ul class="replay-counts">
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state} class={state}>
              {t(`replay.${state}`, { n: counts[state] })}
            </li>
          ))}
        {readings > 0 && <li class="differs">{t('replayReadings', { n: readings })}</li>}
      </ul>
      {told.map((each) => (
        <article key={`${each.captureKey} ${each.heading} ${each.kept.message}`} class="opinion-pair">
          <p class="replay-heading">
            <b class={each.state}>{t(`state.${each.state}`)}</b> {each.heading}
          </p>
          <div class="sides">
            <div class="side">
              <p class="who">{t('kept', { version: each.kept.version, rule: each.kept.ruleVersion ?? '?' })}</p>
              <p>{each.kept.message}</p>
            </div>
            <div class="side">
              {each.now === null ? (
                <p>{t('nowPassed', { outcome: t(`outcome.${each.outcome ?? 'unknown'}`) })}</p>
              ) : (
                <>
                  <p class="who">{t('now', { version: each.now.version, rule: each.now.ruleVersion ?? '?' })}</p>
                  <p>{each.now.message}</p>
                </>
              )}
              {each.fields.length > 0 && (
                <p class="evidence">
                  {t('differing', { fields: each.fields.map((field) => t(`field.${field}`)).join(t('comma')) })}
                </p>
              )}
              {each.onlyOnPage && <p class="evidence">{t('fromHtml')}</p>}
            </div>
          </div>
        </article>
      ))}
    </div>
  );
}
