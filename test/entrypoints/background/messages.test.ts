import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, isOrphaned } from '../../../entrypoints/background/messages.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => {
  vi.restoreAllMocks();
  vi.useFakeTimers();
  fakeBrowser.reset();
});

test('a message that a starting worker lost is sent again', async () => {
  const send = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce({ locale: 'en' } as never);
  const answer = ask({ type: 'begin' });
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ locale: 'en' });
  expect(send.mock.calls).toEqual([[{ type: 'begin' }], [{ type: 'begin' }], [{ type: 'begin' }]]);
});

test('a background that never answers is given up after three times', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  const given = ask({ type: 'begin' }).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  expect(await given).toBe('no answer to "begin"');
  expect(send.mock.calls.length).toBe(3);
});

test('a page whose extension is gone sends nothing', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
  expect(isOrphaned()).toBe(true);
  expect(await ask({ type: 'begin' }).catch((error: Error) => error.message)).toBe('no answer to "begin"');
  expect(send.mock.calls).toEqual([]);
});
