import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { transferTexts } from '../../../locales/ledger/transfer.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { type PartName, parts } from './parts.ts';
import './transfer.css';

const names = Object.keys(parts) as PartName[];

/** What leaves the library and comes into it: `#/transfer/export`, `#/transfer/backup`. */
export function Transfer(props: ViewProps) {
  const { route, locale } = props;
  const t = transferTexts(locale);
  const name = names.find((each) => each === route.part) ?? 'export';
  const [shown, setShown] = useState<{ name: PartName; Part: ComponentType<ViewProps> } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    parts[name]?.().then(
      (Part) => isWanted && setShown({ name, Part }),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [name, tries]);
  return (
    <div class="transfer">
      {names.length > 1 && (
        <nav class="tabs" aria-label={t('parts')}>
          {names.map((each) => (
            <a
              key={each}
              href={hashOf({ view: 'transfer', part: each, params: selectionIn(route.params) })}
              aria-current={each === name ? 'page' : undefined}
            >
              {t(each)}
            </a>
          ))}
        </nav>
      )}
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={() => setTries(tries + 1)} />}
      {shown?.name === name && <shown.Part {...props} />}
    </div>
  );
}

/** What was selected in a list goes along from part to part. */
function selectionIn(params: URLSearchParams): URLSearchParams {
  return params.has('of') ? params : new URLSearchParams();
}
