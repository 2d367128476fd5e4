import { useEffect, useMemo, useState } from 'preact/hooks';
import { BulkBar } from '../../../components/review/BulkBar.tsx';
import { FeedbackChoice } from '../../../components/review/FeedbackChoice.tsx';
import type { OpinionChange } from '../../../components/review/opinion.ts';
import { numberText } from '../../../components/wording.ts';
import { reviewTexts } from '../../../locales/ledger/review.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { judgedOf, standingKey } from '../../../store/evidence.ts';
import type { Judged } from '../../../store/review.ts';
import { Reviews } from '../../../store/reviews.ts';
import type { Selected } from '../query-params.ts';
import type { ViewProps } from '../view.ts';
import { type FeedbackChoices, saveFeedback, type Told } from './feedback.ts';
import { selectedFindings } from './selected-findings.ts';
import { troubleOf } from './trouble-of.ts';
import './review.css';

interface BulkReviewProps {
  view: ViewProps;
  selected: Selected;
  count: number;
}

type Said = { text: string; group: string | null; isTrouble: boolean };

/** Judges all that is selected in one stroke, and takes it back in one. */
export function BulkReview({ view, selected, count }: BulkReviewProps) {
  const { database, settings, locale } = view;
  const t = verdictTexts(locale);
  const r = reviewTexts(locale);
  const reviews = useMemo(() => new Reviews(database), [database]);
  const [tags, setTags] = useState<string[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    reviews.tags().then(
      (used) => setTags(used.slice(0, 30).map(({ tag }) => tag)),
      () => setTags([]),
    );
  }, [reviews, said]);

  function work(todo: () => Promise<Said | null>): void {
    setBusy('');
    todo()
      .catch((error: unknown): Said => ({ text: t(troubleOf(error)), group: null, isTrouble: true }))
      .then((done) => {
        setSaid(done);
        setBusy(null);
      });
  }

  const reading = (done: number, of: number) =>
    setBusy(r('bulkReading', { done: numberText(done), of: numberText(of) }));
  const doing = () => ({ by: settings.reviewer, at: Date.now() });

  const say = (change: OpinionChange) =>
    work(async () => {
      const judged: Judged[] = [];
      for await (const { capture, findings } of selectedFindings(view, selected, reading))
        judged.push(...findings.map((finding) => judgedOf(finding, capture, capture.audit)));
      const { noteRequired } = settings;
      const { group, changed } = await reviews.say(judged, change, { ...doing(), noteRequired });
      if (changed.length === 0) return { text: r('bulkSame'), group: null, isTrouble: false };
      const what =
        change.verdict === undefined ? r('bulkTags') : change.verdict === null ? r('withdrawn') : t(change.verdict);
      return { text: r('bulkDone', { n: numberText(changed.length), what }), group, isTrouble: false };
    });

  async function undone(group: string): Promise<Said> {
    const { undone: keys, left } = await reviews.undo(group, doing());
    const n = numberText(keys.length);
    const text = left.length === 0 ? r('bulkUndone', { n }) : r('bulkLeft', { n, left: numberText(left.length) });
    return { text, group: null, isTrouble: left.length > 0 };
  }

  /** Also what was done before the page was opened. */
  const undoLast = () =>
    work(async () => {
      const group = await reviews.lastGroup();
      return group === null ? { text: r('bulkSame'), group: null, isTrouble: false } : undone(group);
    });

  const feedback = (choices: FeedbackChoices) =>
    work(async () => {
      const told: Told[] = [];
      for await (const { capture, findings } of selectedFindings(view, selected, reading)) {
        const standings = await reviews.standing(findings.map((finding) => standingKey(finding, capture)));
        for (const finding of findings)
          told.push({ finding, capture, verdict: standings.get(standingKey(finding, capture))?.opinion ?? null });
      }
      await saveFeedback(told, choices, locale);
      return null;
    });

  const undoable = busy === null ? (said?.group ?? null) : null;
  return (
    <>
      <BulkBar
        count={count}
        tagsInUse={tags}
        noteRequired={settings.noteRequired}
        busy={busy !== null}
        t={t}
        r={r}
        onSay={say}
      >
        <p>
          <button type="button" onClick={undoLast}>
            {r('undoLast')}
          </button>
        </p>
        <details class="history">
          <summary>{r('feedback')}</summary>
          <FeedbackChoice reviewer={settings.reviewer} r={r} onSave={feedback} />
        </details>
      </BulkBar>
      <span class={said?.isTrouble === true ? 'bulk-said bulk-trouble' : 'bulk-said'} role="status">
        {busy ?? said?.text}
        {undoable !== null && (
          <button type="button" class="quiet" onClick={() => work(() => undone(undoable))}>
            {r('undo')}
          </button>
        )}
      </span>
    </>
  );
}
