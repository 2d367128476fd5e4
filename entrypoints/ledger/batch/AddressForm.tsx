import { useState } from 'preact/hooks';
import { addressesIn } from '../../../batch/addresses.ts';
import { decoded } from '../../../batch/decode.ts';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import { pageAddress } from '../../../store/address.ts';
import type { Wanted } from '../../../store/batches.ts';

interface AddressFormProps {
  t: Texts<BatchKey>;
  /** Offered as the batch's name. */
  name: string;
  onStart(pages: readonly Wanted[], name: string): void;
}

/** Addresses out of whatever text, or file, they stand in. */
export function AddressForm({ t, name, onStart }: AddressFormProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const addresses = [...new Set(addressesIn(text).map(pageAddress))];

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const content = decoded(new Uint8Array(await file.arrayBuffer()), null);
    setText((before) => (before.trim() === '' ? content : `${before.trimEnd()}\n${content}`));
    setChosen((before) => before ?? file.name.replace(/\.\w+$/, ''));
  }

  return (
    <form
      class="addresses"
      onSubmit={(event) => {
        event.preventDefault();
        if (addresses.length > 0)
          onStart(
            addresses.map((address) => ({ address })),
            chosen?.trim() || name,
          );
      }}
    >
      <label class="field">
        <span>{t('addresses')}</span>
        <textarea
          rows={7}
          value={text}
          spellcheck={false}
          aria-describedby="addresses-hint"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p id="addresses-hint" class="hint">
        {t('addresses-hint')}
      </p>
      <label class="field">
        <span>{t('file')}</span>
        <input
          type="file"
          accept=".txt,.csv,.tsv,.html,.htm,.md,text/plain"
          aria-describedby="file-hint"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
        <span id="file-hint" class="hint">
          {t('file-hint')}
        </span>
      </label>
      <label class="field">
        <span>{t('name')}</span>
        <input
          type="text"
          maxLength={200}
          value={chosen ?? name}
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit" class="primary" disabled={addresses.length === 0}>
          {t('start')}
        </button>
        <span role="status" class="figure">
          {text.trim() === '' ? '' : addresses.length === 0 ? t('found-none') : t('found', { n: addresses.length })}
        </span>
      </div>
    </form>
  );
}
