import { isFooter, isFurniture } from './article.ts';
import { readMedia } from './media.ts';
import type { Heading } from './outline.ts';
import type { Block, TextBlock } from './prose.ts';
import type { Media, Paragraph, Section, SectionKey, SourceMap } from './report.ts';
import { isSignature } from './signature.ts';
import type { Steps } from './steps.ts';
import { squeeze } from './text.ts';
import type { TreeElement } from './tree.ts';

export interface Divided {
  sections: Section[];
  preamble: Paragraph[];
  ending: Paragraph[];
  /** Outside any section. */
  media: Media[];
}

/** The part of a page that one report takes up. */
export interface Extent {
  blocks: readonly Block[];
  /** `[start, end)` in `blocks`. */
  start: number;
  end: number;
  headings: readonly Heading[];
  /** Blocks that print a title; they are no preamble. */
  titles: ReadonlySet<number>;
  /** Elements around headings or around report tables: tables among them only lay out. */
  layout: ReadonlySet<TreeElement>;
  /** Whether a block belongs to the article and not to the site around it. */
  belongs: (block: Block) => boolean;
}

const SUB_HEADING =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,2}[、.．](?!\d))\s*[^。；，,;]+[。：:]?$/;
/** Rows of the forms that print words only. */
const FORM_ROW = /^第二十条第|^信息内容$|勾稽关系|^申请人情况$|^三、本年度办理结果$|^\([三四五六]\)/;
const VIEWER = /viewer|preview|\.(?:pdf|ofd|docx?)/i;
const OWN_TABLE: ReadonlySet<SectionKey> = new Set(['proactive', 'requests', 'disputes']);

/** Where the signature begins among the last section's paragraphs; their number if there is none. */
function signatureStart(paragraphs: readonly TextBlock[]): number {
  let start = paragraphs.length;
  for (let at = paragraphs.length - 1; at >= 0 && at >= paragraphs.length - 8; at -= 1) {
    const text = paragraphs[at]?.text ?? '';
    if (isSignature(text)) start = at;
    else if (start < paragraphs.length || text.length > 60 || text.endsWith('。')) break;
  }
  return start;
}

function isProse(block: TextBlock, layout: ReadonlySet<TreeElement>, key: SectionKey | null): boolean {
  if (isFurniture(block.text)) return false;
  if (block.row !== null) {
    if (!layout.has(block.row)) return false;
    const isSentence = /[。；]/.test(block.text);
    const hasForm = key === null || OWN_TABLE.has(key);
    // Outside the forms （三） and the like number sentences, too.
    if (FORM_ROW.test(squeeze(block.text)) && (hasForm || !isSentence)) return false;
    return key === null || !hasForm || isSentence;
  }
  if (block.table === null || layout.has(block.table)) return true;
  return key !== null && block.text.length > 40 && /[。；]/.test(block.text);
}

/** Divides one report's blocks among its six sections, by its headings, and gives each paragraph a location. */
export function* divide(extent: Extent, sources: SourceMap): Steps<Divided> {
  const { blocks, headings, layout, belongs } = extent;
  const divided: Divided = { sections: [], preamble: [], ending: [], media: [] };
  let paragraphs = 0;
  let media = 0;
  const paragraphOf = (block: TextBlock): Paragraph => {
    paragraphs += 1;
    const location = `p${paragraphs}`;
    sources.set(location, { node: block.holder, pieces: block.pieces });
    return { text: block.text, location, heading: block.text.length <= 40 && SUB_HEADING.test(block.text) };
  };
  const mediaOf = (element: TreeElement): Media[] => {
    const read = readMedia(element);
    if (read === null) return [];
    media += 1;
    const location = `m${media}`;
    sources.set(location, { node: element });
    return [{ ...read, location }];
  };

  const first = headings[0]?.at ?? extent.end;
  for (let at = extent.start; at < first; at += 1) {
    if (at % 64 === 0) yield;
    const block = blocks[at];
    if (block === undefined || extent.titles.has(at) || !belongs(block)) continue;
    if (block.kind === 'media') divided.media.push(...mediaOf(block.element));
    else if (block.kind === 'text' && !isFooter(block.text) && isProse(block, layout, null))
      divided.preamble.push(paragraphOf(block));
  }

  for (const [order, heading] of headings.entries()) {
    const block = blocks[heading.at];
    if (block?.kind !== 'text') continue;
    const last = order === headings.length - 1;
    const location = `h${order + 1}`;
    sources.set(location, { node: block.holder, pieces: block.pieces });
    const section: Section = {
      key: heading.key,
      heading: block.text.replace(/\s+/g, ''),
      official: heading.official,
      location,
      paragraphs: [],
      media: [],
      tables: 0,
    };
    const tables = new Set<TreeElement>();
    const texts: TextBlock[] = [];
    const end = headings[order + 1]?.at ?? extent.end;
    for (let at = heading.at + 1; at < end; at += 1) {
      if (at % 64 === 0) yield;
      const item = blocks[at];
      if (item === undefined || !belongs(item)) continue;
      if (last && item.kind === 'text' && isFooter(item.text)) break;
      if (item.kind === 'media') section.media.push(...mediaOf(item.element));
      else if (item.kind === 'text') {
        if (isProse(item, layout, heading.key)) texts.push(item);
      }
      // A table that holds headings counts where its figures stand, any other where it begins.
      else if (item.kind === 'figures' || !layout.has(item.element)) tables.add(item.element);
    }
    const signature = last ? signatureStart(texts) : texts.length;
    section.paragraphs = texts.slice(0, signature).map(paragraphOf);
    section.tables = tables.size;
    divided.ending.push(...texts.slice(signature).map(paragraphOf));
    divided.sections.push(section);
  }
  // Files are often offered in a box of their own below the article.
  for (let at = extent.start; at < extent.end; at += 1) {
    if (at % 256 === 0) yield;
    const block = blocks[at];
    if (block?.kind !== 'media' || block.chrome !== null || belongs(block)) continue;
    divided.media.push(
      ...mediaOf(block.element).filter(({ kind, address }) => kind === 'attachment' || VIEWER.test(address)),
    );
  }
  return divided;
}
