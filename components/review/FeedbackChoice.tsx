import { useState } from 'preact/hooks';
import type { ReviewTexts } from '../../locales/ledger/review.ts';

interface FeedbackChoiceProps {
  /** The name set in the options; empty where none is. */
  reviewer: string;
  r: ReviewTexts;
  onSave(choices: { by: string | null; withHtml: boolean }): void;
}

/** What goes into a feedback file beside the finding: nothing of the reviewer's or of the page's unless it is chosen. */
export function FeedbackChoice({ reviewer, r, onSave }: FeedbackChoiceProps) {
  const [isNamed, setNamed] = useState(false);
  const [withHtml, setWithHtml] = useState(false);
  return (
    <div class="feedback">
      <p class="hint">{r('feedbackHint')}</p>
      {reviewer !== '' && (
        <label>
          <input type="checkbox" checked={isNamed} onChange={(event) => setNamed(event.currentTarget.checked)} />
          {r('feedbackName', { name: reviewer })}
        </label>
      )}
      <label>
        <input type="checkbox" checked={withHtml} onChange={(event) => setWithHtml(event.currentTarget.checked)} />
        {r('feedbackHtml')}
      </label>
      <button type="button" onClick={() => onSave({ by: isNamed ? reviewer : null, withHtml })}>
        {r('feedbackSave')}
      </button>
    </div>
  );
}
