import type { Job } from '../store/batch.ts';

/** Sites that are asked at the same time; as in the runner. */
const lanes = 6;
/** Milliseconds that a page takes where nothing was measured yet. */
const usual = 1500;
/** Steps of a site that tell its pace; a longer one was a pause of the batch or of the computer. */
const newest = 12;
const longestStep = 120_000;

/**
 * Milliseconds that the pages left of a batch will take: at each site by the pace that was measured there, and all of them by
 * what can be done side by side. Null where nothing is left.
 */
export function timeLeft(jobs: readonly Pick<Job, 'site' | 'state' | 'updatedAt'>[], pause: number): number | null {
  const left = new Map<string, number>();
  const ended = new Map<string, number[]>();
  for (const { site, state, updatedAt } of jobs) {
    if (state === 'queued' || state === 'running') left.set(site, (left.get(site) ?? 0) + 1);
    else if (state !== 'cancelled') ended.set(site, [...(ended.get(site) ?? []), updatedAt]);
  }
  if (left.size === 0) return null;
  let slowest = 0;
  let work = 0;
  for (const [site, count] of left) {
    const step = paceOf(ended.get(site) ?? []) ?? pause + usual;
    slowest = Math.max(slowest, count * step);
    work += count * Math.max(step - pause, 0);
  }
  return Math.round(Math.max(slowest, work / lanes));
}

/** The median step between two pages of a site; null before there are three. */
function paceOf(times: readonly number[]): number | null {
  const ordered = times.toSorted((a, b) => a - b).slice(-newest);
  const steps = ordered
    .slice(1)
    .map((time, at) => time - (ordered[at] ?? time))
    .filter((step) => step < longestStep)
    .sort((a, b) => a - b);
  return steps.length < 2 ? null : (steps[Math.floor(steps.length / 2)] ?? null);
}
