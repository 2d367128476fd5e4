import { useEffect, useState } from 'preact/hooks';
import { numberText } from '../../../components/wording.ts';
import type { LedgerIndex, Query } from '../../../store/query/contract.ts';
import type { Settings } from '../../background/settings.ts';
import { hashOf } from '../route.ts';
import { views } from '../views.ts';
import { partLabel, type Words } from './facet-labels.ts';
import { type FilterPart, partsOf, withoutPart } from './filters.ts';

interface EmptyListProps<Q extends Query> {
  index: LedgerIndex;
  query: Q;
  /** Null before they are read. */
  settings: Settings | null;
  words: Words;
  onQuery(query: Q): void;
}

/** Why a list is empty, and what to do about it. */
export function EmptyList<Q extends Query>(props: EmptyListProps<Q>) {
  const hasReports = useHasReports(props.index);
  if (hasReports === null) return null;
  if (!hasReports) return props.settings && <EmptyLibrary settings={props.settings} words={props.words} />;
  return partsOf(props.query.filter).length === 0 ? <NoFindings {...props} /> : <NoMatch {...props} />;
}

function EmptyLibrary({ settings, words: { l } }: { settings: Settings; words: Words }) {
  return (
    <section class="empty">
      <h2>{l('emptyLibrary')}</h2>
      {settings.keepNothing ? (
        <p>
          {l('keepsNothing')} <a href="/options.html">{l('openOptions')}</a>
        </p>
      ) : (
        <p>{l('emptyLibraryHow')}</p>
      )}
      <ul>
        {views.batch !== undefined && (
          <li>
            <a href={hashOf({ view: 'batch' })}>{l('emptyLibraryBatch')}</a>
          </li>
        )}
        {views.transfer !== undefined && (
          <li>
            <a href={hashOf({ view: 'transfer' })}>{l('emptyLibraryImport')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function NoFindings({ words: { l } }: Pick<EmptyListProps<Query>, 'words'>) {
  return (
    <section class="empty">
      <h2>{l('noFindings')}</h2>
      <p>{l('noFindingsHow')}</p>
      <a href={hashOf({ view: 'reports' })}>{l('seeReports')}</a>
    </section>
  );
}

function NoMatch<Q extends Query>({ index, query, words, onQuery }: EmptyListProps<Q>) {
  const { l } = words;
  const culprits = useCulprits(index, query);
  return (
    <section class="empty">
      <h2>{l('noMatch')}</h2>
      {culprits !== null && <p>{l(culprits.length > 0 ? 'noMatchHow' : 'noMatchAny')}</p>}
      <ul>
        {culprits?.map(({ part, count }) => (
          <li key={part}>
            <button type="button" onClick={() => onQuery({ ...query, filter: withoutPart(query.filter, part) })}>
              {l(`without-${query.of}`, { chip: partLabel(query.filter, part, words), n: numberText(count) })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => onQuery({ ...query, filter: {} })}>
        {l('clearAll')}
      </button>
    </section>
  );
}

/** Whether the library has any report, whatever the filter; null until that is known. */
function useHasReports(index: LedgerIndex): boolean | null {
  const [has, setHas] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = () =>
      void index.facets().then(
        (facets) => isWanted && setHas(Object.values(facets).some((values) => values.length > 0)),
        () => {},
      );
    look();
    const stop = index.onChange(look);
    return () => {
      isWanted = false;
      stop();
    };
  }, [index]);
  return has;
}

/** The parts of a filter without which there would be something, and how much. */
function useCulprits(index: LedgerIndex, query: Query): { part: FilterPart; count: number }[] | null {
  const [found, setFound] = useState<{ part: FilterPart; count: number }[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    setFound(null);
    const counting = partsOf(query.filter).map(async (part) => {
      const matches = await index.matches({ ...query, filter: withoutPart(query.filter, part) });
      const count =
        query.of === 'reports' ? matches.length : matches.reduce((sum, { findings }) => sum + findings.length, 0);
      return { part, count };
    });
    Promise.all(counting).then(
      (counted) => isWanted && setFound(counted.filter(({ count }) => count > 0)),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [index, query]);
  return found;
}
