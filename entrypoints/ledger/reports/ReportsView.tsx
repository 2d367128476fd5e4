import { useMemo } from 'preact/hooks';
import { ColumnHeads } from '../../../components/ledger/ColumnHeads.tsx';
import { GroupHeading } from '../../../components/ledger/GroupHeading.tsx';
import { searchedWords } from '../../../components/ledger/Marked.tsx';
import { numberText } from '../../../components/wording.ts';
import { againTexts } from '../../../locales/ledger/again.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import { groupLabel } from '../lists/facet-labels.ts';
import { pickedOf, sortable } from '../lists/heads.ts';
import { ListView } from '../lists/ListView.tsx';
import { useList } from '../lists/use-list.ts';
import { useWords } from '../lists/use-words.ts';
import { reportQueryOf, selectedParams } from '../query-params.ts';
import { hashOf } from '../route.ts';
import type { ListProps } from '../view.ts';
import { views } from '../views.ts';
import { ReportLine } from './ReportLine.tsx';
import './reports.css';

const rowHeightOf = (width: number) => (width < 620 ? 84 : 44);

const noRest = new URLSearchParams();

/** All reports that are kept, a row a page and year. */
export function ReportsView(view: ListProps) {
  const { locale, go } = view;
  const params = view.route.params.toString();
  const words = useWords(locale);
  const { l } = words;
  const query = useMemo(() => reportQueryOf(new URLSearchParams(params)), [params]);
  const searched = useMemo(() => searchedWords(query.filter.text), [query]);
  const hrefOf = (id: number) => (views.report === undefined ? null : hashOf({ view: 'report', part: String(id) }));
  const list = useList({
    view,
    query,
    rest: noRest,
    onOpen(row, how) {
      const href = row.kind === 'report' && how === 'opens' ? hrefOf(row.id) : null;
      if (href !== null) go(href);
    },
    onLeave() {},
  });
  return (
    <ListView
      view={view}
      words={words}
      title={frameTexts(locale)('reports')}
      list={list}
      rowHeightOf={rowHeightOf}
      isCurrent={() => false}
      more={
        <a class="button" href={hashOf({ view: 'report', part: 'again' })}>
          {againTexts(locale)('title')}
        </a>
      }
      actions={(selected) => (
        <a class="quiet" href={hashOf({ view: 'report', part: 'again', params: selectedParams(selected) })}>
          {againTexts(locale)('title.selected')}
        </a>
      )}
      head={
        <ColumnHeads
          pickLabel={l('pickAll', { n: numberText(list.rows.result?.total ?? 0) })}
          picked={pickedOf(list)}
          onPickAll={(picked) => (picked ? list.pickAll() : list.unpick())}
          columns={[
            sortable(list, 'c-name', l('columnName'), 'organ'),
            sortable(list, 'c-year', l('columnYear'), 'year'),
            { name: 'c-level', label: l('columnLevel') },
            { name: 'c-region', label: l('columnRegion') },
            sortable(list, 'c-site', l('columnSite'), 'site'),
            sortable(list, 'c-counts', l('columnCounts'), 'errors'),
            { name: 'c-untested', label: l('columnUntested') },
            sortable(list, 'c-published', l('columnPublished'), 'published'),
            sortable(list, 'c-date', l('columnCaptured'), 'captured'),
          ]}
        />
      }
      cells={(row) => {
        if (row.kind === 'report')
          return <ReportLine row={row} searched={searched} words={words} href={hrefOf(row.id)} />;
        if (row.kind === 'finding' || query.group === null) return null;
        return (
          <GroupHeading
            label={groupLabel(query.group, row.label, words)}
            count={numberText(row.count)}
            folded={row.folded}
          />
        );
      }}
    />
  );
}
