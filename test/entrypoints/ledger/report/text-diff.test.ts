import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffParagraphs, diffText, type Piece } from '../../../../entrypoints/ledger/report/text-diff.ts';

/** As a reader marks it: [-went-]{+came+}. */
function written(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('two states of a sentence', () => {
  test.each([
    ['nothing differs', '收到申请3件。', '收到申请3件。', '收到申请3件。'],
    ['a number is one word', '收到申请13件。', '收到申请31件。', '收到申请[-13-]{+31+}件。'],
    ['a grouped number, too', '公开1,203条', '公开1,230条', '公开[-1,203-]{+1,230+}条'],
    ['a percentage, too', '增长12.5%。', '增长13.5%。', '增长[-12.5%-]{+13.5%+}。'],
    ['words came', '全年办结。', '全年按期办结。', '全年{+按期+}办结。'],
    ['words went', '全年按期办结。', '全年办结。', '全年[-按期-]办结。'],
    ['a term was changed for another', '予以公开2件', '部分公开2件', '[-予以-]{+部分+}公开2件'],
    ['one character that stayed between changes goes with them', '甲的乙', '丙的丁', '[-甲的乙-]{+丙的丁+}'],
    ['all came', '', '无', '{+无+}'],
    ['all went', '无', '', '[-无-]'],
    ['nothing at all', '', '', ''],
  ])('%s', (_, before, after, expected) => {
    expect(written(diffText(before, after))).toBe(expected);
  });

  test('either state can be read off the pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '开', '1', '2', '。', ' ', 'a', '，'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after);
        const of = (kind: Piece['kind']) =>
          pieces
            .filter((piece) => piece.kind === 'same' || piece.kind === kind)
            .map((piece) => piece.text)
            .join('');
        expect([of('removed'), of('added')]).toEqual([before, after]);
      }),
    );
  });

  test('texts too long to compare differ as a whole, quickly', () => {
    const before = '甲'.repeat(3000);
    const after = '乙'.repeat(3000);
    expect(diffText(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('two states of a section', () => {
  const changes = (before: string[], after: string[]) =>
    diffParagraphs(before, after).map((change) =>
      change.kind === 'changed'
        ? `~ ${written(change.pieces)}`
        : `${{ same: '=', removed: '-', added: '+' }[change.kind]} ${change.text}`,
    );
  const one = '一年来，本机关主动公开信息120条。';
  const two = '全年共收到申请3件，均已办结。';
  const three = '没有被申请行政复议。';

  test('the same paragraphs', () => {
    expect(changes([one, two], [one, two])).toEqual([`= ${one}`, `= ${two}`]);
  });

  test('a paragraph came between', () => {
    expect(changes([one, three], [one, two, three])).toEqual([`= ${one}`, `+ ${two}`, `= ${three}`]);
  });

  test('a paragraph went', () => {
    expect(changes([one, two, three], [one, three])).toEqual([`= ${one}`, `- ${two}`, `= ${three}`]);
  });

  test('a paragraph was changed, beside one that came', () => {
    expect(changes([one, three], [two, one.replace('120', '210'), three])).toEqual([
      `+ ${two}`,
      '~ 一年来，本机关主动公开信息[-120-]{+210+}条。',
      `= ${three}`,
    ]);
  });

  test('paragraphs that have nothing in common are no change of one another', () => {
    expect(changes([one], [three])).toEqual([`- ${one}`, `+ ${three}`]);
  });

  test('what does not count is not a change', () => {
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(diffParagraphs(['收到 3件'], ['收到3件'], plain)).toEqual([{ kind: 'same', text: '收到3件' }]);
  });
});
