import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';

interface TagFieldProps {
  tags: readonly string[];
  /** Offered while typing. */
  inUse: readonly string[];
  field?: Ref<HTMLInputElement>;
  disabled: boolean;
  t: VerdictTexts;
  onAdd(tag: string, event: Event): void;
  onRemove(tag: string, event: Event): void;
}

/** Tags as chips, and a field that adds one with Enter, with a comma or when it is left. */
export function TagField({ tags, inUse, field, disabled, t, onAdd, onRemove }: TagFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = (event: Event) => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onAdd(tag, event);
  };
  return (
    <div class="tags">
      {tags.length > 0 && (
        <ul aria-label={t('tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button
                type="button"
                aria-label={t('tagRemove', { tag })}
                disabled={disabled}
                onClick={(event) => onRemove(tag, event)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field ?? null}
        type="text"
        list={list}
        maxLength={50}
        value={typed}
        disabled={disabled}
        aria-label={t('tagAdd')}
        aria-keyshortcuts="t"
        placeholder={t('tagAdd')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.isComposing || !['Enter', ',', '，'].includes(event.key)) return;
          event.preventDefault();
          add(event);
        }}
      />
      <datalist id={list}>
        {inUse
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
