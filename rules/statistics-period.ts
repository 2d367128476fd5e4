import { simplify } from '../parsers/forms/traditional.ts';
import type { Report } from '../parsers/report.ts';

type Period = NonNullable<Report['period']>;

/** Words that make a stretch of dates the period of the report's figures, and not of a permit or a public notice. */
const AHEAD = /统计|所列|报告期|涵盖|覆盖|时限|周期|本(?:年度)?报告|年度报告|数据/;
/** Within a section a stretch of dates may be about anything. */
const WITHIN = /(?:统计|所列|本报告|报告期).{0,8}(?:期限|时限|时间|周期|期间|区间|数据)/;

/** The statistics period; null where the dates that were read are about something else. */
export function statisticsPeriodOf({ period }: Report): Period | null {
  if (period === null) return null;
  const { section, text } = period.quote;
  return (section === null ? AHEAD : WITHIN).test(simplify(text)) ? period : null;
}

/** A whole calendar year; null for any other stretch. */
export function wholeYearOf({ from, to }: Period): number | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : null;
}
