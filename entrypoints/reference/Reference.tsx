import { useState } from 'preact/hooks';
import type { RuleRecordView } from '../../components/review/record.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import { byCategory } from '../../rules/categories.ts';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import type { Entry } from './entries.ts';
import { RuleSection } from './RuleSection.tsx';
import { search } from './search.ts';

export interface ReferenceProps {
  entries: readonly Entry[];
  /** The reader's settings, as far as they change something. */
  chosen: RuleSettings;
  /** What was said of each rule's findings, by rule id. */
  records: ReadonlyMap<string, RuleRecordView>;
  /** The contents stand beside the rules, not above them. */
  wide: boolean;
  locale: Locale;
  t: Translate;
}

/** The whole reference: contents by category, a search over both, and one section a rule. */
export function Reference({ entries, chosen, records, wide, locale, t }: ReferenceProps) {
  const [query, setQuery] = useState('');
  const found = search(entries, query, locale);
  const groups = byCategory(found, ({ rule }) => rule.category);

  function find(words: string): void {
    setQuery(words);
    scrollTo({ top: 0 });
  }

  return (
    <div class="reference">
      <nav aria-label={t('reference.contents')}>
        <label class="search">
          <span>{t('reference.search')}</span>
          <input type="search" value={query} onInput={(event) => find(event.currentTarget.value)} />
        </label>
        <p class="count" role="status">
          {t(query.trim() === '' ? 'reference.count' : 'reference.found', { n: found.length })}
        </p>
        <details open={wide || query.trim() !== ''}>
          <summary>{t('reference.contents')}</summary>
          {groups.map(({ category, items }) => (
            <section key={category}>
              <h2>{t(`category.${category}`)}</h2>
              <ul>
                {items.map(({ rule }) => (
                  <li key={rule.id} class={chosen[rule.id] === 'off' ? 'off' : ''}>
                    <a href={`#${rule.id}`}>{locale === 'en' ? rule.english.title : rule.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      </nav>
      <main>
        <header>
          <h1>{t('reference.title')}</h1>
          <p>{t('reference.lead')}</p>
          <p class="hint">{t('reference.outcomes')}</p>
        </header>
        {found.length === 0 && <p>{t('reference.none')}</p>}
        {groups.map(({ category, items }) => (
          <section key={category} class="category">
            <h2>{t(`category.${category}`)}</h2>
            {items.map((entry) => (
              <RuleSection
                key={entry.rule.id}
                entry={entry}
                chosen={chosen[entry.rule.id]}
                record={records.get(entry.rule.id)}
                locale={locale}
                t={t}
              />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
