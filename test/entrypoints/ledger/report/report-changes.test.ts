import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../../entrypoints/ledger/report/report-changes.ts';
import type { Figure, Report, Section, Table } from '../../../../parsers/report.ts';
import { number, sampleReport } from '../../../store/samples.ts';

const blank: Figure = { ...number(0), kind: 'blank', raw: '', value: null };
const [overview] = sampleReport().sections;

function withCells(cells: Table['cells'] | null): Report {
  const { table3 } = sampleReport();
  return sampleReport({ table3: cells === null || table3 === null ? null : { ...table3, cells } });
}

function withSection(changes: Partial<Section>): Report {
  return sampleReport({ sections: overview === undefined ? [] : [{ ...overview, ...changes }] });
}

const nothing = { head: [], cells: [], sections: [] };

describe('the tables', () => {
  const cell = (before: string | null, after: string | null, address = 'table3/received/naturalPerson') => ({
    ...nothing,
    cells: [{ table: 'table3', address, before, after }],
  });

  test.each<[string, Figure, Figure, object]>([
    ['a figure was changed', number(3), number(5), cell('3', '5')],
    ['a blank was filled in', blank, number(0), cell('', '0')],
    ['a figure was taken away', number(3), blank, cell('3', '')],
    ['a figure became words', number(3), { ...number(3), kind: 'text', raw: '三件', value: null }, cell('3', '三件')],
    ['only its white space was changed', number(3), { ...number(3), raw: ' 3 ' }, nothing],
    ['only its width was changed', number(3), { ...number(3), raw: '３' }, nothing],
    ['one sign for nothing stands in place of another', blank, { ...blank, raw: '/' }, nothing],
    ['it stands elsewhere on the page', number(3), number(3, 'n9'), nothing],
  ])('%s', (_, before, after, expected) => {
    const changes = compareReports(
      withCells({ received: { naturalPerson: before } }),
      withCells({ received: { naturalPerson: after } }),
    );
    expect(changes).toEqual(expected);
  });

  test('a row came', () => {
    const before = withCells({ received: { naturalPerson: number(3) } });
    const after = withCells({ received: { naturalPerson: number(3) }, carriedIn: { naturalPerson: number(0) } });
    expect(compareReports(before, after)).toEqual(cell(null, '0', 'table3/carriedIn/naturalPerson'));
  });

  test('a whole table went', () => {
    const before = withCells({ received: { naturalPerson: number(3) } });
    expect(compareReports(before, withCells(null))).toEqual(cell('3', null));
  });
});

describe('the prose', () => {
  test('a sentence was changed', () => {
    const after = withSection({ paragraphs: [{ text: '全年共收到申请5件。', location: 'p1', heading: false }] });
    expect(compareReports(sampleReport(), after)).toEqual({
      ...nothing,
      sections: [
        {
          key: 'overview',
          heading: { before: '一、总体情况', after: '一、总体情况' },
          paragraphs: [
            {
              kind: 'changed',
              before: '全年共收到申请3件。',
              after: '全年共收到申请5件。',
              pieces: [
                { kind: 'same', text: '全年共收到申请' },
                { kind: 'removed', text: '3' },
                { kind: 'added', text: '5' },
                { kind: 'same', text: '件。' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('a heading was changed', () => {
    expect(compareReports(sampleReport(), withSection({ heading: '一、基本情况' })).sections).toEqual([
      {
        key: 'overview',
        heading: { before: '一、总体情况', after: '一、基本情况' },
        paragraphs: [{ kind: 'same', text: '全年共收到申请3件。' }],
      },
    ]);
  });

  test('a section went', () => {
    expect(compareReports(sampleReport(), sampleReport({ sections: [] })).sections).toEqual([
      {
        key: 'overview',
        heading: { before: '一、总体情况', after: null },
        paragraphs: [{ kind: 'removed', text: '全年共收到申请3件。' }],
      },
    ]);
  });

  test('a counter of visits before the first section is no change', () => {
    const counted = (count: number) =>
      sampleReport({ preamble: [{ text: `来源：办公室 浏览次数：${count}`, location: 'p0', heading: false }] });
    expect(compareReports(counted(17), counted(18))).toEqual(nothing);
  });

  test('words before the first section were changed', () => {
    const by = (office: string) =>
      sampleReport({ preamble: [{ text: `来源：${office}`, location: 'p0', heading: false }] });
    const [change] = compareReports(by('办公室'), by('综合科')).sections;
    expect([change?.key, change?.paragraphs.map(({ kind }) => kind)]).toEqual([null, ['changed']]);
  });
});

test('title, organ, year and date are told apart', () => {
  const after = sampleReport({ title: '云溪市气象局2023年年报', organ: null, year: 2022, published: null });
  expect(compareReports(sampleReport(), after).head).toEqual([
    { what: 'title', before: '云溪市气象局2023年政府信息公开工作年度报告', after: '云溪市气象局2023年年报' },
    { what: 'organ', before: '云溪市气象局', after: null },
    { what: 'year', before: '2023', after: '2022' },
    { what: 'published', before: '2024-01-20', after: null },
  ]);
});
