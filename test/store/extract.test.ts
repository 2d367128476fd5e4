import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { exportCsv } from '../../exporters/csv.ts';
import type { ExportReport, TabledReport } from '../../exporters/selection.ts';
import { exportXlsx } from '../../exporters/xlsx.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Figure, Report } from '../../parsers/report.ts';
import type { Audit } from '../../rules/finding.ts';
import { audit as auditReport } from '../../rules/runner.ts';
import { Database } from '../../store/database.ts';
import { evidenceDigest } from '../../store/evidence.ts';
import { packExtract } from '../../store/extract.ts';
import { gzip } from '../../store/gzip.ts';
import { Library } from '../../store/library.ts';
import { readOutcomes } from '../../store/outcomes.ts';
import { rebuildIndex } from '../../store/query/rebuild.ts';
import { type ExtractedCapture, extractedCapture, inflatedExtracts } from '../../store/stored-extract.ts';
import { exported, exportedText, sampleExportReport } from '../exporters/samples.ts';
import { caseOf } from '../generator/plan.ts';
import { randomQuirks } from '../generator/quirks.ts';
import { number, sampleAudit, sampleFinding, sampleReport } from './samples.ts';

const counts = { error: 1, warning: 0, note: 0, review: 0 };

let database: Database;
let library: Library;

beforeEach(() => {
  database = new Database(`gouji-${crypto.randomUUID()}`);
  library = new Library(database);
});

afterEach(() => library.close());

async function kept(address: string, report: Report = sampleReport(), audit: Audit = sampleAudit([sampleFinding()])) {
  return (await library.keep({ address, report, audit, counts, html: '<html>年报</html>', at: 1000 })).id;
}

async function read(ids: number[]): Promise<(ExtractedCapture | null)[]> {
  return (await inflatedExtracts(database, ids)).map(extractedCapture);
}

async function readOne(id: number): Promise<ExtractedCapture> {
  const [one] = await read([id]);
  if (one == null) throw new Error('nothing was read');
  return one;
}

/** As sheets are told of a capture, from the whole of it or from its extract. */
function told<Told extends Pick<TabledReport, 'report' | 'audit'>>({ report, audit }: Told) {
  const { findings: _, ...place } = sampleExportReport();
  return { ...place, report, audit };
}

describe('an extract tells sheets all that the capture itself would', () => {
  const pages = Array.from({ length: 24 }, (_, seed) => [seed, caseOf(seed, randomQuirks(seed)).page.html] as const);

  test.each(pages)('of a generated page (%i)', async (_, html) => {
    const { report } = parsePage(parseHtml(html), 'http://www.yunxi.gov.cn/a.html');
    if (report === null) throw new Error('no report');
    const audit = auditReport(report, { version: '0.1.0' });
    const extract = await readOne(await kept('http://www.yunxi.gov.cn/a.html', report, audit));
    const whole: ExportReport = {
      ...sampleExportReport(),
      report,
      audit,
      findings: audit.findings.map((finding) => ({ finding, verdict: null, screenshots: [] })),
    };
    const short: TabledReport = {
      ...told(extract),
      findings: extract.audit.findings.map((finding) => ({ finding, verdict: null })),
    };
    expect(await exportedText(exportCsv, [short])).toBe(await exportedText(exportCsv, [whole]));
    expect((await exported(exportXlsx, [short])).bytes).toEqual((await exported(exportXlsx, [whole])).bytes);
    expect(extract.audit.findings.map(({ digest }) => digest)).toEqual(audit.findings.map(evidenceDigest));
  });

  test('of figures of every kind', async () => {
    const figures: Record<string, Figure> = {
      plain: number(12),
      nought: number(0),
      below: number(-3),
      broken: { ...number(0.5), raw: '0.50' },
      grouped: { ...number(1200), raw: '1,200' },
      money: { ...number(3), raw: '3元', unit: '元' },
      blank: { ...number(0), kind: 'blank', raw: '', value: null },
      dash: { ...number(0), kind: 'blank', raw: '—', value: null },
      words: { ...number(0), kind: 'text', raw: '见附件', value: null },
      doubtful: { ...number(7), doubt: { code: 'stray-characters', text: '7.' } },
    };
    const report = sampleReport();
    const table3 = report.table3 && { ...report.table3, cells: { received: figures } };
    const extract = await readOne(await kept('http://www.yunxi.gov.cn/a.html', { ...report, table3 }));
    const shown = Object.fromEntries(
      Object.entries(figures).map(([column, { kind, raw, value, unit }]) => [column, { kind, raw, value, unit }]),
    );
    expect(extract.report.table3).toEqual({ form: '2021', cells: { received: shown } });
  });
});

