import type { FindingQuery, LedgerIndex } from '../../../store/query/contract.ts';
import type { Reviews } from '../../../store/reviews.ts';
import { emptyRecord, type RuleRecord } from '../../../store/rule-record.ts';

/** One rule with what it found in the newest state of every page, and what was said of its findings ever. */
export interface RecordRow {
  rule: string;
  found: number;
  /** Of those found, what nobody has judged as it is now. */
  open: number;
  record: RuleRecord;
}

/** Rules in the order given, then those that only the library knows; the most findings first. */
export async function recordRows(
  rules: readonly string[],
  { index, reviews }: { index: Pick<LedgerIndex, 'query'>; reviews: Pick<Reviews, 'recordByRule'> },
): Promise<RecordRow[]> {
  const [records, found, open] = await Promise.all([
    reviews.recordByRule(),
    countByRule(index, {}),
    countByRule(index, { standpoints: ['none', 'changed', 'rival'] }),
  ]);
  const all = new Set([...rules, ...found.keys(), ...records.keys()]);
  const rows = [...all].map((rule) => ({
    rule,
    found: found.get(rule) ?? 0,
    open: open.get(rule) ?? 0,
    record: records.get(rule) ?? emptyRecord(rule),
  }));
  return rows.toSorted((a, b) => b.found - a.found);
}

async function countByRule(
  index: Pick<LedgerIndex, 'query'>,
  filter: FindingQuery['filter'],
): Promise<Map<string, number>> {
  const query: FindingQuery = { of: 'findings', filter, sort: 'captured', descending: true, group: null, folded: [] };
  const { facets } = await index.query(query, 0);
  return new Map(facets.rules?.map(({ key, count }) => [key, count]));
}
