import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { startOverlay } from '../../overlay/overlay.ts';
import { showUpdated } from '../../overlay/updated.tsx';
import {
  allFindings,
  audit,
  balance,
  missingSection,
  pageHtml,
  report,
  rowTotal,
  sourcesOf,
  tieOut,
} from './audit-builder.ts';
import { queriesOf } from './queries.ts';
import { highlighted, type Mounted, mountOnPage } from './stage.ts';

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

const totals = ['concluded-6: 15', 'carriedOut-6: 0'];

describe('the page itself stays as it is', () => {
  test('one host stands beside the body, closed, in the state that it is in', () => {
    const start = startOverlay({ document, locale: 'zh-CN' });
    const [host] = document.querySelectorAll('gouji-overlay');
    expect([document.querySelectorAll('gouji-overlay').length, host?.parentElement, host?.shadowRoot]).toEqual([
      1,
      document.documentElement,
      null,
    ]);
    expect([start.state, host?.getAttribute('data-state')]).toEqual(['auditing', 'auditing']);
    const overlay = start.audited({
      audit: audit([]),
      report: report(),
      sources: new Map(),
      onReference: () => {},
      onHide: () => {},
    });
    expect([overlay.state, host?.getAttribute('data-state')]).toEqual(['audited', 'audited']);
    expect(document.querySelectorAll('gouji-overlay').length).toBe(1);
    overlay.destroy();
    expect(document.querySelectorAll('gouji-overlay').length).toBe(0);
  });

  test('marked, nothing of the body is changed or moved; switched off, the page is byte for byte as before', async () => {
    const main = document.createElement('main');
    main.innerHTML = pageHtml();
    document.body.append(main);
    const sizes = () => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth, scrollHeight, clientWidth, clientHeight, JSON.stringify(main.getBoundingClientRect())];
    };
    const before = { html: document.documentElement.outerHTML, body: document.body.outerHTML, sizes: sizes() };
    const sheets = document.adoptedStyleSheets.length;
    const { overlay } = mountOverMain(main);
    overlay.focus('table3-balance');
    await vi.waitFor(() => expect(highlighted('gouji-active-total')).toEqual(totals));
    window.scrollTo(0, 0);
    expect({ body: document.body.outerHTML, sizes: sizes() }).toEqual({ body: before.body, sizes: before.sizes });
    overlay.hide();
    expect(document.documentElement.outerHTML).toBe(before.html);
    expect([document.adoptedStyleSheets.length, [...CSS.highlights.keys()]]).toEqual([sheets, []]);
    overlay.show();
    expect(document.querySelector('gouji-overlay')?.getAttribute('data-state')).toBe('audited');
    expect(highlighted('gouji-total')).toEqual(totals);
    overlay.destroy();
    overlay.show();
    expect(document.documentElement.outerHTML).toBe(before.html);
    main.remove();
  });

  test('a page of 50,000 cells costs what its findings cost', () => {
    const bulk = `<table>${'<tr><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>'.repeat(10_000)}</table>`;
    const observe = vi.spyOn(IntersectionObserver.prototype, 'observe');
    const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const walk = vi.spyOn(document, 'createTreeWalker');
    mount({ audit: audit([rowTotal]) }, pageHtml() + bulk);
    expect([observe.mock.calls.length, walk.mock.calls.length]).toEqual([7, 7]);
    expect(measure.mock.calls.length <= 7).toBe(true);
    vi.restoreAllMocks();
  });
});

function mountOverMain(main: HTMLElement): Mounted {
  const placed = mountOnPage({ sources: sourcesOf(main) }, '');
  placed.main.remove();
  return placed;
}

