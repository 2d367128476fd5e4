import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaims } from '../../../parsers/narrative/claims.ts';
import type { Claim } from '../../../parsers/report.ts';
import { organ, paragraph, section } from './stated.ts';

const WORDS = [
  ...'0123456789１２零〇一二三百万亿余多约近超，。；：、（）()《》“”　 \n%％.,-—/',
  '收到',
  '政府信息公开申请',
  '依申请公开',
  '其中',
  '含',
  '分别为',
  '均为',
  '未',
  '没有',
  '无',
  '件',
  '条',
  '项',
  '万元',
  '行政复议',
  '行政诉讼',
  '规范性文件',
  '制发',
  '废止',
  '予以公开',
  '不予公开',
  '结转',
  '下年度',
  '上年',
  '2022年',
  '截至',
  '累计',
  '同比',
  '增长',
  '占',
  '等',
  '此外',
  '其他',
  '[bookmark: x]',
  '百分之',
  '全市',
  '我局',
  '〔2021〕30号',
  '统计期限自',
  '六部分组成',
  '\u200b',
  '😀',
  '開',
];
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 80 }));

function read(texts: string[]): Claim[] {
  const paragraphs = texts.map((text, i) => paragraph(text, `p${i}`));
  return readClaims({
    sections: [section('overview', paragraphs)],
    preamble: [],
    ending: [],
    organ: organ('department'),
    year: 2022,
  });
}

test('no prose makes the reader throw, and every quote is exactly what it says', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (texts) => {
      const claims = read(texts);
      for (const [index, claim] of claims.entries()) {
        const text = texts[Number(claim.quote.location.slice(1))] ?? '';
        expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.raw);
        expect(claim.quote.text).toBe(claim.raw);
        expect(claim.raw).not.toBe('');
        expect(claim.sentence.start <= claim.quote.start && claim.quote.end <= claim.sentence.end).toBe(true);
        for (const other of [claim.list?.total ?? null, claim.of, claim.whole]) {
          expect(other === null || (other >= 0 && other < claims.length && other !== index)).toBe(true);
        }
      }
      expect(JSON.parse(JSON.stringify(claims))).toEqual(claims);
    }),
    { numRuns: 400 },
  );
});

test('a number keeps its digits in the quote wherever its sentence stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999 }),
      fc.string({ unit: fc.constantFrom('深', '化', '，', '。', '　'), maxLength: 20 }),
      (n, before) => {
        const claims = read([`${before}。共收到政府信息公开申请 ${n} 件。`]);
        expect(claims.map((claim) => [claim.kind, claim.low, claim.high, claim.raw])).toEqual([
          ['received', n, n, `${n} 件`],
        ]);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['digits', '1'],
  ['brackets', '（'],
  ['titles', '《'],
  ['words that open lists', '其中'],
  ['denials', '未收到'],
  ['verbs', '办理'],
  ['years', '2022年'],
  ['commas', '1,'],
  ['plus signs', '1+'],
  ['Chinese numerals', '一百'],
  ['claims', '收到申请3件，其中予以公开2件；'],
])('a paragraph of 60,000 %s is read in one pass', (_, unit) => {
  const times = Math.floor(60_000 / unit.length);
  const claims = read([unit.repeat(times)]);
  expect(claims.length <= times * 2).toBe(true);
});
