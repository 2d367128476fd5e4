import { applicantKinds } from '../parsers/forms/forms.ts';
import type { CellAddress, FormYear, OrganKind, Report, TableKey } from '../parsers/report.ts';
import { address, isLoose, read, tableDoubt } from './cells.ts';
import { formCells, tableKeys } from './form-cells.ts';
import { textMark } from './text-hash.ts';
import { type Sketch, sketchOf } from './text-sketch.ts';

/** What rules need of the same organ's report of another year: a few figures and marks, never the report. Plain JSON. */
export interface Neighbour {
  year: number;
  /** The title says the year. */
  yearSure: boolean;
  organName: string;
  organFolded: string;
  organKind: OrganKind;
  /** YYYY-MM-DD. */
  published: string | null;
  forms: { table2: FormYear | null; table3: FormYear | null };
  /** Figures that cross years; a blank counts as 0, a blank total of table 3 as the sum of its row. */
  figures: Partial<Record<CellAddress, number>>;
  /** Those of them that are blank on the page. */
  blank: CellAddress[];
  /** Cells of that kind that could not be read, or not surely; a difference there proves nothing. */
  doubtful: CellAddress[];
  /** The mark of all figures that are not 0, with their places. */
  identity: string;
  sketches: { overview: Sketch; problems: Sketch };
  /** Where it was read: an address or a file. */
  source: string;
  /** When it was read, as an ISO date with time; null for a file. */
  capturedAt: string | null;
  /** Sources of further reports of that organ and year, which are older and not compared. */
  others: string[];
}

/** An earlier state of the same page, all figures and the marks of its texts. */
export interface Earlier {
  capturedAt: string;
  figures: Partial<Record<CellAddress, string>>;
  texts: Record<string, string>;
}

/** What an audit may look at besides the report itself. */
export interface Neighbours {
  prior: Neighbour | null;
  next: Neighbour | null;
  earlier: Earlier | null;
}

export const noNeighbours: Neighbours = { prior: null, next: null, earlier: null };

const crossing: Record<TableKey, (row: string, column: string) => boolean> = {
  table2: () => true,
  table3: (row) => ['received', 'carriedIn', 'concluded', 'carriedOut'].includes(row),
  table4: (_, column) => column === 'total',
};

/** The organ and year that a report is looked up by; null where either is not known. */
export function neighbourKey(report: Pick<Report, 'organ' | 'year'>, years = 0): string | null {
  const { organ, year } = report;
  return organ === null || year === null ? null : `${organ.folded}|${organ.kind}|${year + years}`;
}

/** Takes from a report what the years beside it need; null where organ or year is not known. */
export function neighbourOf(report: Report, source: string, capturedAt: string | null): Neighbour | null {
  const { organ, year, published } = report;
  if (organ === null || year === null) return null;
  const prose = (key: string) =>
    sketchOf(report.sections.filter((section) => section.key === key).flatMap(({ paragraphs }) => paragraphs));
  return {
    year,
    yearSure: report.yearEvidence === 'title',
    organName: organ.name,
    organFolded: organ.folded,
    organKind: organ.kind,
    published: published?.date ?? null,
    forms: { table2: report.table2?.form ?? null, table3: report.table3?.form ?? null },
    ...crossingFigures(report),
    identity: identityOf(report).mark,
    sketches: { overview: prose('overview'), problems: prose('problems') },
    source,
    capturedAt,
    others: [],
  };
}

function crossingFigures(report: Report): Pick<Neighbour, 'figures' | 'blank' | 'doubtful'> {
  const figures: Neighbour['figures'] = {};
  const blank: CellAddress[] = [];
  const doubtful: CellAddress[] = [];
  for (const key of tableKeys) {
    const table = report[key];
    if (table === null) continue;
    const doubted = tableDoubt(table) !== null;
    for (const { address: cell, row, column } of formCells(table, key)) {
      if (!crossing[key](row, column)) continue;
      const reading = read(table, row, column);
      if (reading.state === 'number') figures[cell] = reading.value;
      else if (reading.state === 'blank') {
        figures[cell] = key === 'table3' && column === 'total' ? rowSum(report, row) : 0;
        blank.push(cell);
      }
      if (reading.state === 'unreadable' || doubted || isLoose(table, row, column)) doubtful.push(cell);
    }
  }
  return { figures, blank, doubtful };
}

/** What the applicants' columns of a row of table 3 add up to, those that can be read. */
export function rowSum(report: Report, row: string): number {
  const { table3 } = report;
  if (table3 === null) return 0;
  let sum = 0;
  for (const column of applicantKinds) {
    const reading = read(table3, row, column);
    if (reading.state === 'number') sum += reading.value;
  }
  return sum;
}

/** How many figures are not 0, and a mark that two reports share only where all of them are the same. */
export function identityOf(report: Report): { count: number; mark: string } {
  const stated: string[] = [];
  for (const key of tableKeys) {
    const table = report[key];
    if (table === null) continue;
    for (const { address: cell, figure } of formCells(table, key)) {
      if (figure.kind === 'blank' || figure.value === 0) continue;
      stated.push(`${cell}=${figure.value ?? figure.raw}`);
    }
  }
  return { count: stated.length, mark: textMark(stated.join(' ')) };
}

/** Takes from an earlier capture of a page what a later one is compared with. */
export function earlierOf(report: Report, capturedAt: string): Earlier {
  return { capturedAt, ...contentOf(report) };
}

/** All figures of the tables, normalised, and the marks of the texts by section. */
export function contentOf(report: Report): Pick<Earlier, 'figures' | 'texts'> {
  const figures: Earlier['figures'] = {};
  for (const key of tableKeys) {
    for (const [row, columns] of Object.entries(report[key]?.cells ?? {})) {
      for (const [column, figure] of Object.entries(columns)) {
        const stated = figure.value === null ? figure.raw.normalize('NFKC').replace(/\s+/gu, '') : String(figure.value);
        figures[address(key, row, column)] = figure.kind === 'blank' ? '' : stated;
      }
    }
  }
  const texts: Earlier['texts'] = {};
  for (const { key, paragraphs } of report.sections) {
    const plain = paragraphs.map(({ text }) => text.normalize('NFKC').replace(/\s+/gu, '')).join('');
    texts[key] = textMark(`${texts[key] ?? ''}${plain}`);
  }
  return { figures, texts };
}

/** Of several reports of one organ and year the one published last, and where the others were read; null of none. */
export function newestOf(neighbours: readonly Neighbour[]): Neighbour | null {
  const ordered = neighbours.toSorted(
    (a, b) => compare(b.published, a.published) || compare(b.capturedAt, a.capturedAt),
  );
  const [newest, ...others] = ordered;
  if (newest === undefined) return null;
  const sources = new Set(others.map(({ source }) => source));
  sources.delete(newest.source);
  return { ...newest, others: [...sources] };
}

/** Dates as they stand in ISO form; what is not known is older than all. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
