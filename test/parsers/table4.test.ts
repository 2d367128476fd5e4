import { describe, expect, it } from 'vitest';
import { body4, doubted, header4, read, readOne, table, values, values4 } from './form-page.ts';

const five = '结果维持|结果纠正|其他结果|尚未审结|总计';

describe('table 4', () => {
  it('has three blocks of five, the same on both forms', () => {
    const found = readOne(table(...header4, body4));
    expect(values(found)).toEqual(values4);
    expect(found.form).toEqual(null);
    expect(found.rows.map(({ key, printed }) => [key, printed])).toEqual([
      ['review', '行政复议'],
      ['litigationDirect', '未经复议直接起诉'],
      ['litigationAfterReview', '复议后起诉'],
    ]);
    expect(found.columns.map(({ block, key }) => `${block}/${key}`)).toEqual(
      Object.entries(values4).flatMap(([block, row]) => Object.keys(row).map((key) => `${block}/${key}`)),
    );
    expect([...found.rows, ...found.columns].filter(({ match }) => match !== 'official')).toEqual([]);
    expect(found.cells.review?.upheld?.location).toEqual('t1r4c1');
  });

  it.each<[string, string]>([
    [
      'with empty cells in the place of row spans',
      table('行政复议{c5}|行政诉讼{c10}', `${five}|未经复议直接起诉{c5}|复议后起诉{c5}`, `|||||${five}|${five}`, body4),
    ],
    [
      'without row spans, so that the third row slides to the left',
      table('行政复议{c5}|行政诉讼{c10}', `${five}|未经复议直接起诉{c5}|复议后起诉{c5}`, `${five}|${five}`, body4),
    ],
    [
      'as three tables',
      table('行政复议{c5}', five, '1|2|3|4|10') +
        table('未经复议直接起诉{c5}', five, '5|6|7|8|26') +
        table('复议后起诉{c5}', five, '9|10|11|12|42'),
    ],
    [
      'as three blocks one below the other',
      table(
        '行政复议{c5}',
        five,
        '1|2|3|4|10',
        '行政诉讼{c5}',
        '未经复议直接起诉{c5}',
        five,
        '5|6|7|8|26',
        '复议后起诉{c5}',
        five,
        '9|10|11|12|42',
      ),
    ],
    [
      'as three tables of which the first repeats its header',
      table('行政复议{c5}', five) +
        table('行政复议{c5}', five, '1|2|3|4|10') +
        table('行政诉讼{c10}', '未经复议直接起诉{c5}|复议后起诉{c5}', `${five}|${five}`, '5|6|7|8|26|9|10|11|12|42'),
    ],
    ['with the header repeated on the next page', table(...header4) + table(...header4, body4)],
    [
      'with a label before the figures',
      table('项目{r3}|行政复议{c5}|行政诉讼{c10}', ...header4.slice(1), `件数|${body4}`),
    ],
    ['with a phantom empty row before and after', table(...header4, '|'.repeat(14), body4, '|'.repeat(14))],
    [
      'with labels broken over lines',
      table(...header4, body4)
        .replaceAll('结果维持', '结果<br>维持')
        .replaceAll('总计', '<p>总</p><p>计</p>'),
    ],
    [
      'in other known wordings',
      table(...header4, body4)
        .replaceAll('尚未审结', '尚未办结')
        .replaceAll('复议后起诉', '经复议后起诉'),
    ],
    [
      'with the blocks named in one row',
      table('行政复议{c5}|未经复议直接起诉{c5}|复议后起诉{c5}', `${five}|${five}|${five}`, body4),
    ],
    ['within a layout table', `<table><tr><td>${table(...header4, body4)}</td></tr></table>`],
  ])('%s is one table with the same figures', (_what, html) => {
    const found = readOne(html);
    expect(values(found)).toEqual(values4);
    expect(doubted(found)).toEqual({});
    expect(found.doubts).toEqual([]);
  });

  it('keeps its blocks where they stand in another order', () => {
    const found = readOne(
      table(
        '行政诉讼{c10}|行政复议{c5}',
        `复议后起诉{c5}|未经复议直接起诉{c5}|${five.replaceAll('|', '{r2}|')}{r2}`,
        `${five}|${five}`,
        '9|10|11|12|42|5|6|7|8|26|1|2|3|4|10',
      ),
    );
    expect(values(found)).toEqual(values4);
  });

  it('of blanks alone has blanks in every cell', () => {
    const found = readOne(table(...header4, '|'.repeat(14), '|'.repeat(14)));
    expect(Object.values(values(found)).flatMap((row) => Object.values(row))).toEqual(Array(15).fill(null));
  });

  it('of three blocks one below the other keeps a blank block blank', () => {
    const found = readOne(
      table('行政复议{c5}', five, '||||', '未经复议直接起诉{c5}', five, '0|1|0|1|2', '复议后起诉{c5}', five, '||||'),
    );
    expect(Object.entries(values(found)).map(([block, row]) => [block, row.total])).toEqual([
      ['review', null],
      ['litigationDirect', 2],
      ['litigationAfterReview', null],
    ]);
  });

  it('with blanks among the figures keeps them apart', () => {
    const found = readOne(table(...header4, '5|&nbsp;||2|7|8|-|/|1|9|||||'));
    expect(values(found)).toEqual({
      review: { upheld: 5, corrected: null, otherOutcome: null, pending: 2, total: 7 },
      litigationDirect: { upheld: 8, corrected: null, otherOutcome: null, pending: 1, total: 9 },
      litigationAfterReview: { upheld: null, corrected: null, otherOutcome: null, pending: null, total: null },
    });
  });

  it('with a figure too many is in doubt, never shifted', () => {
    const found = readOne(
      table(
        '行政复议{c5}|行政诉讼{c10}',
        `${five}|未经复议直接起诉{c5}|复议后起诉{c5}`,
        `${five}|${five}`,
        `${body4}|43`,
      ),
    );
    expect(new Set(Object.values(doubted(found)))).toEqual(new Set(['spans-do-not-fit']));
  });

  it('with a second row of figures is in doubt', () => {
    const found = readOne(table(...header4, body4, body4));
    expect(found.doubts).toEqual([{ code: 'two-candidates', text: '表头下有两行数字，无法确定以哪一行为准' }]);
    expect(values(found)).toEqual(values4);
  });

  it('with another table of figures below it is not in doubt', () => {
    const found = read(table(...header4, body4) + table('1|第1项事项|35|7', '2|第2项事项|11|13')).found[0]?.table;
    expect([found && values(found), found?.doubts]).toEqual([values4, []]);
  });

  it('without a block label is there, in doubt and without figures: their place alone tells nothing', () => {
    const found = readOne(table(`${five}|${five}|${five}`, body4));
    expect([found.rows, found.columns, found.cells, found.locations]).toEqual([[], [], {}, ['t1']]);
    expect(found.doubts).toEqual([{ code: 'spans-do-not-fit', text: '无法确定各栏属于行政复议还是行政诉讼' }]);
  });

  it('a second one is another report', () => {
    const { found } = read(table(...header4, body4) + table(...header4, '0|0|0|0|0|0|0|0|0|0|0|0|0|0|0'));
    expect(found.map((one) => values(one.table).review?.total)).toEqual([10, 0]);
  });
});
