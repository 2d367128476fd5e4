import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditAgain } from '../../../batch/audit-again/audit-again.ts';
import { countProblems, groupProblems } from '../../../components/problem.ts';
import { leanHtml } from '../../../entrypoints/auditor/lean-html.ts';
import { neighboursIn } from '../../../entrypoints/background/neighbours.ts';
import { joinPages } from '../../../parsers/join-pages.ts';
import { parsePage } from '../../../parsers/parse.ts';
import type { CellAddress, Report } from '../../../parsers/report.ts';
import { audit } from '../../../rules/runner.ts';
import { Database } from '../../../store/database.ts';
import { judgedOf, standingKey } from '../../../store/evidence.ts';
import { Library } from '../../../store/library.ts';
import type { Rerun, RerunChange } from '../../../store/rerun.ts';
import { Reruns } from '../../../store/reruns.ts';
import { Reviews } from '../../../store/reviews.ts';
import { yearsOf } from '../../generator/years.ts';

let database: Database;
let library: Library;
let reruns: Reruns;
let reviews: Reviews;

beforeEach(() => {
  database = new Database(`again ${crypto.randomUUID()}`);
  library = new Library(database);
  reruns = new Reruns(database, library);
  reviews = new Reviews(database);
});

afterEach(() => {
  database.close();
  indexedDB.deleteDatabase(database.tables.name);
});

const site = 'http://slj.wangyu-shi.gov.cn';
const organ = '望屿市甲山县水利局';
const pages = yearsOf(organ, 2021, 3).map(({ html }, at) => ({ address: `${site}/${2021 + at}.html`, html }));

function read(html: string, address: string): Report {
  const { report } = parsePage(new DOMParser().parseFromString(html, 'text/html'), address);
  if (report === null) throw new Error('the page holds no report');
  return report;
}

/** As an older parser read it: one figure otherwise. */
function misread(report: Report, address: CellAddress, value: number): Report {
  const copy = structuredClone(report);
  const [table, row = '', column = ''] = address.split('/') as ['table3', string, string];
  const figure = copy[table]?.cells[row]?.[column];
  if (figure === undefined) throw new Error(`no ${address}`);
  figure.value = value;
  figure.raw = String(value);
  return copy;
}

async function keep(address: string, html: string, at: number, change = (report: Report) => report): Promise<number> {
  const report = change(read(html, address));
  const neighbours = await neighboursIn(library, { organ: report.organ, year: report.year, address }, []);
  const audited = audit(report, { version: '0.0.9', neighbours });
  const counts = countProblems(groupProblems(audited.findings));
  return (await library.keep({ address, report, audit: audited, counts, html: leanHtml(html), at })).id;
}

async function run(rerun: Rerun, signal = new AbortController().signal): Promise<Rerun | null> {
  await auditAgain(rerun, { library, reruns, reviews, rules: {}, same: [], signal, now: () => 9000 });
  return reruns.newest();
}

async function again(scope: number[] | null = null): Promise<Rerun | null> {
  const rerun = await reruns.begin({ scope, version: '0.1.0', at: 8000 });
  if (rerun === null) throw new Error('one is not at its end');
  return run(rerun);
}

function told({ capture, appeared, vanished, changed, cells, notRead }: RerunChange) {
  const rules = (notes: { rule: string }[]) => notes.map(({ rule }) => rule);
  return { capture, appeared: rules(appeared), vanished: rules(vanished), changed: changed.length, cells, notRead };
}

async function changes() {
  const newest = await reruns.newest();
  return (await reruns.changes(newest?.id ?? 0)).map(told);
}

const nothing = { appeared: [], vanished: [], changed: 0, cells: [], notRead: null };

test('what today’s parser and rules make the same of stays as it was', async () => {
  for (const [at, { address, html }] of pages.entries()) await keep(address, html, at);
  const before = await library.captures([1, 2, 3]);
  expect(await again()).toEqual({
    id: 1,
    state: 'finished',
    at: 8000,
    finishedAt: 9000,
    version: '0.1.0',
    scope: null,
    upTo: 3,
    total: 3,
    done: 3,
    cursor: `${organ}\u0000000000000000003`,
    phase: 'settling',
    counts: { same: 3, changed: 0, failed: 0 },
    trouble: null,
  });
  const after = await library.captures([1, 2, 3]);
  expect(after.map(({ report }) => report)).toEqual(before.map(({ report }) => report));
  expect(after.map(({ audit: { version } }) => version)).toEqual(['0.1.0', '0.1.0', '0.1.0']);
});

