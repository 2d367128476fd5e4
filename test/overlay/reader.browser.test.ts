import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { audit, balance, rowTotal } from './audit-builder.ts';
import { highlighted, lines, type Mounted, mountOnPage } from './stage.ts';

let mounted: Mounted | null = null;

function mount(...given: Parameters<typeof mountOnPage>): Mounted {
  mounted = mountOnPage(...given);
  return mounted;
}

beforeEach(() => page.viewport(1200, 800));
afterEach(() => {
  mounted?.overlay.destroy();
  mounted?.main.remove();
  mounted = null;
  window.scrollTo(0, 0);
});

const lower = async ({ main, root }: Mounted): Promise<HTMLElement> => {
  main.querySelector('#other')?.scrollIntoView({ block: 'end' });
  await vi.waitFor(() => expect(root().querySelectorAll('.badge').length).toBe(2));
  const badge = root().querySelector<HTMLElement>('.badge');
  if (badge === null) throw new Error('no badge');
  return badge;
};

describe('the card', () => {
  test('says it in one sentence, sets the sum, names the slip, lists what follows and cites the basis', () => {
    const { overlay, inside } = mount();
    overlay.focus('table3-balance');
    const card = inside().getByRole('dialog', { name: '表三“总计”列本年新收 + 上年结转 = 办理结果总计 + 结转下年度' });
    expect(card.querySelector('.card-level')?.textContent).toBe('错误不符');
    expect(card.querySelector('.plain')?.textContent).toBe(
      '今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
    );
    expect(lines(inside().getByRole('table', { name: '算式' }))).toEqual([
      '一、本年新收政府信息公开申请数量 16',
      '+ 二、上年结转政府信息公开申请数量 0',
      '= 以上相加 16',
      '（七）总计表上所写疑点 15',
      '+ 四、结转下年度继续办理表上所写 0',
      '= 以上相加 15',
      '≠ 两者应当相等，相差 1',
    ]);
    expect(card.querySelector('.suspect')?.textContent).toBe(
      '疑点最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。',
    );
    expect([...card.querySelectorAll('.related li')].map((item) => item.textContent)).toEqual([
      '表三“（七）总计”行 各类申请人之和 = 总计',
      '表三“总计”列 （七）总计 = 办理结果各项之和',
    ]);
    expect(card.querySelector('.basis')?.textContent).toBe(
      '依据表三表头“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”',
    );
  });

  test('asks for the section of its rule', () => {
    const asked: string[] = [];
    const { overlay, inside } = mount({ onReference: (rule) => asked.push(rule) });
    overlay.focus('table3-balance');
    inside().getByRole('button', { name: '规则说明' }).click();
    expect(asked).toEqual(['table3-balance']);
  });

  test('a consequence opens from the card', () => {
    const { overlay, inside } = mount();
    overlay.focus('table3-balance');
    inside().getByRole('button', { name: '表三“（七）总计”行 各类申请人之和 = 总计' }).click();
    expect(lines(inside().getByRole('table', { name: '算式' }))).toEqual([
      '自然人 12',
      '+ 商业企业 4',
      '+ 另有 4 项为 0 0',
      '= 以上相加 16',
      '总计表上所写疑点 15',
      '≠ 两者应当相等，相差 1',
    ]);
  });

  test('covers none of the marked figures and stays in view', async () => {
    const { overlay, root, main } = mount();
    overlay.focus('table3-row-total');
    const pane = () => root().querySelector<HTMLElement>('.card-pane');
    await vi.waitFor(() => expect(pane()?.style.opacity).toBe('1'), 3000);
    const card = pane()?.getBoundingClientRect() ?? new DOMRect();
    const covered = rowTotal.marks.filter(({ location }) => {
      const cell = main.querySelector(`#${location}`)?.getBoundingClientRect() ?? new DOMRect();
      return cell.left < card.right && cell.right > card.left && cell.top < card.bottom && cell.bottom > card.top;
    });
    expect(covered).toEqual([]);
    expect([card.left >= 0, card.top >= 0, card.right <= innerWidth, card.bottom <= innerHeight]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('is a sheet on a narrow screen, in place of the bar', async () => {
    await page.viewport(390, 780);
    const { overlay, root } = mount();
    overlay.focus('prose-received');
    const pane = () => root().querySelector<HTMLElement>('.card-pane');
    await vi.waitFor(() => expect(pane()?.style.opacity).toBe('1'), 3000);
    const card = pane()?.getBoundingClientRect() ?? new DOMRect();
    expect([card.left, card.width, card.bottom, card.height <= 780 * 0.46 + 1]).toEqual([8, 374, 772, true]);
    expect(root().querySelector('.bar')?.checkVisibility()).toBe(false);
  });

  test('copies the finding as text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { overlay, inside } = mount({ audit: audit([rowTotal]) });
    overlay.focus('table3-row-total');
    inside().getByRole('button', { name: '复制文字' }).click();
    await vi.waitFor(() => expect(inside().getByRole('button', { name: '已复制' }).textContent).toBe('已复制'));
    expect(write.mock.calls[0]?.[0].split('\n')[1]).toBe('表三“（七）总计”行 各类申请人之和 = 总计');
    vi.restoreAllMocks();
  });
});

describe('pointing', () => {
  const point = (target: Element | null) => {
    const { left, top } = target?.getBoundingClientRect() ?? new DOMRect();
    target?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: left + 3, clientY: top + 3 }));
  };

  test('at a figure opens its card, and away from it closes the card', async () => {
    const { main, inside } = mount();
    point(main.querySelector('#concluded-0'));
    await vi.waitFor(() =>
      expect(inside().getByRole('dialog').querySelector('.card-place')?.textContent).toBe('表三“（七）总计”行'),
    );
    expect(inside().getByRole('dialog').querySelector('.term-pointed')?.textContent).toBe('自然人12');
    point(main.querySelector('h1'));
    await vi.waitFor(() => expect(inside().queryByRole('dialog')).toBe(null));
  });

  test('at a figure of the open card lights up its line, and at a line its figure', async () => {
    const { main, inside, overlay, root } = mount();
    overlay.focus('table3-row-total');
    point(main.querySelector('#concluded-1'));
    expect(inside().getByRole('button', { name: '商业企业' }).closest('tr')?.className).toBe(
      'term term-addend term-pointed',
    );
    inside().getByRole('button', { name: '自然人' }).closest('tr')?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(highlighted('gouji-pointed')).toEqual(['concluded-0: 12']);
    await vi.waitFor(() => expect(root().querySelector('.ring.pointed')?.className).toBe('ring ring-addend pointed'));
  });

  test('a click on a figure pins the card', async () => {
    const { main, inside } = mount();
    main.querySelector<HTMLElement>('#received-6')?.click();
    expect(inside().getByRole('dialog').querySelector('.card-place')?.textContent).toBe('表三“总计”列');
    point(main.querySelector('h1'));
    await new Promise((done) => setTimeout(done, 500));
    expect(inside().getAllByRole('dialog').length).toBe(1);
  });

  test('a click that ends a selection of text opens nothing', () => {
    const { main, inside } = mount();
    const cell = main.querySelector('#received-6');
    if (cell !== null) getSelection()?.selectAllChildren(cell);
    main.querySelector<HTMLElement>('#received-6')?.click();
    getSelection()?.removeAllRanges();
    expect(inside().queryByRole('dialog')).toBe(null);
  });

  test('a click in our own card is none of the page', () => {
    const clicks: string[] = [];
    const listener = (event: Event) => clicks.push(event.type);
    document.addEventListener('click', listener);
    const { overlay, inside } = mount();
    overlay.focus('table3-balance');
    inside().getByRole('button', { name: '关闭' }).click();
    document.removeEventListener('click', listener);
    expect(clicks).toEqual([]);
  });
});

