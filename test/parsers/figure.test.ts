import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../parsers/figure.ts';

const stray = { code: 'stray-characters', text: '数字中夹有不属于数字的字符' };
const multiple = { code: 'stray-characters', text: '数字后带有倍数或百分号，未作换算' };
const dash = { code: 'stray-characters', text: '数字前的横线可能是负号，也可能不是' };

describe('a single number', () => {
  it.each<[string, number, string | null]>([
    ['0', 0, null],
    ['13612', 13612, null],
    ['００１２', 12, null],
    ['1,563', 1563, null],
    ['１，５６３', 1563, null],
    ['1, 563', 1563, null],
    ['12,345,678.90', 12345678.9, null],
    ['3 119', 3119, null],
    ['\u00a0\u00a00\u00a0\u00a0\u00a0', 0, null],
    ['1\u200b2\ufeff', 12, null],
    ['\u3000７\u3000', 7, null],
    ['24252.311082', 24252.311082, null],
    ['75.9260', 75.926, null],
    ['-18', -18, null],
    ['－１８', -18, null],
    ['−18', -18, null],
    ['–18', -18, null],
    ['- 18', -18, null],
    ['-0', 0, null],
    ['减1', -1, null],
    ['减少 8', -8, null],
    ['增5', 5, null],
    ['增加5', 5, null],
    ['+5', 5, null],
    ['251000元', 251000, '元'],
    ['73802895.90\n元', 73802895.9, '元'],
    ['44.862万元', 44.862, '万元'],
    ['2笔', 2, '笔'],
    ['12 件', 12, '件'],
    ['3项', 3, '项'],
    ['减2项', -2, '项'],
    ['22（其中修订16件）', 22, null],
    ['22件\n（其中修订16件）', 22, '件'],
    ['55(含自然失效29件)', 55, null],
    ['￥251000', 251000, null],
    ['\n\n  5\n\n', 5, null],
  ])('%j is %d', (printed, value, unit) => {
    const { kind, value: read, unit: measure, doubt } = readFigure(printed);
    expect({ kind, value: read, unit: measure, doubt }).toEqual({ kind: 'number', value, unit, doubt: null });
  });

  it('keeps what was printed, white space collapsed', () => {
    expect(readFigure('\n １，５６３\u00a0\n 元')).toEqual({
      kind: 'number',
      raw: '１，５６３ 元',
      value: 1563,
      unit: '元',
      doubt: null,
    });
  });
});

describe('nothing printed, or a sign for none', () => {
  it.each([
    '',
    ' ',
    '\u00a0',
    '\u3000\n\u200b',
    '-',
    '—',
    '－',
    '–',
    '−',
    '--',
    '——',
    '— —',
    '/',
    '／',
    '//',
    '\\',
    '＼',
    '无',
    ' 无 ',
    '_',
  ])('%j is blank', (printed) => {
    const { kind, value, unit, doubt } = readFigure(printed);
    expect({ kind, value, unit, doubt }).toEqual({ kind: 'blank', value: null, unit: null, doubt: null });
  });
});

describe('what is no single number', () => {
  it.each([
    '若干',
    '详见附件',
    '无数据',
    '暂无',
    '12\n5',
    '2\n0',
    '3/5',
    '3、5',
    '10-15',
    '约12件',
    '200余条',
    '12件5项',
    '第3',
    '22(16)',
    '(5)',
  ])('%j is text and the parser is sure of it', (printed) => {
    const { kind, value, doubt } = readFigure(printed);
    expect({ kind, value, doubt }).toEqual({ kind: 'text', value: null, doubt: null });
  });
});

describe('what might be misread is never guessed', () => {
  it.each([
    '1.',
    '.5',
    '1..2',
    '1.2.3',
    '1,56',
    '1,5634',
    '1563,',
    'O',
    '1O',
    'l2',
    '5①',
    '5²',
    '½',
    '2?',
    '1,,5',
    '12345678901234567890',
  ])('%j is text with a doubt', (printed) => {
    const { kind, value, doubt } = readFigure(printed);
    expect({ kind, value, doubt }).toEqual({ kind: 'text', value: null, doubt: stray });
  });

  it.each<[string, number, string | null, object]>([
    ['12。', 12, null, stray],
    ['12、', 12, null, stray],
    ['3万', 3, '万', multiple],
    ['3.2万件', 3.2, '万件', multiple],
    ['12%', 12, '%', multiple],
    ['—5', -5, null, dash],
  ])('%j is %d with a doubt', (printed, value, unit, doubt) => {
    const { kind, value: read, unit: measure, doubt: doubted } = readFigure(printed);
    expect({ kind, value: read, unit: measure, doubt: doubted }).toEqual({ kind: 'number', value, unit, doubt });
  });
});

const wide = (text: string) => text.replace(/[\d,.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const prints: ((value: number) => string)[] = [
  String,
  grouped,
  (value) => wide(String(value)),
  (value) => wide(grouped(value)),
  (value) => Array.from(String(value)).join(' '),
  (value) => `\u00a0${value}\u3000`,
  (value) => `\n${value}\n`,
  (value) => `${value}件`,
  (value) => `${value} 万元`,
  (value) => `${value}（其中修订1件）`,
];

describe('for any figure', () => {
  it('is read back from any printed form', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(...prints), (value, print) => {
        const { kind, value: read, doubt } = readFigure(print(value));
        expect({ kind, read, doubt }).toEqual({ kind: 'number', read: value, doubt: null });
      }),
    );
  });

  it('is read back with a sign and decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.nat(999_999),
        fc.constantFrom('-', '－', '−', '–'),
        (whole, part, sign) => {
          const printed = `${whole < 0 ? sign : ''}${Math.abs(whole)}.${part}`;
          expect(readFigure(printed).value).toEqual(Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${part}`) + 0);
        },
      ),
    );
  });

  it('never throws, and a value stands only on a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const { kind, value } = readFigure(printed);
        expect(kind === 'number').toEqual(value !== null);
      }),
    );
  });
});
