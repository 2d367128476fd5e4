import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface NoteDraft {
  note: string;
  write(note: string, event: Event): void;
  /** Tells the note where it is another than what is kept. */
  keep(): void;
}

/**
 * A note as it is being written. It is kept when its field is left, and when card, tab or window go away; what comes from
 * elsewhere never replaces what is typed and not kept yet.
 */
export function useNoteDraft(
  kept: string,
  field: RefObject<HTMLTextAreaElement | null>,
  onKeep: (note: string, event: Event) => void,
): NoteDraft {
  const [note, setNote] = useState(kept);
  const known = useRef(kept);
  const written = useRef<{ note: string; event: Event } | null>(null);
  const keep = useRef(() => {});
  keep.current = () => {
    const draft = written.current;
    written.current = null;
    if (draft !== null && draft.note.trim() !== known.current) onKeep(draft.note.trim(), draft.event);
  };
  useEffect(() => {
    if (note.trim() === known.current) setNote(kept);
    known.current = kept;
  }, [kept]);
  useEffect(() => {
    const document = field.current?.ownerDocument;
    const leave = () => {
      if (document?.visibilityState === 'hidden') keep.current();
    };
    document?.addEventListener('visibilitychange', leave);
    return () => {
      document?.removeEventListener('visibilitychange', leave);
      keep.current();
    };
  }, []);
  return {
    note,
    write(typed, event) {
      setNote(typed);
      written.current = { note: typed, event };
    },
    keep: () => keep.current(),
  };
}
