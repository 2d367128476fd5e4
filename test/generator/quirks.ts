import type { Merge } from './grid.ts';
import { stream } from './random.ts';

/** What a page's markup may do to a report; the first choice of each is the plain one. Seen on published pages unless it says synthetic. */
export const choices = {
  dress: ['plain', 'word', 'wps', 'libreoffice', 'trs', 'blocks'],
  frame: ['article', 'layout', 'one-table'],
  /** Full-width digits are synthetic. */
  digits: ['ascii', 'full-width'],
  /** Thousands separators are synthetic. */
  thousands: ['', ',', '，'],
  digitsCut: [false, true],
  padding: ['', 'nbsp', 'ideographic', 'inner'],
  unit: ['', '件'],
  zero: ['0', '', 'nbsp', '-', '—', '－', '/', '／', '\\', '无', 'mixed'],
  /** 22（其中修订16件） in one cell of table 2. */
  remark: [false, true],
  /** Every total of a result row blank. */
  blankTotals: [false, true],
  labels: ['official', 'variants', 'spaced', 'cut', 'paragraphs'],
  header: ['span', 'empty'] as [Merge, ...Merge[]],
  group: ['span', 'empty', 'again'] as [Merge, ...Merge[]],
  /** A group label's cell ends early and a second one stands below, as at a page break. */
  groupCut: ['', 'again', 'empty'],
  /** Table 3 in two pieces. */
  split: ['', 'with-header', 'bare'],
  splitLabel: ['again', 'empty'],
  table2Apart: [false, true],
  table2Skewed: [false, true],
  table4Apart: [false, true],
  headerHalved: [false, true],
  subtotalRows: [false, true],
  organizationColumn: [false, true],
  emptyColumns: [0, 2, 40, 260],
  phantomRow: [false, true],
  /** The section's heading is the first row of its table. */
  titleRow: [false, true],
  /** 单位：件 above the header. */
  unitRow: [false, true],
  /** 注：… below the figures. */
  noteRow: [false, true],
  /** Comments and white space wherever a row or cell ends. */
  comments: [false, true],
  /** Rows in several bodies. */
  bodies: [false, true],
  metadata: [false, true],
  endTags: [true, false],
  thead: [false, true],
  headings: ['official', 'variants', 'cut', 'spaced'],
  title: [0, 1, 2, 3, 4, 5, 6],
  leaks: [false, true],
  hidden: [false, true],
} as const satisfies Record<string, readonly [unknown, ...unknown[]]>;

export type Quirks = { [Name in keyof typeof choices]: (typeof choices)[Name][number] };

export const plain = Object.fromEntries(
  Object.entries(choices).map(([name, [first]]) => [name, first]),
) as unknown as Quirks;

/** A plain page with about a third of its quirks turned on. */
export function randomQuirks(seed: number): Quirks {
  const quirks = Object.fromEntries(
    Object.entries(choices).map(([name, values]) => {
      const random = stream(seed, `quirk ${name}`);
      return [name, random.chance(0.35) ? random.pick<unknown>(values) : values[0]];
    }),
  ) as unknown as Quirks;
  return sensible(quirks);
}

/** Takes back what cannot stand together. */
export function sensible(quirks: Quirks): Quirks {
  return {
    ...quirks,
    // A page of a megabyte tests nothing that a smaller one does not.
    emptyColumns: quirks.frame === 'one-table' && quirks.emptyColumns === 260 ? 40 : quirks.emptyColumns,
    // Where header and data part the width differently, their number of cells decides; empty cells beside them undo that.
    table2Skewed: quirks.frame === 'one-table' || quirks.emptyColumns > 0 ? false : quirks.table2Skewed,
    // Without end tags, a row of one big table would swallow the next table's.
    endTags: quirks.frame === 'article' ? quirks.endTags : true,
    // Rows of two tables in one keep one body; a head of several pieces is no head.
    bodies: quirks.frame === 'article' && !quirks.thead ? quirks.bodies : false,
    thead: quirks.frame === 'one-table' || quirks.titleRow || quirks.unitRow ? false : quirks.thead,
  };
}
