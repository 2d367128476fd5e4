import { useEffect, useReducer, useState } from 'preact/hooks';
import { frameTexts } from '../../locales/ledger/frame.ts';
import type { LibraryLoss } from '../background/library-loss.ts';
import { LostNotice } from './LostNotice.tsx';
import { hashOf, type ViewName } from './route.ts';
import { TroubleNotice } from './TroubleNotice.tsx';
import type { ViewProps } from './view.ts';
import { fetchView, viewAtHand, views } from './views.ts';

const listed: ViewName[] = ['findings', 'reports', 'batch', 'compare', 'record', 'transfer'];

interface LedgerProps {
  view: ViewProps;
  loss: LibraryLoss | null;
  onLossSeen(): void;
}

/** The full-page ledger: navigation, and the part that the address names. */
export function Ledger({ view: props, loss, onLossSeen }: LedgerProps) {
  const { route, locale } = props;
  const t = frameTexts(locale);
  const { View, trouble, again } = useView(route.view);
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
            .filter((view) => views[view] !== undefined)
            .map((view) => (
              <li key={view}>
                <a href={hashOf({ view })} aria-current={view === marked ? 'page' : undefined}>
                  {t(view as Exclude<ViewName, 'report'>)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1}>
        {loss !== null && <LostNotice {...{ loss, locale }} onSeen={onLossSeen} />}
        {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={again} />}
        {View !== null && <View {...props} />}
      </main>
    </>
  );
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
  return { View: viewAtHand(name), trouble, again: () => setTries(tries + 1) };
}
