import { useId, useState } from 'preact/hooks';
import type { ComparedOrgan } from './compared.ts';

interface OrganPickerProps {
  label: string;
  placeholder: string;
  organs: readonly ComparedOrgan[];
  /** The folded name of the organ that is chosen. */
  chosen: string | null;
  describe(organ: ComparedOrgan): string;
  none: string;
  onPick(organ: ComparedOrgan): void;
}

const shownAtMost = 30;
const suggestedAtMost = 12;

/** A field to search for an organ by any part of its name. */
export function OrganPicker({ label, placeholder, organs, chosen, describe, none, onPick }: OrganPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const shown = organs.find(({ folded }) => folded === chosen)?.name ?? chosen ?? '';
  const found = typed === null ? [] : search(organs, typed);
  const isOpen = typed !== null;

  function pick(organ: ComparedOrgan | undefined): void {
    if (organ === undefined) return;
    setTyped(null);
    onPick(organ);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'Enter') pick(found[at]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (typed === null) setTyped('');
      else setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length));
    } else return;
    event.preventDefault();
  }

  return (
    <div class="organ-picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && found[at] !== undefined ? `${id}-${at}` : undefined}
        value={typed ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <div
        id={`${id}-list`}
        class="organ-list"
        role="listbox"
        aria-label={label}
        hidden={!isOpen || found.length === 0}
      >
        {found.map((organ, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
          <div
            key={organ.folded}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            // Before the field loses the focus and closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(organ)}
          >
            {organ.name} <span class="hint">{describe(organ)}</span>
          </div>
        ))}
      </div>
      {isOpen && found.length === 0 && (
        <p class="organ-list hint" role="status">
          {none}
        </p>
      )}
    </div>
  );
}

interface OrganSuggestionsProps extends Pick<OrganPickerProps, 'organs' | 'describe' | 'onPick'> {
  label: string;
}

/** The first organs that could be chosen, for whoever does not know a name to type. */
export function OrganSuggestions({ label, organs, describe, onPick }: OrganSuggestionsProps) {
  return (
    <ul class="organ-suggestions" aria-label={label}>
      {organs.slice(0, suggestedAtMost).map((organ) => (
        <li key={organ.folded}>
          <button type="button" class="quiet" onClick={() => onPick(organ)}>
            {organ.name} <span class="hint">{describe(organ)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Names that begin with what was typed come first. */
function search(organs: readonly ComparedOrgan[], typed: string): ComparedOrgan[] {
  const words = typed.replace(/\s/g, '');
  const holds = organs.filter(({ name, folded }) => name.includes(words) || folded.includes(words));
  return [
    ...holds.filter(({ name }) => name.startsWith(words)),
    ...holds.filter(({ name }) => !name.startsWith(words)),
  ].slice(0, shownAtMost);
}
