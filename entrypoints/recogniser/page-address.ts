/** The address of a frame's page; a frame that has none of its own (srcdoc, blank) stands under its parent's. */
export function pageAddress(document: Document): string {
  const { protocol, href } = document.location;
  return protocol === 'about:' || protocol === 'blob:' ? document.baseURI : href;
}
