import { readDate } from './dates.ts';
import { type Head, metaOf } from './head.ts';
import type { Block } from './prose.ts';
import type { Paragraph, Report, SourceMap } from './report.ts';
import { readSignature } from './signature.ts';

const META = [
  'pubdate',
  'publishdate',
  'publish_date',
  'pub_date',
  'publishtime',
  'article:published_time',
  'firstpublishedtime',
  'dc.date',
  'dcterms.issued',
];
const LABELLED = /(发布|公开|发文|上传|更新|生成|成文|印发|形成|录入)?\s*(?:日期|时间)\s*[:：]?\s*(20\d\d[\s\S]*)/;
const LABEL = /^(发布|公开|发文|生成|成文)?\s*(?:日期|时间)\s*[:：]?$/;
/** A document's own dates are not the page's. */
const DRAWN_UP = new Set(['生成', '成文', '印发', '形成', '更新']);

interface InfoLine {
  date: string;
  at: number;
  sure: boolean;
}

function infoLine(blocks: readonly Block[], from: number, to: number, title: number | null): InfoLine | null {
  let best: (InfoLine & { rank: number }) | null = null;
  const offer = (at: number, text: string, label: string | undefined, rank: number): void => {
    const date = readDate(text);
    if (date === null || (best !== null && best.rank >= rank)) return;
    best = { date, at, rank, sure: rank > 1 && !DRAWN_UP.has(label ?? '') };
  };
  for (let at = from; at < to; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'text' || block.text.length > 400) continue;
    const labelled = LABELLED.exec(block.text);
    const next = blocks[at + 1];
    const label = LABEL.exec(block.text);
    if (labelled !== null && !/统计|。/.test(block.text.slice(0, labelled.index + 6)))
      offer(at, labelled[2] ?? '', labelled[1], rankOf(labelled[1]));
    else if (label !== null && next?.kind === 'text' && next.text.length < 30)
      offer(at + 1, next.text, label[1], rankOf(label[1]));
    else if (/^(?:信息)?来源\s*[:：]/.test(block.text)) offer(at, block.text, undefined, 2);
    else if (title !== null && at > title && at < title + 8 && block.text.length < 24 && /^20\d\d/.test(block.text))
      offer(at, block.text, undefined, 1);
  }
  return best;
}

function rankOf(label: string | undefined): number {
  if (label === '发布' || label === '公开') return 4;
  return label === undefined || label === '发文' || label === '上传' || label === '录入' ? 3 : 2;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * When the page says it was published. `sure` is false where the sources disagree, where a document was signed long before the
 * page says it appeared (pages are dated anew when a site moves), or where only the signature tells.
 */
export function readPublished(
  head: Head,
  page: { blocks: readonly Block[]; start: number; end: number; title: number | null },
  ending: readonly Paragraph[],
  sources: SourceMap,
): Report['published'] {
  const meta = readDate(metaOf(head, ...META) ?? '');
  const line = infoLine(page.blocks, page.start, page.end, page.title);
  const signed = ending
    .map((paragraph) => ({ paragraph, date: readDate(readSignature(paragraph.text)?.date ?? '') }))
    .findLast((signature) => signature.date !== null);
  const block = line === null ? undefined : page.blocks[line.at];
  let location: string | null = null;
  if (block?.kind === 'text') {
    location = 'd1';
    sources.set(location, { node: block.holder, pieces: block.pieces });
  }
  const late = (date: string): boolean => signed?.date != null && daysBetween(signed.date, date) > 31;
  if (meta !== null) {
    const agrees = line === null || line.date === meta || !line.sure;
    return {
      date: meta,
      evidence: 'meta',
      sure: agrees && !late(meta),
      location: line?.date === meta ? location : null,
    };
  }
  if (line !== null) return { date: line.date, evidence: 'info-line', sure: line.sure && !late(line.date), location };
  if (signed?.date == null) return null;
  return { date: signed.date, evidence: 'signature', sure: false, location: signed.paragraph.location };
}
