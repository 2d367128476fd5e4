import type { Page } from 'playwright-core';

/** A line of text that the extension draws: what it says, its box in pixels and how it looks. */
export interface DrawnText {
  text: string;
  width: number;
  height: number;
  font: string;
  color: string;
}

/** Calls a function of the test on the extension's closed root, in the page, and gives what it returns. */
async function onRoot<T>(page: Page, ask: (root: ShadowRoot, selector: string) => T, selector: string): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const rootOf = (node: typeof root): number | undefined =>
    node.localName === 'gouji-overlay'
      ? node.shadowRoots?.[0]?.backendNodeId
      : (node.children ?? []).map(rootOf).find((found) => found !== undefined);
  const backendNodeId = rootOf(root);
  if (backendNodeId === undefined) throw new Error('the extension draws nothing on this page');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) throw new Error('the root is gone');
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (selector) { return (${ask})(this, selector); }`,
    arguments: [{ value: selector }],
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** The first box of the extension's that fits the selector, in pixels of the viewport; null where there is none. */
export function drawnBox(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number; width: number; height: number } | null> {
  return onRoot(
    page,
    (root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
    },
    selector,
  );
}

/** Clicks with the mouse where something of the extension's is drawn, once it is there and stands still, as a reader does. */
export async function clickDrawn(page: Page, selector: string): Promise<void> {
  const patience = Date.now() + 10_000;
  let before: string | null = null;
  for (;;) {
    const box = await drawnBox(page, selector).catch(() => null);
    const now = box && JSON.stringify(box);
    if (box !== null && now === before) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return;
    }
    if (Date.now() > patience) throw new Error(`nothing drawn fits ${selector}, or it does not come to rest`);
    before = now;
    await page.waitForTimeout(60);
  }
}

/** Text inside what fits the selector; of that only what is visible, is not clipped away and is not covered by the page. */
export function visibleText(page: Page, selector: string): Promise<DrawnText[]> {
  return onRoot(
    page,
    (root, wanted) => {
      const found: DrawnText[] = [];
      // Up to the host: what lies in the top layer does not fade with the elements around it.
      const opacity = (element: Element): number => {
        const own = Number(getComputedStyle(element).opacity);
        return element === root.host ? own : own * opacity(element.parentElement ?? root.host);
      };
      for (const part of root.querySelectorAll(wanted)) {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const range = new Range();
          range.selectNodeContents(node);
          const { x, y, width, height } = range.getBoundingClientRect();
          const text = node.nodeValue?.trim() ?? '';
          const owner = node.parentElement;
          const topmost = root.elementFromPoint(x + width / 2, y + height / 2);
          if (text === '' || owner === null || width === 0 || height === 0) continue;
          if (getComputedStyle(owner).visibility !== 'visible' || opacity(owner) === 0) continue;
          if (topmost === null || !part.contains(topmost)) continue;
          const { fontSize, fontWeight, fontFamily, color } = getComputedStyle(owner);
          const round = (length: number) => Math.round(length * 10) / 10;
          found.push({
            text,
            width: round(width),
            height: round(height),
            font: `${fontWeight} ${fontSize} ${fontFamily}`,
            color,
          });
        }
      }
      return found;
    },
    selector,
  );
}
