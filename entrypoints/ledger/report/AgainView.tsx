import { useEffect, useState } from 'preact/hooks';
import { numberText } from '../../../components/wording.ts';
import { type AgainTexts, againTexts } from '../../../locales/ledger/again.ts';
import type { Rerun } from '../../../store/rerun.ts';
import { matchesOf, selectedOf } from '../query-params.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { AgainResult } from './again/AgainResult.tsx';
import { keepAtWork, ownVersion } from './again/again-work.ts';
import { useRerun } from './again/use-rerun.ts';
import { timeText } from './time-text.ts';

/** Audits again what is kept, all of it or what the address selects, and shows what that changed. */
export function AgainView(props: ViewProps) {
  const { locale, database, library } = props;
  const texts = againTexts(locale);
  const { reruns, progress, trouble } = useRerun(props);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    void keepAtWork({ database, library }).catch(setFailure);
  }, [database, library]);

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setFailure(null);
    try {
      await work();
      void keepAtWork({ database, library }).catch(setFailure);
    } catch (error) {
      setFailure(error);
    }
  }

  const wrong = failure ?? trouble;
  if (progress === undefined) return wrong === null ? null : <TroubleNotice trouble={wrong} locale={locale} />;
  const { rerun } = progress;
  const isOpen = rerun?.state === 'running' || rerun?.state === 'paused';
  const set = (state: Rerun['state']) =>
    attempt(async () => rerun !== null && reruns.set(rerun.id, { state, trouble: null }));
  return (
    <article class="again">
      <header>
        <p class="crumbs">
          <a href={hashOf({ view: 'reports' })}>{texts('toReports')}</a>
        </p>
        <h1>{texts('title')}</h1>
        <p>{texts('what')}</p>
      </header>
      {wrong !== null && <TroubleNotice trouble={wrong} locale={locale} />}
      {isOpen ? (
        <Open rerun={rerun} due={progress.due} left={progress.left} texts={texts} onSet={(state) => void set(state)} />
      ) : (
        <Begin
          {...props}
          onBegin={(scope) => void attempt(() => reruns.begin({ scope, version: ownVersion(), at: Date.now() }))}
        />
      )}
      {rerun !== null && (
        <>
          {!isOpen && (
            <p class="changes-lead" role="status">
              {texts(rerun.state === 'finished' ? 'finished' : 'cancelled', {
                date: timeText(rerun.finishedAt ?? rerun.at),
                version: rerun.version,
                n: numberText(rerun.done),
              })}
            </p>
          )}
          <AgainResult rerun={rerun} changes={progress.changes} locale={locale} />
        </>
      )}
    </article>
  );
}

/** How many there are to audit, and the button. */
function Begin({ route, index, library, locale, onBegin }: ViewProps & { onBegin(scope: number[] | null): void }) {
  const texts = againTexts(locale);
  const [count, setCount] = useState<number | null>(null);
  const [scope, setScope] = useState<number[] | null>(null);
  const params = route.params.toString();
  useEffect(() => {
    let isWanted = true;
    const selected = selectedOf(new URLSearchParams(params));
    const read = async () => {
      if (params === '') return library.count();
      const ids = (await matchesOf(index, selected)).map(({ capture }) => capture);
      if (isWanted) setScope(ids);
      return ids.length;
    };
    read().then(
      (found) => isWanted && setCount(found),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [index, library, params]);
  if (count === null) return null;
  return (
    <p class="again-begin">
      <button type="button" class="primary" disabled={count === 0} onClick={() => onBegin(scope)}>
        {texts(scope === null ? 'beginAll' : 'beginSelected', { n: numberText(count) })}
      </button>
      {scope !== null && <a href={hashOf({ view: 'report', part: 'again' })}>{texts('allInstead')}</a>}
      <span class="hint">{texts('nothingLost')}</span>
    </p>
  );
}

interface OpenProps {
  rerun: Rerun;
  due: number;
  left: number | null;
  texts: AgainTexts;
  onSet(state: Rerun['state']): void;
}

/** How far it is, and how long it takes yet. */
function Open({ rerun, due, left, texts, onSet }: OpenProps) {
  const { done, total, state, phase, trouble } = rerun;
  const slots = { done: numberText(done), total: numberText(total) };
  return (
    <section class="again-open" aria-label={texts('progress')}>
      <progress max={Math.max(total, 1)} value={done} aria-label={texts('progress')} />
      <p role="status">
        {texts(phase === 'settling' ? 'settling' : 'doneOf', { ...slots, due: numberText(due) })}
        {state === 'paused' && ` · ${texts('isPaused')}`}
        {state === 'running' && left !== null && ` · ${leftText(left, texts)}`}
      </p>
      {trouble !== null && <p class="again-trouble">{texts('stopped', { trouble })}</p>}
      <p class="again-actions">
        {state === 'running' ? (
          <button type="button" onClick={() => onSet('paused')}>
            {texts('pause')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => onSet('running')}>
            {texts('goOn')}
          </button>
        )}
        <button type="button" onClick={() => onSet('cancelled')}>
          {texts('cancel')}
        </button>
        <span class="hint">{texts('mayClose')}</span>
      </p>
    </section>
  );
}

function leftText(left: number, texts: AgainTexts): string {
  const seconds = Math.ceil(left / 1000);
  if (seconds < 60) return texts('secondsLeft', { n: Math.max(seconds, 1) });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? texts('minutesLeft', { n: minutes }) : texts('hoursLeft', { n: Math.ceil(minutes / 6) / 10 });
}
