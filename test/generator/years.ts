import type { CellAddress } from '../../parsers/report.ts';
import { at, consistentFigures, type Figures, withCell } from './figures.ts';
import { type Page, printPage } from './page.ts';
import { plain } from './quirks.ts';
import { stream } from './random.ts';

const forms = { table2: '2021', table3: '2021' } as const;
const columns = ['business', 'researchInstitute', 'socialOrganization', 'legalService', 'otherOrganization'];

/** Figures of consecutive years, each of which takes over what the one before left: 3 requests, 4, 5 … of natural persons. */
function chainOf(seed: number, count: number): Figures[] {
  const years: Figures[] = [];
  for (let place = 0; place < count; place += 1) {
    const before = years.at(-1);
    let figures = consistentFigures(stream(seed + place, 'figures of one year'), forms);
    const set = (address: CellAddress, value: number) => {
      figures = withCell(figures, address, value);
    };
    for (const column of columns) {
      set(`table3/carriedIn/${column}`, 0);
      set(`table3/carriedOut/${column}`, 0);
      set(`table3/received/${column}`, at(figures, `table3/concluded/${column}`));
    }
    const taken = before === undefined ? 0 : at(before, 'table3/carriedOut/total');
    const left = 3 + place;
    for (const column of ['naturalPerson', 'total'] as const) {
      for (const row of ['granted', 'concluded'] as const)
        set(`table3/${row}/${column}`, at(figures, `table3/${row}/${column}`) + 20 + place);
      set(`table3/carriedIn/${column}`, taken);
      set(`table3/carriedOut/${column}`, left);
      set(`table3/received/${column}`, at(figures, `table3/concluded/${column}`) + left - taken);
    }
    const net = at(figures, 'table2/normativeDocuments/issued') - at(figures, 'table2/normativeDocuments/repealed');
    const kept = before === undefined ? 100 : at(before, 'table2/normativeDocuments/inForce');
    set('table2/normativeDocuments/inForce', kept + net);
    for (const row of ['licensing', 'penalties', 'coercion'] as const) set(`table2/${row}/decisions`, 40 + place);
    set('table2/fees/amount', 12.5);
    years.push(figures);
  }
  return years;
}

/** Pages of one organ for consecutive years; `wrong` changes figures of the year that it is named under by so much. */
export function yearsOf(
  organ: string,
  from: number,
  count: number,
  wrong: Record<number, Partial<Record<CellAddress, number>>> = {},
): Page[] {
  return chainOf(7, count).map((figures, place) => {
    const year = from + place;
    const planted = Object.entries(wrong[year] ?? {}) as [CellAddress, number][];
    const printed = planted.reduce((all, [address, by]) => withCell(all, address, at(all, address) + by), figures);
    const written = planted.map(([address]) => address);
    return printPage({ seed: year, organ, year, forms, figures: printed, written }, plain);
  });
}
