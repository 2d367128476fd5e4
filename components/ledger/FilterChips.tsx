export interface Chip {
  key: string;
  label: string;
}

interface FilterChipsProps {
  chips: readonly Chip[];
  /** Accessible name of a chip's button. */
  unset(label: string): string;
  clearAll: string;
  onUnset(key: string): void;
  onClear(): void;
}

/** What is set, each to be taken away with one click, and all at once. */
export function FilterChips({ chips, unset, clearAll, onUnset, onClear }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(({ key, label }) => (
        <li key={key}>
          <button type="button" class="chip" aria-label={unset(label)} title={label} onClick={() => onUnset(key)}>
            <span>{label}</span>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="quiet clear-all" onClick={onClear}>
          {clearAll}
        </button>
      </li>
    </ul>
  );
}
