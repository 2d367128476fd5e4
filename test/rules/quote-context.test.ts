import { describe, expect, test } from 'vitest';
import { contextOf } from '../../rules/quote-context.ts';
import { stating } from './prose-report.ts';
import { findings, report, section } from './report-builder.ts';

function reading(text: string, quoted: string): string | null {
  const start = text.indexOf(quoted);
  const built = report({
    report: { sections: [section('overview', { paragraphs: [{ text, location: 'p', heading: false }] })] },
  });
  const context = contextOf(built, {
    section: 'overview',
    location: 'p',
    text: quoted,
    start,
    end: start + quoted.length,
  });
  return context === null ? null : `${context.before}[${quoted}]${context.after}`;
}

const clauses = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `第${from + index}项工作如期完成`).join('，');

describe('what stands around a quote', () => {
  const examples: [what: string, text: string, quoted: string, shown: string | null][] = [
    ['its sentence', '今年事多。全年办结申请16件，均按期答复。谢谢。', '16件', '全年办结申请[16件]，均按期答复。'],
    ['a semicolon ends it', '收到申请20件；办结16件；结转4件。', '16件', '办结[16件]；'],
    ['the paragraph ends it', '办结16件', '16件', '办结[16件]'],
    ['white space ahead is left out', '办毕。 全年办结16件 ', '16件', '全年办结[16件]'],
    ['a quote that ends its sentence', '办毕。全年办结16件。另有5件。', '16件。', '全年办结[16件。]'],
    [
      'a long sentence is cut at its clauses',
      `${clauses(10, 29)}，办结16件，${clauses(30, 49)}。`,
      '16件',
      `…${clauses(24, 29)}，办结[16件]，${clauses(30, 33)}…`,
    ],
    ['what one side leaves the other has', `办结16件，${clauses(10, 29)}。`, '16件', `办结[16件]，${clauses(10, 19)}…`],
    ['a single long clause is cut amid its words', `${'长'.repeat(200)}16件。`, '16件', `…${'长'.repeat(116)}[16件]。`],
    ['words that do not stand there', '办结16件。', '17件', null],
  ];
  test.each(examples)('%s', (_, text, quoted, shown) => {
    expect(reading(text, quoted)).toBe(shown);
  });

  test('is no part of the report where the quote is none of its prose', () => {
    expect(contextOf(report(), { section: null, location: 'cell', text: '16', start: 0, end: 2 })).toBe(null);
  });

  test('comes with a finding that quotes prose', () => {
    const [finding] = findings(
      'narrative-breakdown',
      stating('工作有序。我局主动公开信息313条，其中公告126条，总结3条，其他93条，均已上网。再接再厉。'),
    );
    expect(finding?.context).toEqual({ before: '我局主动公开信息', after: '，均已上网。' });
  });
});
