import { array, assert, constantFrom, double, oneof, property, string } from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, exportCsv } from '../../exporters/csv.ts';
import { exported, exportedText, sampleExportFinding, sampleExportReport } from './samples.ts';

function parsed(text: string): string[][] {
  const { data, errors } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

async function records(...args: Parameters<typeof exportedText> extends [unknown, ...infer Rest] ? Rest : never) {
  const [head = [], ...rows] = parsed(await exportedText(exportCsv, ...args));
  return rows.map((row) => Object.fromEntries(head.map((heading, at) => [heading, row[at]])));
}

test('a finding is one row, all that is known of it in columns', async () => {
  const report = sampleExportReport({
    findings: [
      sampleExportFinding(
        {
          suspect: 'table3/received/naturalPerson',
          proposed: 2,
          quote: { section: 'overview', text: '3件', location: 'p1', start: 6, end: 8 },
          context: { before: '全年共收到申请', after: '。' },
        },
        {
          verdict: 'dismissed',
          reason: 'explained',
          note: '见脚注，\n"已说明"',
          tags: ['复议', '报局长'],
          by: '李青',
          changed: true,
        },
      ),
    ],
  });
  expect(await records([report])).toEqual([
    {
      机关: '云溪市气象局',
      年度: '2023',
      级别: '错误',
      结论: '不符',
      问题: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
      说明: '自然人：3 + 0 ≠ 2 + 0',
      通俗说法: '自然人一列两边不相等。',
      应为: '3',
      实为: '2',
      '差额（实为减应为）': '-1',
      涉及的单元格: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      疑点: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      建议值: '2',
      复核意见: '已忽略',
      忽略的理由: '年报中已有说明',
      备注: '见脚注，\n"已说明"',
      标签: '复议；报局长',
      复核人: '李青',
      复核时间: '2024-03-01 09:05:00',
      复核后证据有变化: '是',
      原文: '全年共收到申请3件。',
      依据: '表三表头',
      地区: '云溪市',
      网站: 'www.yunxi.gov.cn',
      年报标题: '云溪市气象局2023年政府信息公开工作年度报告',
      发布日期: '2024-01-20',
      快照时间: '2024-02-02 08:30:00',
      网址: 'http://www.yunxi.gov.cn/a.html',
      规则编号: 'table3-balance',
      单元格代码: 'table3/received/naturalPerson',
      症结代码: 'a',
      指纹: 'f1',
    },
  ]);
});

test('in English the headings, words, title and plain sentence are English', async () => {
  const [row] = await records([sampleExportReport()], { locale: 'en' });
  expect([row?.Organ, row?.Level, row?.Outcome, row?.Finding, row?.['In plain words'], row?.Verdict]).toEqual([
    '云溪市气象局',
    'Error',
    'Failed',
    'Balance',
    'The two sides differ.',
    '',
  ]);
});

test('the file begins with the mark of UTF-8, and every line ends with CR LF', async () => {
  const { bytes } = await exported(exportCsv, [sampleExportReport()]);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = await exportedText(exportCsv, [sampleExportReport()]);
  expect(text.split('\r\n').length).toBe(3);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('progress is told after every report', async () => {
  const { progress } = await exported(exportCsv, [
    sampleExportReport(),
    sampleExportReport({ findings: [] }),
    sampleExportReport({ findings: [sampleExportFinding(), sampleExportFinding()] }),
  ]);
  expect(progress).toEqual([
    { reports: 1, findings: 1 },
    { reports: 2, findings: 1 },
    { reports: 3, findings: 3 },
  ]);
});

test('a cancelled export rejects with the reason', async () => {
  const cancelling = new AbortController();
  const reason = new Error('enough');
  const reports = [sampleExportReport(), sampleExportReport()];
  const exporting = exported(exportCsv, reports, {
    signal: cancelling.signal,
    progress: () => cancelling.abort(reason),
  });
  await expect(exporting).rejects.toBe(reason);
});

describe('what a spreadsheet would run as a formula', () => {
  test.each([
    ["=cmd|'/c calc'!A0", `'=cmd|'/c calc'!A0`],
    ['+1+1', `'+1+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['\n=1', `'\n=1`],
    ['　=1', `'　=1`],
    ['\uFEFF=1', `'\uFEFF=1`],
    ['＝1+1', `'＝1+1`],
    ['＋1', `'＋1`],
    ['－1', `'－1`],
    ['＠A1', `'＠A1`],
  ])('%j is text', (text, guarded) => {
    expect(parsed(csvLine([text, 'end']))).toEqual([[guarded, 'end']]);
  });

  test('a negative figure stays a figure', () => {
    expect(csvLine([-3, 0, 1.5, null, '云溪'])).toBe('-3,0,1.5,,云溪\r\n');
  });
});

test('whatever stands in the cells, a parser reads it back', () => {
  const nasty = constantFrom(
    '"',
    ',',
    '\r',
    '\n',
    '\r\n',
    '=',
    '＝',
    '-',
    '\t',
    "'",
    ' ',
    '　',
    '\uFEFF',
    '云',
    '𠮷',
    '\0',
  );
  const entry = oneof(
    string({ unit: 'grapheme' }),
    array(nasty).map((parts) => parts.join('')),
    double({ noNaN: true, noDefaultInfinity: true }),
  );
  assert(
    property(array(array(entry, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => csvLine([...row, 'end'])).join('');
      const expected = rows.map((row) => [
        ...row.map((value) =>
          typeof value === 'string' && /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(value) ? `'${value}` : String(value),
        ),
        'end',
      ]);
      expect(papa.parse(`\uFEFF${text}`, { newline: '\r\n', delimiter: ',' }).data).toEqual([...expected, ['']]);
    }),
    { numRuns: 500 },
  );
});
