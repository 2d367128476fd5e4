import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { auditedLine } from '../../cli/output.ts';
import { exportJson } from '../../exporters/json.ts';
import type { ExportOptions, ExportReport } from '../../exporters/selection.ts';
import { selected } from './document/selected.ts';
import { exported, exportedText, sampleExportFinding, sampleExportReport, sampleRule } from './samples.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/export.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

async function read(reports: ExportReport[], options?: Partial<ExportOptions>) {
  const document = JSON.parse(await exportedText(exportJson, reports, options));
  isValid(document);
  expect(isValid.errors).toBe(null);
  return document;
}

test('a finding with its verdict, in a document that says what it is', async () => {
  const judged = sampleExportFinding(
    {
      suspect: 'table3/received/naturalPerson',
      proposed: 2,
      quote: { section: 'overview', text: '3件', location: 'p1', start: 6, end: 8 },
      context: { before: '全年共收到申请', after: '。' },
    },
    {
      verdict: 'dismissed',
      reason: 'explained',
      note: '见脚注',
      tags: ['复议'],
      by: '李青',
      changed: true,
      at: 1_700_000_000_000,
    },
  );
  const report = sampleExportReport({
    findings: [judged],
    capturedAt: 1_700_000_000_000,
    lastSeenAt: 1_700_000_001_000,
  });
  expect(await read([report], { at: new Date(1_750_000_000_000) })).toEqual({
    version: 1,
    generator: { name: 'gouji', version: '0.1.0' },
    exportedAt: '2025-06-15T15:06:40.000Z',
    language: 'zh-CN',
    selection: '整个报告库',
    rules: [
      {
        id: 'table3-balance',
        version: 1,
        title: '表三收支不平衡',
        level: 'error',
        category: 'consistency',
        certainty: 'certain',
        basis: '表三表头',
      },
    ],
    reports: [
      {
        source: 'http://www.yunxi.gov.cn/a.html',
        status: 'audited',
        site: 'www.yunxi.gov.cn',
        region: '云溪市',
        capturedAt: '2023-11-14T22:13:20.000Z',
        lastSeenAt: '2023-11-14T22:13:21.000Z',
        contentHash: 'hash',
        auditedBy: '0.1.0',
        report: {
          title: '云溪市气象局2023年政府信息公开工作年度报告',
          organ: '云溪市气象局',
          year: 2023,
          published: '2024-01-20',
          period: null,
          template: { table2: null, table3: '2021' },
          sections: [{ key: 'overview', heading: '一、总体情况' }],
          table2: null,
          table3: { received: { naturalPerson: 3 } },
          table4: null,
        },
        findings: [
          {
            rule: 'table3-balance',
            level: 'error',
            outcome: 'failed',
            subject: 'naturalPerson',
            title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
            plain: '自然人一列两边不相等。',
            message: '自然人：3 + 0 ≠ 2 + 0',
            basis: '表三表头',
            expected: 3,
            actual: 2,
            cells: ['table3/received/naturalPerson'],
            quote: { section: 'overview', text: '全年共收到申请3件。' },
            suspect: 'table3/received/naturalPerson',
            proposed: 2,
            problem: 'a',
            fingerprint: 'f1',
            repairs: null,
            prior: null,
            verdict: {
              verdict: 'dismissed',
              reason: 'explained',
              note: '见脚注',
              tags: ['复议'],
              by: '李青',
              at: '2023-11-14T22:13:20.000Z',
              changed: true,
              evidence: { message: '自然人：3 + 0 ≠ 2 + 0', expected: 3, actual: 2 },
            },
          },
        ],
        checks: { passed: 0, failed: 1, review: 0, untested: 0, inapplicable: 0 },
        coverage: { figures: 1, covered: 1 },
        outcomes: [],
        also: [],
      },
    ],
    counts: { reports: 1, findings: 1 },
  });
});

test.each(['county-2024', 'wps-2021', 'libreoffice-2020', 'trs-2022', 'two-reports'])(
  'what is told of the page %s is what the command line tells, under its keys',
  async (name) => {
    const page = selected(name);
    const { reports } = await read([page]);
    expect(reports[0]).toMatchObject(auditedLine(page.address, page.report, page.audit));
    expect(reports[0].outcomes.length).toBe(page.audit.outcomes.length);
  },
);

test('in English title and plain sentence are English', async () => {
  const { reports, language } = await read([sampleExportReport()], { locale: 'en' });
  expect([language, reports[0].findings[0].title, reports[0].findings[0].plain]).toEqual([
    'en',
    'Balance',
    'The two sides differ.',
  ]);
});

test('nothing selected is a document, too', async () => {
  expect((await read([], { rules: [sampleRule] })).counts).toEqual({ reports: 0, findings: 0 });
});

test('a document that was cut off, or is of another version, does not hold against the schema', async () => {
  const document = await read([sampleExportReport()]);
  expect(isValid({ ...document, counts: undefined })).toBe(false);
  expect(isValid({ ...document, version: 2 })).toBe(false);
});

test('a cancelled export rejects with the reason', async () => {
  const cancelling = new AbortController();
  const reason = new Error('enough');
  const reports = [sampleExportReport(), sampleExportReport()];
  const exporting = exported(exportJson, reports, {
    signal: cancelling.signal,
    progress: () => cancelling.abort(reason),
  });
  await expect(exporting).rejects.toBe(reason);
});
