import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import type { SourceMap, Table } from '../../parsers/report.ts';
import { type FoundTable, readTables } from '../../parsers/tables.ts';

const shared = process.env.GOUJI_SHARED ?? join(import.meta.dirname, '../../../shared');
const pages = join(shared, 'reports/pages');

type Figures = Record<string, Record<string, number | null>>;

interface Expected {
  template?: Record<'table2' | 'table3', string>;
  table2?: Figures;
  table3?: Figures;
  table4?: Figures;
}

const names = existsSync(pages)
  ? readdirSync(pages)
      .filter((name) => name.endsWith('.html'))
      .sort()
  : [];

function values({ cells }: Table): Figures {
  return Object.fromEntries(
    Object.entries(cells).map(([row, figures]) => [
      row,
      Object.fromEntries(Object.entries(figures).map(([column, figure]) => [column, figure.value])),
    ]),
  );
}

function read(name: string): { tables: FoundTable[]; expected: Expected; sources: SourceMap } {
  const sources: SourceMap = new Map();
  const tables = readTables(parseHtml(readFileSync(join(pages, name), 'utf8')), sources);
  const expected = JSON.parse(readFileSync(join(pages, name.replace('.html', '.expected.json')), 'utf8')) as Expected;
  return { tables, expected, sources };
}

if (names.length === 0) {
  it('the published pages are not beside this checkout: their tests were left out', () => {
    expect(existsSync(pages)).toEqual(false);
  });
} else {
  describe.each(names)('%s', (name) => {
    const { tables, expected, sources } = read(name);
    const keys = (['table2', 'table3', 'table4'] as const).filter((key) => expected[key] !== undefined);

    it('has each table once, in the order of the form', () => {
      expect(tables.map(({ key }) => key)).toEqual(keys);
    });

    it('has every figure as published', () => {
      for (const { key, table } of tables) expect(values(table)).toEqual(expected[key]);
    });

    it('shows which form tables 2 and 3 are printed on', () => {
      const forms = tables.filter(({ key }) => key !== 'table4').map(({ key, table }) => [key, table.form]);
      expect(Object.fromEntries(forms)).toEqual(expected.template ?? {});
    });

    it('leaves nothing in doubt', () => {
      const figures = tables.flatMap(({ table }) => Object.values(table.cells).flatMap((row) => Object.values(row)));
      expect(tables.flatMap(({ table }) => table.doubts)).toEqual([]);
      expect(figures.filter((figure) => figure.doubt !== null || figure.kind === 'text')).toEqual([]);
    });

    it('has every label in the official wording or a known variant', () => {
      const labels = tables.flatMap(({ table }) => [...table.rows, ...table.columns]);
      expect(labels.filter(({ match }) => match === 'loose')).toEqual([]);
    });

    it('knows the node of every location', () => {
      const locations = tables.flatMap(({ table }) => [
        ...table.locations,
        ...table.rows.map((label) => label.location),
        ...table.columns.map((label) => label.location),
        ...Object.values(table.cells).flatMap((row) => Object.values(row).map((figure) => figure.location)),
      ]);
      expect(locations.filter((location) => !sources.has(location))).toEqual([]);
    });
  });
}
