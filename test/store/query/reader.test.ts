import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import type { Finding } from '../../../rules/finding.ts';
import { Database } from '../../../store/database.ts';
import { judgedOf } from '../../../store/evidence.ts';
import { Library } from '../../../store/library.ts';
import type { FindingQuery, ReportQuery } from '../../../store/query/contract.ts';
import { Engine } from '../../../store/query/engine.ts';
import { IndexReader } from '../../../store/query/reader.ts';
import { rebuildIndex } from '../../../store/query/rebuild.ts';
import { Reviews } from '../../../store/reviews.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../samples.ts';

let database: Database;
let library: Library;
let engine: Engine;
let reader: IndexReader;
let rebuilt: number[][];

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  library = new Library(database);
  rebuilt = [];
});

afterEach(() => {
  reader?.close();
  library.close();
});

/** A ledger page that is opened now, and has read everything. */
async function openPage(): Promise<void> {
  reader?.close();
  engine = new Engine();
  reader = new IndexReader(database, engine, {
    changed: () => {},
    rebuild: (segments) => {
      rebuilt.push(segments);
      return rebuildIndex(database, { segments });
    },
  });
  await reader.complete;
}

/** Notices arrive on their own time. */
async function noticed(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await reader.settled();
}

const address = 'http://qx.yunxi.gov.cn/2023.html';

function keep(changes: { address?: string; report?: Partial<Report>; findings?: Finding[]; at?: number } = {}) {
  const findings = changes.findings ?? [sampleFinding()];
  return library.keep({
    address: changes.address ?? address,
    report: sampleReport(changes.report),
    audit: sampleAudit(findings),
    counts: { error: findings.length, warning: 0, note: 0, review: 0 },
    html: '',
    at: changes.at ?? 1000,
  });
}

const reports: ReportQuery = { of: 'reports', filter: {}, sort: 'captured', descending: true, group: null, folded: [] };
const findings: FindingQuery = { ...reports, of: 'findings', sort: 'captured', group: null };

function ids(query = reports): unknown[] {
  return engine.query(query, 100).first.map((row) => (row.kind === 'report' ? row.id : row.kind));
}

describe('a page that opens the library', () => {
  test('shows a capture and its finding as they were kept', async () => {
    await keep({ address: `${address}?spm=1` });
    await openPage();
    expect(engine.query(reports, 10)).toMatchObject({ total: 1, rows: 1, complete: true });
    const about = {
      organ: '云溪市气象局',
      organFolded: '云溪市气象局',
      region: '云溪市',
      year: 2023,
      site: 'qx.yunxi.gov.cn',
      address,
      title: '云溪市气象局2023年政府信息公开工作年度报告',
      capturedAt: 1000,
      superseded: false,
    };
    const kept = await library.capture(1);
    expect(engine.rows(0, 10)).toEqual([
      {
        kind: 'report',
        id: 1,
        key: kept?.key,
        ...about,
        organKind: 'department',
        organLevel: 'prefecture',
        published: '2024-01-20',
        lastSeenAt: 1000,
        counts: { error: 1, warning: 0, note: 0, review: 0 },
        untested: 0,
      },
    ]);
    expect(engine.query(findings, 10).first).toEqual([
      {
        kind: 'finding',
        capture: 1,
        index: 0,
        key: 'f1',
        fingerprint: 'f1',
        rule: 'table3-balance',
        level: 'error',
        outcome: 'failed',
        subject: 'naturalPerson',
        message: '自然人：3 + 0 ≠ 2 + 0',
        expected: 3,
        actual: 2,
        ...about,
        standpoint: 'none',
        verdict: null,
        reason: null,
        note: '',
        tags: [],
        by: '',
        judgedAt: null,
      },
    ]);
  });

  test('shows the newest captures first, as they are judged, and then all', async () => {
    const judging = new Reviews(database);
    for (let at = 1; at <= 50; at += 1) {
      const finding = sampleFinding({ fingerprint: `云溪市气象局|2023|table3-balance|${at}` });
      const { id } = await keep({ address: `http://qx.yunxi.gov.cn/${at}.html`, findings: [finding], at });
      const capture = await library.capture(id);
      if (capture === null) throw new Error('not kept');
      const judged = [judgedOf(finding, capture, capture.audit)];
      await judging.say(judged, { verdict: 'confirmed' }, { by: '王审计', at });
    }
    const leisure = Promise.withResolvers<void>();
    const opened = new Engine();
    reader?.close();
    reader = new IndexReader(database, opened, {
      changed: () => {},
      rebuild: async () => {},
      leisure: leisure.promise,
    });
    const shown = () => {
      const { total, complete, first } = opened.query(findings, 100);
      const rows = first.map((row) => row.kind === 'finding' && `${row.capture} ${row.standpoint}`);
      return { total, complete, rows };
    };
    const fromNewest = (count: number) => Array.from({ length: count }, (_, place) => `${50 - place} confirmed`);
    await reader.ready;
    expect(shown()).toEqual({ total: 48, complete: false, rows: fromNewest(48) });
    leisure.resolve();
    await reader.complete;
    expect(shown()).toEqual({ total: 50, complete: true, rows: fromNewest(50) });
  });

  test('shows an empty library as empty', async () => {
    await openPage();
    expect(engine.query(findings, 10)).toMatchObject({ total: 0, rows: 0, first: [], complete: true });
  });

  test('shows the newest state of an edited page, and the older one where all are asked for', async () => {
    await keep();
    await keep({ report: { title: '更正后的年报' }, at: 2000 });
    await openPage();
    expect([ids(), ids({ ...reports, filter: { states: 'all' } })]).toEqual([[2], [2, 1]]);
  });

  test('shows an older state again as the newest once the page has gone back to it', async () => {
    await keep();
    await keep({ report: { title: '更正后的年报' }, at: 2000 });
    await keep({ at: 3000 });
    await openPage();
    expect(ids()).toEqual([1]);
  });

  test('shows the state before once the newest is deleted, and nothing once all are', async () => {
    await keep();
    await keep({ report: { title: '更正后的年报' }, at: 2000 });
    await library.delete([2]);
    await openPage();
    expect([ids(), await library.capture(2), await library.count()]).toEqual([[1], null, 1]);
    await library.delete([1]);
    await noticed();
    expect([ids(), await library.count(), await database.tables.segments.count()]).toEqual([[], 0, 0]);
  });
});

