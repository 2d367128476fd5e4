import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ReviewTexts } from '../../locales/ledger/review.ts';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import { DismissalReasons } from './DismissalReasons.tsx';
import type { DismissalReason, OpinionChange } from './opinion.ts';
import { TagField } from './TagField.tsx';

interface BulkBarProps {
  /** How many findings are selected. */
  count: number;
  tagsInUse: readonly string[];
  noteRequired: boolean;
  /** Something is being done with the selection. */
  busy: boolean;
  t: VerdictTexts;
  r: ReviewTexts;
  onSay(change: OpinionChange): void;
  /** What else can be done with the selection; stands in the second dialog. */
  children?: ComponentChildren;
}

/** Verdicts, tags and a note for all that is selected. What is more than a press is asked in a dialog. */
export function BulkBar(props: BulkBarProps) {
  const { count, tagsInUse, noteRequired, busy, t, r, onSay } = props;
  const dismissing = useRef<HTMLDialogElement>(null);
  const more = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<DismissalReason | null>(null);
  const [note, setNote] = useState('');
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const title = useId();
  const isMissing = reason === null || ((reason === 'other' || noteRequired) && note.trim() === '');

  function say(change: OpinionChange): void {
    dismissing.current?.close();
    more.current?.close();
    setReason(null);
    setNote('');
    setAdded([]);
    setRemoved([]);
    onSay(change);
  }

  const noted = note.trim() === '' ? {} : { fillNote: note.trim() };
  const noteField = (
    <label class="bulk-field">
      {r('bulkNote')}
      <textarea rows={2} maxLength={10_000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
    </label>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in all browsers
    <div class="bulk" role="group" aria-label={r('bulk')}>
      <button type="button" disabled={busy} onClick={() => say({ verdict: 'confirmed' })}>
        {r('bulkConfirm')}
      </button>
      <button type="button" disabled={busy} onClick={() => dismissing.current?.showModal()}>
        {r('bulkDismiss')}
      </button>
      <button type="button" disabled={busy} onClick={() => say({ verdict: 'fixed' })}>
        {r('bulkFix')}
      </button>
      <button type="button" disabled={busy} onClick={() => more.current?.showModal()}>
        {r('bulkMore')}
      </button>
      <dialog class="bulk-dialog" ref={dismissing} aria-labelledby={`${title}-dismiss`}>
        <h2 id={`${title}-dismiss`}>{r('dismissTitle', { n: count })}</h2>
        <DismissalReasons chosen={reason} t={t} onChoose={setReason} />
        {noteField}
        {reason !== null && isMissing && <p class="hint">{t('note-missing')}</p>}
        <p class="bulk-actions">
          <button type="button" onClick={() => dismissing.current?.close()}>
            {r('bulkCancel')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={isMissing}
            onClick={() => say({ verdict: 'dismissed', reason, ...noted })}
          >
            {t('dismiss')}
          </button>
        </p>
      </dialog>
      <dialog class="bulk-dialog" ref={more} aria-labelledby={`${title}-more`}>
        <h2 id={`${title}-more`}>{r('moreTitle', { n: count })}</h2>
        <h3>{r('bulkAddTag')}</h3>
        <TagField
          tags={added}
          inUse={tagsInUse}
          disabled={false}
          t={t}
          onAdd={(tag) => setAdded([...added, tag])}
          onRemove={(tag) => setAdded(added.filter((each) => each !== tag))}
        />
        {tagsInUse.length > 0 && (
          <>
            <h3>{r('bulkRemoveTag')}</h3>
            <p class="reasons">
              {tagsInUse.map((tag) => (
                <button
                  key={tag}
                  type="button"
                  class="reason"
                  aria-pressed={removed.includes(tag)}
                  onClick={() =>
                    setRemoved(removed.includes(tag) ? removed.filter((each) => each !== tag) : [...removed, tag])
                  }
                >
                  {tag}
                </button>
              ))}
            </p>
          </>
        )}
        {noteField}
        <p class="bulk-actions">
          <button type="button" class="quiet" onClick={() => say({ verdict: null })}>
            {r('bulkTakeBack')}
          </button>
          <button type="button" onClick={() => more.current?.close()}>
            {r('bulkCancel')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={added.length + removed.length === 0 && note.trim() === ''}
            onClick={() => say({ addTags: added, removeTags: removed, ...noted })}
          >
            {r('bulkApply')}
          </button>
        </p>
        {props.children}
      </dialog>
    </div>
  );
}