describe('a figure that an older parser read otherwise', () => {
  const [, page] = pages;
  const address = page?.address ?? '';
  const html = page?.html ?? '';
  const cell = 'table3/granted/naturalPerson';

  test('is read anew; the findings that rested on it are gone, and it is told', async () => {
    const id = await keep(address, html, 1, (report) => misread(report, cell, 900));
    const before = await library.capture(id);
    expect(before?.audit.findings.map(({ rule }) => rule)).toEqual(['table3-row-total', 'table3-column-total']);
    expect((await again())?.counts).toEqual({ same: 0, changed: 1, failed: 0 });
    const after = await library.capture(id);
    const printed = read(html, address).table3?.cells.granted?.naturalPerson?.raw ?? null;
    expect(after?.audit.findings).toEqual([]);
    expect(await changes()).toEqual([
      {
        ...nothing,
        capture: id,
        vanished: ['table3-row-total', 'table3-column-total'],
        cells: [{ address: cell, before: '900', after: printed }],
      },
    ]);
    expect((await library.summaries()).map(({ counts }) => counts)).toEqual([
      { error: 0, warning: 0, note: 0, review: 0 },
    ]);
  });

  test('is no edit of the page: the capture keeps its key, and the page visited again is the state that is kept', async () => {
    const id = await keep(address, html, 1, (report) => misread(report, cell, 900));
    const before = await library.capture(id);
    await again();
    const after = await library.capture(id);
    expect([after?.key, after?.contentHash, after?.capturedAt, after?.html]).toEqual([
      before?.key,
      before?.contentHash,
      before?.capturedAt,
      before?.html,
    ]);
    expect(await keep(address, html, 5)).toBe(id);
    expect((await library.summaries()).map(({ lastSeenAt }) => lastSeenAt)).toEqual([5]);
  });

  test('is audited as it was where the page was not kept', async () => {
    const id = await keep(address, html, 1, (report) => misread(report, cell, 900));
    await database.tables.captures.update(id, { html: null });
    expect((await again())?.counts).toEqual({ same: 1, changed: 0, failed: 0 });
    const after = await library.capture(id);
    expect([after?.report.table3?.cells.granted?.naturalPerson?.value, after?.audit.version]).toEqual([900, '0.0.9']);
  });

  test('stays where today’s parser takes the page for no report, and that is told', async () => {
    const id = await keep(address, html, 1);
    const empty = await new Response(
      new Blob(['<!doctype html><p>通知</p>']).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer();
    await database.tables.captures.update(id, { html: new Uint8Array(empty) });
    await again();
    expect(await changes()).toEqual([{ ...nothing, capture: id, notRead: 'not-recognised' }]);
    expect((await library.capture(id))?.report).toEqual(read(html, address));
  });
});

test('the year after is audited once more where the year before comes out otherwise, also if only that was chosen', async () => {
  const [before, after] = pages;
  if (before === undefined || after === undefined) throw new Error('three years were asked for');
  const first = await keep(before.address, before.html, 1, (report) =>
    misread(misread(report, 'table3/carriedOut/naturalPerson', 9), 'table3/carriedOut/total', 9),
  );
  const second = await keep(after.address, after.html, 2);
  const carryOver = async () =>
    (await library.capture(second))?.audit.outcomes.find(({ rule }) => rule === 'prior-year-carry-over')?.outcome;
  expect(await carryOver()).toBe('failed');
  expect((await again([first]))?.counts).toEqual({ same: 0, changed: 2, failed: 0 });
  expect(await carryOver()).toBe('passed');
  expect((await changes()).map(({ capture, vanished }) => [capture, vanished])).toEqual([
    [first, ['table3-balance', 'table3-balance']],
    [second, ['prior-year-carry-over']],
  ]);
});

test('a report that is spread over two pages keeps its other page', async () => {
  const [page] = pages;
  const html = page?.html ?? '';
  const cut = html.indexOf('四、');
  const one = `${html.slice(0, html.lastIndexOf('<', cut))}<p><a href="r_2.html">下一页</a></p></body></html>`;
  const two = `${html.slice(0, html.indexOf('<body'))}<body>${html.slice(html.lastIndexOf('<', cut))}`;
  const part = read(two, `${site}/r_2.html`);
  await keep(`${site}/r_2.html`, two, 1);
  const joined = (report: Report) =>
    joinPages({ address: `${site}/r.html`, report }, [{ address: `${site}/r_2.html`, report: part }]);
  const id = await keep(`${site}/r.html`, one, 2, joined);
  const before = await library.capture(id);
  expect(before?.report.joined).toEqual([{ address: `${site}/r_2.html`, page: 2 }]);
  await again();
  expect((await library.capture(id))?.report).toEqual(before?.report);

  await library.delete([1]);
  await again();
  expect((await library.capture(id))?.report).toEqual(before?.report);
  expect(await changes()).toEqual([{ ...nothing, capture: id, notRead: 'parts-missing' }]);
});

test('who was named by the page around a frame stays named so', async () => {
  const [page] = pages;
  const whole = page?.html ?? '';
  const title = read(whole, page?.address ?? '').title ?? '';
  const inner = whole.replaceAll(title, '').replace(/<title>[^<]*<\/title>/, '<title></title>');
  const address = `${site}/inner.html`;
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const outer = { document: parse(`<title>${title}</title><h1>${title}</h1>`), address: `${site}/outer.html` };
  const { report } = parsePage(parse(inner), address, [outer]);
  if (report === null) throw new Error('the frame holds no report');
  const id = await keep(address, inner, 1, () => report);
  const before = await library.capture(id);
  expect([before?.title, before?.organ, before?.year]).toEqual([title, organ, 2021]);
  await again();
  expect((await library.capture(id))?.report).toEqual(before?.report);
});

test('what was said of findings goes along where the organ is named otherwise, as the word of whoever said it', async () => {
  const [page] = yearsOf(organ, 2022, 1, { 2022: { 'table3/granted/naturalPerson': 5 } });
  const id = await keep(`${site}/a.html`, page?.html ?? '', 1, (report) => ({
    ...report,
    organ: report.organ && { ...report.organ, name: '甲山县水利局', folded: '甲山县水利局' },
  }));
  const before = await library.capture(id);
  const [finding] = before?.audit.findings ?? [];
  if (before === null || finding === undefined) throw new Error('there is a finding to judge');
  const said = { verdict: 'dismissed', reason: 'explained', note: '见附注' } as const;
  await reviews.say([judgedOf(finding, before, before.audit)], { ...said, addTags: ['复核'] }, { by: '甲', at: 77 });
  await again();
  await again();
  const after = await library.capture(id);
  const [same] = after?.audit.findings ?? [];
  if (after === null || same === undefined) throw new Error('the finding is still there');
  const [from, to] = [standingKey(finding, before), standingKey(same, after)];
  expect([from === to, after.organ]).toEqual([false, organ]);
  const standings = await reviews.standing([from, to]);
  const wordOf = (key: string) => {
    const { opinion, by, at, evidence } = standings.get(key) ?? {};
    return { opinion, by, at, digest: evidence?.digest };
  };
  expect(wordOf(to)).toEqual({ ...wordOf(from), opinion: { ...said, tags: ['复核'] }, by: '甲', at: 77 });
  expect((await reviews.history(to)).length).toBe(1);
});

test('it goes on where it was stopped, and counts nothing twice', async () => {
  const organs = ['望屿市甲山县水利局', '望屿市乙山县水利局', '望屿市丙山县水利局', '望屿市丁山县水利局'];
  for (const [at, name] of organs.entries()) {
    const [page] = yearsOf(name, 2022, 1);
    await keep(`${site}/${at}.html`, page?.html ?? '', at, (report) =>
      at < 3 ? misread(report, 'table3/granted/naturalPerson', 900) : report,
    );
  }
  const begun = await reruns.begin({ scope: null, version: '0.1.0', at: 8000 });
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await reruns.newest();
    if (now === null || now.state === 'finished') break;
    const stop = new AbortController();
    // Stopped a little later each time: before, within and after the groups.
    const stopping = setTimeout(() => stop.abort(), turn * 12);
    await run(now, stop.signal);
    clearTimeout(stopping);
  }
  const end = await run((await reruns.newest()) ?? begun ?? (undefined as never));
  expect([end?.state, end?.done, end?.counts]).toEqual(['finished', 4, { same: 1, changed: 3, failed: 0 }]);
  expect((await changes()).map(({ capture, vanished }) => [capture, vanished.length])).toEqual([
    [1, 2],
    [2, 2],
    [3, 2],
  ]);
});

