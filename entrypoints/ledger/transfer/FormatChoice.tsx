import { type FormatName, formats } from '../../../exporters/formats.ts';
import { transferTexts } from '../../../locales/ledger/transfer.ts';
import type { Locale } from '../../../locales/translate.ts';

const names = Object.keys(formats) as FormatName[];

interface FormatChoiceProps {
  chosen: FormatName;
  disabled: boolean;
  locale: Locale;
  onChoose(format: FormatName): void;
}

/** Every format, with what it is good for. */
export function FormatChoice({ chosen, disabled, locale, onChoose }: FormatChoiceProps) {
  const t = transferTexts(locale);
  return (
    <fieldset class="formats" disabled={disabled}>
      <legend>{t('format')}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="radio" name="format" value={name} checked={name === chosen} onChange={() => onChoose(name)} />
          <span>
            {t(`format.${name}`)}
            <small>{t(`format.${name}.hint`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
