import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface PopoverProps {
  id: string;
  /** Of the panel, and of the button where `button` is not text alone. */
  label: string;
  button: ComponentChildren;
  buttonClass?: string;
  /** Drawn only while it is open. */
  children: ComponentChildren | ((close: () => void) => ComponentChildren);
  onOpen?(): void;
}

const margin = 8;

/** A button and the panel that it opens below itself; the browser closes it by Escape or a click beside it. */
export function Popover({ id, label, button, buttonClass, children, onOpen }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function toggled(opens: boolean): void {
    setOpen(opens);
    if (opens) onOpen?.();
    // Its content is drawn after this event.
    if (opens) requestAnimationFrame(() => settle(opener.current, panel.current));
  }

  return (
    <>
      <button
        ref={opener}
        type="button"
        class={buttonClass}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        popovertarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="popover"
        role="dialog"
        aria-label={label}
        onToggle={(event) => toggled(event.newState === 'open')}
      >
        {isOpen && (typeof children === 'function' ? children(() => panel.current?.hidePopover()) : children)}
      </div>
    </>
  );
}

/** Puts the panel below its button, within the window, and the focus on the first thing in it. */
function settle(opener: HTMLElement | null, panel: HTMLElement | null): void {
  if (opener === null || panel === null) return;
  const { left, right, bottom, top } = opener.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * margin;
  const isAbove = height > below && top > below;
  const isBeyond = left + width > innerWidth - margin;
  panel.style.left = `${Math.max(isBeyond ? Math.min(right, innerWidth - margin) - width : left, margin)}px`;
  panel.style.top = isAbove ? `${Math.max(top - height - 4, margin)}px` : `${bottom + 4}px`;
  panel.style.maxHeight = `${isAbove ? top - margin : below}px`;
  panel.querySelector<HTMLElement>('input, button, select, a[href]')?.focus({ preventScroll: true });
}
