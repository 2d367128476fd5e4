import { useEffect, useRef, useState } from 'preact/hooks';
import { addressesIn } from '../../../batch/addresses.ts';
import { type Walked, walkListing } from '../../../batch/walk-listing.ts';
import { ListedReports } from '../../../components/batch/ListedReports.tsx';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Wanted } from '../../../store/batches.ts';
import type { Database } from '../../../store/database.ts';
import { listingReader } from './listing-reader.ts';

interface ListingFormProps {
  t: Texts<BatchKey>;
  name: string;
  database: Database;
  /** Milliseconds between two pages of the list. */
  pause: number;
  /** Address of a list that is to be read at once. */
  listing: string | null;
  onStart(pages: readonly Wanted[], name: string): void;
}

/** Reports that a list names, with its next pages; shown, and chosen from, before anything is queued. */
export function ListingForm({ t, name, database, pause, listing, onStart }: ListingFormProps) {
  const [address, setAddress] = useState(listing ?? '');
  const [walked, setWalked] = useState<Walked | null>(null);
  const [isReading, setReading] = useState(false);
  /** What a person chose, by address; the rest is as at first. */
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const turn = useRef(0);

  async function read(written: string): Promise<void> {
    const [first] = addressesIn(written);
    if (first === undefined) return;
    turn.current += 1;
    const own = turn.current;
    setReading(true);
    setWalked(null);
    setChoices(new Map());
    for await (const step of walkListing(first, listingReader(database, pause))) {
      if (own !== turn.current) return;
      setWalked(step);
    }
    if (own === turn.current) setReading(false);
  }

  useEffect(() => {
    if (listing !== null) void read(listing);
    return () => {
      turn.current += 1;
    };
  }, [listing]);

  const reports = walked?.reports ?? [];
  const chosen = reports.filter(({ address: of, year }) => choices.get(of) ?? !isOlder(year));
  return (
    <div class="listing-form">
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void read(address);
        }}
      >
        <label class="field">
          <span>{t('listing')}</span>
          <input
            type="text"
            inputMode="url"
            value={address}
            spellcheck={false}
            aria-describedby="listing-hint"
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <p id="listing-hint" class="hint">
          {t('listing-hint')}
        </p>
        <div class="actions">
          {isReading ? (
            <button
              type="button"
              onClick={() => {
                turn.current += 1;
                setReading(false);
              }}
            >
              {t('stop-reading')}
            </button>
          ) : (
            <button type="submit" class={walked === null ? 'primary' : ''} disabled={addressesIn(address).length === 0}>
              {t('read-listing')}
            </button>
          )}
          <span role="status" class="figure">
            {walked !== null && t(isReading ? 'reading' : 'read', { pages: walked.pages, n: walked.reports.length })}
          </span>
        </div>
      </form>
      {walked !== null && (
        <ul class="remarks hint">
          {walked.files > 0 && <li>{t('read-files', { n: walked.files })}</li>}
          {reports.some(({ year }) => isOlder(year)) && <li>{t('read-older')}</li>}
          {!isReading && walked.left > 0 && <li>{t('read-left', { n: walked.left })}</li>}
          {walked.trouble !== null && <li>{t('read-trouble', { why: t(`cause-${walked.trouble.cause}`) })}</li>}
          {!isReading && walked.pages > 0 && walked.reports.length === 0 && <li>{t('read-nothing')}</li>}
        </ul>
      )}
      {reports.length > 0 && (
        <>
          <ListedReports
            reports={reports}
            chosen={new Set(chosen.map((report) => report.address))}
            t={t}
            onChoose={(addresses, isChosen) =>
              setChoices(new Map([...choices, ...addresses.map((each) => [each, isChosen] as const)]))
            }
          />
          <div class="actions">
            <button type="button" class="primary" disabled={chosen.length === 0} onClick={() => onStart(chosen, name)}>
              {t('start-chosen', { n: chosen.length })}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** Before the uniform form of 2019. */
function isOlder(year: number | null): boolean {
  return year !== null && year < 2019;
}
