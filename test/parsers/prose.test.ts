import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { blocksOf, piecesOf } from '../../parsers/prose.ts';
import { isText, type TreeElement, type TreeNode } from '../../parsers/tree.ts';
import { body, page, parse } from './pages.ts';

function bodyOf(html: string): TreeElement {
  const root = parseHtml(`<body>${html}</body>`).documentElement;
  if (root === null) throw new Error('no element');
  return root;
}

const texts = (html: string): string[] =>
  blocksOf(bodyOf(html), new Set()).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

describe('paragraphs of', () => {
  test.each([
    ['block elements', '<p>甲</p><div>乙</div>丙', ['甲', '乙', '丙']],
    ['line breaks', '<div>甲<br>乙<br/><br>丙</div>', ['甲', '乙', '丙']],
    ['inline pieces, joined without blanks', '<p><span>20</span><b>2</b><font>2</font>年</p>', ['2022年']],
    ['Word’s own elements', '<p>2022<o:p></o:p>年<st1:chsdate>1月</st1:chsdate></p>', ['2022年1月']],
    ['indents and blanks of all kinds', '<p>　　&nbsp;自 \n 2022&nbsp;年\u200b\ufeff起 </p>', ['自 2022 年起']],
    ['hidden content', '<p style="display:none">甲</p><p hidden>乙</p>', ['甲', '乙']],
    [
      'no scripts, styles, comments or controls',
      '<p>甲<script>1</script><style>2</style><!-- 3 --><select><option>4</select></p>',
      ['甲'],
    ],
    ['cells of a layout table', '<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
    [
      'noise of exports',
      '<p>[bookmark: _GoBack]甲[image: a.png]乙&lt;!--[if !supportLists]--&gt;丙&lt;![endif]--&gt;</p>',
      ['甲乙丙'],
    ],
    ['text that only looks like noise', '<p>甲[1]乙 &lt;丙&gt;</p>', ['甲[1]乙 <丙>']],
    ['blocks within inline elements', '<span>甲<p>乙</p>丙</span>', ['甲', '乙', '丙']],
    ['nothing', '<p> </p><p>&nbsp;</p>', []],
  ])('%s', (_name, html, expected) => expect(texts(html)).toEqual(expected));
});

test('what is named like site furniture is marked, and only that', () => {
  const marked = (html: string) =>
    blocksOf(bodyOf(html), new Set()).map((block) => block.kind === 'text' && [block.text, block.chrome !== null]);
  expect(
    marked(
      '<nav>甲</nav><div class="site-footer">乙</div><div id="header">丙</div><div class="TRS_Editor">丁</div><div class="headline">戊</div>',
    ),
  ).toEqual([
    ['甲', true],
    ['乙', true],
    ['丙', true],
    ['丁', false],
    ['戊', false],
  ]);
});

describe('a stretch of a paragraph', () => {
  const { report, sources } = parse(
    page(body().replace('本局全年公开信息30条。', '　　本局<b>全 年</b>公开\n 信息<span>3</span><span>0</span>条。')),
  );
  const paragraph = report?.sections[0]?.paragraphs[0];
  const source = sources.get(paragraph?.location ?? '');
  const data = (node: TreeNode): string => (isText(node) ? node.data : '');
  const printed = (start: number, end: number): string[] =>
    source === undefined
      ? []
      : piecesOf(source, start, end).map((piece) => data(piece.node).slice(piece.start, piece.end));

  test('maps to exact ranges of text nodes', () => {
    expect(paragraph?.text).toEqual('本局全 年公开 信息30条。');
    expect(printed(0, 3)).toEqual(['本局', '全']);
    expect(printed(4, 7)).toEqual(['年', '公开']);
    expect(printed(9, 12)).toEqual(['息', '3', '0']);
    expect(printed(12, 14)).toEqual(['条。']);
  });

  test('and its pieces say where in the paragraph they stand', () => {
    expect(source === undefined ? [] : piecesOf(source, 10, 12).map(({ at }) => at)).toEqual([10, 11]);
  });

  test('covers everything but the blanks', () => {
    expect(printed(0, 99).join('')).toEqual(paragraph?.text.replace(/ /g, ''));
  });
});
