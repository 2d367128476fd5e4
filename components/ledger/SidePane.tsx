import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface SidePaneProps {
  label: string;
  /** From this width of the window on there is room beside the list. */
  wideFrom: number;
  children: ComponentChildren;
  onClose(): void;
}

/** What stands beside a list; on a narrow window a sheet over it. */
export function SidePane({ label, wideFrom, children, onClose }: SidePaneProps) {
  const isWide = useWide(wideFrom);
  if (!isWide) return <Sheet {...{ label, onClose }}>{children}</Sheet>;
  return (
    <aside
      class="side-pane"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {children}
    </aside>
  );
}

function Sheet({ label, children, onClose }: Omit<SidePaneProps, 'wideFrom'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...{ closedby: 'any' }}
    >
      {children}
    </dialog>
  );
}

function useWide(wideFrom: number): boolean {
  const [query] = useState(() => matchMedia(`(min-width: ${wideFrom}px)`));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const listen = () => setWide(query.matches);
    query.addEventListener('change', listen);
    // The window may have become another between drawing and listening.
    listen();
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return isWide;
}
