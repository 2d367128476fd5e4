import type { Report } from '../parsers/report.ts';

/** A report of 2018 or before, on none of the forms audited here. Without a year, an old heading with no table tells it. */
export function isPre2019(report: Report): boolean {
  if (report.table3 !== null) return false;
  if (report.year !== null) return report.year <= 2018;
  return !report.table2 && !report.table4 && report.sections.some(({ heading }) => heading.includes('概述'));
}
