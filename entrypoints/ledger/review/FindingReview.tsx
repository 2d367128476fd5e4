import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../components/problem.ts';
import { ChangedSinceVerdict } from '../../../components/review/ChangedSinceVerdict.tsx';
import { RivalOpinions } from '../../../components/review/RivalOpinions.tsx';
import { VerdictForm } from '../../../components/review/VerdictForm.tsx';
import { type ActView, VerdictHistory } from '../../../components/review/VerdictHistory.tsx';
import { reviewTexts } from '../../../locales/ledger/review.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import type { Finding } from '../../../rules/finding.ts';
import { standingKey } from '../../../store/evidence.ts';
import type { Capture } from '../../../store/schema.ts';
import type { ViewProps } from '../view.ts';
import { FeedbackFile } from './FeedbackFile.tsx';
import type { Desk } from './use-desk.ts';
import './review.css';

interface FindingReviewProps {
  view: Pick<ViewProps, 'locale' | 'settings'>;
  capture: Capture;
  problem: Problem;
  finding: Finding;
  desk: Desk;
}

/** All that persons said of one finding, and what this one says. */
export function FindingReview({ view, capture, problem, finding, desk }: FindingReviewProps) {
  const { locale, settings } = view;
  const t = verdictTexts(locale);
  const r = reviewTexts(locale);
  const { fingerprint } = finding;
  const standing = desk.standings.get(fingerprint) ?? null;
  const isLast = desk.last?.of.includes(fingerprint) === true;
  return (
    <div class="finding-review" key={fingerprint}>
      {standing !== null && (
        <>
          <RivalOpinions
            own={standing}
            rivals={standing.rivals}
            t={t}
            r={r}
            onChoose={(which) => desk.resolve(finding, which)}
          />
          <ChangedSinceVerdict
            standing={standing}
            now={finding}
            mayKeep={true}
            t={t}
            onSay={(change) => desk.say([finding], change)}
          />
        </>
      )}
      <VerdictForm
        standing={standing}
        others={problem.findings.length - 1}
        noteRequired={settings.noteRequired}
        tagsInUse={desk.tags}
        refusal={null}
        trouble={isLast ? (desk.last?.trouble ?? null) : null}
        t={t}
        onSay={(change, withOthers) => desk.say(withOthers ? problem.findings : [finding], change)}
        onUndo={isLast && desk.last?.group != null ? desk.undo : null}
      />
      <History capture={capture} finding={finding} desk={desk} locale={locale} />
      <FeedbackFile view={view} capture={capture} finding={finding} standing={standing} />
    </div>
  );
}

/** Read only once somebody wants to see it. */
function History({
  capture,
  finding,
  desk,
  locale,
}: Omit<FindingReviewProps, 'view' | 'problem'> & Pick<ViewProps, 'locale'>) {
  const { reviews, turn } = desk;
  const r = reviewTexts(locale);
  const [acts, setActs] = useState<ActView[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const key = standingKey(finding, capture);
  useEffect(() => {
    let isWanted = true;
    reviews.history(key).then(
      (found) => isWanted && setActs(found.map((act) => ({ ...act, settles: act.rivals !== null }))),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [reviews, key, turn]);
  if (hasFailed) return <p class="hint">{r('historyFailed')}</p>;
  if (acts === null || acts.length === 0) return null;
  return (
    <details class="history">
      <summary>{r('history', { n: acts.length })}</summary>
      <VerdictHistory acts={acts} t={verdictTexts(locale)} r={r} />
    </details>
  );
}
