import type { Report, SourceMap } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { nodeOf, printedRange, quoteRanges } from './extent.ts';

/** Where on the page the figures stand that no rule judged. */
export function uncoveredRanges(uncovered: Audit['uncovered'], report: Report, sources: SourceMap): Range[] {
  if (uncovered === undefined) return [];
  const cells = uncovered.cells.flatMap((address) => {
    const [table, row = '', column = ''] = address.split('/');
    if (table !== 'table2' && table !== 'table3' && table !== 'table4') return [];
    const source = sources.get(report[table]?.cells[row]?.[column]?.location ?? '');
    const node = source === undefined ? null : nodeOf(source);
    return (node === null ? null : printedRange(node)) ?? [];
  });
  const claims = uncovered.claims.flatMap((quote) => {
    const source = sources.get(quote.location);
    return source === undefined ? [] : quoteRanges(source, quote);
  });
  return [...cells, ...claims];
}
