import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChangedSinceVerdict } from '../../../components/review/ChangedSinceVerdict.tsx';
import { type FindingStanding, noOpinion, type Opinion } from '../../../components/review/opinion.ts';
import { timeText } from '../../../components/review/time-text.ts';
import { VerdictForm, type VerdictFormProps } from '../../../components/review/VerdictForm.tsx';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { draw, undraw } from '../drawn.ts';

afterEach(undraw);

const t = verdictTexts('zh-CN');
const at = new Date(2026, 0, 5, 9, 3).getTime();
const evidence = { message: '自然人：3 + 0 ≠ 2 + 0', expected: 3, actual: 2 };

function standing(opinion: Partial<Opinion>, more: Partial<FindingStanding> = {}): FindingStanding {
  return { opinion: { ...noOpinion, ...opinion }, by: '王晓', at, evidence, standpoint: 'none', ...more };
}

function show(more: Partial<VerdictFormProps> = {}) {
  const onSay = vi.fn();
  const props: VerdictFormProps = {
    standing: null,
    others: 0,
    noteRequired: false,
    tagsInUse: [],
    refusal: null,
    trouble: null,
    t,
    onSay,
    onUndo: null,
    ...more,
  };
  const { element, inside } = draw(<VerdictForm {...props} />);
  const button = (name: string) => inside.getByRole('button', { name });
  const said = () => onSay.mock.calls.map(([change, withOthers]) => [change, withOthers]);
  return { element, button, said, names: () => inside.getAllByRole('button').map((each) => each.textContent) };
}

const focusIn = (element: Element) => element.querySelector<HTMLElement>('.verdict')?.focus();

test('a verdict is said with one press, and taken back with another', async () => {
  const open = show();
  await userEvent.click(open.button('确认'));
  expect(open.said()).toEqual([[{ verdict: 'confirmed' }, false]]);
  const given = show({ standing: standing({ verdict: 'fixed' }, { standpoint: 'fixed' }) });
  expect(given.element.querySelector('.verdict-line')?.textContent).toBe('已改正王晓，2026-01-05 09:03');
  await userEvent.click(given.element.querySelector('button.verdict-fixed') as HTMLElement);
  expect(given.said()).toEqual([[{ verdict: null }, false]]);
});

test('a dismissal asks why; the reason saves it, and the focus stays', async () => {
  const { button, said, element, names } = show();
  await userEvent.click(button('忽略'));
  expect([said(), names()]).toEqual([
    [],
    [
      '确认',
      '忽略',
      '已改正',
      '备注和标签',
      ...['misread', 'rule-wrong', 'explained', 'immaterial', 'duplicate', 'other'].map((reason) =>
        t(reason as 'misread'),
      ),
    ],
  ]);
  await userEvent.click(button('年报中已有说明'));
  expect(said()).toEqual([[{ verdict: 'dismissed', reason: 'explained' }, false]]);
  expect([element.querySelector('.reasons'), document.activeElement?.textContent]).toEqual([null, '忽略']);
});

test.each([
  ['another reason', false, '其他，见备注', 'other'],
  ['in strict mode any reason', true, '无关紧要', 'immaterial'],
])('%s waits for its note', async (_, noteRequired, name, reason) => {
  const { button, said, element } = show({ noteRequired });
  await userEvent.click(button('忽略'));
  await userEvent.click(button(name));
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  expect([said(), element.querySelector('[role="status"]')?.textContent]).toEqual([[], t('noteNeeded')]);
  await userEvent.keyboard('另册登记');
  await userEvent.click(button('忽略'));
  expect(said()).toEqual([
    [{ note: '另册登记' }, false],
    [{ verdict: 'dismissed', reason, fillNote: '另册登记' }, false],
  ]);
});

