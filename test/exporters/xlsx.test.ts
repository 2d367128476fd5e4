import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportOptions, TabledReport } from '../../exporters/selection.ts';
import { sheetSeries } from '../../exporters/xlsx/sheet-series.ts';
import { Workbook } from '../../exporters/xlsx/workbook.ts';
import { exportXlsx } from '../../exporters/xlsx.ts';
import type { Figure, Table } from '../../parsers/report.ts';
import { number, sampleAudit, sampleReport } from '../store/samples.ts';
import { type Opened, sheetsOf } from './libreoffice.ts';
import { exported, exportedAt, sampleExportFinding, sampleExportReport, sampleRule } from './samples.ts';

type Row = Record<string, Opened>;

/** Rows below the headings, by heading; what is empty is left out. */
function records(sheet: Opened[][] = [], headings = 1): Row[] {
  const head = sheet[headings - 1] ?? [];
  return sheet.slice(headings).map((row) => {
    const named = head.map((heading, at): [string, Opened] => [String(heading), row[at] ?? null]);
    return Object.fromEntries(named.filter(([, value]) => value !== null));
  });
}

function table(form: '2019' | '2021', cells: Table['cells']): Table {
  return { form, rows: [], columns: [], cells, locations: [], doubts: [] };
}

const blank: Figure = { ...number(0), kind: 'blank', raw: '', value: null };
const words: Figure = { ...number(0), kind: 'text', raw: '约3', value: null };

const judged = sampleExportFinding(
  { suspect: 'table3/received/naturalPerson', proposed: 2 },
  {
    verdict: 'dismissed',
    reason: 'explained',
    note: '第一行\n第二行',
    tags: ['复议', '报局长'],
    by: '李青',
    changed: true,
  },
);

const hostile = [
  "=cmd|'/c calc'!A0",
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '<b>&amp;"\'</b>',
  '_x0041_',
  ' 前后有空格 ',
  '123',
  '2024-01-31',
  '1E5',
  'TRUE',
  '#REF!',
  '𠮷野家',
  'a\tb',
];

