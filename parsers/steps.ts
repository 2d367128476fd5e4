/** Work that pauses after every small piece, so that a page in use can go on in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
