import type { Level } from '../../../../rules/finding.ts';
import type { ComparedReport } from '../compared.ts';
import type { PartProps } from '../part.ts';
import { Select } from '../Select.tsx';
import { type Grouping, groupings } from './groupings.ts';

export const levels = ['error', 'warning', 'note'] as const satisfies readonly Level[];

interface RuleFiltersProps extends Pick<PartProps, 'change' | 't'> {
  by: Grouping;
  level: Level | null;
  onlyFound: boolean;
  chosen: Record<'year' | 'region' | 'site', string | null>;
  /** Those whose years, regions and sites can be chosen. */
  reports: readonly ComparedReport[];
}

/** Which reports and rules the map shows, and what its columns are. */
export function RuleFilters({ by, level, onlyFound, chosen, reports, change, t }: RuleFiltersProps) {
  return (
    <div class="compare-filters">
      <Select
        label={t('rules.by')}
        value={by}
        options={groupings.map((key) => ({ key, label: t(`rules.by.${key}`) }))}
        onChange={(key) => change({ by: key })}
      />
      <Select
        label={t('year')}
        value={chosen.year ?? ''}
        options={[
          { key: '', label: t('all') },
          ...valuesOf(reports, ({ year }) => (year === null ? '' : String(year))),
        ]}
        onChange={(key) => change({ year: key === '' ? null : key })}
      />
      <Select
        label={t('region')}
        value={chosen.region ?? ''}
        options={[{ key: '', label: t('all') }, ...valuesOf(reports, ({ region }) => region)]}
        onChange={(key) => change({ region: key === '' ? null : key })}
      />
      <Select
        label={t('site')}
        value={chosen.site ?? ''}
        options={[{ key: '', label: t('all') }, ...valuesOf(reports, ({ site }) => site)]}
        onChange={(key) => change({ site: key === '' ? null : key })}
      />
      <Select
        label={t('rules.level')}
        value={level ?? ''}
        options={[{ key: '', label: t('all') }, ...levels.map((key) => ({ key, label: t(`level.${key}`) }))]}
        onChange={(key) => change({ level: key === '' ? null : key })}
      />
      <label class="compare-check">
        <input
          type="checkbox"
          checked={onlyFound}
          onChange={(event) => change({ show: event.currentTarget.checked ? null : 'all' })}
        />
        {t('rules.onlyFound')}
      </label>
    </div>
  );
}

function valuesOf(reports: readonly ComparedReport[], of: (report: ComparedReport) => string) {
  const values = [...new Set(reports.map(of))].filter((value) => value !== '');
  return values.toSorted((a, b) => a.localeCompare(b, 'zh-CN')).map((key) => ({ key, label: key }));
}
