import { countChanged } from '../../components/changed-rules.ts';
import type { RuleRecordView } from '../../components/review/record.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import { byCategory } from '../../rules/categories.ts';
import type { RuleSetting } from '../../rules/finding.ts';
import type { Rule } from '../../rules/rule.ts';
import { type RuleSettings, settingsInEffect } from '../../rules/rule-settings.ts';
import { RuleCategory } from './RuleCategory.tsx';

interface RulesSectionProps {
  rules: readonly Rule[];
  settings: RuleSettings;
  records: ReadonlyMap<string, RuleRecordView>;
  locale: Locale;
  t: Translate;
  onRule(rule: string, setting: RuleSetting | null): void;
  onReset(): void;
}

/** Every rule by category, each to be left as it is, lowered or switched off. */
export function RulesSection({ rules, settings, records, locale, t, onRule, onReset }: RulesSectionProps) {
  const inEffect = settingsInEffect(rules, settings);
  const { off, lowered } = countChanged(inEffect);
  return (
    <section id="rules">
      <h2>{t('options.rules')}</h2>
      <p class="hint">{t('options.rulesHint')}</p>
      <p class="rules-state">
        <a href="/reference.html" target="_blank" rel="noreferrer">
          {t('options.rulesAll')}
        </a>
        <span role="status">{off + lowered > 0 && t('options.rulesChanged', { off, lowered })}</span>
        {off + lowered > 0 && (
          <button type="button" onClick={onReset}>
            {t('options.rulesReset')}
          </button>
        )}
      </p>
      {byCategory(rules, ({ category }) => category).map(({ category, items }) => (
        <RuleCategory key={category} {...{ category, settings: inEffect, records, locale, t, onRule }} rules={items} />
      ))}
    </section>
  );
}
