import type { Piece, Source } from './report.ts';
import { drain, type Steps } from './steps.ts';
import { isElement, isText, type TreeElement, type TreeNode, type TreeText } from './tree.ts';

/** A run of text between two block boundaries (elements or `<br>`), in document order. */
export interface TextBlock {
  kind: 'text';
  text: string;
  pieces: Piece[];
  /** The block element that holds it. */
  holder: TreeElement;
  /** The innermost element around it that is named like site furniture (menu, footer, toolbar). */
  chrome: TreeElement | null;
  /** The report table in one of whose rows it stands alone; null elsewhere. */
  row: TreeElement | null;
  /** The innermost table around it that is no report table: layout or data. */
  table: TreeElement | null;
  /** Whether all of it is emphasised or a heading element. */
  strong: boolean;
}

/** The start of a `<table>`, or a row with figures inside a report table. */
interface TableBlock {
  kind: 'table' | 'figures';
  element: TreeElement;
  chrome: TreeElement | null;
}

interface MediaBlock {
  kind: 'media';
  element: TreeElement;
  chrome: TreeElement | null;
}

export type Block = TextBlock | TableBlock | MediaBlock;

const SKIPPED = new Set(
  'script style noscript template head title textarea select button input svg math canvas audio video'.split(' '),
);
const MEDIA = new Set(['img', 'iframe', 'embed', 'object']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'caption tbody thead tfoot tr td th ul'
  ).split(' '),
);
const STRONG = /^(b|strong|h[1-6]|th|em)$/;
const CHROME_ELEMENTS = new Set(['nav', 'footer', 'aside', 'header']);
const CHROME_NAMES =
  /(^|[-_\s])(nav\w*|menu\w*|crumbs?|breadcrumbs?|header|head|footer?|bottom|sidebar|side|share\w*|bdshare\w*|print|printer|search\w*|copyright|related\w*|recommend\w*|toolbar|tools?|pagination|pager|weizhi|location|position|dqwz|links?|friendlink|qrcode|ewm|login|banner|topbar)([-_\s]|$)/i;
/** White space, zero-width characters, marks that converters leave, and conditional comments printed as text. */
const NOISE =
  /[\s\u200b-\u200d\u2060\ufeff]+|\[(?:bookmark|image):[^\]]{0,200}\]|<!--\[if[^>]{0,80}\]?(?:-->|>)|<!\[endif\](?:-->|>)?/g;
const ANY_NOISE = /[\s\u200b-\u200d\u2060\ufeff[<]/;

function isChrome(element: TreeElement): boolean {
  return (
    CHROME_ELEMENTS.has(element.localName) ||
    isChromeName(element.getAttribute('id')) ||
    isChromeName(element.getAttribute('class'))
  );
}

/** A page has few names, and each on many elements. */
const knownNames = new Map<string, boolean>();

function isChromeName(name: string | null): boolean {
  if (name === null || name === '') return false;
  const before = knownNames.get(name);
  if (before !== undefined) return before;
  const found = CHROME_NAMES.test(name);
  if (knownNames.size < 2000) knownNames.set(name, found);
  return found;
}

/** Joins text nodes into one paragraph text, white space collapsed and noise removed, keeping where each run came from. */
function joinText(nodes: readonly TreeText[]): { text: string; pieces: Piece[] } {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1 && !ANY_NOISE.test(only.data))
    return { text: only.data, pieces: [{ node: only, start: 0, end: only.data.length, at: 0 }] };
  let raw = '';
  const starts: number[] = [];
  for (const node of nodes) {
    starts.push(raw.length);
    raw += node.data;
  }
  let text = '';
  const pieces: Piece[] = [];
  let at = 0;
  let index = 0;

  /** Copies raw[from, to), one piece a text node. */
  const copy = (from: number, to: number): void => {
    let position = from;
    while (position < to) {
      for (let next = starts[index + 1]; next !== undefined && next <= position; next = starts[index + 1]) index += 1;
      const node = nodes[index];
      const start = starts[index];
      if (node === undefined || start === undefined) return;
      const end = Math.min(to, start + node.data.length);
      if (end <= position) return;
      pieces.push({ node, start: position - start, end: end - start, at: text.length });
      text += raw.slice(position, end);
      position = end;
    }
  };

  for (const noise of raw.matchAll(NOISE)) {
    copy(at, noise.index);
    at = noise.index + noise[0].length;
    if (/^\s/.test(noise[0]) && text !== '' && at < raw.length && !text.endsWith(' ')) text += ' ';
  }
  copy(at, raw.length);
  return { text: text.trimEnd(), pieces };
}

/** The exact stretches of text nodes behind `text.slice(start, end)` of a located paragraph. */
export function piecesOf(source: Source, start: number, end: number): Piece[] {
  return cutPieces(source.pieces ?? [], start, end).map((piece) => ({ ...piece, at: piece.at + start }));
}

