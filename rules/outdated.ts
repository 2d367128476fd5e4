import type { Report } from '../parsers/report.ts';

/** Table 2 stands on the form of 2019 in a report for 2021 or later. */
export function isOutdated(report: Report): boolean {
  return report.table2?.form === '2019' && report.year !== null && report.year >= 2021;
}

/** The title's year is certain and the statistics period does not contradict it. */
export function isYearSure(report: Report): boolean {
  return report.yearEvidence === 'title' && !isYearDisputed(report);
}

/** The statistics period lies in another year than the one taken for the report's. */
export function isYearDisputed(report: Report): boolean {
  return report.period !== null && report.year !== null && Number(report.period.from.slice(0, 4)) !== report.year;
}
