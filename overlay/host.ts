import barCss from '../components/bar.css?inline';
import findingCss from '../components/finding.css?inline';
import reviewCss from '../components/review/review.css?inline';
import tokensCss from '../components/tokens.css?inline';
import overlayCss from './overlay.css?inline';
import { Sheet } from './sheet.ts';

export type OverlayState = 'auditing' | 'audited';

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
}

/** What a reader does inside the overlay is no business of the page's own handlers. */
const kept = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
] as const;

/**
 * Adds the one host element to the page, beside its body and in the top layer where the browser has one, so that no
 * z-index or transform of the page reaches it. It takes no space and no clicks of its own.
 */
export function addHost(document: Document, state: OverlayState): Host {
  const element = document.createElement('gouji-overlay');
  element.dataset.state = state;
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  new Sheet([tokensCss, findingCss, reviewCss, barCss, overlayCss].join('\n')).put(root, root);
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  try {
    element.showPopover();
  } catch {
    // Without a top layer the host still lies above by its z-index.
  }
  return { element, root };
}
