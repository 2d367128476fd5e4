import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, hostState, settled, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const wrong = sample('county-2024');
const clean = sample('trs-2022');

/** What stands in the body of a page. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.indexOf('</body>'));
}

/** A page whose script fills it; in the script, `report(name)` gives the body of a sample. */
function scripted(title: string, script: string): string {
  const bodies = JSON.stringify({ wrong: bodyOf(wrong.html), clean: bodyOf(clean.html) }).replaceAll('</', '<\\/');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="#">首页</a></nav><main id="app"></main>
<script>const report = (name) => (${bodies})[name]; const app = document.getElementById('app'); ${script}</script></body></html>`;
}

function badgeText(page: Awaited<ReturnType<ExtensionBrowser['visit']>>, wanted: string): Promise<string> {
  return until(
    async () => (await browser.badge(page)).text,
    (text) => text === wanted,
  );
}

test('a report that a script fetches after two seconds is audited', async () => {
  const address = 'http://late.lanxi-shi.gov.cn/app/';
  browser.server.put(
    address,
    scripted('岚溪市信息公开平台', "setTimeout(() => { app.innerHTML = report('wrong'); }, 2000);"),
  );
  const page = await browser.visit(address);
  expect(await hostState(page)).toBe(null);
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  await page.close();
});

test('a report that comes in two pieces is audited whole', async () => {
  const address = 'http://pieces.lanxi-shi.gov.cn/app/';
  const script = `app.innerHTML = report('wrong'); const held = [...app.querySelectorAll('table')].at(-1);
    const place = held.nextSibling; const parent = held.parentNode; held.remove();
    setTimeout(() => parent.insertBefore(held, place), 1500);`;
  browser.server.put(address, scripted(wrong.expected.title ?? '', script));
  const page = await browser.visit(address);
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  await page.close();
});

test('routes within a page: from report to report, then away, the marks follow', async () => {
  const address = 'http://routes.lanxi-shi.gov.cn/app/';
  const script = `
    window.go = (path, name) => {
      history.pushState(null, '', path);
      setTimeout(() => { app.innerHTML = name === '' ? '<p>没有内容</p>' : report(name); }, 300);
    };
    app.innerHTML = report('wrong');`;
  browser.server.put(address, scripted('岚溪市信息公开平台', script));
  const keptYears = (count: number) =>
    until(
      async () =>
        (await browser.captures())
          .flatMap(({ site, year }) => (site === 'routes.lanxi-shi.gov.cn' ? [year] : []))
          .sort(),
      ({ length }) => length === count,
    );
  const page = await browser.visit(address);
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  expect(await keptYears(1)).toEqual([2024]);

  await page.evaluate("go('/app/report/2022', 'clean')");
  expect(await badgeText(page, '0')).toBe('0');
  expect(await keptYears(2)).toEqual([2022, 2024]);
  expect(await page.evaluate(() => document.querySelectorAll('gouji-overlay').length)).toBe(1);

  await page.evaluate("go('/app/home', '')");
  const gone = await until(
    () => hostState(page),
    (state) => state === null,
  );
  expect([gone, await badgeText(page, ''), await browser.hasAuditor(page)]).toEqual([null, '', false]);

  await page.evaluate("go('/app/report/2024', 'wrong')");
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  expect(await keptYears(3)).toEqual([2022, 2024, 2024]);
  await page.close();
});

test('a move to a heading of the same page keeps marks and count', async () => {
  const address = 'http://moves.lanxi-shi.gov.cn/report.html';
  browser.server.put(address, wrong.html);
  const page = await browser.visit(address);
  await audited(page);
  await badgeText(page, '2');
  const host = await page.evaluateHandle(() => document.querySelector('gouji-overlay'));
  await page.evaluate(() => {
    location.hash = 'part4';
  });
  await settled(page);
  expect([await host.evaluate((element) => element?.isConnected), await badgeText(page, '2')]).toEqual([true, '2']);
  await page.close();
});

test('a click on a tab that fetches the report long after the page came to rest', async () => {
  const address = 'http://tabs.lanxi-shi.gov.cn/nb/';
  const script = `app.innerHTML = '<button id="tab">2024年年报</button><div id="panel"></div>';
    document.getElementById('tab').onclick = () => setTimeout(() => {
      document.getElementById('panel').innerHTML = report('wrong');
    }, 500);`;
  browser.server.put(address, scripted('岚溪市政府信息公开工作年度报告', script));
  const page = await browser.visit(address);
  await page.waitForTimeout(9_000);
  await page.click('#tab');
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  await page.close();
});

test.each([
  ['a frame of its own address', `<iframe src="/inner.html" width="900" height="600"></iframe>`],
  [
    'a frame that is written into the page',
    `<iframe width="900" height="600" srcdoc="${wrong.html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  ],
])('a report in %s is audited there and counted on the icon', async (_, frame) => {
  browser.server.put('http://frames.lanxi-shi.gov.cn/inner.html', wrong.html);
  browser.server.put(
    'http://frames.lanxi-shi.gov.cn/',
    `<!doctype html><meta charset="utf-8"><title>岚溪市</title><h1>信息公开</h1>${frame}`,
  );
  const page = await browser.visit('http://frames.lanxi-shi.gov.cn/');
  const inner = page.frames()[1];
  if (inner === undefined) throw new Error('the page has a frame');
  expect([await audited(inner), await hostState(page), await badgeText(page, '2')]).toEqual(['audited', null, '2']);
  await page.close();
});

test('a page that came back from the browser’s cache is counted again', async () => {
  const address = 'http://back.lanxi-shi.gov.cn/report.html';
  browser.server.put(address, wrong.html);
  browser.server.put('http://back.lanxi-shi.gov.cn/', '<!doctype html><meta charset="utf-8"><title>岚溪市</title>');
  const page = await browser.visit(address);
  await badgeText(page, '2');
  await page.goto('http://back.lanxi-shi.gov.cn/');
  await page.goBack();
  expect([await audited(page), await badgeText(page, '2')]).toEqual(['audited', '2']);
  await page.close();
});
