import { h, render } from 'preact';
import { translator } from '../locales/translate.ts';
import { addHost, type Host, type OverlayState } from './host.ts';
import type { OverlayAudit, OverlayOptions, OverlayStart } from './options.ts';
import { Reading } from './reading.tsx';
import { Waiting } from './Waiting.tsx';

export interface Overlay {
  readonly state: OverlayState;
  /** Fingerprint of the finding whose card is open; null where none is. */
  readonly opened: string | null;
  show(): void;
  /** Draws anew what is open. */
  redraw(): void;
  /** Takes everything off the page, which is then byte for byte as before. `show` brings it back. */
  hide(): void;
  focus(fingerprint: string): void;
  next(): void;
  previous(): void;
  destroy(): void;
}

export interface StartedOverlay {
  readonly state: OverlayState;
  /** Draws the audit. */
  audited(audit: OverlayAudit): Overlay;
  destroy(): void;
}

/** Puts the host on the page while the audit is under way. */
export function startOverlay(start: OverlayStart): StartedOverlay {
  const host = addHost(start.document, 'auditing');
  start.onRoot?.(host.root);
  render(h(Waiting, { t: translator(start.locale), locale: start.locale }), host.root);
  let taken = false;
  const destroy = () => {
    if (!taken) removeHost(host);
    taken = true;
  };
  return {
    get state() {
      return taken ? 'audited' : 'auditing';
    },
    audited(audit) {
      taken = true;
      return showAudit({ ...start, ...audit }, host);
    },
    destroy,
  };
}

/** Draws a finished audit on its page. */
export function mountOverlay(options: OverlayOptions): Overlay {
  return startOverlay(options).audited(options);
}

function removeHost({ element, root }: Host): void {
  render(null, root);
  element.remove();
}

function showAudit(options: OverlayOptions, first: Host): Overlay {
  const window = options.document.defaultView;
  let shown: { host: Host; reading: Reading } | null = null;
  let ended = false;
  const hide = () => {
    shown?.reading.stop();
    if (shown !== null) removeHost(shown.host);
    shown = null;
  };
  const put = (host: Host) => {
    if (window === null) return removeHost(host);
    host.element.dataset.state = 'audited';
    const onHide = () => {
      hide();
      options.onHide();
    };
    shown = { host, reading: new Reading(options, host.root, window, onHide) };
  };
  put(first);
  return {
    state: 'audited',
    get opened() {
      return shown?.reading.opened ?? null;
    },
    redraw: () => shown?.reading.redraw(),
    show() {
      if (shown !== null || ended) return;
      const host = addHost(options.document, 'auditing');
      options.onRoot?.(host.root);
      put(host);
    },
    hide,
    focus: (fingerprint) => shown?.reading.focus(fingerprint),
    next: () => shown?.reading.step(1),
    previous: () => shown?.reading.step(-1),
    destroy() {
      hide();
      ended = true;
    },
  };
}
