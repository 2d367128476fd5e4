import { useEffect, useMemo, useState } from 'preact/hooks';
import { Popover } from '../../../components/ledger/Popover.tsx';
import { type NamedView, ViewList } from '../../../components/ledger/ViewList.tsx';
import type { ListTexts } from '../../../locales/ledger/lists.ts';
import type { Late } from '../view.ts';
import { builtInViews } from './builtin-views.ts';

interface SavedViewsProps {
  /** Before it is there, only the menu's button is. */
  late: Late | null;
  /** The list's address as it is, without what is open beside it. */
  hash: string;
  l: ListTexts;
  onTrouble(trouble: unknown): void;
}

/** The menu of views; what is saved here or on another page of the ledger is in it at once. */
export function SavedViews({ late, hash, l, onTrouble }: SavedViewsProps) {
  const database = late?.stores.database;
  const views = useMemo(() => late && new late.parts.Views(late.stores.database), [database]);
  const [own, setOwn] = useState<NamedView[]>([]);
  useEffect(
    () =>
      views?.watch((saved) => setOwn(saved.map(({ id, name, route }) => ({ id, name, hash: `#${route}` }))), onTrouble),
    [views],
  );
  const route = hash.slice(1);

  async function told<T>(work: Promise<T>): Promise<T> {
    return work.catch((trouble: unknown) => {
      onTrouble(trouble);
      throw trouble;
    });
  }

  return (
    <Popover id="saved-views" label={l('savedViews')} button={l('savedViews')}>
      {(close) =>
        views !== null && (
          <ViewList
            builtIn={builtInViews(l)}
            own={own}
            hash={hash}
            t={l}
            onSave={(name) => told(views.save(name, route, Date.now()))}
            onRename={(id, name) => told(views.rename(id, name))}
            onRedirect={async (name) => {
              const view = own.find((each) => each.name === name.trim());
              if (view !== undefined) await told(views.redirect(view.id, route, Date.now()));
            }}
            onRemove={({ id }) => told(views.remove(id))}
            onRestore={async ({ name, hash: kept }) => {
              await told(views.save(name, kept.slice(1), Date.now()));
            }}
            onChoose={close}
          />
        )
      }
    </Popover>
  );
}
