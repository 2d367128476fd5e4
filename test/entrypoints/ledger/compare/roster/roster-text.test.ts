import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeRoster, readRoster } from '../../../../../entrypoints/ledger/compare/roster/roster-text.ts';

const organ = (name: string, parent: string | null = null, folded = name) => ({ name, folded, parent });
const clean = { hasHeader: false, duplicates: [], otherParents: [], troubles: [] };

describe('a list of organs', () => {
  const two = [organ('云溪市财政局'), organ('云溪市司法局')];
  const withParents = [organ('云溪市财政局', '云溪市人民政府'), organ('云溪市司法局', '云溪市人民政府')];
  test.each<[string, string, ReturnType<typeof readRoster>]>([
    ['stands one a line', '云溪市财政局\n云溪市司法局\n', { ...clean, organs: two }],
    [
      'may have empty lines and ends of lines of any kind',
      '\r\n云溪市财政局\r\n\r云溪市司法局',
      { ...clean, organs: two },
    ],
    [
      'may be a column under its title',
      '单位名称\n云溪市财政局\n云溪市司法局',
      { ...clean, hasHeader: true, organs: two },
    ],
    [
      'may be a table with a column of parents',
      '序号,机关名称,上级机关\n1,云溪市财政局,云溪市人民政府\n2,云溪市司法局,云溪市人民政府',
      { ...clean, hasHeader: true, organs: withParents },
    ],
    [
      'may be pasted from a sheet, without titles',
      '1\t云溪市财政局\t云溪市人民政府\n2\t云溪市司法局\t云溪市人民政府',
      { ...clean, organs: withParents },
    ],
    [
      'may be quoted, with the sign between fields inside',
      'name,parent\n"云溪市财政局(国资委,""两块牌子"")",\n',
      { ...clean, hasHeader: true, organs: [organ('云溪市财政局(国资委,"两块牌子")')] },
    ],
    [
      'may be separated by 全角 signs',
      '云溪市财政局，云溪市人民政府',
      { ...clean, organs: [organ('云溪市财政局', '云溪市人民政府')] },
    ],
    ['may be empty', ' \n', { ...clean, organs: [] }],
  ])('%s', (_, text, expected) => {
    expect(readRoster(text)).toEqual(expected);
  });

  test('names an organ once, however it is written; which line was folded into which is told', () => {
    expect(readRoster('云溪市人社局\n云溪市财政局\n云溪市人力资源和社会保障局\n云溪市财政局')).toEqual({
      ...clean,
      organs: [organ('云溪市人社局', null, '云溪市人力资源和社会保障局'), organ('云溪市财政局')],
      duplicates: [
        { line: 3, name: '云溪市人力资源和社会保障局', first: 1 },
        { line: 4, name: '云溪市财政局', first: 2 },
      ],
    });
  });

  test('gives an organ one parent: a missing one is taken from a later line, another one is told of', () => {
    const text = '机关,上级\n甲县财政局,\n甲县财政局,甲县政府\n甲县财政局,甲县人民政府\n甲县财政局,乙市人民政府';
    const { organs, otherParents } = readRoster(text);
    expect([organs, otherParents]).toEqual([
      [organ('甲县财政局', '甲县政府')],
      [{ line: 5, name: '甲县财政局', parent: '乙市人民政府' }],
    ]);
  });

  test('tells line by line what is no organ, and reads the rest', () => {
    const text = `机关名称,上级\n云溪市财政局,\n,云溪市人民政府\n20240131,\n${'局'.repeat(201)},\n"云溪市教育局,\n云溪市司法局,`;
    expect(readRoster(text)).toEqual({
      ...clean,
      hasHeader: true,
      organs: [organ('云溪市财政局'), organ('云溪市司法局')],
      troubles: [
        { line: 3, text: '云溪市人民政府', why: 'no-name' },
        { line: 4, text: '20240131', why: 'no-organ' },
        { line: 5, text: '局'.repeat(80), why: 'too-long' },
        { line: 6, text: '云溪市教育局,', why: 'open-quote' },
      ],
    });
  });
});

test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('a file in %s is read as what it says', (charset) => {
  const bytes = iconv.encode('机关名称\n云溪市财政局', charset, { addBOM: charset.startsWith('utf-16') });
  expect(readRoster(decodeRoster(new Uint8Array(bytes))).organs).toEqual([organ('云溪市财政局')]);
});

test('a mark at the head of a file in UTF-8 is no part of the first title', () => {
  const bytes = iconv.encode('单位\n云溪市财政局', 'utf-8', { addBOM: true });
  expect(readRoster(decodeRoster(new Uint8Array(bytes)))).toEqual({
    ...clean,
    hasHeader: true,
    organs: [organ('云溪市财政局')],
  });
});
