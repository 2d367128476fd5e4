import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualList, type VirtualListProps } from '../../../components/ledger/VirtualList.tsx';
import { draw, undraw } from '../drawn.ts';

beforeEach(() => {
  document.head.insertAdjacentHTML(
    'beforeend',
    `<style id="vlist">
      .vlist { position: relative; height: 400px; overflow: auto; overflow-anchor: none }
      .vlist-window { position: sticky; overflow: hidden }
      .vlist .row { position: absolute; inset: 0 0 auto }
    </style>`,
  );
});

afterEach(() => {
  undraw();
  document.querySelector('#vlist')?.remove();
});

function list(changes: Partial<VirtualListProps> = {}) {
  const ranges: string[] = [];
  const props: VirtualListProps = {
    id: 'rows',
    grouped: false,
    label: '问题列表',
    count: 500_000,
    rowHeightOf: () => 40,
    headHeight: 0,
    active: null,
    isReady: () => true,
    onRange: (from, to) => ranges.push(`${from}–${to}`),
    draw: (index) => ({ cells: `第 ${index} 行`, attributes: { class: 'row' } }),
    onKeyDown() {},
    start: { row: 0 },
    onScrolled() {},
    busy: false,
    ...changes,
  };
  const { element } = draw(<VirtualList {...props} />);
  const grid = element.querySelector<HTMLElement>('.vlist') ?? element;
  return { grid, ranges, props, element };
}

const rowsOf = (grid: Element) => [...grid.querySelectorAll('.row')].map(({ textContent }) => textContent);

/** The rows that stand at the upper and at the lower edge of what is seen. */
function edgesOf(grid: Element): (string | null | undefined)[] {
  const { left, top, bottom } = grid.getBoundingClientRect();
  return [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + 20, y)?.closest('.row')?.textContent);
}

async function drawnAgain(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

test('of half a million rows only those in view are drawn', async () => {
  const { grid, ranges } = list();
  await drawnAgain();
  expect(rowsOf(grid)).toEqual(Array.from({ length: 10 }, (_, index) => `第 ${index} 行`));
  expect([ranges, grid.getAttribute('aria-rowcount')]).toEqual([['0–10'], '500000']);
});

test('the last row is reached at the end of the scroll bar', async () => {
  const { grid } = list();
  await drawnAgain();
  grid.scrollTop = grid.scrollHeight;
  await drawnAgain();
  expect(edgesOf(grid)).toEqual(['第 499990 行', '第 499999 行']);
});

test('where the bar is let go in the middle, a turn of the wheel still moves by a row', async () => {
  const { grid } = list();
  await drawnAgain();
  grid.scrollTop = (grid.scrollHeight - grid.clientHeight) / 2;
  await drawnAgain();
  const [middle] = edgesOf(grid);
  expect(middle).toBe('第 249995 行');
  grid.scrollTop += 40;
  await drawnAgain();
  expect(edgesOf(grid)[0]).toBe('第 249996 行');
});

test('rows that are on their way leave no blank: those drawn last stay until they are there', async () => {
  let isHere = false;
  const { grid, ranges } = list({ isReady: (from) => from < 100 || isHere });
  await drawnAgain();
  const before = edgesOf(grid);
  grid.scrollTop = 8_000;
  await drawnAgain();
  expect([edgesOf(grid), ranges.at(-1)]).toEqual([before, '200–210']);
  isHere = true;
  grid.scrollTop = 8_040;
  await drawnAgain();
  expect(edgesOf(grid)).toEqual(['第 201 行', '第 210 行']);
});

test('the list begins where it was left', async () => {
  const { grid } = list({ start: { row: 123_456 } });
  await drawnAgain();
  expect(edgesOf(grid)[0]).toBe('第 123456 行');
});

test('the active row is brought into view and named to a screen reader', async () => {
  const { grid, props, element } = list({ active: 0 });
  await drawnAgain();
  const { render } = await import('preact');
  render(<VirtualList {...props} active={499_999} />, element);
  await drawnAgain();
  expect([edgesOf(grid)[1], grid.getAttribute('aria-activedescendant')]).toEqual(['第 499999 行', 'rows-499999']);
});

test('a list that becomes shorter ends where its rows end', async () => {
  const { grid, props, element } = list({ count: 1000, start: { row: 900 } });
  await drawnAgain();
  const { render } = await import('preact');
  render(<VirtualList {...props} count={20} />, element);
  await drawnAgain();
  expect(edgesOf(grid)).toEqual(['第 10 行', '第 19 行']);
});