describe('a page that is open', () => {
  test('shows what is kept, audited again and erased meanwhile', async () => {
    await openPage();
    const { id } = await keep();
    await noticed();
    expect(engine.query(findings, 0).total).toBe(1);
    await library.reaudit(id, sampleAudit([sampleFinding(), sampleFinding({ subject: 'total', fingerprint: 'f2' })]), {
      error: 2,
      warning: 0,
      note: 0,
      review: 0,
    });
    await noticed();
    expect(engine.query(findings, 0).total).toBe(2);
    await library.erase();
    await noticed();
    expect(engine.query(findings, 0).total).toBe(0);
  });

  test('shows a verdict, and that its evidence has changed', async () => {
    const { id } = await keep();
    await openPage();
    const capture = await library.capture(id);
    if (capture === null) throw new Error('not kept');
    const reviews = new Reviews(database);
    await reviews.say(
      [judgedOf(sampleFinding(), capture, capture.audit)],
      { verdict: 'confirmed' },
      { by: '甲', at: 5 },
    );
    await noticed();
    const standpoint = () => engine.query(findings, 1).first.map((row) => row.kind === 'finding' && row.standpoint);
    expect(standpoint()).toEqual(['confirmed']);
    await library.reaudit(id, sampleAudit([sampleFinding({ expected: 4 })]), {
      error: 1,
      warning: 0,
      note: 0,
      review: 0,
    });
    await noticed();
    expect(standpoint()).toEqual(['changed']);
    await openPage();
    expect(standpoint()).toEqual(['changed']);
  });
});

describe('an index that is not as it should be', () => {
  beforeEach(async () => {
    await keep();
    await keep({ address: 'http://qx.yunxi.gov.cn/2022.html', report: { year: 2022 }, at: 2000 });
    await keep({ report: { title: '更正后的年报' }, at: 3000 });
  });

  test.each<[string, () => PromiseLike<unknown>]>([
    ['missing', () => database.tables.segments.clear()],
    ['damaged', () => database.tables.segments.update(0, { words: [] })],
    ['of no known form', () => database.tables.segments.put({ number: 0 } as never)],
    ['of another format', () => database.tables.segments.update(0, { format: 0 })],
  ])('%s is made anew from the captures', async (_, spoil) => {
    const [before] = await database.tables.segments.toArray();
    await spoil();
    await openPage();
    expect([ids({ ...reports, filter: { states: 'all' } }), ids(), rebuilt]).toEqual([[3, 2, 1], [3, 2], [[0]]]);
    expect(await database.tables.segments.toArray()).toEqual([before]);
  });

  test('is mended where a capture is written to it, too', async () => {
    await database.tables.segments.clear();
    await library.delete([2]);
    await openPage();
    expect([ids({ ...reports, filter: { states: 'all' } }), rebuilt]).toEqual([[3, 1], []]);
  });
});