describe('the keyboard', () => {
  test('Enter on a badge goes into its card, Escape comes back to the badge', async () => {
    const view = mount();
    const badge = await lower(view);
    badge.focus();
    await userEvent.keyboard('{Enter}');
    const { root, inside } = view;
    expect(root().activeElement).toBe(inside().getByRole('dialog'));
    await userEvent.keyboard('{Escape}');
    expect(inside().queryByRole('dialog')).toBe(null);
    expect(root().activeElement?.className).toBe('badge');
  });

  test('n and p go on and back while the focus is in the card or bar, and the page hears nothing of it', async () => {
    const keys: string[] = [];
    const listener = (event: KeyboardEvent) => keys.push(event.key);
    document.addEventListener('keydown', listener);
    const { inside, root } = mount();
    const position = () => inside().getByRole('dialog').querySelector('.card-position')?.textContent;
    inside().getByRole('button', { name: '下一处' }).focus();
    await userEvent.keyboard('n');
    expect(position()).toBe('第 1 处，共 3 处');
    await userEvent.keyboard('n');
    await userEvent.keyboard('n');
    expect(position()).toBe('第 3 处，共 3 处');
    await userEvent.keyboard('p');
    expect(position()).toBe('第 2 处，共 3 处');
    expect(root().querySelector('[aria-live]')?.textContent).toBe(
      '第 2 处，共 3 处：今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
    );
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', listener);
    expect(inside().queryByRole('dialog')).toBe(null);
    expect(keys).toEqual([]);
  });

  test('no single key does anything while the focus is in the page', async () => {
    const { inside } = mount();
    await userEvent.keyboard('n');
    expect(inside().queryByRole('dialog')).toBe(null);
  });
});

describe('the bar', () => {
  test('counts problems by level, says what was and was not checked', () => {
    const checks = { passed: 51, failed: 4, review: 1, untested: 2, inapplicable: 9 };
    const { root } = mount({ audit: audit([balance, rowTotal], { checks }) });
    expect(root().querySelector('.bar-result')?.textContent).toBe(
      '错误 1警告 0提示 0已核对 209 / 214 个数字2 项无法核对',
    );
  });

  test('switches the marks off and tells its owner', () => {
    const onHide = vi.fn();
    const { inside, overlay } = mount({ onHide });
    inside().getByRole('button', { name: '关闭标记' }).click();
    expect([onHide.mock.calls.length, document.querySelector('gouji-overlay'), CSS.highlights.size]).toEqual([
      1,
      null,
      0,
    ]);
    overlay.show();
    expect(inside().getByRole('region', { name: '勾稽核对结果' }).className).toBe('dock');
  });

  test('folds into one button and out again', () => {
    const { inside } = mount();
    inside().getByRole('button', { name: '收起' }).click();
    inside().getByRole('button', { name: '勾稽3 处需要看' }).click();
    expect(inside().getByRole('button', { name: '收起' }).textContent).toBe('收起');
  });

  test('opens the list, from which a finding opens; Escape closes it', async () => {
    const { inside, root } = mount();
    inside().getByRole('button', { name: '清单' }).click();
    inside()
      .getByRole('button', { name: /没有找到“五、存在的主要问题及改进情况”。$/ })
      .click();
    expect(inside().getByRole('dialog', { name: '六个部分齐全' }).querySelector('.plain')?.textContent).toBe(
      '没有找到“五、存在的主要问题及改进情况”。',
    );
    inside().getByRole('button', { name: '清单' }).focus();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(root().querySelector('.list-pane')).toBe(null);
    expect(root().activeElement).toBe(inside().getByRole('button', { name: '清单' }));
  });
});
