/** What may have happened to the page: `moved` only shifts things, `changed` may have taken or added nodes. */
export type Shift = 'moved' | 'changed';

const settle = 80;

/** Calls back after anything that can move a figure: at most once a frame, and after changes of nodes not so often. */
export function watchSurroundings(document: Document, onShift: (shift: Shift) => void): () => void {
  const window = document.defaultView;
  if (window === null) return () => {};
  const stop = new AbortController();
  const passive = { capture: true, passive: true, signal: stop.signal };
  let frame = 0;
  let timer = 0;
  const moved = () => {
    if (frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      onShift('moved');
    });
  };
  const changed = () => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      onShift('changed');
    }, settle);
  };
  for (const type of ['scroll', 'load', 'transitionend', 'animationend', 'toggle'])
    document.addEventListener(type, moved, passive);
  for (const type of ['resize', 'focus', 'pageshow']) window.addEventListener(type, moved, { signal: stop.signal });
  for (const type of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(type, moved, { signal: stop.signal });
  const mutations = new MutationObserver(changed);
  mutations.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const sizes = new ResizeObserver(moved);
  sizes.observe(document.documentElement);
  if (document.body !== null) sizes.observe(document.body);
  // A page that clears the shared highlight registry gives no sign of it.
  const watch = window.setInterval(moved, 1000);
  return () => {
    stop.abort();
    mutations.disconnect();
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    window.clearInterval(watch);
  };
}
