import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two looks, at least. */
const soonest = 800;

/**
 * What the library says now, and again every second while `isMoving`; a look that takes long is taken less often. Not while the
 * page is hidden. `refresh` looks at once.
 */
export function useRefreshed<T>(
  load: () => Promise<T>,
  isMoving: (value: T) => boolean,
): { value: T | null; trouble: unknown; refresh(): Promise<void> } {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const loading = useRef(load);
  loading.current = load;
  const looks = useRef(0);
  const refresh = useCallback(async () => {
    looks.current += 1;
    const own = looks.current;
    try {
      const loaded = await loading.current();
      if (own !== looks.current) return;
      setValue(loaded);
      setTrouble(null);
    } catch (error) {
      if (own === looks.current) setTrouble(error);
    }
  }, []);
  const moving = value === null || isMoving(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function look(): Promise<void> {
      const begun = performance.now();
      if (document.visibilityState === 'visible') await refresh();
      if (isOver) return;
      const took = performance.now() - begun;
      timer = setTimeout(() => void look(), Math.max(moving ? soonest : 5000, took * 8));
    }
    void look();
    const shown = () => void (document.visibilityState === 'visible' && refresh());
    document.addEventListener('visibilitychange', shown);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [moving, refresh]);
  return { value, trouble, refresh };
}
