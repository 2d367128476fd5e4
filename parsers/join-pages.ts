import { type Placed, readContact, readDocuments } from './citations.ts';
import { readPeriod } from './dates.ts';
import { readClaims } from './narrative/claims.ts';
import { pageNumbers } from './paging.ts';
import type { Doubt, Figure, Location, Paragraph, Report, Section, Table } from './report.ts';

/** One page of a report that is spread over several, as it was read by itself. */
export interface PagePart {
  address: string;
  report: Report;
}

const tableKeys = ['table2', 'table3', 'table4'] as const;
const foreign = /@\d+$/;

/** Whether a location lies on another page of the report than the one that is shown. */
export function isElsewhere(location: Location): boolean {
  return foreign.test(location);
}

/** What is said of one report: the pages agree on year and organ as far as they name them. */
function belongTogether(own: Report, other: Report): boolean {
  const sameYear = own.year === null || other.year === null || own.year === other.year;
  return sameYear && (!own.organ || !other.organ || own.organ.folded === other.organ.folded);
}

function moveTable(table: Table | null, move: (location: Location) => Location): Table | null {
  if (table === null) return null;
  const figures = (row: Record<string, Figure>) =>
    Object.fromEntries(
      Object.entries(row).map(([key, figure]) => [key, { ...figure, location: move(figure.location) }]),
    );
  return {
    ...table,
    rows: table.rows.map((label) => ({ ...label, location: move(label.location) })),
    columns: table.columns.map((label) => ({ ...label, location: move(label.location) })),
    cells: Object.fromEntries(Object.entries(table.cells).map(([key, row]) => [key, figures(row)])),
    locations: table.locations.map(move),
  };
}

function moved(report: Report, tag: string): Report {
  const move = (location: Location): Location => `${location}${tag}`;
  const each = <T extends { location: Location }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, location: move(item.location) }));
  return {
    ...report,
    titleLocation: null,
    published: report.published === null ? null : { ...report.published, location: null },
    sections: each(report.sections).map((section) => ({
      ...section,
      paragraphs: each(section.paragraphs),
      media: each(section.media),
    })),
    preamble: each(report.preamble),
    ending: each(report.ending),
    media: each(report.media),
    table2: moveTable(report.table2, move),
    table3: moveTable(report.table3, move),
    table4: moveTable(report.table4, move),
  };
}

/** Two pieces of one table. A cell that both print with different figures counts as neither. */
function mergeTables(first: Table | null, second: Table | null): Table | null {
  if (first === null || second === null) return first ?? second;
  const disputed: Doubt = { code: 'two-candidates', text: '两页上都有这一格，写的数字不同' };
  const cells = structuredClone(first.cells);
  for (const [row, figures] of Object.entries(second.cells)) {
    const known = cells[row];
    if (known === undefined) cells[row] = figures;
    else
      for (const [column, figure] of Object.entries(figures)) {
        const same = known[column];
        if (same === undefined) known[column] = figure;
        else if (same.raw !== figure.raw) known[column] = { ...same, doubt: same.doubt ?? disputed };
      }
  }
  const added = <T extends { key: string }>(list: readonly T[], more: readonly T[], id: (item: T) => string): T[] => {
    const known = new Set(list.map(id));
    return [...list, ...more.filter((item) => !known.has(id(item)))];
  };
  return {
    form:
      first.form === null || second.form === null || first.form === second.form ? (first.form ?? second.form) : null,
    rows: added(first.rows, second.rows, ({ key }) => key),
    columns: added(first.columns, second.columns, ({ key, block }) => `${block ?? ''} ${key}`),
    cells,
    locations: [...first.locations, ...second.locations],
    doubts: unique([...first.doubts, ...second.doubts], ({ text }) => text),
  };
}

function unique<T>(list: readonly T[], id: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [id(item), item])).values()];
}

/** What the prose says, read anew from prose that was put together. */
function withProse(
  report: Report,
  { sections, preamble, ending }: Pick<Report, 'sections' | 'preamble' | 'ending'>,
): Report {
  const outside = (paragraph: Paragraph): Placed => ({ section: null, paragraph });
  const placed: Placed[] = [
    ...preamble.map(outside),
    ...sections.flatMap(({ key, paragraphs }) => paragraphs.map((paragraph) => ({ section: key, paragraph }))),
    ...ending.map(outside),
  ];
  const { organ, year } = report;
  return {
    ...report,
    sections,
    preamble,
    ending,
    period: readPeriod(placed)?.period ?? null,
    contact: readContact(placed.filter(({ section }) => section === null || section === 'other')),
    documents: readDocuments(placed),
    claims: readClaims({ sections, preamble, ending, organ, year }),
  };
}

/** How many tables of a page stand before its first heading: they go on with the section that the page before ended in. */
function tablesBefore({ sections, ...report }: Report): number {
  const found = new Set(tableKeys.flatMap((key) => report[key]?.locations ?? []));
  return Math.max(0, found.size - sections.reduce((sum, { tables }) => sum + tables, 0));
}

