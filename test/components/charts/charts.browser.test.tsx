import '../../../components/tokens.css';
import '../../../components/charts/chart.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Chart } from '../../../components/charts/Chart.tsx';
import { drawChain } from '../../../components/charts/chain.tsx';
import type { Drawing } from '../../../components/charts/chart.ts';
import { columnsTable, drawColumns, type StackedColumns } from '../../../components/charts/columns.tsx';
import { drawHeat } from '../../../components/charts/heat.tsx';
import { pngOf } from '../../../components/charts/save.ts';
import { draw, undraw } from '../drawn.ts';

afterEach(undraw);

const texts = {
  showTable: '查看数据表',
  hideTable: '收起数据表',
  saveSvg: '存为 SVG',
  savePng: '存为 PNG',
  keys: '用方向键查看',
};

const columns: StackedColumns = {
  name: 'sample',
  series: [
    { key: 'received', label: '本年新收' },
    { key: 'carriedIn', label: '上年结转' },
  ],
  groups: [
    {
      label: '2022',
      missing: null,
      stacks: [
        {
          label: '收到',
          parts: [
            { series: 'received', figure: { value: 30 } },
            { series: 'carriedIn', figure: { value: 0, note: '空白，按0计' } },
          ],
        },
      ],
    },
    { label: '2023', missing: '库中没有', stacks: [] },
    {
      label: '2024',
      missing: null,
      stacks: [
        {
          label: '收到',
          parts: [
            { series: 'received', figure: { value: 12345 } },
            { series: 'carriedIn', figure: { unknown: '写的是“若干”' } },
          ],
        },
      ],
    },
  ],
  texts: { unknown: '不明' },
};

const chain = {
  nodes: [
    { label: '2022', taken: '0', left: '3', sentence: '2022年：上年结转0，结转下年度3' },
    { label: '2023', taken: '5', left: '1', sentence: '2023年：上年结转5，结转下年度1' },
    { label: '2024', taken: null, left: null, sentence: '2024年：库中没有' },
  ],
  joints: [
    { state: 'breaks', sign: '≠ +2', sentence: '3与5不同' },
    { state: 'gap', sign: '', sentence: '缺年报' },
  ] as const,
  texts: { taken: '上年结转', left: '结转下年', missing: '库中没有' },
};

/** One column of these parts. */
function column(...figures: StackedColumns['groups'][number]['stacks'][number]['parts'][number]['figure'][]) {
  const series = figures.map((_, at) => ({ key: `part${at}`, label: `第${at + 1}项` }));
  const parts = figures.map((figure, at) => ({ series: `part${at}`, figure }));
  return { ...columns, series, groups: [{ label: '2024', missing: null, stacks: [{ label: '', parts }] }] };
}

async function show(drawing: (width: number) => Drawing, onOpen?: (id: string) => void) {
  const onSave = vi.fn<(file: Blob, name: string) => void>();
  const { element } = draw(
    <div style={{ width: '500px' }}>
      <Chart
        title="收到与办理的申请"
        draw={drawing}
        table={columnsTable(columns, '年份')}
        texts={texts}
        fileName="云溪市财政局-申请"
        onSave={onSave}
        {...(onOpen !== undefined && { onOpen: ({ id }: { id: string }) => onOpen(id) })}
      />
    </div>,
  );
  const board = await vi.waitUntil(() => element.querySelector<HTMLElement>('[role="listbox"]'));
  const spoken = () => {
    const active = board.getAttribute('aria-activedescendant');
    return active === null ? null : document.getElementById(active)?.getAttribute('aria-label');
  };
  const press = async (key: string) => {
    await userEvent.keyboard(`{${key}}`);
    return spoken();
  };
  const button = (name: string) => [...element.querySelectorAll('button')].find((each) => each.textContent === name);
  return { element, board, spoken, press, button, onSave };
}

describe('a reader of the keyboard', () => {
  test('reaches every figure of a chart, the unknown ones as unknown and the missing year as missing', async () => {
    const { board, spoken, press, element } = await show((width) => drawColumns(columns, width));
    board.focus();
    await vi.waitUntil(() => spoken() !== null);
    expect(spoken()).toBe('2022 收到 本年新收：30');
    expect(await press('ArrowRight')).toBe('2023：库中没有');
    expect(await press('ArrowRight')).toBe('2024 收到 本年新收：12,345');
    expect(await press('ArrowDown')).toBe('2024 收到 上年结转：不明（写的是“若干”）');
    expect(await press('ArrowLeft')).toBe('2022 收到 上年结转：0（空白，按0计）');
    expect(await press('ArrowUp')).toBe('2022 收到 本年新收：30');
    expect(await press('End')).toBe('2024 收到 本年新收：12,345');
    expect(await press('Home')).toBe('2022 收到 本年新收：30');
    expect(element.querySelector('.chart-readout')?.textContent).toBe('2022 收到 本年新收：30');
    expect(element.querySelectorAll('[aria-selected="true"]').length).toBe(1);
  });

  test('goes along a chain from year to link to year', async () => {
    const { board, spoken, press } = await show((width) => drawChain({ ...chain, joints: [...chain.joints] }, width));
    board.focus();
    await vi.waitUntil(() => spoken() !== null);
    const heard = [spoken()];
    for (let at = 0; at < 4; at += 1) heard.push(await press('ArrowRight'));
    expect(heard).toEqual([
      '2022年：上年结转0，结转下年度3',
      '3与5不同',
      '2023年：上年结转5，结转下年度1',
      '缺年报',
      '2024年：库中没有',
    ]);
  });

  test('opens what a field stands for by Enter, and by a click', async () => {
    const opened: string[] = [];
    const field = (label: string) => ({ text: '1/30', heat: 0.03, isEmpty: false, label });
    const map = {
      columns: [
        { title: '2022', note: '30份' },
        { title: '2023', note: '30份' },
      ],
      blocks: [
        {
          title: '勾稽',
          rows: [{ key: 'table3-balance', title: '表三收支不平衡', fields: [field('甲'), field('乙')] }],
        },
      ],
    };
    const { board, element, press } = await show(
      (width) => drawHeat(map, width),
      (id) => opened.push(id),
    );
    board.focus();
    expect(await press('ArrowRight')).toBe('乙');
    await press('Enter');
    const [first] = element.querySelectorAll<HTMLElement>('[role="option"]');
    first?.click();
    expect(opened).toEqual(['table3-balance-1', 'table3-balance-0']);
  });
});

