interface NoticeProps {
  /** One polite sentence. */
  text: string;
  /** Label of the one thing to do about it. */
  action?: string;
  onAction?(): void;
  closeLabel: string;
  onClose(): void;
}

/** A strip that tells without interrupting, as when the extension was updated under an open page. */
export function Notice({ text, action, onAction, closeLabel, onClose }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {action !== undefined && onAction !== undefined && (
        <button type="button" class="quiet" onClick={onAction}>
          {action}
        </button>
      )}
      <button type="button" class="icon" aria-label={closeLabel} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
