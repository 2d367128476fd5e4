/** What the pieces of review are given and call back with. Plain data. */

export type VerdictKind = 'confirmed' | 'dismissed' | 'fixed';
export type DismissalReason = 'misread' | 'rule-wrong' | 'explained' | 'immaterial' | 'duplicate' | 'other';

export const verdictKinds: readonly VerdictKind[] = ['confirmed', 'dismissed', 'fixed'];
export const dismissalReasons: readonly DismissalReason[] = [
  'misread',
  'rule-wrong',
  'explained',
  'immaterial',
  'duplicate',
  'other',
];

export interface Opinion {
  verdict: VerdictKind | null;
  reason: DismissalReason | null;
  note: string;
  tags: string[];
}

/** What is absent stays; a verdict of null is taken back. */
export interface OpinionChange {
  verdict?: VerdictKind | null;
  reason?: DismissalReason | null;
  note?: string;
  /** The note of what has none yet. */
  fillNote?: string;
  addTags?: string[];
  removeTags?: string[];
}

/** What a finding said when it was judged, or says now. */
export interface EvidenceView {
  message: string;
  expected: number | string | null;
  actual: number | string | null;
}

/** An opinion with whose it is and of when (milliseconds since 1970; `by` is empty where no name was set). */
export interface Word {
  opinion: Opinion;
  by: string;
  at: number;
  evidence: EvidenceView;
}

/** `none`: nobody judged it. `changed`: it rests on other evidence than was judged. `rival`: two copies of the library disagree. */
export type Standpoint = 'none' | VerdictKind | 'changed' | 'rival';

/** How one finding stands. */
export interface FindingStanding extends Word {
  standpoint: Standpoint;
}

export const noOpinion: Opinion = { verdict: null, reason: null, note: '', tags: [] };

/** Why a word cannot be kept, or was not. `left`: somebody judged it anew in the meantime. `stale`: the page is another by now. */
export type ReviewTrouble =
  | 'private'
  | 'refused'
  | 'full'
  | 'blocked'
  | 'newer'
  | 'unavailable'
  | 'reason-missing'
  | 'note-missing'
  | 'too-long'
  | 'stale'
  | 'left';
