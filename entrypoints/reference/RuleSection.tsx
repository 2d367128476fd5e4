import { LevelGlyph } from '../../components/LevelGlyph.tsx';
import { type RuleRecordView, recordLine } from '../../components/review/record.ts';
import { recordTexts } from '../../locales/ledger/record.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { RuleSetting } from '../../rules/finding.ts';
import { hashOf } from '../ledger/route.ts';
import { type Entry, eachText } from './entries.ts';

interface RuleSectionProps {
  entry: Entry;
  /** What the reader chose for it, where that changes something. */
  chosen: RuleSetting | undefined;
  /** What was said of its findings; undefined where nobody judged them. */
  record: RuleRecordView | undefined;
  locale: Locale;
  t: Translate;
}

function Texts({ texts, lang }: { texts: readonly string[]; lang: Locale }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text} lang={lang}>
          {text}
        </p>
      ))}
    </>
  );
}

/** One rule: what it says, what it compares with an example for and against, when it cannot tell, and its basis. */
export function RuleSection({ entry: { rule, reference }, chosen, record, locale, t }: RuleSectionProps) {
  const text = locale === 'en' ? reference.en : reference.zh;
  const line = recordLine(record, recordTexts(locale));
  const { title, plain } = locale === 'en' ? rule.english : rule;
  return (
    <section id={rule.id} class={`rule level-${rule.level}`} aria-labelledby={`${rule.id}-title`}>
      <h3 id={`${rule.id}-title`}>
        <a href={`#${rule.id}`}>{title}</a>
      </h3>
      <p class="kind">
        <LevelGlyph level={rule.level} outcome={rule.certainty === 'certain' ? 'failed' : 'review'} size={15} />
        <b>{t(`level.${rule.level}`)}</b>
        <span>{t(`reference.${rule.certainty}`)}</span>
        <span>{t('reference.version', { n: rule.version })}</span>
        <code>{rule.id}</code>
      </p>
      {chosen !== undefined && (
        <p class="chosen">
          {chosen === 'off' ? t('reference.off') : t('reference.lowered', { level: t(`level.${chosen}`) })}{' '}
          <a href="/options.html#rules">{t('reference.change')}</a>
        </p>
      )}
      {line !== null && (
        <p class="hint">
          <a href={`/ledger.html${hashOf({ view: 'record' })}`}>{line}</a>
        </p>
      )}
      <div class="said">
        <Texts texts={eachText(plain)} lang={locale} />
      </div>
      <dl>
        <dt>{t('reference.compared')}</dt>
        <dd>{text.compared}</dd>
        <dt>{t('reference.passes')}</dt>
        <dd class="passes">{text.passes}</dd>
        <dt>{t('reference.fails')}</dt>
        <dd class="fails">{text.fails}</dd>
        <dt>{t('reference.cannotTell')}</dt>
        <dd>{text.cannotTell}</dd>
        <dt>{t('reference.limits')}</dt>
        <dd>{text.limits}</dd>
        <dt>{t('reference.basis')}</dt>
        <dd>
          <Texts texts={eachText(rule.basis)} lang="zh-CN" />
        </dd>
      </dl>
    </section>
  );
}
