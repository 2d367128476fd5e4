import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';
import { clickDrawn, type DrawnText, drawnBox, visibleText } from './drawn.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { html } = sample('county-2024');

interface Seen {
  bar: DrawnText[];
  card: DrawnText[];
  /** The bar without its rim, as it is painted. */
  painted: string;
}

async function open(address: string, css: string): Promise<Page> {
  browser.server.put(address, html.replace('</head>', `<style>${css}</style></head>`));
  const page = await browser.visit(address);
  expect(await audited(page)).toBe('audited');
  return page;
}

/** What a reader sees of the extension who opens the first card and goes back to the bar. */
async function seen(page: Page): Promise<Seen> {
  const box = await drawnBox(page, '.bar');
  if (box === null) throw new Error('there is no bar');
  const { x, y, width, height } = box;
  const clip = { x: x + 6, y: y + 6, width: width - 12, height: height - 12 };
  const painted = (await page.screenshot({ clip })).toString('base64');
  const bar = await visibleText(page, '.bar');
  await clickDrawn(page, '.bar-steps button:last-child');
  const card = await until(
    () => visibleText(page, '.card-pane'),
    ({ length }) => length > 0,
  );
  return { bar, card, painted };
}

let calm: Seen;

beforeAll(async () => {
  const page = await open('http://calm.lanxi-shi.gov.cn/report.html', '');
  calm = await seen(page);
  await page.close();
});

test('on a page that is not hostile the bar is seen whole, and the card with its equation', () => {
  const words = (lines: DrawnText[]) => lines.map(({ text }) => text).join(' ');
  expect(words(calm.bar)).toBe(
    '勾稽 错误 2 警告 0 提示 0 已核对 207 / 210 个数字 5 项无法核对 ‹ – / 2 › 清单 收起 关闭标记',
  );
  expect(words(calm.card)).toContain(
    '自然人 疑点 21 + 商业企业 2 + 法律服务机构 1 + 另有 3 项为 0 0 = 以上相加 24 总计',
  );
});

/** What the card says, rightly, where the page shows none of its figures. */
const hidden = '所在部分目前没有显示';

test.each<[about: string, hides: 'nothing' | 'figures', css: string]>([
  [
    'shows only the elements it knows',
    'nothing',
    ':not(:defined), html > :not(head, body), [popover] { display: none !important }',
  ],
  [
    'hides the children of everything',
    'figures',
    'html * { display: none !important; visibility: hidden !important; opacity: 0 !important; content-visibility: hidden !important; clip-path: inset(50%) !important }',
  ],
  ['hides everything but its boxes', 'figures', '* { visibility: hidden !important; opacity: 0 !important }'],
  [
    'gives its own values to our variables',
    'nothing',
    ':root, * { --paper: transparent !important; --ink: transparent !important; --font: fantasy !important; --edge: red !important }',
  ],
  ['has a large root font', 'nothing', 'html { font-size: 40px !important }'],
  ['takes all from its buttons', 'nothing', 'button, button * { all: unset !important; display: none !important }'],
  [
    'sets the type of everything',
    'nothing',
    '* { font: 700 40px/0 serif !important; letter-spacing: 9px !important; word-spacing: 1em !important; color: #fff !important; text-indent: -999px !important; text-transform: uppercase !important; -webkit-text-fill-color: transparent !important; text-shadow: 0 0 9px red !important }',
  ],
  [
    'writes everything but its body from top to bottom',
    'nothing',
    ':not(html, body) { writing-mode: vertical-rl !important; direction: rtl !important; unicode-bidi: bidi-override !important }',
  ],
  [
    'moves and shrinks everything',
    'nothing',
    'html * { position: static !important; transform: scale(0) !important; zoom: 0.1 !important; width: 0 !important; height: 0 !important; max-width: 0 !important; max-height: 0 !important; overflow: hidden !important; float: left !important; filter: blur(9px) !important; mix-blend-mode: difference !important; z-index: -1 !important; scale: 0 !important; translate: -999px !important; rotate: 90deg !important }',
  ],
])('bar and card are the same on a page that %s', async (about, hides, css) => {
  const page = await open(`http://hostile.lanxi-shi.gov.cn/${encodeURIComponent(about)}.html`, css);
  const { card, ...rest } = await seen(page);
  const isSaid = ({ text }: DrawnText) => text === hidden;
  expect({ ...rest, card: card.filter((line) => !isSaid(line)) }).toEqual(calm);
  expect(card.filter(isSaid).map(({ text }) => text)).toEqual(hides === 'figures' ? [hidden] : []);
  await page.close();
});
