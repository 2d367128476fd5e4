import { useEffect, useRef, useState } from 'preact/hooks';
import { CountTable } from '../../../../components/bundle/CountTable.tsx';
import { OpinionPair } from '../../../../components/bundle/OpinionPair.tsx';
import { timeText } from '../../../../components/bundle/opinion-text.ts';
import { WorkState } from '../../../../components/bundle/WorkState.tsx';
import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import type { MergedReviews } from '../../../../store/bundle-merge.ts';
import { readSameOrgans, type SameOrgans } from '../../../background/same-organs.ts';
import { sizeText } from '../../../options/LibrarySection.tsx';
import { hashOf } from '../../route.ts';
import type { ViewProps } from '../../view.ts';
import { findingHeading } from './about-finding.ts';
import { type SettingChange, settingChanges } from './bundle-settings.ts';
import { ReplayPanel } from './ReplayPanel.tsx';
import { fileCaptures } from './replay-file.ts';
import { SettingList } from './SettingList.tsx';
import { type BundleStage, cancelBundle, leaveBundle, takeInFile } from './transferring.ts';
import { useReplay } from './use-replay.ts';

type OpenStage = Extract<BundleStage, { kind: 'looked' | 'taking' | 'taken' }>;

/** A file whose every record was checked: what would come of it, the button that lets it, and what came of it. */
export function LookedInto({ stage, settings, locale, t }: ViewProps & { stage: OpenStage; t: BundleTexts }) {
  const { file, manifest, taken } = stage;
  const replaying = useReplay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [adopted, setAdopted] = useState<SettingChange['name'][]>([]);
  const [same, setSame] = useState<SameOrgans | null>(null);
  useEffect(() => void readSameOrgans().then(setSame), []);
  // The button that had the focus is gone.
  useEffect(() => heading.current?.focus(), [stage.kind]);
  const changes = taken.settings === null || same === null ? [] : settingChanges(taken.settings, settings, same);
  const rows = (['captures', 'screenshots', 'batches', 'rosters', 'views'] as const).map((kind) => ({
    kind,
    ...taken[kind],
  }));
  const { kinds, acts } = taken.reviews;
  const isNew = acts > 0 || rows.some(({ added, completed }) => added + completed > 0);
  return (
    <section class="looked" aria-labelledby="looked-title">
      <h2 id="looked-title" ref={heading} tabIndex={-1}>
        {t(stage.kind === 'taken' ? 'taken' : 'looked', { name: file.name })}
      </h2>
      <p class="hint">
        {t('about', {
          size: sizeText(file.size, locale),
          at: timeText(Date.parse(manifest.at)),
          version: manifest.writtenBy,
        })}
        {' · '}
        {manifest.scope === 'library' ? t('scope.library') : t('scope.selection', { selection: manifest.selection })}
      </p>
      <CountTable rows={rows} t={t} />
      <h3>{t('reviews')}</h3>
      <ReviewCounts kinds={kinds} t={t} />
      {stage.kind === 'taken' ? (
        <TakenActions adopted={stage.adopted} rivals={kinds.rival} rows={rows} acts={acts} t={t} />
      ) : (
        <>
          {taken.disagreements.length > 0 && (
            <div class="disagreements">
              <h3>{t('rivals')}</h3>
              {kinds.rival > taken.disagreements.length && (
                <p class="hint">{t('rivalsShown', { shown: taken.disagreements.length, n: kinds.rival })}</p>
              )}
              {taken.disagreements.map(({ standing, theirs }) => (
                <OpinionPair
                  key={standing.key}
                  heading={findingHeading(standing, t, locale)}
                  level={4}
                  mine={standing}
                  theirs={theirs}
                  theirName={t('theirs')}
                  t={t}
                />
              ))}
            </div>
          )}
          {changes.length > 0 && <SettingList {...{ changes, adopted, t }} onAdopt={setAdopted} />}
          {stage.kind === 'taking' ? (
            <WorkState
              label={t('taking')}
              progress={stage.progress}
              cancelling={stage.cancelling}
              t={t}
              onCancel={cancelBundle}
            />
          ) : (
            <div class="actions">
              {!isNew && adopted.length === 0 && <p role="status">{t('nothingNew')}</p>}
              {(isNew || adopted.length > 0) && (
                <button type="button" class="primary" onClick={() => void takeInFile(adopted)}>
                  {t('take')}
                </button>
              )}
              <button
                type="button"
                disabled={replaying.state === 'running'}
                onClick={() =>
                  replaying.start(
                    (signal) => fileCaptures(file, signal),
                    taken.captures.added + taken.captures.known + taken.captures.completed,
                  )
                }
              >
                {t('replayBundle')}
              </button>
              <button type="button" onClick={leaveBundle}>
                {t('close')}
              </button>
            </div>
          )}
          <ReplayPanel {...{ work: replaying, locale, t }} />
        </>
      )}
    </section>
  );
}

function ReviewCounts({ kinds, t }: { kinds: MergedReviews['kinds']; t: BundleTexts }) {
  const told = (['new', 'newer', 'agreed', 'same', 'rival'] as const).filter((kind) => kinds[kind] > 0);
  if (told.length === 0) return <p class="hint">{t('reviews.none')}</p>;
  return (
    <ul class="review-counts">
      {told.map((kind) => (
        <li key={kind} class={kind}>
          {t(`reviews.${kind}`, { n: kinds[kind] })}
        </li>
      ))}
    </ul>
  );
}

interface TakenActionsProps {
  adopted: number;
  rivals: number;
  rows: { kind: string; added: number }[];
  acts: number;
  t: BundleTexts;
}

function TakenActions({ adopted, rivals, rows, acts, t }: TakenActionsProps) {
  const added = (kind: string) => rows.find((row) => row.kind === kind)?.added ?? 0;
  return (
    <>
      <p class="bundle-notice good" role="status">
        {t('takenText', { captures: added('captures'), acts, screenshots: added('screenshots'), settings: adopted })}
      </p>
      <div class="actions">
        {rivals > 0 && (
          <a class="button primary" href={hashOf({ view: 'transfer', part: 'conflicts' })}>
            {t('toRivals', { n: rivals })}
          </a>
        )}
        <a class="button" href={hashOf({ view: 'reports' })}>
          {t('toReports')}
        </a>
        <button type="button" onClick={leaveBundle}>
          {t('close')}
        </button>
      </div>
    </>
  );
}