test('findings with the same cause are judged together, unless that is switched off; notes and tags are this one’s', async () => {
  const { button, said, element } = show({ others: 2, standing: standing({ note: '看过' }) });
  await userEvent.click(button('确认'));
  await userEvent.click(element.querySelector('input[type="checkbox"]') as HTMLElement);
  await userEvent.click(button('已改正'));
  await userEvent.fill(element.querySelector('textarea') as HTMLElement, '又看');
  await userEvent.fill(element.querySelector('.tags input') as HTMLElement, '催办');
  await userEvent.keyboard('{Enter}');
  expect(said()).toEqual([
    [{ verdict: 'confirmed' }, true],
    [{ verdict: 'fixed' }, false],
    [{ note: '又看' }, false],
    [{ addTags: ['催办'] }, false],
  ]);
});

test('a note that was not left yet is kept when the form goes away', async () => {
  const { said, element } = show({ standing: standing({ note: '看过' }) });
  await userEvent.fill(element.querySelector('textarea') as HTMLElement, '看过，待回电');
  undraw();
  expect(said()).toEqual([[{ note: '看过，待回电' }, false]]);
});

test('tags are offered, added once and removed', async () => {
  const { said, element, button } = show({ standing: standing({ tags: ['催办'] }), tagsInUse: ['催办', '年终'] });
  expect([...element.querySelectorAll('option')].map(({ value }) => value)).toEqual(['年终']);
  const field = element.querySelector('.tags input') as HTMLElement;
  await userEvent.fill(field, '催办');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button('去掉标签“催办”'));
  expect(said()).toEqual([[{ removeTags: ['催办'] }, false]]);
});

describe('keys', () => {
  test.each([
    ['c', [[{ verdict: 'confirmed' }, false]]],
    ['f', [[{ verdict: 'fixed' }, false]]],
    ['d', []],
    ['x', []],
  ])('%s inside the form', async (key, words) => {
    const { element, said } = show();
    focusIn(element);
    await userEvent.keyboard(key);
    expect([said(), element.querySelector('.reasons') !== null]).toEqual([words, key === 'd']);
  });

  test.each([
    ['m', 'TEXTAREA'],
    ['t', 'INPUT'],
  ])('%s opens its field', async (key, tag) => {
    const { element } = show();
    focusIn(element);
    await userEvent.keyboard(key);
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe(tag));
  });

  test('are letters while something is being written, and nothing with Ctrl', async () => {
    const { element, said } = show({ standing: standing({ note: '一' }) });
    element.querySelector('textarea')?.focus();
    await userEvent.keyboard('cdft');
    focusIn(element);
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(said().map(([change]) => Object.keys(change))).toEqual([['note']]);
  });
});

test('where nothing is kept the form says why, and offers nothing', () => {
  const { element, names } = show({ refusal: 'private' });
  expect([element.querySelector('.verdict-refusal')?.textContent, names()]).toEqual([t('private'), []]);
});

test('what could not be kept is told aloud', () => {
  expect(show({ trouble: 'full' }).element.querySelector('[role="alert"]')?.textContent).toBe(t('full'));
});

describe('a finding that has changed since it was judged', () => {
  const changed = standing({ verdict: 'dismissed', reason: 'explained' }, { standpoint: 'changed' });
  const now = { message: '自然人：4 + 0 ≠ 2 + 0', expected: 4, actual: 2 };

  test('shows what was judged and what is now, and can be kept as it was judged', async () => {
    const onSay = vi.fn();
    const { element, inside } = draw(
      <ChangedSinceVerdict standing={changed} now={now} mayKeep={true} t={t} onSay={onSay} />,
    );
    expect([...element.querySelectorAll('dl > div')].map((side) => side.textContent)).toEqual([
      `当时（${timeText(at)}）自然人：3 + 0 ≠ 2 + 0写的是 2 · 应为 3`,
      '现在自然人：4 + 0 ≠ 2 + 0写的是 2 · 应为 4',
    ]);
    await userEvent.click(inside.getByRole('button', { name: '维持原意见' }));
    expect(onSay.mock.calls.map(([change]) => change)).toEqual([{ verdict: 'dismissed', reason: 'explained' }]);
  });

  test('is not spoken of where nothing changed', () => {
    const same = { ...changed, standpoint: 'dismissed' } as const;
    const { element } = draw(<ChangedSinceVerdict standing={same} now={now} mayKeep={true} t={t} onSay={() => {}} />);
    expect(element.textContent).toBe('');
  });
});
