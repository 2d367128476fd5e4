import { commonAncestor, containerByName, insideOf } from './article.ts';
import type { Division } from './division.ts';
import type { Block } from './prose.ts';
import { isSignature } from './signature.ts';
import type { Steps } from './steps.ts';
import type { TreeElement } from './tree.ts';

/**
 * What of the page is the article: the smallest element around headings and tables, the lines between the title's end (a
 * block's number) and the first heading, and a signature right after.
 */
export function* articleOf(
  blocks: readonly Block[],
  root: TreeElement,
  own: Division,
  title: number | null,
): Steps<{ layout: ReadonlySet<TreeElement>; belongs: (block: Block) => boolean }> {
  const holders = own.headings.flatMap(({ at }) => {
    const block = blocks[at];
    return block?.kind === 'text' ? [block.holder] : [];
  });
  const tables = own.tables.flatMap(({ elements }) => elements);
  const { common, spine } = commonAncestor([...holders, ...tables]);
  const layout = commonAncestor(holders).spine;
  for (const table of tables)
    if (table.parentNode !== null)
      for (const around of commonAncestor([table]).spine) if (around !== table) layout.add(around);
  const container = holders.length + tables.length > 1 && common !== null ? common : containerByName(blocks, root);
  const inside = insideOf(container);
  const around = new Set<Block>();
  const firstHeading = own.headings[0]?.at ?? own.start;
  if (title !== null)
    for (const block of blocks.slice(title, firstHeading)) if (block.chrome === null) around.add(block);
  let last = own.end - 1;
  const nodeOf = (block: Block): TreeElement => (block.kind === 'text' ? block.holder : block.element);
  for (
    let block = blocks[last];
    block !== undefined && last > firstHeading && !inside(nodeOf(block));
    block = blocks[last]
  ) {
    last -= 1;
    if (last % 64 === 0) yield;
  }
  for (const block of blocks.slice(last + 1, last + 7)) {
    if (block.kind === 'text' && !isSignature(block.text)) break;
    around.add(block);
  }
  return {
    layout,
    belongs: (block) =>
      around.has(block) || (inside(nodeOf(block)) && (block.chrome === null || spine.has(block.chrome))),
  };
}
