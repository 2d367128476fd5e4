import type { Report } from '../parsers/report.ts';
import type { Mark } from './finding.ts';

/** The top of the report: its title, else its first paragraph, else its first heading. */
export function topOf(report: Report): Mark[] {
  const location = report.titleLocation ?? report.preamble[0]?.location ?? report.sections[0]?.location;
  return location === undefined ? [] : [{ location, role: 'place' }];
}
