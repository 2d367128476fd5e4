import type { Translate } from '../locales/translate.ts';
import type { Doubt, Report } from '../parsers/report.ts';
import { cellName } from './wording.ts';

/** Something that was not read with certainty, so that nothing was concluded from it. */
export interface DoubtLine {
  /** The sentence of the parser. */
  text: string;
  /** What it is about: a table, or cells of one; null where it is about the page. */
  place: string | null;
  /** How many cells. */
  cells: number;
}

const tableKeys = ['table2', 'table3', 'table4'] as const;

/** All doubts of a report, those of one text and table together, first what is about the page. */
export function doubtLines(report: Report, t: Translate): DoubtLine[] {
  const lines = report.doubts.map(({ text }): DoubtLine => ({ text, place: null, cells: 0 }));
  for (const key of tableKeys) {
    const table = report[key];
    if (table === null) continue;
    const ofCells = new Map<string, DoubtLine>();
    const note = ({ text }: Doubt, place: string): void => {
      const known = ofCells.get(text);
      if (known === undefined) ofCells.set(text, { text, place, cells: 1 });
      else ofCells.set(text, { text, place: t(`overlay.${key}`), cells: known.cells + 1 });
    };
    for (const [row, figures] of Object.entries(table.cells))
      for (const [column, { doubt }] of Object.entries(figures))
        if (doubt !== null) note(doubt, cellName(report, `${key}/${row}/${column}`, t));
    for (const { text } of table.doubts)
      if (!ofCells.has(text)) lines.push({ text, place: t(`overlay.${key}`), cells: 0 });
    lines.push(...ofCells.values());
  }
  return lines;
}
