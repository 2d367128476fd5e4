/** What a key does in a list that has the focus. */
export type ListAct =
  | { act: 'move'; to: number; extend: boolean }
  | { act: 'open' }
  | { act: 'pick' }
  | { act: 'pick-all' }
  | { act: 'fold'; folded: boolean }
  | { act: 'leave' };

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

interface Place {
  active: number | null;
  count: number;
  /** Rows that a page holds. */
  page: number;
}

const steps: Record<string, (place: Place) => number> = {
  ArrowDown: ({ active }) => (active ?? -1) + 1,
  j: ({ active }) => (active ?? -1) + 1,
  ArrowUp: ({ active }) => (active ?? 1) - 1,
  k: ({ active }) => (active ?? 1) - 1,
  PageDown: ({ active, page }) => (active ?? 0) + page,
  PageUp: ({ active, page }) => (active ?? 0) - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/** Null where the key is none of the list's. */
export function listAct({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, place: Place): ListAct | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === 'a' ? { act: 'pick-all' } : null;
  const step = steps[key] ?? (shiftKey ? steps[key.toLowerCase()] : undefined);
  if (step !== undefined) {
    if (place.count === 0) return null;
    return { act: 'move', to: Math.min(Math.max(step(place), 0), place.count - 1), extend: shiftKey };
  }
  switch (key) {
    case 'Enter':
      return { act: 'open' };
    case 'x':
    case ' ':
      return { act: 'pick' };
    case 'ArrowLeft':
      return { act: 'fold', folded: true };
    case 'ArrowRight':
      return { act: 'fold', folded: false };
    case 'Escape':
      return { act: 'leave' };
    default:
      return null;
  }
}
