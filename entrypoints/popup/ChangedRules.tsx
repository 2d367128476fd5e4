import { countChanged } from '../../components/changed-rules.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { Audit } from '../../rules/finding.ts';
import { RuleLink } from './RuleLink.tsx';

interface ChangedRulesProps {
  settings: Audit['settings'];
  locale: Locale;
  t: Translate;
}

/** Which rules did not run as they are, by the reader's own choice: what they would have found is not shown. */
export function ChangedRules({ settings, locale, t }: ChangedRulesProps) {
  const { off, lowered } = countChanged(settings);
  if (off + lowered === 0) return null;
  const said = [
    ...(off > 0 ? [t('popup.rulesOff', { n: off })] : []),
    ...(lowered > 0 ? [t('popup.rulesLowered', { n: lowered })] : []),
  ];
  return (
    <details class="partial">
      <summary>{said.join(t('background.comma'))}</summary>
      <ul>
        {Object.entries(settings).map(([rule, setting]) => (
          <li key={rule}>
            <RuleLink rule={rule} locale={locale} />{' '}
            <small>{setting === 'off' ? t('options.off') : t(`level.${setting}`)}</small>
          </li>
        ))}
      </ul>
      <a class="rules-change" href="/options.html#rules" target="_blank" rel="noreferrer">
        {t('popup.rulesChange')}
      </a>
    </details>
  );
}