describe('a workbook, opened by LibreOffice', () => {
  let sheets: Record<string, Opened[][]> = {};

  beforeAll(async () => {
    const reports = [
      sampleExportReport({
        findings: [judged, sampleExportFinding({ expected: '2023-01-31', actual: null, outcome: 'review' })],
        audit: {
          ...sampleAudit([judged.finding]),
          outcomes: [
            { rule: 'table3-balance', subject: 'a', outcome: 'passed', reason: null, cells: [] },
            { rule: 'table3-balance', subject: 'b', outcome: 'failed', reason: null, cells: [] },
            { rule: 'invalid-date', subject: 'report', outcome: 'untested', reason: '无法识别', cells: [] },
          ],
          settings: { 'late-publication': 'off' },
        },
      }),
      sampleExportReport({
        address: 'http://www.yunxi.gov.cn/b.html?x=1&y="云"',
        region: null,
        report: sampleReport({
          organ: null,
          year: null,
          title: null,
          published: null,
          table2: table('2021', {
            normativeDocuments: { issued: number(6), repealed: blank, inForce: words },
            fees: { amount: { ...number(8200), raw: '8200元', unit: '元' } },
          }),
          table3: table('2021', {
            received: { naturalPerson: number(-3), organizations: number(4), total: number(0) },
            denied: { total: number(5) },
          }),
          table4: table('2021', { review: { upheld: number(0.5), total: number(123456789012) } }),
        }),
        findings: hostile.map((message) => sampleExportFinding({ message }, { note: message })),
        audit: sampleAudit([]),
      }),
      sampleExportReport({
        report: sampleReport({
          year: 2020,
          table2: table('2019', {
            regulations: { made: number(1) },
            fees: { amount: { ...number(12.5), raw: '12.5万元', unit: '万元' } },
          }),
          table3: table('2019', { other: { naturalPerson: number(2) } }),
        }),
        findings: [],
      }),
    ];
    const rules = [
      sampleRule,
      { ...sampleRule, id: 'late-publication', title: '发布逾期' },
      { ...sampleRule, id: 'invalid-date', title: '日期写法错误' },
    ];
    const { bytes } = await exported(exportXlsx, reports, { rules });
    sheets = await sheetsOf(bytes);
  }, 120_000);

  test('a finding is one row: figures are numbers, times are times, what is not known is empty', () => {
    const [first, second] = records(sheets.问题);
    expect(first).toEqual({
      机关: '云溪市气象局',
      年度: 2023,
      级别: '错误',
      结论: '不符',
      问题: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
      说明: '自然人：3 + 0 ≠ 2 + 0',
      通俗说法: '自然人一列两边不相等。',
      应为: 3,
      实为: 2,
      '差额（实为减应为）': -1,
      涉及的单元格: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      疑点: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      建议值: 2,
      复核意见: '已忽略',
      忽略的理由: '年报中已有说明',
      备注: '第一行\n第二行',
      标签: '复议；报局长',
      复核人: '李青',
      复核时间: { time: '2024-03-01 09:05:00' },
      复核后证据有变化: '是',
      依据: '表三表头',
      地区: '云溪市',
      网站: 'www.yunxi.gov.cn',
      年报标题: '云溪市气象局2023年政府信息公开工作年度报告',
      发布日期: { time: '2024-01-20' },
      快照时间: { time: '2024-02-02 08:30:00' },
      网址: 'http://www.yunxi.gov.cn/a.html',
      规则编号: 'table3-balance',
      单元格代码: 'table3/received/naturalPerson',
      症结代码: 'a',
      指纹: 'f1',
    });
    expect([second?.结论, second?.应为, second?.实为, second?.复核意见]).toEqual([
      '待核',
      '2023-01-31',
      undefined,
      undefined,
    ]);
  });

  test('no text becomes a formula, a figure or a date, and none is changed', () => {
    expect(
      records(sheets.问题)
        .slice(2)
        .map((row) => row.备注),
    ).toEqual(hostile);
  });

  test('every figure of a report stands under its own heading: 0 is 0, what is blank or illegible is empty', () => {
    const [first, second, third] = records(sheets.年报, 2);
    const report = {
      机关: '云溪市气象局',
      年度: 2023,
      年报标题: '云溪市气象局2023年政府信息公开工作年度报告',
      机关类别: '部门',
      机关层级: '市',
      地区: '云溪市',
      网站: 'www.yunxi.gov.cn',
      发布日期: { time: '2024-01-20' },
      '通过（项）': 0,
      '不符（项）': 1,
      '待核（项）': 0,
      '无法核对（项）': 0,
      '不适用（项）': 0,
      数字个数: 1,
      已核对的数字: 1,
      快照时间: { time: '2024-02-02 08:30:00' },
      最近一次见到: { time: '2024-02-03 08:30:00' },
      网址: 'http://www.yunxi.gov.cn/a.html',
    };
    expect(first).toEqual({
      ...report,
      表三格式: '2021年',
      选定的问题: 2,
      '一、本年新收政府信息公开申请数量·自然人': 3,
    });
    expect(second).toEqual({
      网站: 'www.yunxi.gov.cn',
      表二格式: '2021年',
      表三格式: '2021年',
      选定的问题: hostile.length,
      '通过（项）': 0,
      '不符（项）': 0,
      '待核（项）': 0,
      '无法核对（项）': 0,
      '不适用（项）': 0,
      数字个数: 1,
      已核对的数字: 1,
      快照时间: { time: '2024-02-02 08:30:00' },
      最近一次见到: { time: '2024-02-03 08:30:00' },
      网址: 'http://www.yunxi.gov.cn/b.html?x=1&y="云"',
      行政规范性文件·本年制发件数: 6,
      '行政事业性收费·本年收费金额（单位：万元）': '8200元',
      '一、本年新收政府信息公开申请数量·自然人': -3,
      '一、本年新收政府信息公开申请数量·总计': 0,
      行政复议·结果维持: 0.5,
      行政复议·总计: 123456789012,
      格式以外的数字: '表三“一、本年新收政府信息公开申请数量”行“小计”列：4；表三“（三）不予公开”行“总计”列：5',
    });
    expect(third).toEqual({
      ...report,
      年度: 2020,
      表二格式: '2019年',
      表三格式: '2019年',
      '不符（项）': 0,
      选定的问题: 0,
      '行政事业性收费·本年收费金额（单位：万元）': 12.5,
      '2019年格式·规章·本年新制作数量': 1,
      '2019年格式·（六）其他处理·自然人': 2,
    });
  });

  test('no two figures share a heading', () => {
    const headings = sheets.年报?.[1] ?? [];
    expect(headings.length).toBe(new Set(headings).size);
  });

  test('every rule has its outcomes over all reports, and how its findings were judged', () => {
    const none = {
      级别: '错误',
      类别: '一致性',
      性质: '网页本身可以证明',
      '通过（项）': 0,
      '不符（项）': 0,
      '待核（项）': 0,
      '无法核对（项）': 0,
      '不适用（项）': 0,
      有问题的年报: 0,
      选定的问题: 0,
      已确认: 0,
      已忽略: 0,
      已改正: 0,
      尚未复核: 0,
    };
    expect(records(sheets.规则与结论)).toEqual([
      {
        ...none,
        规则编号: 'table3-balance',
        问题: '表三收支不平衡',
        '通过（项）': 1,
        '不符（项）': 1,
        有问题的年报: 1,
        选定的问题: 2 + hostile.length,
        已忽略: 1,
        尚未复核: 1 + hostile.length,
      },
      { ...none, 规则编号: 'late-publication', 问题: '发布逾期' },
      { ...none, 规则编号: 'invalid-date', 问题: '日期写法错误', '无法核对（项）': 1 },
    ]);
  });

  test('of a rule with several outcomes in one report the gravest is told, and a rule that was switched off is named so', () => {
    expect(records(sheets.逐份结论, 2)[0]).toEqual({
      机关: '云溪市气象局',
      年度: 2023,
      网址: 'http://www.yunxi.gov.cn/a.html',
      表三收支不平衡: '不符',
      发布逾期: '已关闭',
      日期写法错误: '无法核对',
    });
  });

  test('what was exported, and when, is told', () => {
    const zone = exportedAt.getTimezoneOffset() === 0 ? 'UTC+00:00' : expect.stringMatching(/^UTC/);
    expect(sheets.说明?.slice(0, 6)).toEqual([
      ['政府信息公开工作年度报告核对结果', null],
      ['导出范围', '整个报告库'],
      ['年报份数', 3],
      ['问题个数', 2 + hostile.length],
      ['导出时间', `2026-11-22 17:46:09（${zone}）`],
      ['勾稽版本', '0.1.0'],
    ]);
  });
});

