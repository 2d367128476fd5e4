import { titleLines } from './article.ts';
import { type Head, metaOf } from './head.ts';
import type { Heading } from './outline.ts';
import type { Block } from './prose.ts';
import type { FoundTable } from './tables.ts';
import { squeeze } from './text.ts';
import { isReportTitle, titleParts, titleYear } from './title.ts';

/** One report's part of a page. */
export interface Division {
  /** `[start, end)` in the page's blocks. */
  start: number;
  end: number;
  headings: readonly Heading[];
  tables: FoundTable[];
}

/** Of the reports on a page the one that its title names (the first where it names none), and the others' titles. */
export function divisionsOf(
  blocks: readonly Block[],
  outlines: readonly (readonly Heading[])[],
  tables: readonly FoundTable[],
  head: Head,
): { own: Division; also: string[] } {
  const divisions: Division[] = [];
  const titles: (string | null)[] = [];
  outlines.forEach((headings, order) => {
    const first = headings[0] === undefined ? 0 : headings[0].at;
    const previous = outlines[order - 1]?.at(-1)?.at ?? -1;
    const lines = titleLines(blocks, previous + 1, first);
    const start = order === 0 ? 0 : (lines?.[0] ?? first);
    const before = divisions.at(-1);
    if (before !== undefined) before.end = start;
    divisions.push({ start, end: blocks.length, headings, tables: [] });
    const text =
      lines === null ? null : blocks.slice(...lines).map((block) => (block.kind === 'text' ? block.text : ''));
    titles.push(text?.join('').replace(/\s+/g, '') ?? null);
  });

  const places = new Map(blocks.flatMap((block, at) => (block.kind === 'table' ? [[block.element, at] as const] : [])));
  const placed = tables.map((table) => {
    const [first] = table.elements;
    return { table, at: (first === undefined ? undefined : places.get(first)) ?? -1 };
  });
  let home = 0;
  for (const { table, at } of placed.sort((left, right) => left.at - right.at)) {
    for (let end = divisions[home]?.end; end !== undefined && at >= end; end = divisions[home]?.end) home += 1;
    divisions[home]?.tables.push(table);
  }

  const index = Math.max(named(titles, head), 0);
  const own = divisions[index] ?? { start: 0, end: blocks.length, headings: [], tables: [...tables] };
  const also = titles.filter((title, at): title is string => at !== index && title !== null && title !== titles[index]);
  return { own, also: [...new Set(also)] };
}

/** Which of the printed titles the page's own title names; -1 if none. */
function named(titles: readonly (string | null)[], head: Head): number {
  const declared = [metaOf(head, 'articletitle') ?? '', ...titleParts(head.title)].map(squeeze).filter(isReportTitle);
  for (const name of declared) {
    const exact = titles.findIndex((title) => title !== null && squeeze(title) === name);
    if (exact >= 0) return exact;
    const close = titles.findIndex(
      (title) => title !== null && (squeeze(title).includes(name) || name.includes(squeeze(title))),
    );
    if (close >= 0) return close;
    const year = titleYear(name);
    const sameYear = titles.findIndex((title) => title !== null && year !== null && titleYear(squeeze(title)) === year);
    if (sameYear >= 0) return sameYear;
  }
  return -1;
}
