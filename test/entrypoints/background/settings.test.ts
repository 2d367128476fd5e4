import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, defaultSettings, readSettings } from '../../../entrypoints/background/settings.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

test('at first: the browser’s language, a badge, everything kept, no site off, every rule as it is', async () => {
  expect(await readSettings()).toEqual({
    language: 'auto',
    badge: true,
    keepNothing: false,
    sitesOff: [],
    rules: {},
    reviewer: '',
    noteRequired: false,
    batchPause: 3,
  });
});

test.each<[string, unknown]>([
  ['a choice that is missing', { keepNothing: true }],
  ['a choice that is not legible', { keepNothing: true, language: 'fr', sitesOff: 'all', badge: 1, rules: [3] }],
  ['a choice of another version', { keepNothing: true, theme: 'dark' }],
])('%s is as at first, and the others stand', async (_, settings) => {
  await fakeBrowser.storage.local.set({ settings });
  expect(await readSettings()).toEqual({ ...defaultSettings, keepNothing: true });
});

test('of choices for rules those that are not legible are left out, and the others stand, known to this version or not', async () => {
  const rules = { 'table3-balance': 'off', 'blank-cell': 'loud', 'table4-total': 3, 'rule-of-tomorrow': 'note' };
  await fakeBrowser.storage.local.set({ settings: { rules } });
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    rules: { 'table3-balance': 'off', 'rule-of-tomorrow': 'note' },
  });
});

test('settings that are no settings are as at first', async () => {
  await fakeBrowser.storage.local.set({ settings: 'lost' });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('two changes at one moment both stand', async () => {
  await Promise.all([
    changeSettings((current) => ({ ...current, badge: false })),
    changeSettings((current) => ({ ...current, sitesOff: [...current.sitesOff, 'www.yunxi.gov.cn'] })),
  ]);
  expect(await readSettings()).toEqual({ ...defaultSettings, badge: false, sitesOff: ['www.yunxi.gov.cn'] });
});
