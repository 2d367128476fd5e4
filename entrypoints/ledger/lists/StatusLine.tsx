import type { ComponentChildren } from 'preact';
import { FilterChips } from '../../../components/ledger/FilterChips.tsx';
import { numberText } from '../../../components/wording.ts';
import type { Query } from '../../../store/query/contract.ts';
import { type Selected, selectedParams } from '../query-params.ts';
import { hashOf } from '../route.ts';
import { views } from '../views.ts';
import { partLabel, type Words } from './facet-labels.ts';
import { type FilterPart, partsOf, withoutPart } from './filters.ts';
import { countPicked, selectedBy } from './picks.ts';
import type { List } from './use-list.ts';

interface StatusLineProps<Q extends Query> {
  list: List<Q>;
  words: Words;
  rebuild: { done: number; total: number } | null;
  actions?(selected: Selected, count: number): ComponentChildren;
}

/** How many match and what is set; while rows are selected, how many and what to do with them. */
export function StatusLine<Q extends Query>({ list, words, rebuild, actions }: StatusLineProps<Q>) {
  const { query, rows, picks } = list;
  const { l } = words;
  const { result } = rows;
  const total = result?.total ?? 0;
  const picked = countPicked(picks, total);
  const selected = selectedBy(picks, query);
  const n = numberText(total);
  return (
    <div class={picked > 0 ? 'status-line picking' : 'status-line'}>
      <p class="count figure" role="status">
        {picked > 0
          ? l('picked', { n: numberText(picked) })
          : result === null
            ? l('asking')
            : l(query.of === 'findings' ? 'findingCount' : 'reportCount', { n })}
        {result?.complete === false && rebuild === null && <span class="reading"> · {l('reading')}</span>}
      </p>
      {rebuild !== null && <p class="hint figure">{l('rebuilding', rebuild)}</p>}
      {picked > 0 ? (
        <>
          {picked < total && (
            <button type="button" class="quiet" onClick={list.pickAll}>
              {l('pickAll', { n })}
            </button>
          )}
          <button type="button" class="quiet" onClick={list.unpick}>
            {l('unpick')}
          </button>
          <span class="actions">
            {actions?.(selected, picked)}
            <ExportLink selected={selected} label={l('exportPicked')} />
          </span>
        </>
      ) : (
        <>
          <FilterChips
            chips={partsOf(query.filter)
              .filter((part) => part !== 'text')
              .map((part) => ({ key: part, label: partLabel(query.filter, part, words) }))}
            unset={(chip) => l('unset', { chip })}
            clearAll={l('clearAll')}
            onUnset={(part) => list.filter(withoutPart(query.filter, part as FilterPart))}
            onClear={() => list.filter({})}
          />
          {total > 0 && (
            <span class="actions">
              <ExportLink selected={{ query, picked: null, dropped: [] }} label={l('exportAll')} />
            </span>
          )}
        </>
      )}
    </div>
  );
}

function ExportLink({ selected, label }: { selected: Selected; label: string }) {
  if (views.transfer === undefined) return null;
  return (
    <a class="quiet" href={hashOf({ view: 'transfer', part: 'export', params: selectedParams(selected) })}>
      {label}
    </a>
  );
}
