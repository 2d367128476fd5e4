import type { CDPSession, Page } from 'playwright-core';

/** What one visit of a page cost its main thread, in milliseconds. */
export interface Stretch {
  /** The longest task in which the extension did something. */
  longest: number;
  /** All tasks in which it did something, together. */
  total: number;
}

/** An entry of Chromium's trace; times are microseconds. */
interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the processor, without what other programs took meanwhile. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Opens an address and waits with `settled`, while Chromium notes every task of the page and what scripts ran in it. */
export async function stretchesOf(page: Page, address: string, settled: () => Promise<unknown>): Promise<Stretch> {
  const session = await page.context().newCDPSession(page);
  const events: Event[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await page.goto(address, { waitUntil: 'commit' });
  await settled();
  await endTrace(session);
  await session.detach();
  return ownTasks(events);
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

/** The tasks in which a script of an extension ran. */
function ownTasks(events: readonly Event[]): Stretch {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const scripts = whole.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension://'));
  const threads = new Set(scripts.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = whole
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`))
    .sort((one, other) => one.ts - other.ts);
  const durations = new Map<Event, number>();
  for (const script of scripts) {
    const task = tasks.findLast(
      ({ ts, dur = 0, pid, tid }) =>
        pid === script.pid && tid === script.tid && ts <= script.ts && script.ts <= ts + dur,
    );
    if (task !== undefined) durations.set(task, (task.tdur ?? task.dur ?? 0) / 1000);
  }
  const each = [...durations.values()];
  return { longest: Math.max(0, ...each), total: each.reduce((sum, one) => sum + one, 0) };
}
