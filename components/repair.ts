import type { MessageKey, Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Change, Finding, Repair, Repairs } from '../rules/finding.ts';
import { cellName, numberText, rowOf } from './wording.ts';

/** What would settle a problem, worded as a likelihood. */
export interface RepairWords {
  lead: string;
  /** The ways there are, or the cells of the one way; empty where the lead says it all. */
  ways: string[];
  /** How many ways are not listed. */
  more: string | null;
}

/** How many ways are listed where the first is the likeliest. */
const LISTED = 3;

/** Names the likely slip, lists the answers where several are equally good, and says so where there is none; null where nothing is known. */
export function repairWords(report: Report, finding: Finding, t: Translate): RepairWords | null {
  const { repairs } = finding;
  const suspect = suspectText(report, finding, t);
  if (suspect !== null) return { lead: [suspect, ...remarks(repairs, t)].join(joint(t)), ways: [], more: null };
  const [first] = repairs?.sets ?? [];
  if (repairs === null) return null;
  if (first === undefined) return { lead: t('overlay.repairOpen'), ways: [], more: null };
  if (repairs.count === 1) {
    const lead = repairs.standing === 'certain' ? 'overlay.repairCertain' : 'overlay.repairLikely';
    const ways = first.changes.map((change) => wayText(report, { changes: [change], agrees: [] }, t));
    return { lead: t(lead, { n: first.changes.length }), ways, more: null };
  }
  return severalWays(report, repairs, first, t);
}

function severalWays(report: Report, repairs: Repairs, first: Repair, t: Translate): RepairWords {
  const { standing, sets, count, equal } = repairs;
  const listed = sets.slice(0, standing === 'tied' ? equal : LISTED);
  const rest = count - listed.length;
  return {
    lead: t(leadOf(standing, first), { n: standing === 'tied' ? equal : count }),
    ways: listed.map((set) => wayText(report, set, t)),
    more: rest > 0 ? t('overlay.repairMore', { n: rest }) : null,
  };
}

function leadOf(standing: Repairs['standing'], { changes }: Repair): MessageKey {
  if (standing !== 'tied') return 'overlay.repairLikeliest';
  return changes.length === 1 ? 'overlay.repairTiedCells' : 'overlay.repairTiedWays';
}

function wayText(report: Report, { changes, agrees }: Repair, t: Translate): string {
  const change = changesText(report, changes, t);
  const [quote] = agrees;
  return quote === undefined ? change : t('overlay.changeAgrees', { change, quote });
}

/** Names the row once where the changes share it. */
function changesText(report: Report, changes: readonly Change[], t: Translate): string {
  const cells = changes.map(({ cell }) => cell);
  const shared = changes.length > 1 ? rowOf(report, cells, t) : null;
  const texts = changes.map(({ cell, value }, at) => {
    const column = shared?.columns[at];
    return column === undefined
      ? t('overlay.change', { cell: cellName(report, cell, t), value: numberText(value) })
      : t('overlay.changeInRow', { column, value: numberText(value) });
  });
  const listed = texts.join(t('overlay.and'));
  return shared === null ? listed : t('overlay.changesInRow', { row: shared.row, changes: listed });
}

/** Whether another cell could do it, how the slip may have come about, and what else agrees. */
function remarks(repairs: Repairs | null, t: Translate): string[] {
  const [set] = repairs?.sets ?? [];
  if (set === undefined) return [];
  const [quote] = set.agrees;
  return [
    ...(repairs?.standing === 'certain' ? [t('overlay.repairOnly')] : []),
    ...set.changes.flatMap(({ slip }) => (slip === null ? [] : [t(`slip.${slip}`)])),
    ...(quote === undefined ? [] : [t('overlay.agrees', { quote })]),
  ];
}

/** Sentences follow each other directly in Chinese, after a space in English. */
function joint(t: Translate): string {
  return t('overlay.sentenceJoint');
}

/** The sentence on the suspect, worded as a likelihood; null where no single figure would settle everything. */
export function suspectText(report: Report, finding: Finding, t: Translate): string | null {
  if (finding.suspect === null) return null;
  const cell = cellName(report, finding.suspect, t);
  if (finding.proposed === null) return t('overlay.suspectOnly', { cell });
  return t('overlay.suspect', { cell, value: numberText(finding.proposed) });
}
