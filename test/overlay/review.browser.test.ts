import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noOpinion, type Standpoint, type VerdictKind } from '../../components/review/opinion.ts';
import type { ReviewView } from '../../components/review/review-view.ts';
import { allFindings } from './audit-builder.ts';
import { highlighted, type Mounted, mountOnPage } from './stage.ts';

let mounted: Mounted | null = null;

beforeEach(() => page.viewport(1200, 800));
afterEach(() => {
  mounted?.overlay.destroy();
  mounted?.main.remove();
  mounted = null;
  window.scrollTo(0, 0);
});

function view(standpoints: Record<string, Standpoint> = {}): ReviewView {
  const evidence = { message: '', expected: null, actual: null };
  const verdictOf = (standpoint: Standpoint): VerdictKind | null =>
    standpoint === 'none' || standpoint === 'changed' || standpoint === 'rival' ? null : standpoint;
  const standings = Object.entries(standpoints).map(
    ([fingerprint, standpoint]) =>
      [
        fingerprint,
        { opinion: { ...noOpinion, verdict: verdictOf(standpoint) }, by: '王', at: 1, evidence, standpoint },
      ] as const,
  );
  return {
    standings: new Map(standings),
    tags: [],
    noteRequired: false,
    refusal: null,
    troubleOf: () => null,
    isUndoable: () => false,
  };
}

const every = Object.fromEntries(allFindings.map(({ fingerprint }) => [fingerprint, 'dismissed' as const]));
const names = (problem: string) =>
  allFindings.filter((each) => each.problem === problem).map((each) => each.fingerprint);
const [lead] = allFindings;
const together = names(lead?.problem ?? '');

function mount(standpoints: Record<string, Standpoint> = {}): Mounted & { say: ReturnType<typeof vi.fn> } {
  const say = vi.fn();
  mounted = mountOnPage({ review: () => view(standpoints), onSay: say });
  return { ...mounted, say };
}

/** As a person does: nothing outside reaches into the closed root, but keys go where the focus is. */
async function press(element: HTMLElement | null): Promise<void> {
  element?.focus();
  await userEvent.keyboard(element?.matches('input') ? ' ' : '{Enter}');
}

const barText = ({ root }: Mounted) => root().querySelector('.bar-counts')?.textContent;

test('a verdict is taken from the card, for every finding of the cause', async () => {
  const { overlay, inside, say } = mount();
  overlay.focus(lead?.fingerprint ?? '');
  await press(inside().getByRole('button', { name: '确认' }));
  expect(say.mock.calls).toEqual([[together, { verdict: 'confirmed' }]]);
});

test('a press that no person made says nothing', () => {
  const { overlay, inside, say } = mount();
  overlay.focus(lead?.fingerprint ?? '');
  inside().getByRole('button', { name: '确认' }).click();
  expect(say.mock.calls).toEqual([]);
});

test('what was dismissed is neither counted nor coloured nor stepped to; its mark is faint, and can be left out', async () => {
  const loud = mount();
  const before = { bar: barText(loud), totals: highlighted('gouji-total').length };
  loud.overlay.destroy();
  loud.main.remove();
  const quiet = mount(Object.fromEntries(together.map((fingerprint) => [fingerprint, 'dismissed'])));
  expect([before.bar, barText(quiet)]).toEqual(['错误 1警告 0提示 1待核 1', '错误 0警告 0提示 1待核 1']);
  expect([before.totals > 0, highlighted('gouji-total')]).toEqual([true, []]);
  quiet.overlay.next();
  expect(together.includes(quiet.overlay.opened ?? '')).toBe(false);
  quiet.main.querySelector('#other')?.scrollIntoView({ block: 'end' });
  await vi.waitFor(() => expect(quiet.root().querySelectorAll('.quiet-mark.badge').length).toBe(1));
  await press(quiet.inside().getByRole('button', { name: '清单' }));
  await press(quiet.root().querySelector<HTMLElement>('.dismissed summary'));
  expect(quiet.root().querySelectorAll('.dismissed li').length).toBe(1);
  await press(quiet.root().querySelector<HTMLElement>('.dismissed-switch input'));
  expect(quiet.root().querySelectorAll('.quiet-mark').length).toBe(0);
});

test('where all was dismissed it can still be gone through', () => {
  const { overlay } = mount(every);
  overlay.next();
  expect(overlay.opened === null).toBe(false);
});

test('keys that step through the card are letters in its fields', async () => {
  const { overlay, inside, root } = mount();
  overlay.focus(lead?.fingerprint ?? '');
  await press(inside().getByRole('button', { name: '备注和标签' }));
  await vi.waitFor(() => expect(root().activeElement?.tagName).toBe('TEXTAREA'));
  await userEvent.keyboard('npn');
  expect([overlay.opened, (root().activeElement as HTMLTextAreaElement).value]).toEqual([lead?.fingerprint, 'npn']);
});
