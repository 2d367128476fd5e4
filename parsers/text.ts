import { isElement, isText, type TreeElement, type TreeNode } from './tree.ts';

/**
 * Characters of traditional Chinese, and of the CJK radicals that NFKC leaves alone (some PDFs carry them), as they occur in
 * the forms' labels, in section headings and in words that reports use often. Pairs: from, to.
 */
const simplifiedPairs =
  '報报開开關关務务處处計计數数項项類类總总結结轉转許许強强規规審审複复訴诉訟讼維维糾纠機机構构組组織织業业單单條条號号應应當当與与為为於于國国專专門门級级區区廳厅發发佈布廢废現现製制衆众眾众採采購购額额費费萬万無无個个' +
  '過过進进還还這这運运錯错長长間间聞闻隊队險险難难電电領领題题體体點点評评試试詢询說说請请調调識识議议護护讀读責责質质資资載载辦办協协參参歷历曆历實实寫写將将對对導导屬属復复態态執执據据擬拟擴扩斷断時时會会極极標标權权' +
  '決决沒没準准溫温濟济獲获環环監监確确稱称積积穩稳筆笔節节範范納纳細细統统經经網网緊紧編编繫系繳缴繼继續续聯联職职舉举舊旧華华訂订訓训設设訪访認认註注負负餘余傳传優优內内創创劃划動动勞劳員员問问嚴严圍围學学庁厅廣广後后' +
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙係系並并臺台併并羣群擧举' +
  '補补罰罚產产減减佔占階阶況况綜综須须徵征營营閱阅來来饋馈話话館馆團团術术僅仅誤误變变見见頁页錄录該该屆届幾几隨随顯显賬账輯辑';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < simplifiedPairs.length; at += 2)
  simplified.set(simplifiedPairs.charAt(at), simplifiedPairs.charAt(at + 1));

const needsSimplifying = new RegExp(`[${[...simplified.keys()].join('')}]`);
const unseen = /\p{DI}/gu;
const squeezed = /[\s\p{DI}]+/gu;
const exported = /\[(?:bookmark|image):[^\]]*\]/gi;
const quotes = /[“”„‟'‘’‚‛「」『』〝〞]/g;
const opening = /[〔[【﹝]/g;
const closing = /[〕\]】﹞]/g;
/** Characters that NFKC leaves alone, and white space. */
const tame = /^[\s\u4e00-\u9fff、。0-9A-Za-z.,+\-*/%:;=_()]*$/;

/**
 * For comparing labels and headings: NFKC, every white space and unseen character removed, noise of Word exports removed,
 * quotes all `"`, brackets all `()`, traditional characters simplified. Numbering is kept: it tells rows apart.
 */
export function squeeze(text: string): string {
  const result = tame.test(text) ? text.replace(/\s+/g, '') : unify(text);
  return simplify(result);
}

function unify(text: string): string {
  const normal = text.normalize('NFKC');
  const printed = normal.includes('[') ? normal.replace(exported, '') : normal;
  return printed.replace(squeezed, '').replace(quotes, '"').replace(opening, '(').replace(closing, ')');
}

/** Traditional characters simplified, nothing else changed: every character keeps its place. */
export function simplify(text: string): string {
  return needsSimplifying.test(text)
    ? Array.from(text, (character) => simplified.get(character) ?? character).join('')
    : text;
}

/** For showing what was printed: white space of any kind collapsed to one blank, unseen characters removed, nothing else changed. */
export function collapse(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim();
}

const unread = new Set(['script', 'style', 'template', 'noscript']);
const blocks = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element's text is no part of the page's text, shown or hidden. */
export function isUnread(element: TreeElement): boolean {
  return unread.has(element.localName);
}

/** Whether an element begins and ends a line of text (a block, a table part, `<br>`). */
function isBlock(element: TreeElement): boolean {
  return blocks.has(element.localName);
}

/**
 * The text of a node, pieces of inline elements joined without a blank. A line break or the edge of a block is `\n`; white
 * space within a text node never is. Hidden elements are read: a report often waits behind a tab.
 */
export function textOf(node: TreeNode): string {
  if (isText(node)) return lineless(node.data);
  let text = '';
  let current: TreeNode | null = node.firstChild;
  while (current !== null) {
    let inside: TreeNode | null = null;
    if (isText(current)) text += lineless(current.data);
    else if (isElement(current) && !isUnread(current)) {
      if (isBlock(current)) text += '\n';
      inside = current.firstChild;
    }
    if (inside !== null) {
      current = inside;
      continue;
    }
    while (current !== null && current.nextSibling === null) {
      current = current.parentNode;
      if (current === node || current === null) return text;
      if (isElement(current) && isBlock(current)) text += '\n';
    }
    current = current === null ? null : current.nextSibling;
  }
  return text;
}

function lineless(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, ' ') : text;
}
