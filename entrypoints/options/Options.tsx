import type { RuleRecordView } from '../../components/review/record.ts';
import { bundleTexts } from '../../locales/ledger/bundle.ts';
import { frameTexts } from '../../locales/ledger/frame.ts';
import { listTexts } from '../../locales/ledger/lists.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { RuleSetting } from '../../rules/finding.ts';
import { rules } from '../../rules/list.ts';
import type { Settings } from '../background/settings.ts';
import { LibrarySection, type LibraryState } from './LibrarySection.tsx';
import { RulesSection } from './RulesSection.tsx';

export interface OptionsProps {
  settings: Settings;
  /** Null until the library has answered. */
  library: LibraryState | null;
  /** The browser threw the library away, and the reader has not yet taken note of it. */
  isLost: boolean;
  /** What was said of each rule's findings, by rule id; empty until the library has answered. */
  records: ReadonlyMap<string, RuleRecordView>;
  version: string;
  locale: Locale;
  t: Translate;
  onChoose(choice: Partial<Settings>): void;
  onRule(rule: string, setting: RuleSetting | null): void;
  onErase(): void;
}

const languages = ['auto', 'zh-CN', 'en'] as const;

/** Every choice that a reader has. Each takes effect at once. */
export function Options(props: OptionsProps) {
  const { settings, library, isLost, records, version, locale, t, onChoose, onRule, onErase } = props;
  return (
    <main>
      <header>
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <div>
          <h1>{t('options.title')}</h1>
          <p class="hint">{t('options.lead')}</p>
        </div>
      </header>

      <fieldset>
        <legend>{t('options.language')}</legend>
        <div class="choices">
          {languages.map((language) => (
            <label key={language}>
              <input
                type="radio"
                name="language"
                checked={settings.language === language}
                onChange={() => onChoose({ language })}
              />
              {t(`options.${language}`)}
            </label>
          ))}
        </div>
      </fieldset>

      <section>
        <h2>{t('options.icon')}</h2>
        <label>
          <input
            type="checkbox"
            checked={settings.badge}
            onChange={(event) => onChoose({ badge: event.currentTarget.checked })}
          />
          {t('options.badge')}
        </label>
      </section>

      <section>
        <h2>{t('options.library')}</h2>
        {isLost && <p role="alert">{frameTexts(locale)('lostTold')}</p>}
        <LibrarySection library={library} locale={locale} t={t} onErase={onErase} />
        <p>
          <a href="/ledger.html" target="_blank" rel="noreferrer">
            {listTexts(locale)('openLedger')}
          </a>
        </p>
        <p>
          <a href="/ledger.html#/transfer/backup" target="_blank" rel="noreferrer">
            {bundleTexts(locale)('toBackup')}
          </a>
        </p>
        <label>
          <input
            type="checkbox"
            checked={settings.keepNothing}
            onChange={(event) => onChoose({ keepNothing: event.currentTarget.checked })}
          />
          {t('options.keepNothing')}
        </label>
        <p class="hint under">{t('options.keepNothingHint')}</p>
      </section>

      <section>
        <h2>{t('options.sites')}</h2>
        {settings.sitesOff.length === 0 ? (
          <p class="hint">{t('options.sitesNone')}</p>
        ) : (
          <ul class="sites">
            {settings.sitesOff.map((site) => (
              <li key={site}>
                <span>{site}</span>
                <button
                  type="button"
                  aria-label={t('options.siteOn', { site })}
                  onClick={() => onChoose({ sitesOff: settings.sitesOff.filter((each) => each !== site) })}
                >
                  {t('options.on')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section>
        <h2>{t('options.review')}</h2>
        <label class="named">
          {t('options.reviewer')}
          <input
            type="text"
            maxLength={100}
            value={settings.reviewer}
            onChange={(event) => onChoose({ reviewer: event.currentTarget.value.trim() })}
          />
        </label>
        <p class="hint">{t('options.reviewerHint')}</p>
        <label>
          <input
            type="checkbox"
            checked={settings.noteRequired}
            onChange={(event) => onChoose({ noteRequired: event.currentTarget.checked })}
          />
          {t('options.noteRequired')}
        </label>
      </section>

      <section>
        <h2>{t('options.batch')}</h2>
        <label class="named">
          {t('options.batchPause')}
          <input
            type="number"
            min={1}
            max={120}
            step={1}
            value={settings.batchPause}
            onChange={(event) => {
              const { valueAsNumber, validity } = event.currentTarget;
              if (validity.valid && Number.isFinite(valueAsNumber)) onChoose({ batchPause: valueAsNumber });
              else event.currentTarget.value = String(settings.batchPause);
            }}
          />
        </label>
        <p class="hint">{t('options.batchPauseHint')}</p>
      </section>

      <RulesSection
        rules={rules}
        records={records}
        settings={settings.rules}
        locale={locale}
        t={t}
        onRule={onRule}
        onReset={() => onChoose({ rules: {} })}
      />

      <section>
        <h2>{t('options.about')}</h2>
        <p>{t('options.version', { version })}</p>
      </section>
    </main>
  );
}
