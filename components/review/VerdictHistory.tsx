import type { ReviewTexts } from '../../locales/ledger/review.ts';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import type { EvidenceView, Opinion } from './opinion.ts';
import { timeText } from './time-text.ts';

/** One thing that a person did with a finding. */
export interface ActView {
  uid: string;
  by: string;
  at: number;
  before: Opinion;
  after: Opinion;
  evidence: EvidenceView;
  undoes: string | null;
  /** It settled a disagreement. */
  settles: boolean;
  copied: boolean;
}

interface VerdictHistoryProps {
  /** The oldest first. */
  acts: readonly ActView[];
  t: VerdictTexts;
  r: ReviewTexts;
}

function changesOf({ before, after, undoes, settles, copied }: ActView, t: VerdictTexts, r: ReviewTexts): string[] {
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !after.tags.includes(tag));
  const isJudged = before.verdict !== after.verdict || before.reason !== after.reason;
  const isOnlyJudged = !isJudged && before.note === after.note && added.length + removed.length === 0;
  const verdict = after.verdict === null ? null : t(after.verdict);
  const said = after.reason === null ? verdict : `${verdict}（${t(after.reason)}）`;
  return [
    ...(undoes === null ? [] : [r('undone')]),
    ...(settles ? [r('settled')] : []),
    ...(isJudged ? [said ?? r('withdrawn')] : []),
    ...(isOnlyJudged && verdict !== null && undoes === null && !settles ? [r('saidAgain', { verdict })] : []),
    ...(before.note === after.note ? [] : [after.note === '' ? r('noteEmptied') : r('noted', { note: after.note })]),
    ...(added.length === 0 ? [] : [r('tagged', { tags: added.join(r('tagComma')) })]),
    ...(removed.length === 0 ? [] : [r('untagged', { tags: removed.join(r('tagComma')) })]),
    ...(copied ? [r('copied')] : []),
  ];
}

/** Who said what of a finding, when, and of what evidence; the newest first. */
export function VerdictHistory({ acts, t, r }: VerdictHistoryProps) {
  if (acts.length === 0) return <p class="hint">{r('historyEmpty')}</p>;
  return (
    <ol class="history-acts">
      {acts.toReversed().map((act) => (
        <li key={act.uid}>
          <p>
            <b>{act.by === '' ? t('nobody') : act.by}</b> <time class="figure">{timeText(act.at)}</time>
          </p>
          {changesOf(act, t, r).map((change) => (
            <p key={change}>{change}</p>
          ))}
          <small lang="zh-CN">{r('seen', { message: act.evidence.message })}</small>
        </li>
      ))}
    </ol>
  );
}
