import type { Job, Rechecked } from '../../../store/batch.ts';
import type { Summary } from '../../../store/schema.ts';

export type RecheckGroup = 'corrected' | 'stands' | 'unclear' | 'unread' | 'waiting';

/** One confirmed finding, the page that it stands on, and what became of it. */
export interface RecheckedFinding extends Rechecked {
  job: Job;
  summary: Summary | null;
  /** When the page was first seen as it is now: it was corrected between `seenAt` and then. */
  foundAt: number;
}

export const recheckGroups: RecheckGroup[] = ['corrected', 'stands', 'unclear', 'unread', 'waiting'];

/** The findings of a batch that checks them again, by what became of them. */
export function groupRechecked(
  jobs: readonly Job[],
  summaries: ReadonlyMap<number, Summary>,
): Map<RecheckGroup, RecheckedFinding[]> {
  const groups = new Map<RecheckGroup, RecheckedFinding[]>(recheckGroups.map((group) => [group, []]));
  for (const job of jobs) {
    const summary = summaries.get(job.result?.capture ?? -1) ?? null;
    for (const rechecked of job.rechecked ?? []) {
      const isOver = job.state === 'failed' || job.state === 'cancelled';
      const group = job.state === 'done' ? (rechecked.outcome ?? 'unread') : isOver ? 'unread' : 'waiting';
      groups.get(group)?.push({ ...rechecked, job, summary, foundAt: summary?.capturedAt ?? job.updatedAt });
    }
  }
  return groups;
}