test('extracts come in the order of their ids as they were asked for, with when they were seen; what is not kept is left out', async () => {
  const first = await kept('http://www.yunxi.gov.cn/a.html');
  const second = await kept('http://www.yunxi.gov.cn/b.html');
  const found = await read([second, 999, first]);
  expect(found.map((each) => [each?.id, each?.address, each?.site, each?.capturedAt, each?.lastSeenAt])).toEqual([
    [second, 'http://www.yunxi.gov.cn/b.html', 'www.yunxi.gov.cn', 1000, 1000],
    [first, 'http://www.yunxi.gov.cn/a.html', 'www.yunxi.gov.cn', 1000, 1000],
  ]);
});

describe('an extract goes with its capture', () => {
  const other = sampleFinding({ message: '自然人：3 + 0 ≠ 1 + 0', fingerprint: 'f2' });

  test('audited again', async () => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    await library.reaudit(id, sampleAudit([other]), counts);
    const { report, audit } = await readOne(id);
    expect(report.title).toBe('云溪市气象局2023年政府信息公开工作年度报告');
    expect(audit.findings.map(({ message }) => message)).toEqual(['自然人：3 + 0 ≠ 1 + 0']);
  });

  test('read again', async () => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    const report = sampleReport({ title: '云溪市气象局政府信息公开年报' });
    await library.reread([{ id, report, audit: sampleAudit([other]), counts }]);
    const { title, report: own, audit } = await readOne(id);
    expect([title, own.title]).toEqual(['云溪市气象局政府信息公开年报', '云溪市气象局政府信息公开年报']);
    expect(audit.findings.map(({ message }) => message)).toEqual(['自然人：3 + 0 ≠ 1 + 0']);
  });

  test('deleted', async () => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    await library.delete([id]);
    expect(await database.tables.extracts.count()).toBe(0);
  });

  test('made anew with the index, and taken away where there is no capture', async () => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    const stored = await database.tables.extracts.toArray();
    await database.tables.extracts.clear();
    await database.tables.extracts.put({ ...packExtract(7, sampleReport(), sampleAudit()) });
    await rebuildIndex(database);
    expect(stored.map((extract) => extract.id)).toEqual([id]);
    expect(await database.tables.extracts.toArray()).toEqual(stored);
  });
});

describe('without an extract that can be read, the capture is', () => {
  const wrongs: [string, (id: number) => Promise<unknown>][] = [
    ['none', (id) => database.tables.extracts.delete(id)],
    ['of another version', (id) => database.tables.extracts.update(id, { format: 0 })],
    ['no gzip', (id) => database.tables.extracts.update(id, { audit: new Uint8Array([1, 2, 3]) })],
  ];

  test.each(wrongs)('%s', async (_, damage) => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    const whole = await readOne(id);
    await damage(id);
    expect(await readOne(id)).toEqual(whole);
    expect(await readOutcomes(database, [id])).toEqual([{ capture: id, outcomes: whole.audit.outcomes }]);
  });

  test.each(wrongs)('%s, and the capture damaged: only that one is lost', async (_, damage) => {
    const whole = await kept('http://www.yunxi.gov.cn/a.html');
    const id = await kept('http://www.yunxi.gov.cn/b.html');
    await damage(id);
    await database.tables.captures.update(id, { audit: await gzip('{"version":') });
    expect((await read([whole, id])).map((each) => each !== null)).toEqual([true, false]);
  });

  test('JSON that is no extract costs only itself', async () => {
    const id = await kept('http://www.yunxi.gov.cn/a.html');
    await database.tables.extracts.update(id, { audit: await gzip('{"outcomes":{}}') });
    expect(await read([id])).toEqual([null]);
  });
});
