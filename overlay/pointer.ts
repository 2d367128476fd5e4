/** Follows pointing and clicking on the page without taking anything from it; a finger does not hover. */
export function watchPointer(
  document: Document,
  onPoint: (target: Node, x: number, y: number, how: 'hover' | 'click') => void,
): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'touch' && event.target instanceof Node)
        onPoint(event.target, event.clientX, event.clientY, 'hover');
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Node) onPoint(event.target, event.clientX, event.clientY, 'click');
    },
    options,
  );
  return () => stop.abort();
}
