import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import { DismissalReasons } from './DismissalReasons.tsx';
import { useNoteDraft } from './note-draft.ts';
import {
  type DismissalReason,
  type FindingStanding,
  noOpinion,
  type OpinionChange,
  type ReviewTrouble,
  type VerdictKind,
  verdictKinds,
} from './opinion.ts';
import { TagField } from './TagField.tsx';
import { VerdictLine } from './VerdictLine.tsx';

export interface VerdictFormProps {
  /** Null where nobody has said anything. */
  standing: FindingStanding | null;
  /** How many more findings have the same cause, and can be judged with this one. */
  others: number;
  noteRequired: boolean;
  tagsInUse: readonly string[];
  /** Why nothing can be said here; null where it can. */
  refusal: ReviewTrouble | null;
  /** What went wrong with the last word. */
  trouble: ReviewTrouble | null;
  t: VerdictTexts;
  /** Every change is told at once; `event` is what a person did. */
  onSay(change: OpinionChange, withOthers: boolean, event: Event): void;
  /** Shows history and feedback, where they do not stand beside the form. */
  onLedger?(): void;
  /** Null where there is nothing to undo. */
  onUndo: ((event: Event) => void) | null;
}

const words = { confirmed: 'confirm', dismissed: 'dismiss', fixed: 'fix' } as const;
const keys: Record<string, VerdictKind> = { c: 'confirmed', d: 'dismissed', f: 'fixed' };

/** What a person says of a finding: a verdict, for a dismissal its reason, a note and tags. Keys work while the focus is inside. */
export function VerdictForm(props: VerdictFormProps) {
  const { standing, others, noteRequired, refusal, trouble, t, onSay } = props;
  const opinion = standing?.opinion ?? noOpinion;
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState<DismissalReason | null>(null);
  const [open, setOpen] = useState(false);
  const [withOthers, setWithOthers] = useState(true);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const dismissButton = useRef<HTMLButtonElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const title = useId();
  const draft = useNoteDraft(opinion.note, noteField, (note, event) => onSay({ note }, false, event));

  const say = (change: OpinionChange, event: Event) => onSay(change, others > 0 && withOthers, event);
  const written = draft.note.trim();

  function judge(verdict: VerdictKind, event: Event): void {
    if (verdict === 'dismissed') {
      if (pending === null) setAsking(!asking);
      else dismiss(pending, event);
      return;
    }
    settle();
    say(opinion.verdict === verdict && standing?.standpoint !== 'changed' ? { verdict: null } : { verdict }, event);
  }

  function dismiss(reason: DismissalReason, event: Event): void {
    if ((reason === 'other' || noteRequired) && written === '') {
      setPending(reason);
      write(noteField);
      return;
    }
    settle();
    // The reason that was pressed is going; the focus stays in the form, and with it the keys.
    dismissButton.current?.focus();
    say({ verdict: 'dismissed', reason, ...(written === '' ? {} : { fillNote: written }) }, event);
  }

  /** Opens the fields, and goes to one of them. */
  function write(field: RefObject<HTMLElement | null>): void {
    setOpen(true);
    // The field is there after the next drawing.
    requestAnimationFrame(() => field.current?.focus());
  }

  function settle(): void {
    setAsking(false);
    setPending(null);
  }

  function onKey(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (refusal !== null || ctrlKey || metaKey || altKey || event.isComposing) return;
    if (key === 'Escape' && (asking || pending !== null)) settle();
    else if (isTyping && !(target instanceof HTMLInputElement && target.type === 'checkbox')) return;
    else if (keys[key] !== undefined) judge(keys[key], event);
    else if (key === 'm') write(noteField);
    else if (key === 't') write(tagField);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const isOpen = open || pending !== null || opinion.note !== '' || opinion.tags.length > 0;

  if (refusal !== null)
    return (
      <section class="verdict-form" aria-labelledby={title}>
        <h3 id={title}>{t('title')}</h3>
        {standing !== null && <VerdictLine standing={standing} t={t} />}
        <p class="verdict-refusal">{t(refusal)}</p>
      </section>
    );
  return (
    <section class="verdict-form" aria-labelledby={title} onKeyDown={onKey}>
      <header>
        <h3 id={title} title={t('keys')}>
          {t('title')}
        </h3>
        <VerdictLine standing={standing} t={t} />
        {props.onUndo !== null && (
          <button type="button" class="verdict-undo" onClick={props.onUndo}>
            {t('undo')}
          </button>
        )}
      </header>
      <div class="verdicts">
        {verdictKinds.map((verdict) => (
          <button
            key={verdict}
            ref={verdict === 'dismissed' ? dismissButton : null}
            type="button"
            class={`verdict verdict-${verdict}`}
            aria-pressed={opinion.verdict === verdict}
            aria-expanded={verdict === 'dismissed' ? asking : undefined}
            aria-keyshortcuts={words[verdict].charAt(0)}
            onClick={(event) => judge(verdict, event)}
          >
            {t(words[verdict])}
          </button>
        ))}
        {opinion.verdict === 'dismissed' && (
          <button type="button" class="verdict-more" onClick={(event) => say({ verdict: null }, event)}>
            {t('takeBack')}
          </button>
        )}
        {!isOpen && (
          <button type="button" class="verdict-more" aria-keyshortcuts="m" onClick={() => write(noteField)}>
            {t('more')}
          </button>
        )}
        {props.onLedger !== undefined && (
          <button type="button" class="verdict-more" onClick={props.onLedger}>
            {t('ledger')}
          </button>
        )}
      </div>
      {(asking || pending !== null) && <DismissalReasons chosen={pending ?? opinion.reason} t={t} onChoose={dismiss} />}
      {pending !== null && (
        <p class="verdict-hint" role="status">
          {t('noteNeeded')}
        </p>
      )}
      {others > 0 && (
        <label class="with-others">
          <input
            type="checkbox"
            checked={withOthers}
            onChange={(event) => setWithOthers(event.currentTarget.checked)}
          />
          {t('withOthers', { n: others })}
        </label>
      )}
      {isOpen && (
        <>
          <textarea
            ref={noteField}
            rows={written.length > 40 ? 4 : 1}
            maxLength={10_000}
            value={draft.note}
            aria-label={t('note')}
            aria-keyshortcuts="m"
            placeholder={`${t('note')} · ${t('noteHint')}`}
            onInput={(event) => draft.write(event.currentTarget.value, event)}
            onBlur={draft.keep}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.keep();
            }}
          />
          <TagField
            tags={opinion.tags}
            inUse={props.tagsInUse}
            field={tagField}
            disabled={false}
            t={t}
            onAdd={(tag, event) => onSay({ addTags: [tag] }, false, event)}
            onRemove={(tag, event) => onSay({ removeTags: [tag] }, false, event)}
          />
        </>
      )}
      {trouble !== null && (
        <p class="verdict-trouble" role="alert">
          {t(trouble)}
        </p>
      )}
    </section>
  );
}
