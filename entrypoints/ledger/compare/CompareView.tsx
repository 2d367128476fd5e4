import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import { compareTexts } from '../../../locales/ledger/compare.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import './compare.css';
import '../../../components/charts/chart.css';
import type { PartProps } from './part.ts';
import { PartsPart } from './parts/PartsPart.tsx';
import { RosterPart } from './roster/RosterPart.tsx';
import { RulesPart } from './rules/RulesPart.tsx';
import { useCompared } from './use-compared.ts';
import { YearsPart } from './years/YearsPart.tsx';

const parts = {
  years: YearsPart,
  rules: RulesPart,
  parts: PartsPart,
  roster: RosterPart,
} as const satisfies Record<string, ComponentType<PartProps>>;
const names = Object.keys(parts) as (keyof typeof parts)[];

/** Comparisons across reports: an organ's years, rules by reports, a whole and its parts, a roster's organs by year. */
export function CompareView(props: ViewProps) {
  const { route, go, locale } = props;
  const t = useMemo(() => compareTexts(locale), [locale]);
  const name = names.find((each) => each === route.part) ?? 'years';
  const Part: ComponentType<PartProps> = parts[name];
  const { compared, trouble, again } = useCompared();
  const chartTexts = {
    showTable: t('chart.showTable'),
    hideTable: t('chart.hideTable'),
    saveSvg: t('chart.saveSvg'),
    savePng: t('chart.savePng'),
    keys: t('chart.keys'),
  };

  function change(changes: Record<string, string | readonly string[] | null>, how?: 'push' | 'replace'): void {
    const params = new URLSearchParams(route.params);
    for (const [key, value] of Object.entries(changes)) {
      params.delete(key);
      for (const each of value === null ? [] : [value].flat()) params.append(key, each);
    }
    go(hashOf({ view: 'compare', part: name, params }), how);
  }

  return (
    <div class="compare">
      <h1>{t('title')}</h1>
      <nav class="compare-tabs" aria-label={t('title')}>
        {names.map((each) => (
          <a
            key={each}
            href={hashOf({ view: 'compare', part: each })}
            aria-current={each === name ? 'page' : undefined}
          >
            {t(`tab.${each}`)}
          </a>
        ))}
      </nav>
      <p class="hint">{t(`lead.${name}`)}</p>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={again} />}
      {compared === null && trouble === null && <p role="status">{t('reading')}</p>}
      {compared !== null && !compared.isComplete && <p role="status">{t('incomplete')}</p>}
      {compared !== null && (
        <Part key={name} {...props} {...{ compared, change, t, chartTexts }} params={route.params} />
      )}
    </div>
  );
}
