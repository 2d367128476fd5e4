import type { Steps } from '../../parsers/steps.ts';

/**
 * Lets the page go on. A message waits its turn behind the page's own tasks; after `scheduler.yield` work would go on ahead
 * of them, and a page's timers would stand still until all of it is done.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Does work in slices of `budget` milliseconds, the first at once, and lets the page go on in between. Before each further
 * slice `goesOn` is asked; where it says no the answer is null.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  budget: number,
  goesOn: () => boolean,
): Promise<{ value: T } | null> {
  for (;;) {
    const until = performance.now() + budget;
    do {
      const step = steps.next();
      if (step.done === true) return { value: step.value };
    } while (performance.now() < until);
    await pause();
    if (!goesOn()) return null;
  }
}