describe('figures are highlighted in two roles', () => {
  test('printed totals, addends, the suspect and quoted words, each exactly its printed characters', () => {
    mount();
    expect(highlighted('gouji-total')).toEqual(totals);
    expect(highlighted('gouji-suspect')).toEqual(['concluded-6: 15']);
    expect(highlighted('gouji-quote')).toEqual(['prose: 共受理政府信息公开申请18件']);
    expect(highlighted('gouji-addend').filter((text) => !text.endsWith(': 0'))).toEqual([
      'received-6: 16',
      'granted-6: 8',
      'partiallyGranted-6: 1',
      'denied.thirdPartyRights-6: 1',
      'unavailable.notHeld-6: 4',
      'unprocessed.petition-6: 2',
      'concluded-0: 12',
      'concluded-1: 4',
    ]);
    expect(highlighted('gouji-active-total')).toEqual([]);
  });

  test('the open finding stands out, and a pointed term more', async () => {
    const { overlay, inside } = mount();
    overlay.focus('table3-balance');
    expect(highlighted('gouji-active-total')).toEqual(totals);
    expect(highlighted('gouji-active-addend')).toEqual(['received-6: 16', 'carriedIn-6: 0']);
    inside().getByRole('button', { name: '一、本年新收政府信息公开申请数量' }).focus();
    expect(highlighted('gouji-pointed')).toEqual(['received-6: 16']);
    inside().getByRole('button', { name: '关闭' }).click();
    expect(highlighted('gouji-active-total')).toEqual([]);
    expect(highlighted('gouji-pointed')).toEqual([]);
  });

  test('every name begins with gouji-', () => {
    mount().overlay.focus('table3-balance');
    expect([...CSS.highlights.keys()]).toEqual([
      'gouji-total',
      'gouji-addend',
      'gouji-quote',
      'gouji-suspect',
      'gouji-active-total',
      'gouji-active-addend',
    ]);
  });

  test('a page that clears the shared registry and style sheets gets both back', async () => {
    mount();
    const ours = document.adoptedStyleSheets.length;
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    await vi.waitFor(() => expect(highlighted('gouji-total')).toEqual(totals), 4000);
    expect(document.adoptedStyleSheets.length).toBe(ours);
  });

  test('a cell whose text the page writes anew is found again', async () => {
    const { main } = mount();
    const cell = main.querySelector('#concluded-6');
    if (cell !== null) cell.textContent = ' 15件 ';
    await vi.waitFor(() => expect(highlighted('gouji-total')).toEqual(['concluded-6: 15件', 'carriedOut-6: 0']));
  });
});

function rings(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('.ring')].map((ring) => ring.className.replace('ring ring-', ''));
}

function badges(root: ShadowRoot): (string | null)[] {
  return [...root.querySelectorAll('.badge')].map((badge) => badge.getAttribute('aria-label'));
}

const topBadges = ['警告（待核）：正文申请数与表三一致'];
const lowBadges = ['错误（不符）：本年新收 + 上年结转 = 办理结果总计 + 结转下年度', '提示（不符）：六个部分齐全'];

describe('boxes are drawn for what is in view', () => {
  test('at the top the quoted sentence has its badge; scrolled down, the totals and the heading have theirs', async () => {
    const { root, main } = mount();
    await vi.waitFor(() => expect(badges(root())).toEqual(topBadges));
    expect(rings(root())).toEqual([]);
    main.querySelector('#other')?.scrollIntoView({ block: 'end' });
    await vi.waitFor(() => expect(badges(root())).toEqual(lowBadges));
    expect(rings(root())).toEqual(['suspect', 'place']);
  });

  test('in English a badge is named in English', async () => {
    const { root } = mount({ locale: 'en' });
    await vi.waitFor(() => expect(badges(root())).toEqual(['Warning (to be looked at): Prose and table 3 agree']));
  });

  test('the ring lies on its cell, also after an inner scroller moved it', async () => {
    const { root, main } = mount();
    const scroller = main.querySelector<HTMLElement>('#scroller');
    const cell = main.querySelector('#concluded-6');
    if (scroller === null || cell === null) throw new Error('no table');
    scroller.style.cssText = 'height: 300px; overflow: auto';
    scroller.scrollTop = scroller.scrollHeight;
    const offset = () => {
      const ring = root().querySelector('.ring-suspect')?.getBoundingClientRect();
      const place = cell.getBoundingClientRect();
      return ring === undefined ? null : [ring.left - place.left, ring.top - place.top, ring.width - place.width];
    };
    await vi.waitFor(() => expect(offset()).toEqual([-1, -1, 2]));
    scroller.scrollTop -= 40;
    await vi.waitFor(() => expect(offset()).toEqual([-1, -1, 2]));
    scroller.scrollTop = 0;
    await vi.waitFor(() => expect(rings(root()).includes('suspect')).toBe(false));
  });

  test('a table in a closed tab has no boxes until the tab is opened', async () => {
    const { root, main } = mount({ audit: audit([balance]) }, `<div id="tab" hidden>${pageHtml()}</div>`);
    await new Promise((done) => setTimeout(done, 150));
    expect([rings(root()), badges(root())]).toEqual([[], []]);
    main.querySelector('#tab')?.removeAttribute('hidden');
    main.querySelector('#other')?.scrollIntoView({ block: 'end' });
    await vi.waitFor(() => expect([rings(root()), badges(root()).length]).toEqual([['suspect'], 1]));
  });

  test('an open finding rings every term: totals solid, addends dashed', async () => {
    const { overlay, root } = mount();
    overlay.focus('table3-row-total');
    await vi.waitFor(() => expect(rings(root()).toSorted()).toEqual([...Array(6).fill('addend'), 'place', 'suspect']));
    const drawn = (kind: string) =>
      getComputedStyle(root().querySelector(`.ring-${kind}`) ?? document.body).borderStyle;
    expect([drawn('addend'), drawn('suspect'), drawn('place')]).toEqual(['dashed', 'double', 'dashed']);
  });

  test('in print nothing of ours is left', () => {
    mount();
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    expect(rules.map((rule) => rule instanceof CSSMediaRule && rule.conditionText)).toEqual([
      'screen',
      'screen and (forced-colors: active)',
    ]);
  });
});

