import { useEffect, useState } from 'preact/hooks';
import type { Capture } from '../../../store/schema.ts';
import type { ViewProps } from '../view.ts';

interface Read {
  /** Undefined until it is read, null where the library does not have it. */
  capture: Capture | null | undefined;
  trouble: unknown;
}

/** One capture whole, read again after the library changed; the one before stays until it is there. */
export function useCapture({ library, index }: Pick<ViewProps, 'library' | 'index'>, id: number) {
  const [read, setRead] = useState<Read>({ capture: undefined, trouble: null });
  const [times, setTimes] = useState(0);
  useEffect(() => index.onChange(() => setTimes((before) => before + 1)), [index]);
  useEffect(() => {
    let isWanted = true;
    library.capture(id).then(
      (capture) => isWanted && setRead({ capture, trouble: null }),
      (trouble: unknown) => isWanted && setRead({ capture: undefined, trouble }),
    );
    return () => {
      isWanted = false;
    };
  }, [library, id, times]);
  const isOther = read.capture != null && read.capture.id !== id;
  return { capture: isOther ? undefined : read.capture, trouble: read.trouble, again: () => setTimes(times + 1) };
}
