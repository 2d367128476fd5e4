import type { OrganKind } from '../parsers/report.ts';

/** The last day for a report in the year after its own, MM-DD (条例第四十九条); null where the law names none or it is not known which holds. */
export function deadlineFor(kind: OrganKind): '01-31' | '03-31' | null {
  if (kind === 'government') return '03-31';
  const isDepartment = kind === 'department' || kind === 'government-office' || kind === 'state-council-department';
  return isDepartment ? '01-31' : null;
}
