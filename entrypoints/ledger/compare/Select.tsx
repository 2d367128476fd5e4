interface SelectProps {
  label: string;
  value: string;
  options: readonly { key: string; label: string }[];
  onChange(key: string): void;
}

/** One choice of several, with its name before it. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="compare-select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
