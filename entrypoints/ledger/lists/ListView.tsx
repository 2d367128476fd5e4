import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { SearchField } from '../../../components/ledger/SearchField.tsx';
import { VirtualList } from '../../../components/ledger/VirtualList.tsx';
import type { Query, Row } from '../../../store/query/contract.ts';
import { paramsOf, type Selected } from '../query-params.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ListProps } from '../view.ts';
import { ArrangeBar } from './ArrangeBar.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { Words } from './facet-labels.ts';
import { rowAttributes } from './row-attributes.ts';
import { SavedViews } from './SavedViews.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { List } from './use-list.ts';
import { useRebuild } from './use-rows.ts';
import './lists.css';

export interface ListViewProps<Q extends Query> {
  view: ListProps;
  words: Words;
  title: string;
  list: List<Q>;
  head: ComponentChildren;
  rowHeightOf(width: number): number;
  /** The cells of a row. */
  cells(row: Row): ComponentChildren;
  /** A row that is shown beside the list. */
  isCurrent(row: Row): boolean;
  /** What persons can do with a selection, beside exporting it. */
  actions?(selected: Selected, count: number): ComponentChildren;
  /** What persons can do with all that is kept. */
  more?: ComponentChildren;
  /** What stands beside the list. */
  children?: ComponentChildren;
}

export const headHeight = 32;

/** A list with its search, filters and selection. */
export function ListView<Q extends Query>(props: ListViewProps<Q>) {
  const { view, words, title, list, isCurrent } = props;
  const { query, rows, picks } = list;
  const { l, locale } = words;
  const { result, trouble } = rows;
  const rebuild = useRebuild(view.index);
  const grid = useRef<HTMLDivElement>(null);
  const hash = useMemo(() => hashOf({ view: query.of, params: paramsOf(query) }), [query]);
  const isEmpty = result !== null && result.rows === 0 && result.complete && !rows.isAsking;
  return (
    <div class={`list-view list-${query.of}`}>
      <header class="list-head">
        <div class="list-top">
          <h1>{title}</h1>
          <SearchField
            text={query.filter.text ?? ''}
            label={l('search')}
            placeholder={l(query.of === 'findings' ? 'searchFindings' : 'searchReports')}
            hint={l('searchHint')}
            onSearch={list.search}
            onDone={() => grid.current?.querySelector<HTMLElement>('.vlist')?.focus()}
          />
          <SavedViews late={view.late} hash={hash} l={l} onTrouble={list.report} />
          {props.more}
        </div>
        <div class="list-tools">
          <FilterBar
            of={query.of}
            filter={query.filter}
            facets={result?.facets ?? null}
            index={view.index}
            words={words}
            onFilter={list.filter}
          />
          <ArrangeBar query={query} l={l} onQuery={list.show} />
        </div>
        <StatusLine
          list={list}
          words={words}
          rebuild={rebuild}
          {...(props.actions !== undefined && { actions: props.actions })}
        />
      </header>
      {(trouble ?? list.trouble) !== null && (
        <TroubleNotice trouble={trouble ?? list.trouble} locale={locale} onAgain={list.again} />
      )}
      <div class="list-body">
        <div class="list-rows" ref={grid}>
          {isEmpty ? (
            <EmptyList
              index={view.index}
              query={query}
              settings={view.late?.stores.settings ?? null}
              words={words}
              onQuery={list.show}
            />
          ) : (
            <VirtualList
              id={query.of}
              grouped={query.group !== null}
              label={l(query.of === 'findings' ? 'findingsList' : 'reportsList')}
              count={result?.rows ?? 0}
              rowHeightOf={props.rowHeightOf}
              headHeight={headHeight}
              head={props.head}
              active={list.active}
              isReady={(from, to) => rows.has(from, to)}
              onRange={(from, to) => rows.want(from, to)}
              draw={(position) => {
                const row = rows.at(position);
                if (row === undefined) return null;
                return {
                  cells: props.cells(row),
                  attributes: rowAttributes(row, position, list, isCurrent(row), picks),
                };
              }}
              onKeyDown={list.keyDown}
              start={list.start}
              onScrolled={list.scrolled}
              busy={rows.isAsking}
            />
          )}
        </div>
        {props.children}
      </div>
    </div>
  );
}
