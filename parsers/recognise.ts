import type { Recognition } from './report.ts';
import { drain, type Steps } from './steps.ts';
import { isOtherTitle, isReportTitle, titleParts, titleYear } from './title.ts';
import { isElement, isText, type TreeDocument, type TreeElement, type TreeNode } from './tree.ts';

/** Labels that stand in no other form. Two of them in a page's cells are a table of the report. */
const ANCHORS = [
  /新收政府信息公开/,
  /结转下一?年度?继续/,
  /第二十条第/,
  /未经(行政)?复议直接/,
  /勾稽关系/,
  /本年(新?制发|新制作)/,
  /现行有效件|对外公开总/,
  /结果(维持|纠正)/,
];
const FIGURE = /^-?[\d.,]+[件元笔万]*$/;
const OLD_FORM = /^(指标名称|统计指标|计量单位|统计数)$/;
const ATTACHMENT = /\.(pdf|docx?|ofd|wps|xlsx?|et)(?![a-z])/i;
const PARTS = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请', '其他需要报告的事项'];
/** Traditional characters of the words looked for, each with its simplified one. */
const PAIRS = '開开報报結结轉转條条復复經经議议關关係系現现對对總总維维糾纠發发製制繼继續续';
const TRADITIONAL = /[開報結轉條復經議關係現對總維糾發製繼續]/g;
const NAMES = ['title', 'meta', 'h1', 'h2', 'h3', 'td', 'th', 'a', 'iframe', 'embed', 'object'];

/** Cells, links or nodes after which reading may pause. */
const often = 128;

type Elements = Record<string, Iterable<TreeElement>>;

/** Elements by name. A live document keeps such lists itself; a light tree is walked once. */
function elementsOf(document: TreeDocument): Elements {
  const found: Elements = {};
  const live = document as TreeDocument & { getElementsByTagName?: (name: string) => Iterable<TreeElement> };
  if (live.getElementsByTagName) {
    for (const name of NAMES) found[name] = live.getElementsByTagName(name);
    return found;
  }
  const lists = new Map<string, TreeElement[]>(NAMES.map((name) => [name, []]));
  for (let node: TreeNode | null = document; node !== null; node = following(document, node))
    if (isElement(node)) lists.get(node.localName)?.push(node);
  for (const [name, list] of lists) found[name] = list;
  return found;
}

/** The next node in document order within `root`. */
function following(root: TreeNode, node: TreeNode): TreeNode | null {
  let next: TreeNode | null = node.firstChild;
  for (let last: TreeNode | null = node; next === null && last !== null && last !== root; last = last.parentNode)
    next = last.nextSibling;
  return next;
}

/** Text without white space, at most about `limit` characters of it; scripts and styles left out. */
function* textSteps(root: TreeNode, limit: number): Steps<string> {
  let text = '';
  let budget = limit + 60;
  for (let node: TreeNode | null = root; node !== null; node = following(root, node)) {
    budget -= 1;
    if (budget % often === 0) yield;
    if (isText(node)) {
      const parent = node.parentNode;
      if (parent === null || !isElement(parent) || !/^(script|style)$/.test(parent.localName))
        text += node.data.replace(/[\s\u200b]+/g, '');
    }
    if (text.length >= limit || budget <= 0) break;
  }
  return text.normalize('NFKC').replace(TRADITIONAL, (character) => PAIRS[PAIRS.indexOf(character) + 1] ?? character);
}

function textOf(root: TreeNode, limit: number): string {
  return drain(textSteps(root, limit));
}

const metaOf = (elements: Elements, pattern: RegExp): string =>
  [...(elements.meta ?? [])]
    .filter((meta) => pattern.test(meta.getAttribute('name') ?? ''))
    .map((meta) => (meta.getAttribute('content') ?? '').replace(/\s+/g, ''))
    .join(' ');

function titlesOf(elements: Elements): string[] {
  const heads = [elements.h1, elements.h2, elements.h3].flatMap((list) => [...(list ?? [])].slice(0, 8));
  return [
    metaOf(elements, /^articletitle$/i),
    ...[...(elements.title ?? [])].slice(0, 1).flatMap((title) => titleParts(textOf(title, 200))),
    ...heads.map((head) => textOf(head, 90)),
  ];
}

interface Cells {
  anchors: number;
  figures: number;
  old: number;
}

