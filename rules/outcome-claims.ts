import { CLAIM_KIND, type Readings } from '../parsers/forms/claim-kinds.ts';
import type { Claim, Table } from '../parsers/report.ts';
import { accept, holds } from './acceptance.ts';
import type { Mismatch } from './claim-finding.ts';
import { formOf } from './form-labels.ts';
import type { Judgement } from './rule.ts';

const GROUP_KINDS: Record<string, string> = {
  denied: 'denied',
  unavailable: 'unavailable',
  unprocessed: 'refused',
  other: 'other',
};

/** A named reason may stand for its whole group; a group whose heading row is printed with a figure may be that figure. */
export function withGroup(own: Readings[], { kind }: Claim, table: Table): Readings[] {
  const [group = '', reason] = kind?.split('.') ?? [];
  const whole = reason === undefined ? [] : (CLAIM_KIND.get(GROUP_KINDS[group] ?? '')?.accepts[formOf(table)] ?? []);
  const readings = [...own, ...whole];
  const heading = Object.entries(GROUP_KINDS).find(([row, known]) => known === kind && row !== 'other')?.[0];
  if (heading === undefined || table.cells[heading]?.total?.kind !== 'number') return readings;
  return [...readings, { plus: [`table3/${heading}/total`], minus: [] }];
}

/** A group word whose figure is that of one row of the group was probably meant for that row. */
export function weighOutcome({ report, claim, tried }: Mismatch): Pick<Judgement, 'outcome' | 'level' | 'reason'> {
  // 予以公开5件，其他3件: the rest of a list need not be （六）其他处理.
  if (claim.kind === 'other' && claim.list !== null && !/处理/.test(claim.phrase)) {
    return { outcome: 'untested', reason: '列举末尾的“其他”可能指其余各类，不一定是（六）其他处理' };
  }
  const cells = tried[0]?.reading.plus ?? [];
  const isOneRow =
    cells.length > 1 &&
    cells.some((cell) =>
      accept(report, { plus: [cell], minus: [] }).values.some((value) => value > 0 && holds(claim, value)),
    );
  return isOneRow ? { outcome: 'review', level: 'warning' } : { outcome: 'review' };
}
