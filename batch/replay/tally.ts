import type { ReplayedCapture, ReplayedFinding, ReplayState } from './replay.ts';

/** What a replay of many captures came to. */
export interface ReplayTally {
  captures: number;
  counts: Record<ReplayState, number>;
  /** Pages that the parsers of this copy read otherwise. */
  readings: number;
  /** Those that are not the same, as many as a person would read; `counts` counts all. */
  told: ReplayedFinding[];
}

const toldAtMost = 200;

export function emptyTally(): ReplayTally {
  return { captures: 0, counts: { same: 0, differs: 0, gone: 0, untested: 0 }, readings: 0, told: [] };
}

/** With one capture more. */
export function tallied(tally: ReplayTally, { findings, reading }: ReplayedCapture): ReplayTally {
  const counts = { ...tally.counts };
  for (const { state } of findings) counts[state] += 1;
  const others = findings.filter(({ state }) => state !== 'same');
  return {
    captures: tally.captures + 1,
    counts,
    readings: tally.readings + (reading === 'differs' ? 1 : 0),
    told: [...tally.told, ...others.slice(0, toldAtMost - tally.told.length)],
  };
}
