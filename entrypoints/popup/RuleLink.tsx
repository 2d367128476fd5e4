import { ruleTitle } from '../../locales/rule-title.ts';
import type { Locale } from '../../locales/translate.ts';
import { referenceAddress } from '../reference/address.ts';

interface RuleLinkProps {
  rule: string;
  locale: Locale;
}

/** A rule's title, which leads to its section of the reference. */
export function RuleLink({ rule, locale }: RuleLinkProps) {
  return (
    <a class="rule-link" href={referenceAddress(rule)} target="_blank" rel="noreferrer">
      {ruleTitle(rule, locale)}
    </a>
  );
}
