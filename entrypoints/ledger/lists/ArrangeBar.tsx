import type { ListTexts } from '../../../locales/ledger/lists.ts';
import type { Query } from '../../../store/query/contract.ts';
import { findingGroups, findingSorts, isDescendingAtFirst, reportGroups, reportSorts } from '../query-params.ts';

interface ArrangeBarProps<Q extends Query> {
  query: Q;
  l: ListTexts;
  onQuery(query: Q): void;
}

/** How rows are grouped and sorted. */
export function ArrangeBar<Q extends Query>({ query, l, onQuery }: ArrangeBarProps<Q>) {
  const groups = query.of === 'findings' ? findingGroups : reportGroups;
  const sorts = query.of === 'findings' ? findingSorts : reportSorts;
  return (
    <div class="arrange">
      <select
        aria-label={l('group')}
        value={query.group ?? 'none'}
        onChange={({ currentTarget: { value } }) => {
          const group = groups.find((each) => each === value) ?? null;
          onQuery({ ...query, group, folded: [] });
        }}
      >
        {(['none', ...groups] as const).map((group) => (
          <option key={group} value={group}>
            {l(`group-${group}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={l('sort')}
        value={query.sort}
        onChange={({ currentTarget: { value } }) => {
          const sort = sorts.find((each) => each === value) ?? 'captured';
          onQuery({ ...query, sort, descending: isDescendingAtFirst(sort) });
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {l(`sort-${sort}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="direction"
        aria-label={l(query.descending ? 'descending' : 'ascending')}
        title={l(query.descending ? 'descending' : 'ascending')}
        onClick={() => onQuery({ ...query, descending: !query.descending })}
      >
        <span aria-hidden="true">{query.descending ? '↓' : '↑'}</span>
      </button>
    </div>
  );
}
