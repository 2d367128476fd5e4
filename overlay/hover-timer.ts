const openDelay = 160;
const closeDelay = 320;

/** Waits a moment before pointing opens something, and a longer one before it closes, so that a passing pointer does neither. */
export class HoverTimer {
  readonly #window: Window;
  #timer = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  enter(act: () => void): void {
    this.#after(act, openDelay);
  }

  leave(act: () => void): void {
    this.#after(act, closeDelay);
  }

  /** Forgets what was waited for. */
  hold(): void {
    this.#window.clearTimeout(this.#timer);
  }

  #after(act: () => void, delay: number): void {
    this.hold();
    this.#timer = this.#window.setTimeout(act, delay);
  }
}
