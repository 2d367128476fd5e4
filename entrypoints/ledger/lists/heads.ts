import type { ColumnHead } from '../../../components/ledger/ColumnHeads.tsx';
import type { Query } from '../../../store/query/contract.ts';
import { isDescendingAtFirst } from '../query-params.ts';
import { countPicked } from './picks.ts';
import type { List } from './use-list.ts';

/** A column that the list can be sorted by; by the one that it is sorted by, the other way round. */
export function sortable<Q extends Query>(list: List<Q>, name: string, label: string, sort: Q['sort']): ColumnHead {
  const { query } = list;
  const isSorted = query.sort === sort;
  return {
    name,
    label,
    sorted: isSorted ? (query.descending ? 'descending' : 'ascending') : null,
    onSort: () => list.show({ ...query, sort, descending: isSorted ? !query.descending : isDescendingAtFirst(sort) }),
  };
}

export function pickedOf<Q extends Query>({ picks, rows }: List<Q>): 'none' | 'some' | 'all' {
  const total = rows.result?.total ?? 0;
  const picked = countPicked(picks, total);
  if (picked === 0) return 'none';
  return picked === total ? 'all' : 'some';
}
