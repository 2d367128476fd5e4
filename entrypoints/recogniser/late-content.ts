const quiet = 8_000;
const cap = 60_000;
const firstPause = 250;
const longestPause = 4_000;

/** The extension's own host is no content of the page. */
function isForeign(node: Node): boolean {
  return node.nodeName !== 'GOUJI-OVERLAY';
}

/** Whether the page itself did it, to what it says. */
export function isChange({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (!isForeign(target)) return false;
  return type === 'characterData' || [...addedNodes].some(isForeign) || [...removedNodes].some(isForeign);
}

/**
 * Watches a page for content that arrives late and calls `changed` when some has, at once or a few seconds after the
 * change, ever more seldom while the page keeps changing. Ends by itself 8 seconds after the last change, after 60 at
 * the latest. The answer arms it, or arms it anew.
 */
export function lateContent(document: Document, changed: () => void): { arm(): void; stop(): void } {
  let pause = firstPause;
  let ends = 0;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (!records.some(isChange)) return;
    wait();
    settle ??= setTimeout(() => {
      settle = undefined;
      pause = Math.min(pause * 2, longestPause);
      changed();
    }, pause);
  });

  function wait(): void {
    clearTimeout(end);
    end = setTimeout(() => observer.disconnect(), Math.max(0, Math.min(quiet, ends - Date.now())));
  }

  return {
    arm() {
      pause = firstPause;
      ends = Date.now() + cap;
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      wait();
    },
    stop() {
      observer.disconnect();
      clearTimeout(settle);
      clearTimeout(end);
    },
  };
}
