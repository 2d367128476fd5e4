import { afterEach, expect, test } from 'vitest';
import { inSlices } from '../../../entrypoints/recogniser/slices.ts';
import { readSteadily } from '../../../entrypoints/recogniser/steady.ts';
import type { Steps } from '../../../parsers/steps.ts';

const always = () => true;

afterEach(() => document.body.replaceChildren());

function* counted(steps: number, each: (step: number) => void = () => {}): Steps<number> {
  for (let step = 1; step <= steps; step += 1) {
    each(step);
    yield;
  }
  return steps;
}

/** Reads the paragraphs of the page, and pauses after each. */
function* paragraphs(each: (text: string) => void): Steps<string[]> {
  const texts: string[] = [];
  for (const paragraph of document.querySelectorAll('p')) {
    texts.push(paragraph.textContent);
    each(paragraph.textContent);
    yield;
  }
  return texts;
}

/** Work long enough to fill a slice. */
function busy(): void {
  const until = performance.now() + 30;
  while (performance.now() < until);
}

function write(...texts: string[]): void {
  document.body.replaceChildren(
    ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
}

test('work that fits into one slice is done at once', () => {
  let done = 0;
  void inSlices(
    counted(20, (step) => {
      done = step;
    }),
    1000,
    always,
  );
  expect(done).toBe(20);
});

test('the page goes on between two slices', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('page'));
  await inSlices(
    counted(8, (step) => {
      order.push(`step ${step}`);
      busy();
    }),
    8,
    always,
  );
  const page = order.indexOf('page');
  expect([order.length, page > 0 && page < 8]).toEqual([9, true]);
});

test('work that is called off ends before its next slice', async () => {
  let done = 0;
  const answer = await inSlices(
    counted(5, (step) => {
      done = step;
      busy();
    }),
    8,
    () => done < 2,
  );
  expect([answer, done]).toEqual([null, 2]);
});

test('a page that stands still is read once', async () => {
  write('甲', '乙', '丙');
  const read: string[] = [];
  const answer = await readSteadily([document], () => paragraphs((text) => read.push(text) && busy()), always);
  expect([answer?.value, read]).toEqual([
    ['甲', '乙', '丙'],
    ['甲', '乙', '丙'],
  ]);
});

test('a page that is rewritten while it is read is read again from the beginning', async () => {
  write('甲', '乙', '丙');
  const read: string[] = [];
  const answer = await readSteadily(
    [document],
    () =>
      paragraphs((text) => {
        read.push(text);
        if (read.length === 1) setTimeout(() => write('丁', '戊'));
        busy();
        busy();
      }),
    always,
  );
  expect(answer?.value).toEqual(['丁', '戊']);
});

test('a page that never stands still is read in one go at last', async () => {
  write('甲', '乙', '丙', '丁');
  let clock = 0;
  const ticking = setInterval(() => {
    clock += 1;
    document.body.querySelector('p')?.setAttribute('title', `${clock}`);
    document.body.append(document.createTextNode(`${clock}`));
  });
  const answer = await readSteadily([document], () => paragraphs(busy), always);
  clearInterval(ticking);
  expect(answer?.value).toEqual(['甲', '乙', '丙', '丁']);
});

test('the overlay is no change of the page', async () => {
  write('甲', '乙', '丙');
  const read: string[] = [];
  await readSteadily(
    [document],
    () =>
      paragraphs((text) => {
        read.push(text);
        if (text === '甲') document.documentElement.append(document.createElement('gouji-overlay'));
        busy();
      }),
    always,
  );
  document.querySelector('gouji-overlay')?.remove();
  expect(read).toEqual(['甲', '乙', '丙']);
});

test('reading that is called off gives nothing', async () => {
  write('甲', '乙', '丙');
  expect(
    await readSteadily(
      [document],
      () => paragraphs(busy),
      () => false,
    ),
  ).toEqual(null);
});
