import type { Claim } from '../report.ts';
import type { Listed } from './rows.ts';

/** A claim while its paragraph is being read: offsets into the reading, other claims by reference. */
export interface Draft {
  kind: string | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  precision: Claim['precision'];
  resolution: number;
  scope: Claim['scope'];
  time: Claim['time'];
  negated: boolean;
  start: number;
  end: number;
  sentence: { start: number; end: number };
  /** The words between the number before and this one. */
  left: string;
  right: string;
  listed: Listed | null;
  list: { total: Draft; closed: boolean; group: number } | null;
  of: Draft | null;
  whole: Draft | null;
}

const OUTCOMES = /^(?:granted|partial|denied|unavailable|refused|not-accepted|other$|other\.|unprocessed)/;

/** Kinds that may stand in one list; those of another family end it. */
export function familyOf(kind: string | null): string | null {
  if (kind === null || kind === 'part') return null;
  if (
    OUTCOMES.test(kind) ||
    /^(?:received|processed|all-|carried|natural|legal|business|research|social|other-org|channel)/.test(kind)
  ) {
    return 'requests';
  }
  if (/^(?:review|suit)/.test(kind)) return 'disputes';
  if (/^(?:normative|regulations)/.test(kind)) return 'documents';
  if (/^(?:licence|penalty|coercion)$/.test(kind)) return 'decisions';
  return kind.startsWith('published') ? 'published' : 'none';
}

/** By what a list of requests divides its total: members of two dimensions are never added up. */
export function dimensionOf(kind: string | null): 'outcome' | 'applicant' | 'channel' | 'progress' | 'carried' | null {
  if (kind === null || kind === 'part') return null;
  if (OUTCOMES.test(kind)) return 'outcome';
  if (/^(?:natural|legal|business|research|social|other-org)/.test(kind)) return 'applicant';
  if (kind === 'channel') return 'channel';
  if (kind === 'processed' || kind === 'carried-out') return 'progress';
  return kind === 'carried-in' ? 'carried' : null;
}

export const isOutcome = (kind: string | null): boolean => kind !== null && OUTCOMES.test(kind);
export const isIntake = (kind: string | null): boolean => kind !== null && /^(?:received|processed)/.test(kind);
