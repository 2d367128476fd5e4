import { afterEach, describe, expect, test, vi } from 'vitest';
import { LastYearCheck } from '../../components/LastYearCheck.tsx';
import { type LastYear, lastYearText } from '../../components/last-year.ts';
import { type Locale, translator } from '../../locales/translate.ts';
import { draw, undraw } from './drawn.ts';

afterEach(undraw);

const found = {
  year: 2021,
  state: 'found',
  address: 'http://slj.wangyu-shi.gov.cn/2021.html',
  organ: null,
  others: 0,
} as const;
const notIt = { year: 2021, state: 'not-it', address: 'http://slj.wangyu-shi.gov.cn/a', organ: null } as const;

const sentences: [LastYear, Locale, string][] = [
  [{ year: 2021, state: 'looking' }, 'zh-CN', '正在查找2021年年报…'],
  [{ year: 2021, state: 'not-found' }, 'zh-CN', '在报告库、本页和所属栏目里没有找到2021年年报。'],
  [{ ...found, left: 3, taken: 3 }, 'zh-CN', '2021年年报：结转下年度3件，与今年的上年结转3件一致。'],
  [{ ...found, left: 3, taken: 5 }, 'zh-CN', '2021年年报：结转下年度3件；今年写上年结转5件，两数不同。'],
  [{ ...found, left: 3, taken: null }, 'zh-CN', '找到了2021年年报，但有一份的结转数没有读出来，不能对照。'],
  [
    { ...found, left: 0, taken: 0, others: 2 },
    'zh-CN',
    '2021年年报：结转下年度0件，与今年的上年结转0件一致。同一年另有2份较早的，没有用来对照。',
  ],
  [{ ...notIt, why: 'unreachable' }, 'zh-CN', '这个网址没有读出来。'],
  [{ ...notIt, why: 'attachment-only' }, 'zh-CN', '找到的2021年年报只以附件或图片发布，不能对照。'],
  [
    { ...notIt, why: 'other-organ', organ: '望屿市水务局' },
    'zh-CN',
    '这个网址上是望屿市水务局2021年的年报。它与本机关是否为同一机关（更名）？',
  ],
  [
    { ...found, left: 3, taken: 3, organ: '望屿市水务局' },
    'zh-CN',
    '2021年年报：结转下年度3件，与今年的上年结转3件一致。（望屿市水务局，您确认过是同一机关）',
  ],
  [{ ...notIt, why: 'other-organ' }, 'en', 'The report at this address is another organ’s.'],
  [{ ...found, left: 3, taken: 5 }, 'en', 'Report of 2021: 3 carried out; 5 are carried in here. The two differ.'],
];
test.each(sentences)('%o in %s: %s', (lastYear, locale, sentence) => {
  expect(lastYearText(lastYear, translator(locale))).toBe(sentence);
});

function show(lastYear: LastYear) {
  const onLook = vi.fn();
  const view = <LastYearCheck lastYear={lastYear} t={translator('zh-CN')} onLook={onLook} />;
  return { ...draw(view), onLook };
}

describe('what can be done', () => {
  const names = ({ element }: { element: HTMLElement }) =>
    [...element.querySelectorAll('button, a, input')].map((each) => each.textContent || each.getAttribute('type'));

  test.each<[string, LastYear, (string | null)[]]>([
    ['at first: look', { year: 2021, state: 'open' }, ['与去年核对']],
    ['meanwhile: wait', { year: 2021, state: 'looking' }, []],
    ['once it is found: open it', { ...found, left: 3, taken: 3 }, ['打开2021年年报']],
    ['where it is a file: nothing', { ...found, address: '2021.html', left: 3, taken: 3 }, []],
    [
      'where it was not found: look again or give an address',
      { year: 2021, state: 'not-found' },
      ['再找一次', 'url', '读取'],
    ],
  ])('%s', (_, lastYear, wanted) => {
    expect(names(show(lastYear))).toEqual(wanted);
  });

  test('a click that a page’s script makes is no click', () => {
    const { element, onLook } = show({ year: 2021, state: 'open' });
    element.querySelector('button')?.click();
    expect(onLook.mock.calls).toEqual([]);
  });
});