describe('hostile pages', () => {
  test.each([
    [
      'hides all it has',
      'html > *, html > * * { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    ],
    ['hides unknown elements', 'gouji-overlay, html > :not(head, body) { display: none !important }'],
    ['moves the root', 'html { transform: scale(0.5); filter: grayscale(1); font-size: 40px }'],
    ['lays a sheet over all', 'main { position: fixed; inset: 0; z-index: 2147483647; background: white }'],
  ])('a page that %s cannot take the bar away', async (_, css) => {
    const hostile = document.createElement('style');
    hostile.textContent = css;
    document.head.append(hostile);
    const { root } = mount();
    const bar = root().querySelector('.bar');
    const { right, bottom, height } = bar?.getBoundingClientRect() ?? new DOMRect();
    const top = document.elementFromPoint(innerWidth - 40, innerHeight - 30);
    hostile.remove();
    expect([right, bottom, height]).toEqual([innerWidth - 12, innerHeight - 12, 44]);
    expect(top?.localName).toBe('gouji-overlay');
  });

  test.each(['html { zoom: 1.5 }', 'body { zoom: 1.5 }', 'html { transform: scale(0.9) }'])(
    'the ring lies on its cell under %s',
    async (css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      const { root, main } = mount();
      main.querySelector('#concluded-6')?.scrollIntoView({ block: 'center', inline: 'center' });
      await vi.waitFor(() => expect(rings(root())[0]).toBe('suspect'));
      const ring = root().querySelector('.ring-suspect')?.getBoundingClientRect() ?? new DOMRect();
      const cell = main.querySelector('#concluded-6')?.getBoundingClientRect() ?? new DOMRect();
      const off = [ring.left - cell.left, ring.top - cell.top, ring.right - cell.right, ring.bottom - cell.bottom];
      const { fontSize } = getComputedStyle(root().querySelector('.bar') ?? document.body);
      style.remove();
      expect([off.map(Math.round), fontSize]).toEqual([[-1, -1, 1, 1], '14px']);
    },
  );

  test('type size of the page does not reach the bar', () => {
    const { root } = mount();
    document.documentElement.style.fontSize = '40px';
    const size = getComputedStyle(root().querySelector('.bar') ?? document.body).fontSize;
    document.documentElement.removeAttribute('style');
    expect(size).toBe('14px');
  });
});

describe('what is no longer on the page', () => {
  test('is listed as such, in the list and on its card', async () => {
    const { overlay, main, inside } = mount({ audit: audit([tieOut, missingSection]) });
    main.querySelector('#other')?.remove();
    inside().getByRole('button', { name: '清单' }).click();
    const list = () =>
      inside()
        .getAllByRole('listitem')
        .flatMap((item) => item.querySelector('.list-gone')?.parentElement?.textContent ?? []);
    await vi.waitFor(() =>
      expect(list()).toEqual(['提示六个部分齐全没有找到“五、存在的主要问题及改进情况”。已不在页面上']),
    );
    overlay.focus('missing-section');
    expect(inside().getByRole('dialog').querySelector('.absent')?.textContent).toBe('已不在页面上');
  });

  test('in a part that is not shown the card says so', () => {
    const { overlay, inside } = mount({ audit: audit([balance]) }, `<div hidden>${pageHtml()}</div>`);
    overlay.focus('table3-balance');
    expect(inside().getByRole('dialog').querySelector('.absent')?.textContent).toBe('所在部分目前没有显示');
  });
});

test('one mistyped figure is one problem: next goes through problems as they stand on the page', () => {
  const opened: string[] = [];
  const { overlay, inside } = mount({ audit: audit(allFindings), onFocus: (fingerprint) => opened.push(fingerprint) });
  const position = () => inside().getByRole('dialog').querySelector('.card-position')?.textContent;
  overlay.next();
  expect(position()).toBe('第 1 处，共 3 处');
  overlay.next();
  overlay.next();
  expect(position()).toBe('第 3 处，共 3 处');
  overlay.next();
  overlay.previous();
  expect(opened).toEqual(['prose-received', 'table3-balance', 'missing-section', 'prose-received', 'missing-section']);
});

test('after an update of the extension a strip asks for the page to be loaded again, and goes when closed', () => {
  const before = document.documentElement.outerHTML;
  let latest: ShadowRoot | null = null;
  showUpdated({
    document,
    locale: 'zh-CN',
    onRoot: (root) => {
      latest = root;
    },
  });
  const stage = (latest as ShadowRoot | null)?.querySelector('.stage') ?? document.body;
  expect(queriesOf(stage).getByRole('status').querySelector('p')?.textContent).toBe(
    '勾稽已更新，请刷新页面后继续核对。',
  );
  queriesOf(stage).getByRole('button', { name: '关闭' }).click();
  expect(document.documentElement.outerHTML).toBe(before);
});
