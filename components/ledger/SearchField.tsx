import { useEffect, useRef } from 'preact/hooks';

interface SearchFieldProps {
  text: string;
  label: string;
  placeholder: string;
  hint: string;
  onSearch(text: string): void;
  /** The reader goes on to what was found. */
  onDone(): void;
}

/** A field that searches while one types, but not while a Chinese word is still being composed; "/" leads to it. */
export function SearchField({ text, label, placeholder, hint, onSearch, onDone }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const told = useRef(text);

  // Set from elsewhere: a view that was opened, a step back.
  useEffect(() => {
    if (field.current !== null && text !== told.current) field.current.value = text;
    told.current = text;
  }, [text]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const tell = (typed: string): void => {
    told.current = typed;
    onSearch(typed);
  };

  return (
    <input
      ref={field}
      class="search-field"
      type="search"
      defaultValue={text}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      title={hint}
      onInput={(event) => {
        if (!event.isComposing) tell(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => tell(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, dialog *'))
  );
}
