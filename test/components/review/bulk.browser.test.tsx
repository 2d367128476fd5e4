import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BulkBar } from '../../../components/review/BulkBar.tsx';
import { noOpinion, type Opinion } from '../../../components/review/opinion.ts';
import { RivalOpinions } from '../../../components/review/RivalOpinions.tsx';
import { timeText } from '../../../components/review/time-text.ts';
import { type ActView, VerdictHistory } from '../../../components/review/VerdictHistory.tsx';
import { reviewTexts } from '../../../locales/ledger/review.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { draw, undraw } from '../drawn.ts';

afterEach(undraw);

const t = verdictTexts('zh-CN');
const r = reviewTexts('zh-CN');
const evidence = { message: '3 ≠ 2', expected: 3, actual: 2 };

function show(noteRequired = false) {
  const onSay = vi.fn();
  const view = (
    <BulkBar count={7} tagsInUse={['年终']} noteRequired={noteRequired} busy={false} t={t} r={r} onSay={onSay} />
  );
  const { element, inside } = draw(view);
  const press = (name: string) => userEvent.click(inside.getByRole('button', { name }));
  const dialog = () => element.querySelector<HTMLDialogElement>('dialog[open]');
  const write = (selector: string, text: string) =>
    userEvent.fill(dialog()?.querySelector(selector) as HTMLElement, text);
  return { press, dialog, write, said: () => onSay.mock.calls.map(([change]) => change) };
}

test('a verdict for a selection is one press, a dismissal asks for its reason', async () => {
  const { press, dialog, said } = show();
  await press('已改正');
  await press('忽略…');
  expect(dialog()?.querySelector('h2')?.textContent).toBe('忽略选中的 7 项');
  await press('无关紧要');
  await press('忽略');
  expect([said(), dialog()]).toEqual([[{ verdict: 'fixed' }, { verdict: 'dismissed', reason: 'immaterial' }], null]);
});

test('in strict mode a bulk dismissal waits for its note, which fills only what has none', async () => {
  const { press, dialog, write, said } = show(true);
  await press('忽略…');
  await press('年报中已有说明');
  expect(dialog()?.querySelector('.hint')?.textContent).toBe(t('note-missing'));
  await write('textarea', '第六部分已说明');
  await press('忽略');
  expect(said()).toEqual([{ verdict: 'dismissed', reason: 'explained', fillNote: '第六部分已说明' }]);
});

test('tags are added and removed together', async () => {
  const { press, dialog, write, said } = show();
  await press('标签与更多…');
  await write('.tags input', '催办');
  await userEvent.keyboard('{Enter}');
  await press('年终');
  await press('应用');
  expect([said(), dialog()]).toEqual([[{ addTags: ['催办'], removeTags: ['年终'] }], null]);
});

function act(changes: Partial<ActView>): ActView {
  const at = new Date(2026, 0, 5, 9, 3).getTime();
  const fixed = { before: noOpinion, after: noOpinion, evidence, undoes: null, settles: false, copied: false };
  return { uid: JSON.stringify(changes), by: '王晓', at, ...fixed, ...changes };
}

test('the history tells who did what, when and of what evidence, the newest first', () => {
  const confirmed: Opinion = { ...noOpinion, verdict: 'confirmed' };
  const dismissed: Opinion = { verdict: 'dismissed', reason: 'misread', note: '看过', tags: ['甲', '乙'] };
  const acts = [
    act({ after: confirmed }),
    act({ by: '', before: confirmed, after: confirmed }),
    act({ before: confirmed, after: dismissed, copied: true }),
    act({ before: dismissed, after: confirmed, undoes: 'g' }),
    act({ before: confirmed, after: dismissed, settles: true }),
    act({ before: confirmed, after: noOpinion }),
  ];
  const { element } = draw(<VerdictHistory acts={acts} t={t} r={r} />);
  const when = timeText(acts[0]?.at ?? 0);
  const seen = '当时写的是：3 ≠ 2';
  const changed = '已忽略（读错了，原文不是这样）备注：看过加标签：甲、乙';
  expect([...element.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    `王晓 ${when}收回意见${seen}`,
    `王晓 ${when}选定了这一意见${changed}${seen}`,
    `王晓 ${when}撤销了这一步已确认删去备注去标签：甲、乙${seen}`,
    `王晓 ${when}${changed}来自导入的文件${seen}`,
    `未署名 ${when}再次已确认${seen}`,
    `王晓 ${when}已确认${seen}`,
  ]);
});

test('opinions that disagree stand side by side, and one is taken', async () => {
  const onChoose = vi.fn();
  const own = { opinion: { ...noOpinion, verdict: 'confirmed' } satisfies Opinion, by: '王晓', at: 1, evidence };
  const rival = {
    ...own,
    opinion: { ...noOpinion, verdict: 'fixed', note: '已换页' } satisfies Opinion,
    by: '李',
    act: 'u7',
  };
  const { element } = draw(<RivalOpinions own={own} rivals={[rival]} t={t} r={r} onChoose={onChoose} />);
  expect([...element.querySelectorAll('h4, .verdict-line b')].map((each) => each.textContent)).toEqual([
    '本机',
    '已确认',
    '导入的',
    '已改正',
  ]);
  for (const button of element.querySelectorAll('button')) await userEvent.click(button);
  expect(onChoose.mock.calls).toEqual([['own'], ['u7']]);
});
