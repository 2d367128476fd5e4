import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from '../../parsers/report.ts';
import { Library } from '../../store/library.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';

let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  library = new Library();
});

afterEach(() => library.close());

const site = 'http://qx.yunxi.gov.cn';

async function keep(path: string, report: Partial<Report>, at: number): Promise<number> {
  const counts = { error: 0, warning: 0, note: 0, review: 0 };
  const visit = {
    address: `${site}/${path}`,
    report: sampleReport(report),
    audit: sampleAudit(),
    counts,
    html: '',
    at,
  };
  return (await library.keep(visit)).id;
}

test('the captures of one organ and year are found, those of other years and organs are not', async () => {
  const wanted = await keep('2022.html', { year: 2022 }, 1);
  const corrected = await keep('2022b.html', { year: 2022 }, 2);
  await keep('2023.html', { year: 2023 }, 3);
  await keep('other.html', { year: 2022, organ: null }, 4);
  expect((await library.ofYear('云溪市气象局', 2022)).map(({ id }) => id)).toEqual([wanted, corrected]);
  expect(await library.ofYear('云溪市气象局', 2021)).toEqual([]);
});

test('the first state of a page is the oldest one of its year', async () => {
  const first = await keep('a.html', { year: 2022 }, 5);
  await keep('a.html', { year: 2022, title: '更正后的年报' }, 9);
  await keep('a.html', { year: 2021 }, 1);
  expect((await library.first(`${site}/a.html?from=mail#top`, 2022))?.id).toBe(first);
  expect(await library.first(`${site}/b.html`, 2022)).toBe(null);
});

test('a capture that is audited again keeps all else', async () => {
  const id = await keep('a.html', {}, 5);
  const before = await library.capture(id);
  const audit = sampleAudit([sampleFinding({ prior: null })]);
  await library.reaudit(id, audit, { error: 1, warning: 0, note: 0, review: 0 });
  expect(await library.capture(id)).toEqual({ ...before, audit });
  expect((await library.summaries()).map(({ counts, lastSeenAt }) => [counts, lastSeenAt])).toEqual([
    [{ error: 1, warning: 0, note: 0, review: 0 }, 5],
  ]);
});
