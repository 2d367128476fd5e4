import { expect, test } from 'vitest';
import { keepCapture } from '../../../entrypoints/background/keep.ts';
import { defaultSettings } from '../../../entrypoints/background/settings.ts';
import type { Kept, Visit } from '../../../store/library.ts';
import { LibraryError } from '../../../store/trouble.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../../store/samples.ts';

const message = {
  type: 'capture' as const,
  address: 'http://www.yunxi.gov.cn/a.html',
  report: sampleReport(),
  audit: sampleAudit([sampleFinding(), sampleFinding({ level: 'warning', outcome: 'review', problem: 'b' })]),
  html: '<html></html>',
};

/** A library that notes what it is asked. */
function recording() {
  const visits: Visit[] = [];
  return {
    visits,
    keep: async (visit: Visit): Promise<Kept> => {
      visits.push(visit);
      return { id: 1, added: true, since: visit.at, captures: 1 };
    },
  };
}

test('a capture goes to the library with its problems counted', async () => {
  const library = recording();
  expect(await keepCapture(message, library, { incognito: false, settings: defaultSettings, at: 7 })).toEqual({
    state: 'kept',
    id: 1,
    added: true,
    since: 7,
    captures: 1,
  });
  const { type: _, ...content } = message;
  expect(library.visits).toEqual([{ ...content, counts: { error: 1, warning: 0, note: 0, review: 1 }, at: 7 }]);
});

test('nothing is kept from a private window', async () => {
  const library = recording();
  expect(await keepCapture(message, library, { incognito: true, settings: defaultSettings, at: 7 })).toEqual({
    state: 'private',
  });
  expect(library.visits).toEqual([]);
});

test('nothing is kept when the reader chose so', async () => {
  const library = recording();
  const settings = { ...defaultSettings, keepNothing: true };
  expect(await keepCapture(message, library, { incognito: false, settings, at: 7 })).toEqual({ state: 'refused' });
  expect(library.visits).toEqual([]);
});

test.each(['full', 'blocked', 'newer', 'unavailable'] as const)(
  'a library that is %s is named as that',
  async (trouble) => {
    const library = { ...recording(), keep: () => Promise.reject(new LibraryError(trouble, null)) };
    expect(await keepCapture(message, library, { incognito: false, settings: defaultSettings, at: 7 })).toEqual({
      state: 'failed',
      trouble,
    });
  },
);
