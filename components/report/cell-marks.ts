import type { CellAddress } from '../../parsers/report.ts';
import type { Finding, Level } from '../../rules/finding.ts';

/** How a cell is marked in a drawn table. */
export interface CellMark {
  /** Of the gravest finding that names the cell. */
  level: Level;
  outcome: Finding['outcome'];
  /** Fingerprints of the findings that name the cell, the gravest first. */
  findings: string[];
  /** It is only added up in them, and no more likely to be wrong than the others. */
  isAddend: boolean;
  /** What the cell is in the finding that is open; null where that one does not name it. */
  role: 'suspect' | 'total' | 'addend' | 'place' | null;
}

const weight: Record<Level, number> = { error: 0, warning: 1, note: 2 };

function gravity({ outcome, level }: Finding): number {
  return (outcome === 'failed' ? 0 : 10) + weight[level];
}

/** The marks of all cells that findings name, with the roles that they have in the one that is open. */
export function cellMarks(findings: readonly Finding[], open: Finding | null): Map<CellAddress, CellMark> {
  const marks = new Map<CellAddress, CellMark>();
  for (const finding of findings.toSorted((a, b) => gravity(a) - gravity(b))) {
    const { level, outcome, fingerprint } = finding;
    for (const cell of cellsOf(finding)) {
      const known = marks.get(cell);
      const isAddend = roleIn(finding, cell) === 'addend';
      if (known === undefined)
        marks.set(cell, { level, outcome, findings: [fingerprint], isAddend, role: roleIn(open, cell) });
      else {
        known.findings.push(fingerprint);
        known.isAddend &&= isAddend;
      }
    }
  }
  return marks;
}

/** The finding to open for a cell that is chosen: the one after that which is open, in turn. */
export function nextOf({ findings }: CellMark, open: string | null): string | null {
  const at = open === null ? -1 : findings.indexOf(open);
  return findings[(at + 1) % findings.length] ?? null;
}

function cellsOf({ cells, suspect }: Finding): Set<CellAddress> {
  return new Set(suspect === null ? cells : [...cells, suspect]);
}

function roleIn(open: Finding | null, cell: CellAddress): CellMark['role'] {
  if (open === null) return null;
  if (open.suspect === cell) return 'suspect';
  const { left = [], right = [] } = open.equation ?? {};
  const term = [...left, ...right].find(({ address }) => address === cell);
  if (term !== undefined) return term.role;
  return open.cells.includes(cell) ? 'place' : null;
}