test('the same stands in a table, which opens on request', async () => {
  const { element, button } = await show((width) => drawColumns(columns, width));
  expect(element.querySelector('table')).toBe(null);
  button('查看数据表')?.click();
  const table = await vi.waitUntil(() => element.querySelector('table'));
  const cells = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['年份', '本年新收', '上年结转'],
    ['2022 收到', '30', '0'],
    ['2023', '库中没有', ''],
    ['2024 收到', '12345', '不明'],
  ]);
  expect(button('收起数据表')?.getAttribute('aria-expanded')).toBe('true');
});

describe('a saved chart', () => {
  async function saved(name: string): Promise<[Blob, string]> {
    const { button, onSave } = await show((width) => drawColumns(columns, width));
    button(name)?.click();
    await vi.waitUntil(() => onSave.mock.calls.length > 0);
    const [call] = onSave.mock.calls;
    if (call === undefined) throw new Error('nothing was saved');
    return call;
  }

  test('as SVG holds its figures, its fonts and its colours, and needs nothing besides', async () => {
    const [file, name] = await saved('存为 SVG');
    expect([name, file.type]).toEqual(['云溪市财政局-申请.svg', 'image/svg+xml']);
    const text = await file.text();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBe(null);
    expect(parsed.querySelector('title')?.textContent).toBe('收到与办理的申请');
    const words = [...parsed.querySelectorAll('text')].map((each) => each.textContent);
    expect(words.filter((word) => ['30', '2022', '2024', '库中没有', '?', '本年新收'].includes(word ?? ''))).toEqual([
      '2022',
      '30',
      '库中没有',
      '2024',
      '?',
      '本年新收',
    ]);
    expect(text.includes('var(')).toBe(false);
    expect(text.includes('class=')).toBe(false);
    const [year] = parsed.querySelectorAll('text');
    expect(year?.getAttribute('font-family')?.includes('Noto Sans CJK SC')).toBe(true);
    const names = [...parsed.querySelectorAll('[fill^="url("]')].map((each) => each.getAttribute('fill')?.slice(5, -1));
    expect(names.every((each) => each !== undefined && parsed.getElementById(each) !== null)).toBe(true);
    expect(names).toContain('sample-1');
  });

  test('as PNG is twice as large, on white', async () => {
    const [file, name] = await saved('存为 PNG');
    expect([name, file.type]).toEqual(['云溪市财政局-申请.png', 'image/png']);
    const picture = await createImageBitmap(file);
    const drawing = drawColumns(columns, 500);
    expect([picture.width, picture.height]).toEqual([drawing.width * 2, drawing.height * 2]);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    expect([...(context?.getImageData(1, 1, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
  });

  test('that is no picture is refused', async () => {
    await expect(pngOf('<svg', 10, 10)).rejects.toThrow();
  });
});

test('a figure that is not known adds nothing to its column, and the column has no sum', () => {
  const { points } = drawColumns(columns, 500);
  const boxes = points.map(({ id, height }) => [id, Math.round(height)]);
  expect(boxes).toEqual([
    ['0-0-0', 6],
    ['0-0-1', 6],
    ['gap-1', 180],
    ['2-0-0', 148],
    ['2-0-1', 18],
  ]);
});

describe('a column that reaches the highest line', () => {
  test.each([
    ['is as high as the highest line', column({ value: 60 })],
    ['has parts that are not known', column({ value: 60 }, { unknown: '空白' }, { unknown: '空白' })],
    ['has only such', column({ unknown: '空白' }, { unknown: '空白' })],
  ])('is in the picture with what stands above it: %s', async (_, of) => {
    const { element } = await show((width) => drawColumns(of, width));
    const picture = element.querySelector('svg')?.getBoundingClientRect();
    const outside = [...element.querySelectorAll('svg :is(text, rect):not(pattern *)')].filter(
      (drawn) => drawn.getBoundingClientRect().top < (picture?.top ?? 0),
    );
    expect(outside.map((drawn) => drawn.textContent)).toEqual([]);
  });
});
