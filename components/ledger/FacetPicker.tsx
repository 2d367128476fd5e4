import { useState } from 'preact/hooks';
import { Popover } from './Popover.tsx';

export interface Choice {
  key: string;
  label: string;
  /** How many it would give; null where that is not counted. */
  count: number | null;
}

export interface FacetPickerTexts {
  search: string;
  none: string;
  clear: string;
  /** With `{n}`: choices that are not shown, since they are many. */
  more(n: number): string;
  count(n: number): string;
}

export interface FacetPickerProps {
  id: string;
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  texts: FacetPickerTexts;
  onChange(chosen: string[]): void;
  onOpen(): void;
}

const searchableFrom = 9;
const shownAtMost = 200;

/** One filter: a button that says how many are chosen, and the choices with what each would give. */
export function FacetPicker(props: FacetPickerProps) {
  const { id, label, chosen } = props;
  return (
    <Popover
      id={id}
      label={label}
      onOpen={props.onOpen}
      buttonClass={chosen.length > 0 ? 'facet set' : 'facet'}
      button={
        <>
          {label}
          {chosen.length > 0 && <span class="facet-set figure">{chosen.length}</span>}
        </>
      }
    >
      <Choices {...props} />
    </Popover>
  );
}

function Choices({ id, label, choices, chosen, texts, onChange }: FacetPickerProps) {
  const [searched, setSearched] = useState('');
  const words = searched.trim().toLowerCase();
  const found = words === '' ? choices : choices.filter((choice) => choice.label.toLowerCase().includes(words));
  const shown = found.slice(0, shownAtMost);
  return (
    <div class="choices">
      {choices.length >= searchableFrom && (
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={searched}
          onInput={(event) => setSearched(event.currentTarget.value)}
        />
      )}
      <fieldset>
        <legend>{label}</legend>
        {shown.map((choice) => (
          <label key={choice.key} class={choice.count === 0 ? 'choice none' : 'choice'}>
            <input
              type="checkbox"
              name={id}
              checked={chosen.includes(choice.key)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, choice.key] : chosen.filter((key) => key !== choice.key),
                )
              }
            />
            <span class="choice-label">{choice.label}</span>
            {choice.count !== null && <span class="choice-count figure">{texts.count(choice.count)}</span>}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p class="hint">{texts.none}</p>}
      {found.length > shown.length && <p class="hint">{texts.more(found.length - shown.length)}</p>}
      {chosen.length > 0 && (
        <button type="button" class="choices-clear" onClick={() => onChange([])}>
          {texts.clear}
        </button>
      )}
    </div>
  );
}
