import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addHost } from '../../overlay/host.ts';
import { highlighted, type Mounted, mountOnPage } from './stage.ts';

/** As in Firefox, whose content scripts may neither read nor set the sheets of a document or a shadow root. */
const forbidden: PropertyDescriptor = {
  configurable: true,
  get: () => undefined,
  set: () => {
    throw new Error('Accessing from Xray wrapper is not supported.');
  },
};
const realm = [Document.prototype, ShadowRoot.prototype];
const allowed = realm.map((each) => Object.getOwnPropertyDescriptor(each, 'adoptedStyleSheets') ?? {});

let mounted: Mounted | null = null;

beforeEach(() => {
  for (const each of realm) Object.defineProperty(each, 'adoptedStyleSheets', forbidden);
});

afterEach(() => {
  mounted?.overlay.destroy();
  mounted?.main.remove();
  mounted = null;
  realm.forEach((each, index) => {
    Object.defineProperty(each, 'adoptedStyleSheets', allowed[index] ?? {});
  });
});

test('where no sheet may be adopted, the overlay is drawn and styled all the same', () => {
  mounted = mountOnPage();
  const stage = mounted.root().querySelector('.stage') ?? document.body;
  const bar = mounted.root().querySelector('.bar') ?? document.body;
  expect([stage.checkVisibility(), getComputedStyle(stage).position, getComputedStyle(bar).display]).toEqual([
    true,
    'absolute',
    'flex',
  ]);
});

test('where no sheet may be adopted, the figures are coloured by a style element in the host, not in the body', () => {
  const before = document.documentElement.outerHTML;
  mounted = mountOnPage();
  const coloured = highlighted('gouji-total').length;
  const styles = [...document.querySelectorAll('gouji-overlay > style')];
  const conditions = styles.flatMap((style) =>
    style instanceof HTMLStyleElement ? [...(style.sheet?.cssRules ?? [])] : [],
  );
  expect([coloured, conditions.map((rule) => rule instanceof CSSMediaRule && rule.conditionText)]).toEqual([
    2,
    ['screen', 'screen and (forced-colors: active)'],
  ]);
  mounted.overlay.hide();
  mounted.main.remove();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page that takes the style element out gets it back', async () => {
  mounted = mountOnPage();
  document.querySelector('gouji-overlay > style')?.remove();
  await vi.waitFor(() => expect(document.querySelectorAll('gouji-overlay > style').length).toBe(1), 4000);
});

test('a host that is switched off and on again is styled again', () => {
  mounted = mountOnPage();
  mounted.overlay.hide();
  mounted.overlay.show();
  const stage = mounted.root().querySelector('.stage') ?? document.body;
  expect([getComputedStyle(stage).position, document.querySelectorAll('gouji-overlay > style').length]).toEqual([
    'absolute',
    1,
  ]);
});

test('a host that only waits is styled', () => {
  const { element, root } = addHost(document, 'auditing');
  expect(root.querySelectorAll('style').length).toBe(1);
  element.remove();
});
