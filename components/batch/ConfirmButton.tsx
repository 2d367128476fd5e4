import { useState } from 'preact/hooks';

interface ConfirmButtonProps {
  label: string;
  /** Of the button that does it. */
  sure: string;
  no: string;
  onConfirm(): void;
}

/** A button that asks once more, in its own place, before it does what cannot be taken back. */
export function ConfirmButton({ label, sure, no, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <fieldset class="confirm" aria-label={label}>
      <button
        type="button"
        class="danger"
        // The focus must not fall back to the page's head.
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {sure}
      </button>
      <button type="button" class="quiet" onClick={() => setAsking(false)}>
        {no}
      </button>
    </fieldset>
  );
}
