import { useState } from 'preact/hooks';
import { LevelGlyph } from '../../components/LevelGlyph.tsx';
import { type RuleRecordView, recordLine } from '../../components/review/record.ts';
import { recordTexts } from '../../locales/ledger/record.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { Category, RuleSetting } from '../../rules/finding.ts';
import type { Rule } from '../../rules/rule.ts';
import { choicesFor, type RuleSettings } from '../../rules/rule-settings.ts';
import { referenceAddress } from '../reference/address.ts';

interface RuleCategoryProps {
  category: Category;
  rules: readonly Rule[];
  /** As far as they change something. */
  settings: RuleSettings;
  records: ReadonlyMap<string, RuleRecordView>;
  locale: Locale;
  t: Translate;
  onRule(rule: string, setting: RuleSetting | null): void;
}

function RuleRow({ rule, chosen, ...props }: { rule: Rule; chosen: RuleSetting | undefined } & RuleCategoryProps) {
  const { locale, t, records, onRule } = props;
  const line = recordLine(records.get(rule.id), recordTexts(locale));
  const choices = choicesFor(rule.level);
  const title = locale === 'en' ? rule.english.title : rule.title;
  const shown = chosen === undefined || chosen === 'off' ? rule.level : chosen;
  return (
    <li class={chosen === 'off' ? 'off' : ''}>
      <LevelGlyph level={shown} outcome={rule.certainty === 'certain' ? 'failed' : 'review'} size={15} />
      <a href={referenceAddress(rule.id)} target="_blank" rel="noreferrer">
        {title}
      </a>
      <select
        aria-label={title}
        value={chosen ?? ''}
        onChange={({ currentTarget }) =>
          onRule(rule.id, choices.find((choice) => choice === currentTarget.value) ?? null)
        }
      >
        <option value="">{t('options.asItIs', { level: t(`level.${rule.level}`) })}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 'off' ? t('options.off') : t(`level.${choice}`)}
          </option>
        ))}
      </select>
      {line !== null && <small class="rule-record">{line}</small>}
    </li>
  );
}

/** The rules of one category, folded away until something in it was changed. */
export function RuleCategory(props: RuleCategoryProps) {
  const { category, rules, settings, t } = props;
  const changed = rules.filter(({ id }) => settings[id] !== undefined).length;
  const [openAtFirst] = useState(changed > 0);
  return (
    <details class="rules" open={openAtFirst}>
      <summary>
        {t('options.categoryOf', { category: t(`category.${category}`), n: rules.length })}
        {changed > 0 && <small>{t('options.changedOf', { n: changed })}</small>}
      </summary>
      <ul>
        {rules.map((rule) => (
          <RuleRow key={rule.id} {...props} rule={rule} chosen={settings[rule.id]} />
        ))}
      </ul>
    </details>
  );
}