describe('the parts of a workbook', () => {
  async function parts(reports: TabledReport[], options?: Partial<ExportOptions>) {
    const { bytes } = await exported(exportXlsx, reports, options);
    return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  }

  test('the sheets stand in order, with filters on the headings and frozen panes', async () => {
    const found = await parts([sampleExportReport()]);
    const names = [...(found['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['问题', '年报', '规则与结论', '逐份结论', '说明']);
    const told = Object.values(found).flatMap((text) => [
      ...text.matchAll(/<pane [^>]*topLeftCell="(\w+)"|<autoFilter ref="([\w:]+)"/g),
    ]);
    expect(told.map(([, pane, filter]) => pane ?? filter)).toEqual([
      'C2',
      'A1:AF2',
      'C3',
      'A2:IP3',
      'C2',
      'A1:P2',
      'C3',
      'A2:D3',
    ]);
  });

  test('addresses of the web are links, one for all findings of a report; others are text alone', async () => {
    const found = await parts([
      sampleExportReport({ findings: [sampleExportFinding(), sampleExportFinding()] }),
      sampleExportReport({ address: 'file:///C:/a.html' }),
      sampleExportReport({ address: 'http://www.yunxi.gov.cn/年报?a=1&b="2"' }),
    ]);
    expect(
      [...(found['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<hyperlink ref="([^"]*)"/g)].map(([, ref]) => ref),
    ).toEqual(['AB2:AB3', 'AB5']);
    const relations = found['xl/worksheets/_rels/sheet1.xml.rels'] ?? '';
    expect([...relations.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      'http://www.yunxi.gov.cn/a.html',
      'http://www.yunxi.gov.cn/%E5%B9%B4%E6%8A%A5?a=1&amp;b=%222%22',
    ]);
  });

  test('in English the sheets and headings are English', async () => {
    const found = await parts([sampleExportReport()], { locale: 'en' });
    expect([...(found['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Findings',
      'Reports',
      'Rules and outcomes',
      'Outcomes by report',
      'About',
    ]);
    expect(found['xl/worksheets/sheet1.xml']).toContain('<t>Organ</t>');
  });

  test('what XML cannot hold is written as Excel does, and text longer than Excel takes is cut', async () => {
    const found = await parts([
      sampleExportReport({ findings: [sampleExportFinding({ message: '\0\uFFFF\r' }, { note: '云'.repeat(40_000) })] }),
    ]);
    const sheet = found['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<t>_x0000__xFFFF__x000D_</t>');
    expect(/云*…/.exec(sheet)?.[0].length).toBe(32_767);
  });

  test('a sheet that is full goes on in another one, under the same headings', async () => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const workbook = new Workbook(async (piece) => void pieces.push(piece));
    const room = sheetSeries(
      workbook,
      {
        name: '问题',
        further: (n) => `问题（${n}）`,
        widths: [10],
        frozen: { rows: 1, columns: 0 },
        head: (sheet) => sheet.row([{ entry: '编号' }]),
      },
      3,
    );
    for (const entry of [1, 2, 3]) room(1).row([{ entry }]);
    await workbook.finish({ title: '', creator: '', at: exportedAt });
    expect(await sheetsOf(new Uint8Array(await new Blob(pieces).arrayBuffer()))).toEqual({
      问题: [['编号'], [1], [2]],
      '问题（2）': [['编号'], [3]],
    });
  }, 60_000);

  test('a cancelled export rejects with the reason, and writes nothing', async () => {
    const cancelling = new AbortController();
    const reason = new Error('enough');
    const reports = [sampleExportReport(), sampleExportReport()];
    const exporting = exported(exportXlsx, reports, {
      signal: cancelling.signal,
      progress: () => cancelling.abort(reason),
    });
    await expect(exporting).rejects.toBe(reason);
  });
});
