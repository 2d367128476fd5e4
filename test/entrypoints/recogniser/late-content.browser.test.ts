import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lateContent } from '../../../entrypoints/recogniser/late-content.ts';

let looks = 0;
let watch: ReturnType<typeof lateContent>;

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  watch = lateContent(document, () => {
    looks += 1;
  });
});

afterEach(() => {
  watch.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** A change of the page, and the moment in which an observer hears of it. */
async function change(node: Node = document.createElement('p')): Promise<void> {
  document.body.append(node);
  await Promise.resolve();
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('a page that is not armed is not watched', async () => {
  await change();
  await pass(70_000);
  expect(looks).toBe(0);
});

test('many changes at once are one look', async () => {
  watch.arm();
  for (let i = 0; i < 20; i += 1) await change();
  await pass(300);
  expect(looks).toBe(1);
});

test('text that is filled into what stands already is a change', async () => {
  const text = document.createTextNode('');
  document.body.append(text);
  watch.arm();
  text.data = '3';
  await Promise.resolve();
  await pass(300);
  expect(looks).toBe(1);
});

test('content that arrives seven seconds later is seen', async () => {
  watch.arm();
  await pass(7_000);
  await change();
  await pass(300);
  expect(looks).toBe(1);
});

test('eight seconds after the last change nothing is watched any more', async () => {
  watch.arm();
  await change();
  await pass(8_100);
  await change();
  await pass(8_100);
  expect(looks).toBe(1);
});

test('a page that never rests is looked at ever more seldom, and not after a minute', async () => {
  watch.arm();
  for (let second = 0; second < 120; second += 1) {
    await change();
    await pass(1_000);
  }
  expect(looks).toBe(18);
});

test('arming anew begins anew', async () => {
  watch.arm();
  await pass(20_000);
  watch.arm();
  await pass(5_000);
  await change();
  await pass(300);
  expect(looks).toBe(1);
});

test('what the extension itself draws is no change', async () => {
  watch.arm();
  const host = document.createElement('gouji-overlay');
  await change(host);
  host.append(document.createElement('style'));
  await pass(8_000);
  expect(looks).toBe(0);
});
