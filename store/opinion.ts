import { type Opinion, opinionSchema } from './review.ts';
import type { DismissalReason, VerdictKind } from './verdicts.ts';

/** What a person changes of an opinion; what is absent stays. */
export interface OpinionChange {
  /** Null takes the verdict back. */
  verdict?: VerdictKind | null | undefined;
  reason?: DismissalReason | null | undefined;
  note?: string | undefined;
  /** The note where there is none yet. */
  fillNote?: string | undefined;
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
}

/** Why an opinion cannot be taken as it is. */
export type OpinionTrouble =
  | 'reason-missing' // a dismissal says why
  | 'note-missing' // the reason "other" is told in the note, and by the reader's choice every reason is
  | 'too-long'; // note or tags

export class OpinionError extends Error {
  readonly trouble: OpinionTrouble;

  constructor(trouble: OpinionTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export const noOpinion: Opinion = { verdict: null, reason: null, note: '', tags: [] };

/**
 * The opinion after a change. Throws an `OpinionError` where it lacks something or is too long; a reason goes with its dismissal.
 * With `noteRequired` nothing is dismissed without a note; what was dismissed before is left alone.
 */
export function changedOpinion(opinion: Opinion, change: OpinionChange, noteRequired = false): Opinion {
  const verdict = change.verdict === undefined ? opinion.verdict : change.verdict;
  const reason = change.reason === undefined ? opinion.reason : change.reason;
  const note = (change.note ?? (opinion.note || (change.fillNote ?? ''))).trim();
  const removed = new Set(change.removeTags?.map(tagText));
  const tags = [...opinion.tags, ...(change.addTags ?? []).map(tagText)].filter(
    (tag, at, all) => tag !== '' && !removed.has(tag) && all.indexOf(tag) === at,
  );
  const changed = { verdict, reason: verdict === 'dismissed' ? reason : null, note, tags };
  if (verdict === 'dismissed' && reason === null) throw new OpinionError('reason-missing');
  const isDismissed = verdict === 'dismissed' && (change.verdict === 'dismissed' || change.reason != null);
  if (note === '' && (changed.reason === 'other' || (noteRequired && isDismissed)))
    throw new OpinionError('note-missing');
  if (!opinionSchema.safeParse(changed).success) throw new OpinionError('too-long');
  return changed;
}

/** True where two opinions say the same, whatever the order of their tags. */
export function isSameOpinion(a: Opinion, b: Opinion): boolean {
  const tags = ({ tags: all }: Opinion) => JSON.stringify(all.toSorted());
  return a.verdict === b.verdict && a.reason === b.reason && a.note === b.note && tags(a) === tags(b);
}

function tagText(tag: string): string {
  return tag.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
