import type { Report, Table, TableKey } from '../parsers/report.ts';
import { tableKeys } from './form-cells.ts';
import { presenceOf } from './presence.ts';
import type { Judgement } from './rule.ts';

/** One judgement a table; a table that is not on the page is inapplicable, one that could not be read untested. */
export function eachTable(
  report: Report,
  judge: (table: Table, key: TableKey) => Judgement | Judgement[],
  keys: readonly TableKey[] = tableKeys,
): Judgement[] {
  return keys.flatMap((key) => {
    const table = report[key];
    if (table) return judge(table, key);
    const presence = presenceOf(report, key);
    if (presence.state === 'present') return [];
    return {
      subject: key,
      outcome: presence.state === 'missing' ? 'inapplicable' : 'untested',
      reason: presence.reason,
    };
  });
}