test('what was paused meanwhile writes nothing more', async () => {
  const [page] = pages;
  await keep(page?.address ?? '', page?.html ?? '', 1, (report) =>
    misread(report, 'table3/granted/naturalPerson', 900),
  );
  const rerun = await reruns.begin({ scope: null, version: '0.1.0', at: 8000 });
  if (rerun === null) throw new Error('one is not at its end');
  await reruns.set(rerun.id, { state: 'paused' });
  const after = await run(rerun);
  expect([after?.state, after?.done]).toEqual(['paused', 0]);
  expect((await library.capture(1))?.audit.findings.length).toBe(2);
});

test('a damaged record stops nothing and is told', async () => {
  for (const [at, { address, html }] of pages.entries()) await keep(address, html, at);
  await database.tables.captures.update(2, { audit: new Uint8Array([1, 2, 3]) });
  const after = await again();
  expect([after?.state, after?.done, after?.counts.failed]).toEqual(['finished', 3, 1]);
  expect((await changes()).filter(({ notRead }) => notRead !== null)).toEqual([
    { ...nothing, capture: 2, notRead: 'unreadable' },
  ]);
});

test('a second one begins only after the first is at its end', async () => {
  const first = await reruns.begin({ scope: null, version: '0.1.0', at: 1 });
  expect(await reruns.begin({ scope: null, version: '0.1.0', at: 2 })).toBe(null);
  await reruns.set(first?.id ?? 0, { state: 'cancelled' });
  expect((await reruns.begin({ scope: null, version: '0.1.0', at: 3 }))?.at).toBe(3);
});