/** Sections in the order of the pages; what stands before a further page's first heading goes on with the section before. */
function joinProse(pages: readonly Report[]): Pick<Report, 'sections' | 'preamble' | 'ending'> {
  const sections: Section[] = [];
  const preamble: Paragraph[] = [];
  for (const page of pages) {
    const last = sections.at(-1);
    (last?.paragraphs ?? preamble).push(...page.preamble);
    if (last !== undefined) {
      last.tables += tablesBefore(page);
      last.media.push(...page.media.filter(({ kind }) => kind === 'image'));
    }
    for (const section of page.sections) {
      const known = sections.find(({ key }) => key === section.key);
      if (known === undefined) {
        sections.push({ ...section, paragraphs: [...section.paragraphs], media: [...section.media] });
        continue;
      }
      known.paragraphs.push(...section.paragraphs);
      known.media.push(...section.media);
      known.tables += section.tables;
    }
  }
  return { sections, preamble, ending: pages.flatMap(({ ending }) => ending) };
}

function absolute(written: string, base: string): string {
  return URL.canParse(written, base) ? new URL(written, base).href.replace(/#.*$/, '') : written;
}

/** Addresses that a page of a report leads on to. */
export function furtherPages({ address, report }: { address: string; report: Report }): string[] {
  const addresses = [...report.continued.map((written) => absolute(written, address))];
  return [...new Set([...addresses, ...(report.joined ?? []).map((page) => page.address)])];
}

/**
 * One report from its page that is shown and its other pages as far as they are known. Locations on the others end in `@` and
 * their place in `joined`. Pages that speak of another organ or year are left out; without any the report is as it was.
 */
export function joinPages(own: { address: string; report: Report }, parts: readonly PagePart[]): Report {
  const { report } = own;
  const others = parts.filter((part) => belongTogether(report, part.report));
  if (others.length === 0) return report;
  const here = absolute('', own.address);
  const numbers = pageNumbers([here, ...others.map(({ address }) => address)]);
  const pages = [
    { page: numbers.get(here) ?? null, report },
    ...others.map(({ address, report: part }, at) => ({
      page: numbers.get(address) ?? null,
      report: moved(ownPart(part), `@${at}`),
    })),
  ].sort((left, right) => order(left.page) - order(right.page));
  const reports = pages.map((page) => page.report);
  const named = [report, ...reports];
  const known = new Set([here, ...others.map(({ address }) => address)]);
  const byTitle = named.find(({ yearEvidence }) => yearEvidence === 'title') ?? report;
  const joined: Report = {
    ...report,
    title: report.title ?? byTitle.title,
    organ: report.organ ?? byTitle.organ,
    year: byTitle.year,
    yearEvidence: byTitle.yearEvidence,
    published: named.find(({ published }) => published !== null)?.published ?? null,
    site: named.find(({ site }) => site !== null)?.site ?? null,
    media: reports.flatMap(({ media }) => media),
    also: unique(
      reports.flatMap(({ also }) => also),
      (title) => title,
    ),
    doubts: unique(
      reports.flatMap(({ doubts }) => doubts),
      ({ text }) => text,
    ),
    continued: [
      ...report.continued.filter((written) => !known.has(absolute(written, own.address))),
      ...unique(others.flatMap(furtherPages), (address) => address).filter(
        (address) =>
          !known.has(address) && !report.continued.some((written) => absolute(written, own.address) === address),
      ),
    ],
    joined: others.map(({ address }) => ({ address, page: numbers.get(address) ?? null })),
  };
  for (const key of tableKeys) joined[key] = reports.map((each) => each[key]).reduce(mergeTables, null);
  return withProse(joined, joinProse(reports));
}

const order = (page: number | null): number => page ?? Number.POSITIVE_INFINITY;

/** The part of a joined report that its own page prints. */
export function ownPart(report: Report): Report {
  if (report.joined === undefined) return report;
  const { joined, ...rest } = report;
  const here = <T extends { location: Location }>(list: readonly T[]): T[] =>
    list.filter(({ location }) => !isElsewhere(location));
  const table = (whole: Table | null): Table | null => {
    const locations = whole?.locations.filter((location) => !isElsewhere(location)) ?? [];
    if (whole === null || locations.length === 0) return null;
    const rows = Object.entries(whole.cells).flatMap(([key, figures]) => {
      const kept = Object.entries(figures).filter(([, { location }]) => !isElsewhere(location));
      return kept.length === 0 ? [] : [[key, Object.fromEntries(kept)] as const];
    });
    return {
      ...whole,
      rows: here(whole.rows),
      columns: here(whole.columns),
      cells: Object.fromEntries(rows),
      locations,
    };
  };
  const own = report.sections.filter(({ location }) => !isElsewhere(location));
  const goesOn = report.sections.filter(({ location }) => isElsewhere(location));
  return withProse(
    {
      ...rest,
      table2: table(report.table2),
      table3: table(report.table3),
      table4: table(report.table4),
      media: here(report.media),
      continued: [...report.continued, ...joined.map(({ address }) => address)],
    },
    {
      sections: own.map((section) => ({
        ...section,
        paragraphs: here(section.paragraphs),
        media: here(section.media),
      })),
      preamble: [...here(report.preamble), ...goesOn.flatMap(({ paragraphs }) => here(paragraphs))],
      ending: here(report.ending),
    },
  );
}
