import { useEffect, useState } from 'preact/hooks';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Wanted } from '../../../store/batches.ts';
import type { Database } from '../../../store/database.ts';
import { confirmedPages } from '../../../store/rechecks.ts';

interface RecheckFormProps {
  t: Texts<BatchKey>;
  name: string;
  database: Database;
  onStart(pages: readonly Wanted[], name: string): void;
}

/** All pages with findings that a person confirmed. */
export function RecheckForm({ t, name, database, onStart }: RecheckFormProps) {
  const [pages, setPages] = useState<Wanted[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void confirmedPages(database).then((found) => isWanted && setPages(found));
    return () => {
      isWanted = false;
    };
  }, [database]);
  const count = (pages ?? []).reduce((sum, { rechecked }) => sum + (rechecked?.length ?? 0), 0);
  return (
    <div class="recheck-form">
      <p class="hint">{t('recheck-hint')}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={count === 0} onClick={() => onStart(pages ?? [], name)}>
          {t('start-recheck')}
        </button>
        <span role="status" class="figure">
          {pages === null
            ? ''
            : count === 0
              ? t('recheck-none')
              : t('recheck-count', { pages: pages.length, n: count })}
        </span>
      </div>
    </div>
  );
}
