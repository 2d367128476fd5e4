import { useId, useState } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';
import { type LastYear, lastYearText, type Sameness } from './last-year.ts';

export interface LastYearCheckProps {
  lastYear: LastYear;
  t: Translate;
  /** The reader asks to look: in the page and its column (null), or at an address; or says whether the organ there is the same. */
  onLook(address: string | null, sameness: Sameness | null): void;
}

function AddressForm({ t, onLook }: Omit<LastYearCheckProps, 'lastYear'>) {
  const [address, setAddress] = useState('');
  const id = useId();
  return (
    <form
      class="last-year-address"
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted && address.trim() !== '') onLook(address.trim(), null);
      }}
    >
      <label for={id}>{t('lastYear.address')}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
        // Neither the page's nor the card's keys are meant here.
        onKeyDown={(event) => event.stopPropagation()}
        onKeyUp={(event) => event.stopPropagation()}
        onKeyPress={(event) => event.stopPropagation()}
      />
      <button type="submit" class="quiet">
        {t('lastYear.read')}
      </button>
    </form>
  );
}

/** Offers to look for last year's report, says how it stands with it, and takes an address where none was found. */
export function LastYearCheck({ lastYear, t, onLook }: LastYearCheckProps) {
  const { state } = lastYear;
  const failed = state === 'not-found' || state === 'not-it';
  return (
    <section class={`last-year last-year-${state}`} aria-busy={state === 'looking'}>
      <p role="status">{lastYearText(lastYear, t)}</p>
      {state === 'found' && /^https?:/.test(lastYear.address) && (
        <p>
          <a href={lastYear.address} target="_blank" rel="noreferrer">
            {t('lastYear.visit', { year: lastYear.year })}
          </a>
        </p>
      )}
      {state === 'not-it' && lastYear.organ !== null && (
        <p class="last-year-actions">
          <button type="button" class="quiet" onClick={(event) => event.isTrusted && onLook(lastYear.address, 'same')}>
            {t('lastYear.same')}
          </button>
        </p>
      )}
      {state === 'found' && lastYear.organ !== null && (
        <p class="last-year-actions">
          <button type="button" class="quiet" onClick={(event) => event.isTrusted && onLook(lastYear.address, 'other')}>
            {t('lastYear.notSame')}
          </button>
        </p>
      )}
      {(state === 'open' || failed) && (
        <p class="last-year-actions">
          <button type="button" class="quiet" onClick={(event) => event.isTrusted && onLook(null, null)}>
            {t(failed ? 'lastYear.again' : 'lastYear.look')}
          </button>
        </p>
      )}
      {failed && <AddressForm t={t} onLook={onLook} />}
    </section>
  );
}
