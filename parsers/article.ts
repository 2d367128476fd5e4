import { simplify } from './forms/traditional.ts';
import type { Block } from './prose.ts';
import { squeeze } from './text.ts';
import { isReportTitle } from './title.ts';
import { isElement, type TreeElement, type TreeNode } from './tree.ts';

/** Toolbars, breadcrumbs, sharing and the like, printed among the article's own lines. */
const FURNITURE =
  /^(?:[【(（[]?(?:字体|字号)|当前位置|您(?:所在|现在|当前)的?位置|首页\s*[>»]|[【[](?:打印|关闭|收藏|分享|复制)|(?:打印|关闭|收藏|分享|复制|纠错)(?:本页|窗口|到|此页|\s|$)|[上下]一[篇条](?:[:：]|\s|$)|扫一扫|手机(?:扫一扫|版$)|返回(?:顶部|首页|上一页)|(?:全真|文字|无障碍)版?$|点击收听|语音朗读|(?:文件|附件)下载[:：]?$|相关(?:附件|链接|信息|稿件|阅读|新闻)[:：]?$|(?:浏览|点击|阅读)(?:次数|量|数)?[:：]|责任编辑|[—–-]\s*\d{1,3}\s*[—–-]$|(?:来源|信息来源|稿件来源|发布(?:日期|时间|机构)|生成日期|成文日期|公开(?:日期|时间)|时间|日期|作者|编辑|审核)[:：])/;
/** The way through an article of several pages. */
const PAGER = /\[?(?:[上下]一?页|首页|尾页|末页|[共第]?\d{1,3}页?|[<>«».…|/])\]?|\s/g;
/** What follows an article in a page without markup of its own. */
const FOOTER =
  /版权所有|ICP备|公网安备|网站标识码|^(?:主办|承办|协办|技术支持|维护)(?:单位)?[:：]|^网站地图|^[上下]一[篇条](?:[:：]|\s|$)|扫一扫在手机|打印本页|关闭窗口|^相关(?:链接|新闻|阅读|稿件)[:：]?$|^(?:友情链接|联系我们|网站声明|隐私|关于我们)/;
const CATALOGUE =
  /^(?:索\s*引\s*号|信息索取号|发文字号|文\s*号|信息分类|主题分类|体裁分类|组配分类|信息类别|发布机构|发文机关|公开(?:方式|形式|范围|类别|主体|责任部门)|主\s*题\s*词|内容概述|信息名称|文件名称|名\s*称|标\s*题|关键词|有\s*效\s*性|时\s*效|废止日期|生效日期)[:：]/;
const FILE_NAME = /^[^。；]{1,80}\.(?:docx?|pdf|ofd|wps|xlsx?)$/i;
const CONTENT =
  /(^|[-_\s])(zoom\w*|fontzoom|ucap-content|trs_editor\w*|content|article\w*|art_con|wzcon|xxgk_content|pages_content|mainText|news_?content|ivs_content|js_content|vsb_content\w*|wordsection1|view|easysite-news-text|zw|zhengwen|div_zhengwen)([-_\s]|$)/i;

export function isFurniture(printed: string): boolean {
  if (printed.length >= 120) return false;
  const text = simplify(printed);
  return FURNITURE.test(text) || CATALOGUE.test(text) || FILE_NAME.test(text) || isPager(text);
}

function isPager(text: string): boolean {
  return text.includes('页') && text.replace(PAGER, '') === '';
}

export function isFooter(text: string): boolean {
  return text.length < 200 && FOOTER.test(text);
}

/** An element and all around it. */
function ancestorsOf(element: TreeNode): TreeElement[] {
  const path: TreeElement[] = [];
  for (let node: TreeNode | null = element; node !== null; node = node.parentNode) if (isElement(node)) path.push(node);
  return path;
}

/** The smallest element that holds them all, and every element that holds one of them. */
export function commonAncestor(elements: readonly TreeElement[]): {
  common: TreeElement | null;
  spine: Set<TreeElement>;
} {
  const counts = new Map<TreeElement, number>();
  const unique = new Set(elements);
  for (const element of unique)
    for (const ancestor of ancestorsOf(element)) {
      const before = counts.get(ancestor);
      counts.set(ancestor, before === undefined ? 1 : before + 1);
    }
  const first = elements[0];
  const common =
    first === undefined ? null : ancestorsOf(first).find((ancestor) => counts.get(ancestor) === unique.size);
  return { common: common ?? null, spine: new Set(counts.keys()) };
}

/** Answers, in linear time for a whole page, whether a node lies inside `container`. */
export function insideOf(container: TreeElement): (node: TreeNode) => boolean {
  const known = new Map<TreeNode, boolean>([[container, true]]);
  return (node) => {
    const path: TreeNode[] = [];
    let current: TreeNode | null = node;
    while (current !== null && !known.has(current)) {
      path.push(current);
      current = current.parentNode;
    }
    const answer = current !== null && known.get(current) === true;
    for (const passed of path) known.set(passed, answer);
    return answer;
  };
}

/** Where no heading and no table shows the article: the container named like one that holds most text. */
export function containerByName(blocks: readonly Block[], root: TreeElement): TreeElement {
  const weights = new Map<TreeElement, number>();
  const named = new Map<TreeElement, TreeElement | null>();
  const nearest = (element: TreeElement): TreeElement | null => {
    const path: TreeElement[] = [];
    let found: TreeElement | null = null;
    for (let node: TreeNode | null = element; node !== null && isElement(node); node = node.parentNode) {
      const before = named.get(node);
      if (before !== undefined) {
        found = before;
        break;
      }
      path.push(node);
      if (CONTENT.test(`${node.getAttribute('id') ?? ''} ${node.getAttribute('class') ?? ''}`)) {
        found = node;
        break;
      }
    }
    for (const passed of path) named.set(passed, found);
    return found;
  };
  for (const block of blocks) {
    if (block.kind !== 'text' || block.chrome !== null) continue;
    const container = nearest(block.holder);
    if (container === null) continue;
    const before = weights.get(container);
    weights.set(container, block.text.length + (before === undefined ? 1 : before));
  }
  let best = root;
  let most = 0;
  for (const [container, weight] of weights)
    if (weight > most) {
      best = container;
      most = weight;
    }
  return best;
}

const ORGAN_AND_YEAR = /^.{4,}20\d\d年|^20\d\d年度?.{4,}信息公开|^.{4,}信息公开.{0,6}20\d\d/;
const LEAD = /(?:政府|局|委|会|办|室|厅|街道|[镇乡区县市省州盟旗部署]|中心|[院行队所站处]|年度?|关于)$/;

/** The last line or lines before `end` that together are a report's title: `[from, to)` in `blocks`, or null. */
export function titleLines(blocks: readonly Block[], start: number, end: number): [number, number] | null {
  for (let last = end - 1; last >= start; last -= 1) {
    const block = blocks[last];
    if (block?.kind !== 'text' || block.text.length > 90) continue;
    let title = squeeze(block.text);
    if (!/报告|年报/.test(title) || /[。;>]|\.(?:docx?|pdf|ofd|wps|xlsx?)$/i.test(title)) continue;
    let found = isReportTitle(title) ? last : null;
    for (let from = last - 1; from >= start && from > last - 3 && !ORGAN_AND_YEAR.test(title); from -= 1) {
      const before = blocks[from];
      if (before?.kind !== 'text' || before.text.length > 40 || before.chrome !== block.chrome) break;
      const lead = squeeze(before.text);
      if (!LEAD.test(lead) || /[。;:,>|]/.test(lead) || isReportTitle(lead) || isFurniture(before.text)) break;
      title = lead + title;
      if (isReportTitle(title)) found = from;
    }
    if (found !== null) return [found, last + 1];
  }
  return null;
}
