import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { collapse, squeeze, textOf } from '../../parsers/text.ts';

describe('for comparing', () => {
  it.each([
    ['1. 属于 国家\n秘密', '1.属于国家秘密'],
    ['　一、总体情况　', '一、总体情况'],
    ['（一）予以公开', '(一)予以公开'],
    ['〔2021〕30号', '(2021)30号'],
    ['【2021】［30］', '(2021)(30)'],
    ['“三安全一稳定”', '"三安全一稳定"'],
    ['「三安全」‘一稳定’', '"三安全""一稳定"'],
    ['１２３，４', '123,4'],
    ['⾃然⼈', '自然人'],
    ['⺠⻔', '民门'],
    ['自\u200b然\u00ad人\ufeff', '自然人'],
    ['[bookmark: _Toc495397711]（六）监督', '(六)监督'],
    ['自然人[image: 1.png]', '自然人'],
    ['總計', '总计'],
    ['商業企業', '商业企业'],
    ['社會公益組織', '社会公益组织'],
    ['未經復議直接起訴', '未经复议直接起诉'],
    ['結轉下年度繼續辦理', '结转下年度继续办理'],
    ['屬於國家秘密', '属于国家秘密'],
    ['行政執法案卷', '行政执法案卷'],
    ['本年廢止件數', '本年废止件数'],
    ['', ''],
    ['12,5', '12,5'],
  ])('%j is %j', (printed, expected) => {
    expect(squeeze(printed)).toEqual(expected);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'（）〔[]】“「』１a 　\u200b總计⼈，.') }), (text) => {
        expect(squeeze(squeeze(text))).toEqual(squeeze(text));
      }),
    );
  });
});

describe('for showing', () => {
  it('collapses white space and changes nothing else', () => {
    expect(collapse(' \n（一） 予以\u00a0\u00a0公开\u200b　“１”\t')).toEqual('（一） 予以 公开 “１”');
  });
});

describe('the text of a node', () => {
  const text = (html: string) => textOf(parseHtml(`<body>${html}</body>`));

  it.each([
    ['<span>2</span><span>0</span>', '20'],
    ['5.要求行政机<b>|关</b>确认', '5.要求行政机|关确认'],
    ['商业<br>企业', '商业\n企业'],
    ['商业<br />\n企业', '商业\n 企业'],
    ['12\n  34', '12   34'],
    ['a<!-- b --><script>c</script><style>d</style><template>e</template><noscript>f</noscript>g', 'ag'],
    ['<span style="display:none">藏</span>露', '藏露'],
  ])('%j is %j', (html, expected) => {
    expect(text(html).trim()).toEqual(expected);
  });

  it('has a line for every block', () => {
    expect(text('<p>商业</p><p>企业</p>').split('\n').filter(Boolean)).toEqual(['商业', '企业']);
    expect(text('<div>1<div>2</div>3</div>4').split('\n').filter(Boolean)).toEqual(['1', '2', '3', '4']);
  });

  it('of a node leaves its siblings out', () => {
    const body = parseHtml('<body><p>a<b>b</b></p><p>c</p></body>').documentElement?.firstChild?.nextSibling;
    expect(textOf(body?.firstChild ?? parseHtml(''))).toEqual('ab');
  });

  it('is that of all its text nodes for any nesting', () => {
    const inline = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b', '三'),
        fc.array(tie('tree'), { maxLength: 3 }).map((parts) => `<b>${parts.join('')}</b>`),
      ),
    })).tree;
    fc.assert(
      fc.property(inline, (html) => {
        expect(text(html)).toEqual(html.replace(/<[^>]*>/g, ''));
      }),
    );
  });
});