/** Looks into cells only until it is sure. */
function* readCells(elements: Elements): Steps<Cells> {
  const seen = new Set<RegExp>();
  const cells: Cells = { anchors: 0, figures: 0, old: 0 };
  let read = 0;
  for (const list of [elements.td, elements.th])
    for (const cell of list ?? []) {
      read += 1;
      if (read % often === 0) yield;
      const text = textOf(cell, 60);
      if (FIGURE.test(text)) cells.figures += 1;
      else if (OLD_FORM.test(text)) cells.old += 1;
      else for (const anchor of ANCHORS) if (anchor.test(text)) seen.add(anchor);
      cells.anchors = seen.size;
      if (cells.anchors > 2 && cells.figures > 5) return cells;
    }
  return cells;
}

const isColumnHint = (elements: Elements, address: string): boolean =>
  /年报|年度报告/.test(metaOf(elements, /^column(name|type)$/i)) ||
  /(xxgk|gk|zf)n(ia)?n?d?b(ao|g)?|\bndbg|nianbao|annualreport/i.test(address);

const nothing = (reason: string): Recognition => ({ kind: 'nothing', reason });

/**
 * What is this page? Decided from address, title, meta tags, headings and the labels of cells; it runs on every page of
 * a government site and is cheap where nothing hints at a report. Never throws.
 */
export function recognise(document: TreeDocument, address: string): Recognition {
  return drain(recogniseSteps(document, address));
}

/** As `recognise`, in small pieces. */
export function* recogniseSteps(document: TreeDocument, address: string): Steps<Recognition> {
  const elements = elementsOf(document);
  const cells = yield* readCells(elements);
  const titles = titlesOf(elements);
  let title = titles.find((text) => isReportTitle(text) && titleYear(text) !== null);
  const other = titles.find((text) => isOtherTitle(text));

  if (cells.anchors > 1) {
    if (other !== undefined && title === undefined && cells.figures < 6)
      return nothing(`页面讲的是年报工作，表格是空白样式。`);
    if (cells.figures > 0 || title !== undefined)
      return { kind: 'report', reason: '页面有政府信息公开工作年度报告统一格式的表格。' };
    return nothing('表格是空白样式，标题也不是年报。');
  }
  if (cells.old > 1 && titles.some(isReportTitle))
    return { kind: 'older-report', reason: '年报用的是2018年及以前的统计表，当时没有统一表格。' };
  if (title === undefined) {
    if (other !== undefined) return nothing('标题不是一个机关的年报。');
    if (!titles.some(isReportTitle) && !isColumnHint(elements, address)) return nothing('页面没有年报的迹象。');
  }

  const links = [...(elements.a ?? [])];
  let listed = 0;
  for (const [at, link] of links.entries()) {
    if (at % often === 0) yield;
    if (isReportTitle(textOf(link, 90) || (link.getAttribute('title') ?? ''))) listed += 1;
  }
  const text = yield* textSteps(document, 60_000);
  const isArticle =
    isReportTitle(metaOf(elements, /^articletitle$/i)) ||
    /(时间|日期):?20\d\d|来源:/.test(text) ||
    PARTS.filter((part) => text.includes(part)).length > 1;
  if (!isArticle && (listed > 2 || (listed > 0 && title === undefined)))
    return { kind: 'listing', reason: `页面是年报列表，列有${listed}份年报的链接。` };

  title ??= /20\d\d年[^。；，]{0,40}信息公开[^。；，]{0,8}(?:报告|年报)/.exec(text)?.[0];
  if (title === undefined || isOtherTitle(title)) return nothing('栏目与年报有关，但页面没有年报。');
  const year = titleYear(title);
  if (year === null) return nothing('页面没有写明年报的年份。');
  if (year < 2019) return { kind: 'older-report', reason: `这是${year}年的年报，2018年及以前没有统一表格。` };
  if (/大学|学院|学校|[中小]学|幼儿园|医院/.test(title)) return nothing('学校、医院的报告不用这一格式。');
  const file = links.some((link) => ATTACHMENT.test(`${link.getAttribute('href') ?? ''} ${textOf(link, 90)}`));
  const frame = [elements.iframe, elements.embed, elements.object].some((list) => [...(list ?? [])].length > 0);
  const what = file ? '年报以附件发布' : frame ? '年报在阅读器或框架里' : '年报可能是图片或在别的页面';
  return { kind: 'attachment-only', reason: `标题是${year}年的年报，但页面里没有可以核对的表格：${what}。` };
}

/** May content that arrives late still make this page a report? Looks at title, meta tags, headings and address only. */
export function hints(document: TreeDocument, address: string): boolean {
  const elements = elementsOf(document);
  return titlesOf(elements).some(isReportTitle) || isColumnHint(elements, address);
}
