import type { CellAddress, TableKey } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import type { CellMark, CellMarks } from './report-table.ts';

const strength: Record<CellMark['role'], number> = { addend: 0, total: 1, suspect: 2 };

/** Every cell of the findings with the strongest of its parts; findings are numbered from 1 in their order. */
export function marksOf(findings: readonly Finding[]): CellMarks {
  const marks = new Map<CellAddress, CellMark>();
  findings.forEach((finding, at) => {
    const terms = [...(finding.equation?.left ?? []), ...(finding.equation?.right ?? [])];
    const roles = new Map<CellAddress, CellMark['role']>();
    for (const cell of finding.cells) roles.set(cell, 'total');
    for (const { address, role } of terms) roles.set(address, role);
    if (finding.suspect !== null) roles.set(finding.suspect, 'suspect');
    for (const [cell, role] of roles) {
      const known = marks.get(cell);
      const numbers = [...(known?.numbers ?? []), at + 1];
      const isStronger = known === undefined || strength[role] > strength[known.role];
      marks.set(cell, { role: isStronger ? role : known.role, numbers });
    }
  });
  return marks;
}

/** The tables in which something is marked, in the form's order. */
export function markedTables(marks: CellMarks): TableKey[] {
  return (['table2', 'table3', 'table4'] as const).filter((key) =>
    [...marks.keys()].some((cell) => cell.startsWith(`${key}/`)),
  );
}
