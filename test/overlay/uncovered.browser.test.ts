import { afterEach, expect, test, vi } from 'vitest';
import { allFindings, audit } from './audit-builder.ts';
import { highlighted, type Mounted, mountOnPage } from './stage.ts';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.overlay.destroy();
  mounted?.main.remove();
  mounted = null;
});

const quote = { section: 'overview' as const, text: '', location: 'prose', start: 0, end: 4 };

function open(): { switched(): HTMLInputElement } {
  mounted = mountOnPage({
    audit: {
      ...audit(allFindings),
      uncovered: { cells: ['table3/received/total', 'table2/fees/amount'], claims: [quote] },
    },
  });
  mounted.inside().getByRole('button', { name: '清单' }).click();
  const { root } = mounted;
  return {
    switched() {
      const found = root().querySelector<HTMLInputElement>('.uncovered input');
      if (found === null) throw new Error('there is no switch');
      return found;
    },
  };
}

test('figures that no rule judged are grey on the page while the reader wants them so', async () => {
  const { switched } = open();
  await vi.waitFor(() => expect(switched().getAttribute('aria-checked')).toBe('false'));
  expect(highlighted('gouji-uncovered')).toEqual([]);
  switched().click();
  await vi.waitFor(() => expect(switched().getAttribute('aria-checked')).toBe('true'));
  const prose = document.querySelector('#prose')?.textContent?.slice(2, 6);
  expect(highlighted('gouji-uncovered').toSorted()).toEqual([`prose: ${prose}`, 'received-6: 16'].toSorted());
  switched().click();
  await vi.waitFor(() => expect(highlighted('gouji-uncovered')).toEqual([]));
});

test('switched off, the page keeps no grey', async () => {
  const { switched } = open();
  await vi.waitFor(() => expect(switched().checked).toBe(false));
  switched().click();
  await vi.waitFor(() => expect(highlighted('gouji-uncovered').length).toBe(2));
  mounted?.overlay.hide();
  expect([...CSS.highlights.keys()]).toEqual([]);
});