/** The part of `pieces` within [start, end) of the text, moved so that `start` becomes 0. */
export function cutPieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const cut: Piece[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.end - piece.start);
    if (from < to)
      cut.push({
        node: piece.node,
        start: piece.start + from - piece.at,
        end: piece.start + to - piece.at,
        at: from - start,
      });
  }
  return cut;
}

/** Is there anything printed in this element? Looks no further than the first character. */
function hasText(element: TreeElement): boolean {
  let node: TreeNode | null = element.firstChild;
  while (node !== null) {
    if (isText(node) && /[^\s\u200b\ufeff]/.test(node.data)) return true;
    let next: TreeNode | null = isElement(node) && SKIPPED.has(node.localName) ? null : node.firstChild;
    while (next === null && node !== null && node !== element) {
      next = node.nextSibling;
      node = next === null ? node.parentNode : node;
    }
    node = next;
  }
  return false;
}

/** The only printed cell of a row, or null. */
function loneCell(row: TreeElement): TreeElement | null {
  let lone: TreeElement | null = null;
  for (let cell = row.firstChild; cell !== null; cell = cell.nextSibling) {
    if (!isElement(cell) || !hasText(cell)) continue;
    if (lone !== null) return null;
    lone = cell;
  }
  return lone;
}

interface Around {
  holder: TreeElement;
  chrome: TreeElement | null;
  row: TreeElement | null;
  /** The innermost table, and whether it is a report table, whose rows are not prose. */
  table: TreeElement | null;
  report: boolean;
  strong: boolean;
}

/**
 * Turns a page into its blocks in document order: paragraphs, tables, media. Hidden content is read; scripts, styles and
 * form controls are not. Of the report tables in `reportTables` only rows with a single printed cell are given as text
 * (a whole report may stand in one table); what of these is prose is decided by the sections.
 */
export function blocksOf(root: TreeElement, reportTables: ReadonlySet<TreeElement>): Block[] {
  return drain(blockSteps(root, reportTables));
}

/** As `blocksOf`, in small pieces. */
export function* blockSteps(root: TreeElement, reportTables: ReadonlySet<TreeElement>): Steps<Block[]> {
  let visited = 0;
  const blocks: Block[] = [];
  let nodes: TreeText[] = [];
  let strong = true;
  // What holds a report table is the article's surroundings, whatever it is called.
  const surroundings = new Set<TreeNode>();
  for (const table of reportTables)
    for (let node = table.parentNode; node !== null && !surroundings.has(node); node = node.parentNode)
      surroundings.add(node);
  let around: Around = { holder: root, chrome: null, row: null, table: null, report: false, strong: false };

  const flush = (): void => {
    if (nodes.length === 0) return;
    const { text, pieces } = joinText(nodes);
    if (text !== '')
      blocks.push({
        kind: 'text',
        text,
        pieces,
        holder: around.holder,
        chrome: around.chrome,
        row: around.row,
        table: around.report ? null : around.table,
        strong,
      });
    nodes = [];
    strong = true;
  };

  const stack: Around[] = [];
  let node: TreeNode | null = root;
  while (node !== null) {
    visited += 1;
    if (visited % 256 === 0) yield;
    let descend = false;
    if (isText(node)) {
      nodes.push(node);
      if (!around.strong && /\S/.test(node.data)) strong = false;
    } else if (isElement(node)) {
      const element: TreeElement = node;
      const name = element.localName;
      if (name === 'br' || name === 'hr') flush();
      else if (MEDIA.has(name)) blocks.push({ kind: 'media', element, chrome: around.chrome });
      else if (!SKIPPED.has(name)) {
        const isBlock = BLOCKS.has(name);
        if (isBlock) flush();
        const inside: Around = {
          ...around,
          holder: isBlock ? element : around.holder,
          chrome: isChrome(element) && !surroundings.has(element) ? element : around.chrome,
          strong: around.strong || STRONG.test(name),
        };
        descend = true;
        if (name === 'table') {
          blocks.push({ kind: 'table', element, chrome: inside.chrome });
          inside.table = element;
          inside.report = reportTables.has(element);
          inside.row = null;
        } else if (name === 'tr' && inside.report && inside.table !== null) {
          const lone = loneCell(element);
          if (lone !== null) inside.row = inside.table;
          else {
            descend = false;
            blocks.push({ kind: 'figures', element: inside.table, chrome: inside.chrome });
          }
        } else if (name === 'a' && element.getAttribute('href') !== null)
          blocks.push({ kind: 'media', element, chrome: inside.chrome });
        if (descend) {
          stack.push(around);
          around = inside;
        }
      }
    }
    let next: TreeNode | null = descend ? node.firstChild : null;
    const leave = (element: TreeNode): void => {
      if (isElement(element) && BLOCKS.has(element.localName)) flush();
      around = stack.pop() ?? around;
    };
    if (descend && next === null) leave(node);
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) {
        node = node.parentNode;
        if (node !== null) leave(node);
      }
    }
    node = next;
  }
  flush();
  return blocks;
}
