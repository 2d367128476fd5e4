import type { CellAddress, Paragraph, Report, SectionKey, Table, TableKey } from '../../../parsers/report.ts';
import { content, plain, plainFrame } from '../../../store/content-hash.ts';
import { diffParagraphs, type ParagraphChange } from './text-diff.ts';

/** A cell in two states; null where that state does not have it. Blank is an empty text. */
export interface CellChange {
  table: TableKey;
  address: CellAddress;
  before: string | null;
  after: string | null;
}

export interface SectionChange {
  /** Null: what stands before the first section and after the last. */
  key: SectionKey | null;
  /** Printed headings; null where that state has no such section. */
  heading: { before: string | null; after: string | null };
  /** All paragraphs, those that stayed too. */
  paragraphs: ParagraphChange[];
}

/** What two states of a page differ in. Empty lists: they say the same. */
export interface ReportChanges {
  head: { what: 'title' | 'organ' | 'year' | 'published'; before: string | null; after: string | null }[];
  cells: CellChange[];
  /** Only those with a change. */
  sections: SectionChange[];
}

const tableKeys = ['table2', 'table3', 'table4'] as const;

/** Compares what two states of a page say, as the content hash does: markup, white space and variants of width do not count. */
export function compareReports(before: Report, after: Report): ReportChanges {
  return {
    head: headChanges(before, after),
    cells: tableKeys.flatMap((key) => cellChanges(key, before[key], after[key])),
    sections: sectionChanges(before, after),
  };
}

function headChanges(before: Report, after: Report): ReportChanges['head'] {
  const of = ({ title, organ, year, published }: Report) => ({
    title,
    organ: organ?.name ?? null,
    year: year === null ? null : String(year),
    published: published?.date ?? null,
  });
  const was = of(before);
  const is = of(after);
  const same = (a: string | null, b: string | null) =>
    (a === null ? null : plain(a)) === (b === null ? null : plain(b));
  return (['title', 'organ', 'year', 'published'] as const).flatMap((what) =>
    same(was[what], is[what]) ? [] : [{ what, before: was[what], after: is[what] }],
  );
}

function cellChanges(key: TableKey, before: Table | null, after: Table | null): CellChange[] {
  const addresses = new Set([...addressesOf(key, before), ...addressesOf(key, after)]);
  return [...addresses].flatMap((address) => {
    const was = figureAt(before, address);
    const is = figureAt(after, address);
    if (was !== null && is !== null && content(was) === content(is)) return [];
    return [{ table: key, address, before: printed(was), after: printed(is) }];
  });
}

function addressesOf(key: TableKey, table: Table | null): CellAddress[] {
  return Object.entries(table?.cells ?? {}).flatMap(([row, columns]) =>
    Object.keys(columns).map((column): CellAddress => `${key}/${row}/${column}`),
  );
}

function figureAt(table: Table | null, address: CellAddress) {
  const [, row = '', column = ''] = address.split('/');
  return table?.cells[row]?.[column] ?? null;
}

function printed(figure: ReturnType<typeof figureAt>): string | null {
  if (figure === null) return null;
  return figure.kind === 'blank' ? '' : figure.raw.trim();
}

function sectionChanges(before: Report, after: Report): SectionChange[] {
  const keys = new Set([...before.sections, ...after.sections].map(({ key }) => key));
  const sections = [...keys].map((key): SectionChange => {
    const was = before.sections.filter((section) => section.key === key);
    const is = after.sections.filter((section) => section.key === key);
    const paragraphs = diffParagraphs(
      textsOf(was.flatMap((section) => section.paragraphs)),
      textsOf(is.flatMap((section) => section.paragraphs)),
      plain,
    );
    return { key, heading: { before: was[0]?.heading ?? null, after: is[0]?.heading ?? null }, paragraphs };
  });
  const frame: SectionChange = {
    key: null,
    heading: { before: null, after: null },
    paragraphs: diffParagraphs(frameOf(before), frameOf(after), plainFrame),
  };
  return [...sections, frame].filter(isChanged);
}

function isChanged({ heading, paragraphs }: SectionChange): boolean {
  const { before, after } = heading;
  const isRenamed = before === null || after === null ? before !== after : plain(before) !== plain(after);
  return isRenamed || paragraphs.some(({ kind }) => kind !== 'same');
}

function textsOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ text }) => text).filter((text) => plain(text) !== '');
}

function frameOf({ preamble, ending }: Report): string[] {
  return textsOf([...preamble, ...ending]).filter((text) => plainFrame(text) !== '');
}
