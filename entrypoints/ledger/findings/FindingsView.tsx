import { useMemo } from 'preact/hooks';
import { ColumnHeads } from '../../../components/ledger/ColumnHeads.tsx';
import { GroupHeading } from '../../../components/ledger/GroupHeading.tsx';
import { searchedWords } from '../../../components/ledger/Marked.tsx';
import { SidePane } from '../../../components/ledger/SidePane.tsx';
import { numberText } from '../../../components/wording.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import type { Row } from '../../../store/query/contract.ts';
import { groupLabel } from '../lists/facet-labels.ts';
import { pickedOf, sortable } from '../lists/heads.ts';
import { ListView } from '../lists/ListView.tsx';
import { useList } from '../lists/use-list.ts';
import { useWords } from '../lists/use-words.ts';
import { findingQueryOf, paramsOf } from '../query-params.ts';
import { hashOf } from '../route.ts';
import type { ListProps } from '../view.ts';
import { FindingLine } from './FindingLine.tsx';
import { type OpenFinding, openFindingOf, openFindingText } from './open-finding.ts';
import './findings.css';

/** Below this width the cells of a row stand below each other. */
const rowHeightOf = (width: number) => (width < 560 ? 104 : 60);

/** Findings across all reports. */
export function FindingsView(view: ListProps) {
  const { locale, go, late } = view;
  const params = view.route.params.toString();
  const words = useWords(locale);
  const { l } = words;
  const { query, open, rest } = useMemo(() => {
    const all = new URLSearchParams(params);
    const opened = openFindingOf(all);
    const beside = new URLSearchParams(opened === null ? '' : { open: openFindingText(opened) });
    return { query: findingQueryOf(all), open: opened, rest: beside };
  }, [params]);
  const searched = useMemo(() => searchedWords(query.filter.text), [query]);

  function show(opened: OpenFinding | null, how: 'push' | 'replace'): void {
    const wanted = paramsOf(query);
    if (opened !== null) wanted.set('open', openFindingText(opened));
    go(hashOf({ view: 'findings', params: wanted }), how);
  }

  const list = useList({
    view,
    query,
    rest,
    onOpen(row, how) {
      if (row.kind !== 'finding' || (how === 'follows' && open === null)) return;
      show({ capture: row.capture, fingerprint: row.fingerprint }, open === null ? 'push' : 'replace');
    },
    onLeave: () => show(null, 'push'),
  });

  const isOpen = (row: Row | undefined) =>
    open !== null && row?.kind === 'finding' && row.capture === open.capture && row.fingerprint === open.fingerprint;
  const isPlaced = query.group === null && isOpen(list.rows.at(list.active));

  return (
    <ListView
      view={view}
      words={words}
      title={frameTexts(locale)('findings')}
      list={list}
      rowHeightOf={rowHeightOf}
      isCurrent={isOpen}
      head={
        <ColumnHeads
          pickLabel={l('pickAll', { n: numberText(list.rows.result?.total ?? 0) })}
          picked={pickedOf(list)}
          onPickAll={(picked) => (picked ? list.pickAll() : list.unpick())}
          columns={[
            sortable(list, 'c-finding', l('columnFinding'), 'level'),
            sortable(list, 'c-organ', l('columnOrgan'), 'organ'),
            sortable(list, 'c-figures', l('columnFigures'), 'difference'),
            { name: 'c-review', label: l('columnReview') },
            sortable(list, 'c-date', l('columnCaptured'), 'captured'),
          ]}
        />
      }
      actions={(selected, count) =>
        late !== null && <late.parts.BulkReview view={{ ...view, ...late.stores }} {...{ selected, count }} />
      }
      cells={(row) => {
        if (row.kind === 'finding') return <FindingLine row={row} searched={searched} words={words} />;
        if (row.kind === 'report' || query.group === null) return null;
        return (
          <GroupHeading
            label={groupLabel(query.group, row.label, words)}
            count={numberText(row.count)}
            folded={row.folded}
          />
        );
      }}
    >
      {open !== null && (
        <SidePane label={l('detail')} wideFrom={1100} onClose={list.leave}>
          {late === null ? (
            <p class="hint">{l('loading')}</p>
          ) : (
            <late.parts.FindingDetail
              view={{ ...view, ...late.stores }}
              open={open}
              words={words}
              position={isPlaced ? { at: list.active + 1, of: list.rows.result?.total ?? 0 } : null}
              onOpen={(opened) => show(opened, 'replace')}
              onStep={(by) => list.move(list.active + by)}
              onClose={list.leave}
            />
          )}
        </SidePane>
      )}
    </ListView>
  );
}
