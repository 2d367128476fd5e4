import { afterEach, describe, expect, test, vi } from 'vitest';
import { Bar, type BarProps } from '../../components/Bar.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { Notice } from '../../components/Notice.tsx';
import { groupProblems } from '../../components/problem.ts';
import { translator } from '../../locales/translate.ts';
import { allFindings, report } from '../overlay/audit-builder.ts';
import { draw, undraw } from './drawn.ts';

afterEach(undraw);

const t = translator('zh-CN');
const none = { error: 0, warning: 0, note: 0, review: 0 };
const coverage = { figures: 214, covered: 209 };

function bar(more: Partial<BarProps>) {
  const acts = { onPrevious: vi.fn(), onNext: vi.fn(), onList: vi.fn(), onCollapse: vi.fn(), onHide: vi.fn() };
  return {
    ...draw(<Bar result={null} position={null} collapsed={false} listOpen={false} t={t} {...acts} {...more} />),
    acts,
  };
}

function result(counts: Partial<typeof none>, passed: number, untested: number, off = 0): BarProps['result'] {
  return {
    counts: { ...none, ...counts },
    checks: { passed, failed: 0, review: 0, untested, inapplicable: 0 },
    coverage,
    off,
  };
}

describe('the bar never says more than was checked', () => {
  test.each([
    ['all was checked and holds', result({}, 51, 0), '各项勾稽关系成立已核对 209 / 214 个数字'],
    ['some could not be checked', result({}, 49, 2), '已核对的各项勾稽关系成立已核对 209 / 214 个数字2 项无法核对'],
    ['nothing could be checked', result({}, 0, 51), '没有可以核对的勾稽关系已核对 209 / 214 个数字51 项无法核对'],
    ['rules were switched off', result({}, 48, 0, 3), '已核对的各项勾稽关系成立已核对 209 / 214 个数字3 条规则已关闭'],
    ['there are problems', result({ error: 2, note: 1 }, 40, 0), '错误 2警告 0提示 1已核对 209 / 214 个数字'],
    ['one is to be judged', result({ review: 1 }, 40, 0), '错误 0警告 0提示 0待核 1已核对 209 / 214 个数字'],
  ])('%s', (_, given, text) => {
    expect(bar({ result: given }).element.querySelector('.bar-result')?.textContent).toBe(text);
  });

  test('while the audit is under way it says so and offers nothing', () => {
    const { element, inside } = bar({ result: null });
    expect(element.textContent).toBe('勾稽正在核对…');
    expect(inside.getAllByRole('button').map((button) => button.matches(':disabled'))).toEqual([true]);
  });

  test.each([
    [result({ error: 2, review: 1 }, 40, 0), '勾稽3 处需要看'],
    [result({}, 40, 0), '勾稽各项勾稽关系成立'],
  ])('collapsed it still says the result', (given, text) => {
    expect(bar({ result: given, collapsed: true }).element.textContent).toBe(text);
  });
});

test('the bar offers the way through the problems, and nothing to step through where there are none', () => {
  const names = (element: Element) =>
    [...element.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent);
  const some = bar({ result: result({ error: 2 }, 40, 0), position: 1 });
  expect(names(some.element)).toEqual(['上一处', '下一处', '清单', '收起', '关闭标记']);
  expect(some.element.querySelector('.bar-position')?.textContent).toBe('1 / 2');
  const closed = bar({ result: result({ error: 2 }, 40, 0) });
  expect(closed.element.querySelector('.bar-position')?.textContent).toBe('– / 2');
  for (const button of some.inside.getAllByRole('button')) button.click();
  expect(Object.values(some.acts).map((act) => act.mock.calls.length)).toEqual([1, 1, 1, 1, 1]);
  expect(names(bar({ result: result({}, 40, 0) }).element)).toEqual(['清单', '收起', '关闭标记']);
});

describe('the list', () => {
  const untested = (reason: string) => ({ rule: 'r', subject: 's', outcome: 'untested' as const, reason, cells: [] });
  const list = (more: Partial<Parameters<typeof FindingList>[0]>) => {
    const onChoose = vi.fn();
    const view = draw(
      <FindingList
        report={report()}
        problems={groupProblems(allFindings)}
        outcomes={[]}
        gone={new Set()}
        current={null}
        locale="zh-CN"
        t={t}
        onChoose={onChoose}
        {...more}
      />,
    );
    return { ...view, onChoose };
  };

  test('holds one entry a problem, its consequences counted', () => {
    const { element, inside, onChoose } = list({ current: 'table3-row-total', gone: new Set(['missing-section']) });
    expect([...element.querySelectorAll('ol > li')].map((item) => item.textContent)).toEqual([
      '错误表三“总计”列 本年新收 + 上年结转 = 办理结果总计 + 结转下年度今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。同一原因另有 2 处',
      '待核表三“一、本年新收政府信息公开申请数量”行“总计”列 正文申请数与表三一致正文说收到18件，表三写的是16件，说的是同一个数吗？',
      '提示六个部分齐全没有找到“五、存在的主要问题及改进情况”。已不在页面上',
    ]);
    expect(inside.getAllByRole('button').map((button) => button.getAttribute('aria-current'))).toEqual([
      'true',
      'false',
      'false',
    ]);
    inside.getAllByRole('button')[1]?.click();
    expect(onChoose.mock.calls).toEqual([['prose-received']]);
  });

  test('says what could not be checked and why, like reasons together', () => {
    const outcomes = [untested('表四“总计”无法识别'), untested('表三没有数字'), untested('表四“总计”无法识别')];
    const { element } = list({ problems: [], outcomes });
    expect(element.querySelector('.list-empty')?.textContent).toBe('没有发现对不上的地方');
    expect(element.querySelector('summary')?.textContent).toBe('3 项无法核对');
    expect([...element.querySelectorAll('details li')].map((item) => item.textContent)).toEqual([
      '表四“总计”无法识别（2 项）',
      '表三没有数字',
    ]);
  });

  test('in English it speaks English, the labels of the form stay as printed', () => {
    const { element } = list({ locale: 'en', t: translator('en'), problems: groupProblems(allFindings).slice(0, 1) });
    expect(element.querySelector('li')?.textContent).toBe(
      'ErrorTable 3, column “总计” New + carried in = concluded + carried outThis column does not balance.2 more with the same cause',
    );
  });
});

test('a notice is one sentence, one thing to do, and can be closed', () => {
  const onAction = vi.fn();
  const onClose = vi.fn();
  const { inside } = draw(
    <Notice
      text={t('overlay.updated')}
      action={t('overlay.reload')}
      onAction={onAction}
      closeLabel={t('overlay.close')}
      onClose={onClose}
    />,
  );
  expect(inside.getByRole('status').querySelector('p')?.textContent).toBe('勾稽已更新，请刷新页面后继续核对。');
  inside.getByRole('button', { name: '刷新页面' }).click();
  inside.getByRole('button', { name: '关闭' }).click();
  expect([onAction.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
});
