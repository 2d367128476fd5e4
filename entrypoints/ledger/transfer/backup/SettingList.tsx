import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import type { SettingChange } from './bundle-settings.ts';

interface SettingListProps {
  changes: SettingChange[];
  adopted: SettingChange['name'][];
  t: BundleTexts;
  onAdopt(names: SettingChange['name'][]): void;
}

/** Settings that the file has otherwise, none of them taken over unless it is ticked. */
export function SettingList({ changes, adopted, t, onAdopt }: SettingListProps) {
  return (
    <fieldset class="setting-list">
      <legend>{t('settings')}</legend>
      <p class="hint">{t('settingsHint')}</p>
      {changes.map(({ name, mine, theirs }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={adopted.includes(name)}
            onChange={({ currentTarget }) =>
              onAdopt(currentTarget.checked ? [...adopted, name] : adopted.filter((each) => each !== name))
            }
          />
          <span>
            {nameText(name, t)}
            <small>
              {name === 'sameOrgans'
                ? t('more', { n: Array.isArray(theirs) ? theirs.length : 1 })
                : t('setting.change', { mine: valueText(mine, t), theirs: valueText(theirs, t) })}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const named = [
  'language',
  'badge',
  'keepNothing',
  'sitesOff',
  'rules',
  'reviewer',
  'batchPause',
  'sameOrgans',
] as const;

function nameText(name: string, t: BundleTexts): string {
  const known = named.find((each) => each === name);
  return known === undefined ? t('setting.other', { name }) : t(`setting.${known}`);
}

function valueText(value: unknown, t: BundleTexts): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return t('count', { n: value.length });
  if (typeof value === 'object' && value !== null) return t('count', { n: Object.keys(value).length });
  return value === undefined || value === '' ? t('nothing') : String(value);
}
