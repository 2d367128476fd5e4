import { readHead } from './head.ts';
import { type Identity, readIdentity, type TitleCandidate, titlesOf } from './identity.ts';
import { type Block, blockSteps } from './prose.ts';
import { readPublished } from './published.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';
import { squeeze } from './text.ts';
import { isReportTitle, titleYear } from './title.ts';
import { isElement, type TreeDocument, type TreeNode } from './tree.ts';

/** A page around the one that is read, of the same site: what stands in a frame may be named only there. */
export interface Outer {
  document: TreeDocument;
  address: string;
}

type Named = Identity & Pick<Report, 'published'>;

function isLinked(block: Block | undefined): boolean {
  if (block?.kind !== 'text') return false;
  let node: TreeNode | null = block.pieces[0]?.node.parentNode ?? null;
  for (; node !== null && node !== block.holder.parentNode; node = node.parentNode)
    if (isElement(node) && node.localName === 'a') return true;
  return false;
}

/** The title of the one report that the page speaks of; null where it names none, or those of several years. */
function onlyTitle(titles: readonly TitleCandidate[], blocks: readonly Block[]): TitleCandidate | null {
  const meant = titles.filter(({ lines }) => lines === null || !blocks.slice(...lines).some(isLinked));
  const declared = meant.filter(({ lines }) => lines === null);
  const years = new Set((declared.length > 0 ? declared : meant).map(({ text }) => titleYear(squeeze(text))));
  if (years.size !== 1) return null;
  const [year] = years;
  return meant.find(({ text }) => titleYear(squeeze(text)) === year) ?? null;
}

function* namedBy({ document, address }: Outer): Steps<Named | null> {
  const root = document.documentElement;
  if (root === null) return null;
  const head = yield* readHead(document);
  const blocks = yield* blockSteps(root, new Set());
  const title = onlyTitle(titlesOf(head, blocks, 0, blocks.length), blocks);
  if (title === null) return null;
  const identity = readIdentity({
    head,
    titles: [title],
    title,
    paragraphs: [],
    ending: [],
    period: null,
    address,
  });
  const [from, to] = title.lines ?? [0, 0];
  const near = {
    blocks,
    start: from,
    end: Math.min(to + 40, blocks.length),
    title: title.lines === null ? null : from,
  };
  return { ...identity, published: readPublished(head, near, [], new Map()) };
}

/**
 * Who published, for which year, where the page itself names no report: as the nearest page around it does that names one,
 * unless it speaks of another year. `by` is that page's address, null where none was asked.
 */
export function* nameFromOuter(own: Named, outers: readonly Outer[]): Steps<{ named: Named; by: string | null }> {
  if (own.title !== null && isReportTitle(squeeze(own.title))) return { named: own, by: null };
  for (const outer of outers) {
    const found = yield* namedBy(outer);
    if (found === null) continue;
    const isSure = own.yearEvidence !== null && own.yearEvidence !== 'address';
    if (isSure && found.year !== null && own.year !== found.year) return { named: own, by: null };
    const published = own.published ?? (found.published === null ? null : { ...found.published, location: null });
    const organ = found.organ?.evidence === 'title' ? found.organ : (own.organ ?? found.organ);
    return { named: { ...found, organ, site: own.site ?? found.site, published }, by: outer.address };
  }
  return { named: own, by: null };
}
