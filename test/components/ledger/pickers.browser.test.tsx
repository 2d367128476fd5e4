import { afterEach, expect, test, vi } from 'vitest';
import { FacetPicker, type FacetPickerProps } from '../../../components/ledger/FacetPicker.tsx';
import { Marked, searchedWords } from '../../../components/ledger/Marked.tsx';
import { SearchField } from '../../../components/ledger/SearchField.tsx';
import { draw, undraw } from '../drawn.ts';

afterEach(undraw);

function picker(changes: Partial<FacetPickerProps> = {}) {
  const told: string[][] = [];
  const { element } = draw(
    <FacetPicker
      id="facet"
      label="年度"
      choices={[
        { key: '2024', label: '2024 年', count: 12 },
        { key: '2023', label: '2023 年', count: 0 },
      ]}
      chosen={['2023']}
      texts={{ search: '查找', none: '没有', clear: '清除', more: (n) => `另有 ${n} 项`, count: String }}
      onChange={(chosen) => told.push(chosen)}
      onOpen={() => {}}
      {...changes}
    />,
  );
  const open = async () => {
    element.querySelector('button')?.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  return { element, told, open };
}

const labelsOf = (element: Element) => [...element.querySelectorAll('label')].map(({ textContent }) => textContent);

test('a filter says how many are chosen, and what each choice would give', async () => {
  const { element, told, open } = picker();
  expect(element.querySelector('button')?.textContent).toBe('年度1');
  expect(labelsOf(element)).toEqual([]);
  await open();
  expect(labelsOf(element)).toEqual(['2024 年12', '2023 年0']);
  element.querySelector<HTMLInputElement>('input')?.click();
  expect(told).toEqual([['2023', '2024']]);
});

test('all choices of a filter are cleared at once', async () => {
  const { element, told, open } = picker();
  await open();
  element.querySelector<HTMLElement>('.choices-clear')?.click();
  expect(told).toEqual([[]]);
});

test('of many choices those are found that one types, and the rest is told', async () => {
  const choices = Array.from({ length: 300 }, (_, n) => ({ key: `o${n}`, label: `第${n}局`, count: null }));
  const { element, open } = picker({ choices, chosen: [] });
  await open();
  expect([labelsOf(element).length, element.querySelector('.hint')?.textContent]).toEqual([200, '另有 100 项']);
  const search = element.querySelector<HTMLInputElement>('input[type=search]');
  if (search !== null) search.value = '第29';
  search?.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(labelsOf(element)).toEqual(['第29局', ...Array.from({ length: 10 }, (_, n) => `第29${n}局`)]);
});

function field() {
  const told: string[] = [];
  const { element } = draw(
    <SearchField
      text=""
      label="搜索"
      placeholder=""
      hint=""
      onSearch={(text) => told.push(text)}
      onDone={() => told.push('→')}
    />,
  );
  const input = element.querySelector('input');
  if (input === null) throw new Error('no field');
  return { input, told };
}

test('a search waits until a Chinese word is composed', () => {
  const { input, told } = field();
  input.value = 'he';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  input.value = '合计';
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(told).toEqual(['合计']);
});

test('"/" leads to the search, but is a sign like others where one types', async () => {
  const { input, told } = field();
  const press = (target: EventTarget) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  await vi.waitUntil(() => !press(document.body));
  expect([document.activeElement === input, press(input)]).toEqual([true, true]);
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(told).toEqual(['→']);
});

test.each([
  ['表三收支不平衡', '收支', '表三[收支]不平衡'],
  ['共 A 件，a 件', 'a', '共 [A] 件，[a] 件'],
  ['合计与合计', '合计 与', '[合计][与][合计]'],
  ['没有', 'x', '没有'],
])('in “%s” the words of “%s” are set off', (text, search, marked) => {
  const { element } = draw(<Marked text={text} words={searchedWords(search)} />);
  expect(element.innerHTML.replaceAll('<mark>', '[').replaceAll('</mark>', ']')).toBe(marked);
});
