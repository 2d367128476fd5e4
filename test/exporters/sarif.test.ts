import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { array, assert, asyncProperty, constantFrom, oneof, string, webUrl } from 'fast-check';
import { expect, test } from 'vitest';
import { exportSarif } from '../../exporters/sarif.ts';
import type { ExportOptions, ExportReport } from '../../exporters/selection.ts';
import { selected } from './document/selected.ts';
import { exported, exportedText, sampleExportFinding, sampleExportReport, sampleRule } from './samples.ts';

// The schema of the standard, as the package @microsoft/jest-sarif carries it (MIT). Of draft 4 it uses nothing that draft 7 has not.
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

async function read(reports: ExportReport[], options?: Partial<ExportOptions>) {
  const log = JSON.parse(await exportedText(exportSarif, reports, options));
  isValid(log);
  expect(isValid.errors).toBe(null);
  return log;
}

test('one run, with the rules and one result a finding', async () => {
  const log = await read([sampleExportReport({ capturedAt: 1_700_000_000_000 })], { at: new Date(1_750_000_000_000) });
  expect(log).toEqual({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: '勾稽 Gouji',
            version: '0.1.0',
            semanticVersion: '0.1.0',
            rules: [
              {
                id: 'table3-balance',
                name: '表三收支不平衡',
                shortDescription: { text: '表三收支不平衡' },
                fullDescription: { text: sampleRule.plain },
                help: { text: '七列逐列核对\n16 + 0 = 16 + 0\n16 ≠ 15\n无法识别\n无' },
                helpUri: 'chrome-extension://gouji/reference.html#table3-balance',
                defaultConfiguration: { level: 'error' },
                properties: { category: 'consistency', certainty: 'certain', basis: '表三表头', version: 1 },
              },
            ],
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        properties: { selection: '整个报告库', exportedAt: '2025-06-15T15:06:40.000Z' },
        results: [
          {
            ruleId: 'table3-balance',
            ruleIndex: 0,
            kind: 'fail',
            level: 'error',
            message: { text: '自然人：3 + 0 ≠ 2 + 0' },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: 'http://www.yunxi.gov.cn/a.html' } },
                logicalLocations: [
                  {
                    fullyQualifiedName: 'table3/received/naturalPerson',
                    name: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
                    kind: 'element',
                  },
                ],
              },
            ],
            fingerprints: { 'gouji/v1': 'f1' },
            properties: {
              organ: '云溪市气象局',
              year: 2023,
              level: 'error',
              subject: 'naturalPerson',
              title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
              plain: '自然人一列两边不相等。',
              expected: 3,
              actual: 2,
              quote: null,
              suspect: null,
              proposed: null,
              problem: 'a',
              repairs: null,
              prior: null,
              capturedAt: '2023-11-14T22:13:20.000Z',
              contentHash: 'hash',
              verdict: null,
            },
          },
        ],
      },
    ],
  });
});

test('what a person must look at is for review and has no level; a rule that is no longer there has no index', async () => {
  const finding = sampleExportFinding({ outcome: 'review', level: 'warning', rule: 'gone' });
  const [result] = (await read([sampleExportReport({ findings: [finding] })])).runs[0].results;
  expect([result.ruleId, result.ruleIndex, result.kind, result.level, result.properties.level]).toEqual([
    'gone',
    undefined,
    'review',
    'none',
    'warning',
  ]);
});

test.each([
  ['confirmed', null, false, undefined],
  ['fixed', null, false, undefined],
  [null, null, false, undefined],
  [
    'dismissed',
    'explained',
    false,
    [{ kind: 'external', status: 'accepted', justification: '年报中已有说明：见脚注' }],
  ],
  [
    'dismissed',
    'explained',
    true,
    [{ kind: 'external', status: 'underReview', justification: '年报中已有说明：见脚注' }],
  ],
] as const)(
  'a verdict %s because %s, its evidence changed since: %s',
  async (verdict, reason, changed, suppressions) => {
    const finding = sampleExportFinding({}, { verdict, reason, changed, note: '见脚注', tags: ['复议', '复议'] });
    const [result] = (await read([sampleExportReport({ findings: [finding] })])).runs[0].results;
    expect(result.suppressions).toEqual(suppressions);
    expect(result.properties.tags).toEqual(['复议']);
  },
);

test.each(['county-2024', 'wps-2021', 'libreoffice-2020', 'trs-2022', 'two-reports'])(
  'the findings of the page %s hold against the schema of the standard',
  async (name) => {
    const page = selected(name);
    const { results } = (await read([page, page])).runs[0];
    expect(results.map((result: { ruleId: string }) => result.ruleId)).toEqual(
      [...page.findings, ...page.findings].map(({ finding }) => finding.rule),
    );
  },
);

test('whatever the address, it is one that the schema takes', async () => {
  const odd = array(constantFrom('%', '#', '[', ']', '{', '|', '"', '云', '\uD800', ' ', '/', '?', ':', 'a')).map(
    (parts) => parts.join(''),
  );
  const any = oneof(
    webUrl(),
    string(),
    odd,
    odd.map((rest) => `http://www.yunxi.gov.cn/${rest}`),
  );
  await assert(
    asyncProperty(array(any, { minLength: 20 }), async (addresses) => {
      await read(addresses.map((address) => sampleExportReport({ address })));
    }),
    { numRuns: 10 },
  );
  const { results } = (await read([sampleExportReport({ address: 'http://www.yunxi.gov.cn/年报/a b.html?c={d}|e' })]))
    .runs[0];
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'http://www.yunxi.gov.cn/%E5%B9%B4%E6%8A%A5/a%20b.html?c=%7Bd%7D%7Ce',
  );
}, 60_000);

test('nothing selected is a log with an empty run', async () => {
  expect((await read([])).runs[0].results).toEqual([]);
});

test('a cancelled export rejects with the reason', async () => {
  const cancelling = new AbortController();
  const reason = new Error('enough');
  const reports = [sampleExportReport(), sampleExportReport()];
  const exporting = exported(exportSarif, reports, {
    signal: cancelling.signal,
    progress: () => cancelling.abort(reason),
  });
  await expect(exporting).rejects.toBe(reason);
});
