import type { RecordTexts } from '../../locales/ledger/record.ts';
import { type DismissalReason, dismissalReasons } from './opinion.ts';

/** What was said of one rule's findings. */
export interface RuleRecordView {
  confirmed: number;
  fixed: number;
  dismissed: Record<DismissalReason, number>;
  /** Findings of which copies of the library say different things. */
  rival: number;
}

/** A share says nothing about a rule before so many of its findings were judged. */
export const fairFrom = 10;

export function dismissedIn({ dismissed }: RuleRecordView): number {
  return dismissalReasons.reduce((sum, reason) => sum + dismissed[reason], 0);
}

export function judgedIn(record: RuleRecordView): number {
  return record.confirmed + record.fixed + dismissedIn(record);
}

/** Of the judged findings those that held, in whole percent; null where too few were judged. */
export function upheldShare(record: RuleRecordView): number | null {
  const judged = judgedIn(record);
  return judged < fairFrom ? null : Math.round((100 * (record.confirmed + record.fixed)) / judged);
}

/** Why findings were dismissed, the reasons that were given; empty where none was. */
export function reasonsText({ dismissed }: RuleRecordView, t: RecordTexts): string {
  return dismissalReasons
    .filter((reason) => dismissed[reason] > 0)
    .map((reason) => t('reason', { reason: t(reason), n: dismissed[reason] }))
    .join(t('reasonComma'));
}

/** A rule's record in one line; null where nobody judged its findings. */
export function recordLine(record: RuleRecordView | undefined, t: RecordTexts): string | null {
  if (record === undefined || judgedIn(record) + record.rival === 0) return null;
  const dismissed = dismissedIn(record);
  const share = upheldShare(record);
  const counted = (['confirmed', 'fixed', 'rival'] as const)
    .filter((what) => record[what] > 0)
    .map((what) => t('part', { what: t(what), n: record[what] }));
  const parts = [
    ...counted,
    ...(dismissed === 0 ? [] : [t('partDismissed', { n: dismissed, reasons: reasonsText(record, t) })]),
    ...(share === null ? [] : [t('lineShare', { share })]),
  ];
  return t('line', { parts: parts.join(t('lineComma')) });
}
