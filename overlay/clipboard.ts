/** Copies text. Pages over plain HTTP have no clipboard interface: there an old way serves, inside our own root. */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  const document = root.ownerDocument;
  const clipboard: Clipboard | undefined = document.defaultView?.navigator.clipboard;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed on this page: the old way is left.
    }
  }
  const focused = root.activeElement;
  const area = document.createElement('textarea');
  area.className = 'said';
  area.value = text;
  root.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
