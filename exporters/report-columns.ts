import { sheetTexts } from '../locales/ledger/sheet.ts';
import type { Column } from './finding-columns.ts';
import type { TabledReport } from './selection.ts';

const common: ReadonlySet<string> = new Set([
  ...['organ', 'reportTitle', 'organKind', 'organLevel', 'region', 'site', 'table2Form', 'table3Form', 'address'],
]);

/** What is told of a report beside its figures. */
export function reportColumns(locale: 'zh-CN' | 'en'): Column<TabledReport>[] {
  const t = sheetTexts(locale);
  const column = (
    key: Parameters<typeof t>[0],
    width: number,
    entry: Column<TabledReport>['entry'],
  ): Column<TabledReport> => ({ key, heading: t(key), width, entry, ...(common.has(key) && { common: true }) });
  const form = (year: '2019' | '2021' | null | undefined) => (year == null ? null : t('formOf', { year }));
  return [
    column('organ', 22, ({ report }) => report.organ?.name ?? null),
    column('year', 7, ({ report }) => report.year),
    column('reportTitle', 36, ({ report }) => report.title),
    column('organKind', 12, ({ report }) => known(report.organ?.kind, (kind) => t(`kind.${kind}`))),
    column('organLevel', 10, ({ report }) => known(report.organ?.level, (level) => t(`organLevel.${level}`))),
    column('region', 12, ({ region }) => region),
    column('site', 22, ({ site }) => (site === '' ? null : site)),
    column('published', 12, ({ report }) => (report.published === null ? null : { day: report.published.date })),
    column('periodFrom', 12, ({ report }) => (report.period === null ? null : { day: report.period.from })),
    column('periodTo', 12, ({ report }) => (report.period === null ? null : { day: report.period.to })),
    column('table2Form', 10, ({ report }) => form(report.table2?.form)),
    column('table3Form', 10, ({ report }) => form(report.table3?.form)),
    column('chosenFindings', 8, ({ findings }) => findings.length),
    column('checks.passed', 8, ({ audit }) => audit.checks.passed),
    column('checks.failed', 8, ({ audit }) => audit.checks.failed),
    column('checks.review', 8, ({ audit }) => audit.checks.review),
    column('checks.untested', 8, ({ audit }) => audit.checks.untested),
    column('checks.inapplicable', 8, ({ audit }) => audit.checks.inapplicable),
    column('figures', 8, ({ audit }) => audit.coverage.figures),
    column('covered', 8, ({ audit }) => audit.coverage.covered),
    column('capturedAt', 17, ({ capturedAt }) => new Date(capturedAt)),
    column('lastSeenAt', 17, ({ lastSeenAt }) => new Date(lastSeenAt)),
    column('address', 46, ({ address }) => address),
  ];
}

function known<Kind extends string>(
  kind: Kind | 'unknown' | undefined,
  word: (kind: Exclude<Kind, 'unknown'>) => string,
): string | null {
  return kind === undefined || kind === 'unknown' ? null : word(kind as Exclude<Kind, 'unknown'>);
}
