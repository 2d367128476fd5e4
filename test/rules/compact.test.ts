import { describe, expect, test } from 'vitest';
import { compactsOf, quoteOf, textOf, wholeText } from '../../rules/compact.ts';
import { written } from './written-report.ts';

describe('prose without white space', () => {
  test.each([
    ['自 2024 年１月 1 日起', '自2024年1月1日起', '2024年1月1日', ' 2024 年１月 1 日'.trimStart()],
    ['（地址：清波路26号）', '(地址:清波路26号)', '清波路26号', '清波路26号'],
    ['共…①项', '共...1项', '1项', '①项'],
    ['平文', '平文', '文', '文'],
    ['數據的統計期限', '数据的统计期限', '统计', '統計'],
  ])('%s is %s, and what is found in it is quoted as printed', (printed, text, found, quoted) => {
    const [compact] = compactsOf(written({ preamble: printed }));
    if (!compact) throw new Error('no paragraph');
    const start = compact.text.indexOf(found);
    const quote = quoteOf(compact, start, start + found.length);
    expect([compact.text, quote.text, printed.slice(quote.start, quote.end)]).toEqual([text, quoted, quoted]);
  });

  test('paragraphs of a section, and of the whole report, are parted by line ends', () => {
    const built = written({
      preamble: '甲。',
      overview: ['乙。', '丙。'],
      problems: [],
      other: '丁。',
      ending: '戊。',
    });
    expect(textOf(built, 'overview')).toBe('乙。\n丙。');
    expect(textOf(built, null)).toBe('甲。\n戊。');
    expect(wholeText(built)).toBe('甲。\n乙。\n丙。\n丁。\n戊。');
  });
});
