import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neighboursIn, relink } from '../../../entrypoints/background/neighbours.ts';
import type { SameOrgans } from '../../../entrypoints/background/same-organs.ts';
import type { Report } from '../../../parsers/report.ts';
import { noNeighbours } from '../../../rules/neighbour.ts';
import { audit } from '../../../rules/runner.ts';
import { Library } from '../../../store/library.ts';
import { organ, report } from '../../rules/report-builder.ts';

let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  library = new Library();
});

afterEach(() => library.close());

const site = 'http://zjj.lanxi-shi.gov.cn';
const counts = { error: 0, warning: 0, note: 0, review: 0 };
const of = (year: number, changes: Partial<Report> = {}) => report({ report: { year, ...changes } });

async function keep(path: string, built: Report, at: number): Promise<number> {
  const visit = {
    address: `${site}/${path}`,
    report: built,
    audit: audit(built, { version: '1' }),
    counts,
    html: '',
    at,
  };
  return (await library.keep(visit)).id;
}

async function carryOver(id: number): Promise<string | undefined> {
  const kept = await library.capture(id);
  return kept?.audit.outcomes.find(({ rule }) => rule === 'prior-year-carry-over')?.outcome;
}

describe('what the library knows beside a report', () => {
  test('the years before and after, and the first state of the page', async () => {
    await keep('2022.html', of(2022), Date.UTC(2026, 0, 2));
    await keep('2024.html', of(2024), Date.UTC(2026, 0, 3));
    await keep('2023.html', of(2023), Date.UTC(2026, 0, 4));
    const { prior, next, earlier } = await neighboursIn(
      library,
      { organ, year: 2023, address: `${site}/2023.html` },
      [],
    );
    expect([prior?.source, prior?.capturedAt]).toEqual([`${site}/2022.html`, '2026-01-02T00:00:00.000Z']);
    expect([next?.source, next?.year]).toEqual([`${site}/2024.html`, 2024]);
    expect(earlier?.capturedAt).toBe('2026-01-04T00:00:00.000Z');
  });

  test('a page that was seen once has no state to have changed from, however often it is audited again', async () => {
    const id = await keep('2023.html', of(2023), 4);
    const changed = async () =>
      (await library.capture(id))?.audit.outcomes.find(({ rule }) => rule === 'changed-after-publication')?.outcome;
    await relink({ organ, year: 2023 }, library, {}, []);
    expect(await changed()).toBe('inapplicable');
    await keep('2023.html', of(2023), 5);
    await relink({ organ, year: 2023 }, library, {}, []);
    expect(await changed()).toBe('passed');
  });

  test('of two reports of one year the one published last, and that there is another', async () => {
    const published = (date: string) => ({ date, evidence: 'meta' as const, sure: true, location: null });
    await keep('first.html', of(2022, { published: published('2023-01-20') }), 9);
    await keep('corrected.html', of(2022, { published: published('2023-03-02') }), 5);
    const { prior } = await neighboursIn(library, { organ, year: 2023, address: '' }, []);
    expect([prior?.source, prior?.others]).toEqual([`${site}/corrected.html`, [`${site}/first.html`]]);
  });

  test('nothing of an organ of another kind, and nothing where organ and year are not known', async () => {
    await keep('2022.html', of(2022), 1);
    const office = { ...organ, kind: 'government-office' as const };
    expect(await neighboursIn(library, { organ: office, year: 2023, address: '' }, [])).toEqual(noNeighbours);
    expect(await neighboursIn(library, { organ: null, year: null, address: '' }, [])).toEqual(noNeighbours);
  });
});

test('a report that arrives has the years beside it audited again, by the rules as the reader set them', async () => {
  const later = await keep('2024.html', of(2024), 1);
  expect(await carryOver(later)).toBe('untested');
  const arrived = of(2023);
  const own = await keep('2023.html', arrived, 2);
  await relink(arrived, library, {}, []);
  expect([await carryOver(later), await carryOver(own)]).toEqual(['failed', 'untested']);
  const [row] = (await library.summaries()).filter(({ id }) => id === later);
  expect(row?.counts.warning).toBe(1);
  expect((await library.capture(later))?.audit.version).toBe('1');
  await relink(arrived, library, { 'prior-year-carry-over': 'off' }, []);
  expect(await carryOver(later)).toBe(undefined);
});

test('an organ that was renamed is found under both names once the reader has confirmed it, and not before', async () => {
  const renamed = { ...organ, name: '岚溪市建设局', folded: '岚溪市建设局' };
  const old = await keep('2023.html', of(2023, { organ: renamed }), 1);
  const later = await keep('2024.html', of(2024), 2);
  const same: SameOrgans = [[organ, renamed]];
  const asked = { organ, year: 2024, address: '' };
  expect((await neighboursIn(library, asked, [])).prior).toBe(null);
  expect((await neighboursIn(library, asked, same)).prior?.organName).toBe('岚溪市建设局');
  await relink({ organ: renamed, year: 2023 }, library, {}, same);
  expect([await carryOver(later), await carryOver(old)]).toEqual(['failed', 'untested']);
});
