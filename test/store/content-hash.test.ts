import { expect, test } from 'vitest';
import type { Report } from '../../parsers/report.ts';
import { canonicalContent, contentHash } from '../../store/content-hash.ts';
import { number, sampleReport } from './samples.ts';

const report = sampleReport();
const [overview] = report.sections;
const table3 = report.table3;
if (overview === undefined || table3 === null) throw new Error('the sample has both');

const prose = (text: string): Partial<Report> => ({
  sections: [{ ...overview, paragraphs: [{ text, location: 'p1', heading: false }] }],
});
const cell = (figure: ReturnType<typeof number>): Partial<Report> => ({
  table3: { ...table3, cells: { received: { naturalPerson: figure } } },
});

test.each<[string, Partial<Report>]>([
  ['white space in the prose', prose('全年 共收到申请3件。\u3000')],
  ['a full-width digit in the prose', prose('全年共收到申请３件。')],
  ['a full-width digit in a cell', cell({ ...number(3), raw: '３' })],
  ['where things stand on the page', cell(number(3, 'elsewhere'))],
  ['how a row label is printed', { table3: { ...table3, rows: [] } }],
  ['a visit counter above the report', { preamble: [{ text: '浏览次数：1024次', location: 'x', heading: false }] }],
])('%s is no change of the report', (_, changes) => {
  expect(canonicalContent(sampleReport(changes))).toBe(canonicalContent(report));
});

test.each<[string, Partial<Report>]>([
  ['a figure', cell(number(4))],
  ['a figure made blank', cell({ ...number(3), kind: 'blank', raw: '', value: null })],
  ['a blank made 0', cell(number(0))],
  ['a word of the prose', prose('全年共收到申请4件。')],
  ['the title', { title: '云溪市气象局2023年政府信息公开年报' }],
  ['a heading', { sections: [{ ...overview, heading: '一、基本情况' }] }],
  ['a table that is gone', { table3: null }],
  ['the signature', { ending: [{ text: '2024年1月20日', location: 'x', heading: false }] }],
])('%s changed is a change of the report', (_, changes) => {
  expect(canonicalContent(sampleReport(changes)) === canonicalContent(report)).toBe(false);
});

test('a visit counter changes nothing between two visits', () => {
  const visited = (times: number) =>
    canonicalContent(
      sampleReport({ preamble: [{ text: `发布时间：2024-01-20 点击：${times}`, location: 'x', heading: false }] }),
    );
  expect(visited(1)).toBe(visited(99));
});

test('the hash is the SHA-256 of the canonical content', async () => {
  const { createHash } = await import('node:crypto');
  expect(await contentHash(report)).toBe(createHash('sha256').update(canonicalContent(report)).digest('hex'));
});
