import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { mayRead, originOf } from '../../../batch/origins.ts';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job } from '../../../store/batch.ts';

interface PermissionNoticeProps {
  jobs: readonly Job[];
  t: Texts<BatchKey>;
  onPermitted(): void;
}

const few = 5;

/** Sites of the list that the extension may not read, and the button that asks for them and no others. */
export function PermissionNotice({ jobs, t, onPermitted }: PermissionNoticeProps) {
  const [origins, setOrigins] = useState<string[] | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.getAll().then((all) => setOrigins(all.origins ?? []));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const barred = jobs.filter(
    ({ state, address }) => state !== 'done' && state !== 'cancelled' && origins !== null && !mayRead(address, origins),
  );
  const sites = [...new Set(barred.map(({ site }) => site))];
  if (sites.length === 0) return null;
  const named = `${sites.slice(0, few).join('、')}${sites.length > few ? t('and-more') : ''}`;
  return (
    <div class="notice">
      <p>{t('permit-hint', { n: sites.length, sites: named })}</p>
      <button
        type="button"
        onClick={async () => {
          const wanted = [...new Set(barred.map(({ address }) => originOf(address)))];
          const isGranted = await browser.permissions.request({ origins: wanted });
          setRefused(!isGranted);
          if (isGranted) onPermitted();
        }}
      >
        {t('permit', { n: sites.length })}
      </button>
      {isRefused && <p role="status">{t('permit-refused')}</p>}
    </div>
  );
}
