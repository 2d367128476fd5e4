import type { ChartTable } from '../../../../components/charts/chart.ts';
import type { HeatField, HeatMap } from '../../../../components/charts/heat.tsx';
import { numberText } from '../../../../components/wording.ts';
import type { CompareTexts } from '../../../../locales/ledger/compare.ts';
import type { Locale } from '../../../../locales/translate.ts';
import { byCategory } from '../../../../rules/categories.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { judged, share, type Tally } from './rule-outcomes.ts';

/** A column of the map, as it is shown. */
export interface HeatColumn {
  title: string;
  /** Reports in it, and those of them that are read. */
  reports: number;
  read: number;
}

export interface RuleHeat {
  columns: HeatColumn[];
  rules: readonly Rule[];
  /** rule → a tally for each column. */
  tallies: ReadonlyMap<string, Tally[]>;
  /** A column is one report: its outcome is shown, not a count. */
  isSingle: boolean;
}

const signs = { failed: '✗', review: '?', untested: '…', passed: '✓', inapplicable: '–', notRun: '' } as const;
const order = ['failed', 'review', 'passed', 'untested', 'inapplicable', 'notRun'] as const;

export function ruleTitle(rule: Rule, locale: Locale): string {
  return locale === 'en' ? rule.english.title : rule.title;
}

/** The map as it is drawn: rules by category, each field with what its rule said of the reports of its column. */
export function heatMap({ columns, rules, tallies, isSingle }: RuleHeat, locale: Locale, t: CompareTexts): HeatMap {
  return {
    columns: columns.map(({ title, reports, read }) => ({
      title,
      note: isSingle
        ? ''
        : read === reports
          ? t('rules.count', { n: reports })
          : t('rules.readOf', { read, n: reports }),
    })),
    blocks: byCategory(rules, ({ category }) => category).map(({ category, items }) => ({
      title: t(`rules.${category}`),
      rows: items.map((rule) => ({
        key: rule.id,
        title: ruleTitle(rule, locale),
        fields: columns.map((column, place) => {
          const tally = tallies.get(rule.id)?.[place];
          const label = `${ruleTitle(rule, locale)} · ${column.title}${t('colon')}`;
          return tally === undefined
            ? { text: '', heat: null, isEmpty: true, label: `${label}${t('rules.nothingRead')}` }
            : fieldOf(tally, label, isSingle, t);
        }),
      })),
    })),
  };
}

function fieldOf(tally: Tally, label: string, isSingle: boolean, t: CompareTexts): HeatField {
  const said = order.filter((kind) => tally[kind] > 0);
  const words = said.map((kind) =>
    isSingle ? t(`rules.${kind}`) : t('rules.kindCount', { kind: t(`rules.${kind}`), n: tally[kind] }),
  );
  const sample = judged(tally);
  const rate = share(tally);
  const small = sample > 0 && rate === null && !isSingle ? t('rules.small', { n: sample }) : '';
  const [only] = said;
  return {
    text: isSingle
      ? only === undefined
        ? ''
        : signs[only]
      : sample === 0
        ? only === undefined
          ? ''
          : '–'
        : `${numberText(tally.failed + tally.review)}/${numberText(sample)}`,
    heat: isSingle ? (only === 'failed' ? 1 : only === 'review' ? 0.5 : null) : rate,
    isEmpty: sample === 0,
    label: `${label}${words.length === 0 ? t('rules.nothingRead') : words.join(t('comma'))}${small}`,
  };
}

/** The map as a table: a row a rule and column, since a field holds six counts. */
export function heatTable({ columns, rules, tallies }: RuleHeat, locale: Locale, t: CompareTexts): ChartTable {
  return {
    columns: [t('rules.ruleAndColumn'), ...order.map((kind) => t(`rules.${kind}`))],
    rows: rules.flatMap((rule) =>
      columns.map(({ title }, place) => {
        const tally = tallies.get(rule.id)?.[place];
        return [
          `${ruleTitle(rule, locale)} · ${title}`,
          ...order.map((kind) => (tally === undefined ? '' : tally[kind])),
        ];
      }),
    ),
  };
}
