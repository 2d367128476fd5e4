/**
 * Our styles for a document or a shadow root, without a trace in the markup where the browser lets us adopt a sheet. In
 * Firefox a content script may not (bug 1751346): there a style element stands for it, to which the page's own content
 * security policy does not apply.
 */
export class Sheet {
  readonly #css: string;
  #adopted: CSSStyleSheet | null = null;
  #element: HTMLStyleElement | null = null;

  constructor(css: string) {
    this.#css = css;
  }

  /** Puts it on, or back where it was taken off; a style element goes into `place`. */
  put(root: Document | ShadowRoot, place: ParentNode): void {
    if (this.#element === null && this.#adopt(root)) return;
    this.#element ??= this.#styleElement(place);
    if (!this.#element.isConnected) place.append(this.#element);
  }

  take(root: Document | ShadowRoot): void {
    this.#element?.remove();
    this.#element = null;
    if (this.#adopted === null) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#adopted);
    this.#adopted = null;
  }

  #adopt(root: Document | ShadowRoot): boolean {
    try {
      const sheet = this.#adopted ?? this.#styleSheet();
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#adopted = sheet;
      return true;
    } catch {
      return false;
    }
  }

  #styleSheet(): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#css);
    return sheet;
  }

  #styleElement(place: ParentNode): HTMLStyleElement {
    const element = (place.ownerDocument ?? document).createElement('style');
    element.textContent = this.#css;
    return element;
  }
}
