import type { ListTexts } from '../../../locales/ledger/lists.ts';
import type { VerdictTexts } from '../../../locales/ledger/verdict.ts';
import { ruleTitle } from '../../../locales/rule-title.ts';
import type { Locale, Translate } from '../../../locales/translate.ts';
import type { Filter, Grouping } from '../../../store/query/contract.ts';
import { dayText } from '../query-params.ts';
import { chosenOf, type FilterPart, fixedChoices, type Pickable, unknownYearKey } from './filters.ts';

/** What names things to a reader: the list's own texts, those of verdicts, and those of every surface. */
export interface Words {
  locale: Locale;
  l: ListTexts;
  v: VerdictTexts;
  t: Translate;
}

const standpoints = fixedChoices.standpoints ?? [];
const reasons = fixedChoices.reasons ?? [];
const kinds = [
  'state-council-department',
  'government',
  'government-office',
  'department',
  'township',
  'development-zone',
  'unknown',
] as const;
const organLevels = ['national', 'province', 'prefecture', 'county', 'township', 'unknown'] as const;

/** One choice of a filter in the reader's language; a key that is not known is shown as it is. */
export function choiceLabel(name: Pickable, key: string, { locale, l, v, t }: Words): string {
  switch (name) {
    case 'levels':
      return key === 'error' || key === 'warning' || key === 'note' ? t(`level.${key}`) : key;
    case 'outcomes':
      return key === 'failed' || key === 'review' ? t(`outcome.${key}`) : key;
    case 'standpoints':
      return standpoints.includes(key) ? v(key as 'none') : key;
    case 'reasons':
      return reasons.includes(key) ? v(key as 'other') : key;
    case 'rules':
      return ruleTitle(key, locale);
    case 'organs':
      return key === '' ? l('organUnknown') : key;
    case 'regions':
      return key === '' ? l('regionUnknown') : key;
    case 'sites':
      return key === '' ? l('siteUnknown') : key;
    case 'years':
      return key === unknownYearKey ? l('yearUnknown') : l('yearOf', { year: key });
    case 'organKinds': {
      const kind = kinds.find((each) => each === key);
      return kind === undefined ? key : l(`kind-${kind}`);
    }
    case 'organLevels': {
      const level = organLevels.find((each) => each === key);
      return level === undefined ? key : l(`level-${level}`);
    }
    case 'tags':
      return key;
  }
}

const facetOfGrouping: Record<Grouping, Pickable> = {
  organ: 'organs',
  rule: 'rules',
  level: 'levels',
  year: 'years',
  region: 'regions',
  site: 'sites',
  standpoint: 'standpoints',
};

/** The heading of a group, by what the index gives as its label. */
export function groupLabel(grouping: Grouping, label: string, words: Words): string {
  return choiceLabel(facetOfGrouping[grouping], label, words);
}

const namedInChip = 3;

/** One part of a filter in words: 级别：错误、警告. */
export function partLabel(filter: Filter, part: FilterPart, words: Words): string {
  const { l } = words;
  switch (part) {
    case 'text':
      return l('searchChip', { text: filter.text ?? '' });
    case 'from':
      return l('chip', { name: l('dates'), values: datesLabel(filter, l) });
    case 'states':
      return l('statesAllChip');
    case 'withFindings':
      return l(filter.withFindings === true ? 'with' : 'without');
    case 'captures':
      return l('captures', { n: filter.captures?.length ?? 0 });
    default: {
      const chosen = chosenOf(filter, part);
      const named = chosen.slice(0, namedInChip).map((key) => choiceLabel(part, key, words));
      const values = named.join(l('comma'));
      const all = chosen.length > namedInChip ? l('chipMany', { values, n: chosen.length }) : values;
      return l('chip', { name: l(part), values: all });
    }
  }
}

/** The last day is in; the filter's own end is the midnight after it. */
function datesLabel({ from, before }: Filter, l: ListTexts): string {
  return [
    ...(from === undefined ? [] : [`${l('from')} ${dayText(from)}`]),
    ...(before === undefined ? [] : [`${l('until')} ${dayText(before - 1)}`]),
  ].join(' ');
}
