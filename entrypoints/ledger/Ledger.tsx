import { useEffect, useReducer, useState } from 'preact/hooks';
import { frameTexts } from '../../locales/ledger/frame.ts';
import type { LibraryLoss } from '../background/library-loss.ts';
import { LostNotice } from './LostNotice.tsx';
import { hashOf, type ViewName } from './route.ts';
import { TroubleNotice } from './TroubleNotice.tsx';
import type { ListProps } from './view.ts';
import { fetchView, type View, viewAtHand, views } from './views.ts';

const listed: ViewName[] = ['findings', 'reports', 'batch', 'compare', 'record', 'transfer'];

interface LedgerProps {
  view: ListProps;
  loss: LibraryLoss | null;
  /** Why the late parts could not be had. */
  trouble: unknown;
  onAgain(): void;
  onLossSeen(): void;
}

/** The full-page ledger: navigation, and the part that the address names. */
export function Ledger(props: LedgerProps) {
  const { view: given, loss } = props;
  const { route, locale } = given;
  const t = frameTexts(locale);
  const { view, trouble, again } = useView(route.view);
  const marked = route.view === 'report' ? 'reports' : route.view;
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <nav class="rail" aria-label={t('views')}>
        <p class="product">
          {t('product')} <span>{t('title')}</span>
        </p>
        <ul>
          {listed
            .filter((name) => views[name] !== undefined)
            .map((name) => (
              <li key={name}>
                <a href={hashOf({ view: name })} aria-current={name === marked ? 'page' : undefined}>
                  {t(name as Exclude<ViewName, 'report'>)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1}>
        {loss !== null && <LostNotice {...{ loss, locale }} onSeen={props.onLossSeen} />}
        {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={again} />}
        {props.trouble !== null && <TroubleNotice trouble={props.trouble} locale={locale} onAgain={props.onAgain} />}
        {view !== null && <Shown {...{ view, given }} />}
      </main>
    </>
  );
}

/** A list at once, any other part when it can work with the library. */
function Shown({ view, given }: { view: View; given: ListProps }) {
  if ('list' in view) return <view.list {...given} />;
  const { late, ...frame } = given;
  return late === null ? null : <view.whole {...frame} {...late.stores} />;
}

/** The component of a part of the ledger; null while it is being fetched. */
function useView(name: ViewName) {
  const [, drawAgain] = useReducer((times: number, _: null) => times + 1, 0);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    if (viewAtHand(name) !== null) return;
    fetchView(name).then(
      () => isWanted && drawAgain(null),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [name, tries]);
  return { view: viewAtHand(name), trouble, again: () => setTries(tries + 1) };
}
