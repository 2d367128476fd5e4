import { CLAIM_KINDS } from '../parsers/forms/claim-kinds.ts';

/** Which claims a prose rule is about, by their kinds. */
export type Family =
  | 'received'
  | 'carried'
  | 'concluded'
  | 'outcome'
  | 'applicant'
  | 'channel'
  | 'dispute'
  | 'document'
  | 'decision'
  | 'other';

const OUTCOMES = new Set([
  'granted',
  'granted+partial',
  'partial',
  'denied',
  'unavailable',
  'refused',
  'not-accepted',
  'other',
]);
const APPLICANTS = new Set([
  'natural',
  'legal',
  'business',
  'research',
  'social',
  'legal-service',
  'other-organizations',
  'all-natural',
  'all-legal',
]);

function familyFor(kind: string): Family {
  if (OUTCOMES.has(kind) || /^(?:denied|unavailable|unprocessed|other)\./.test(kind)) return 'outcome';
  if (APPLICANTS.has(kind)) return 'applicant';
  if (kind.startsWith('received')) return 'received';
  if (kind.startsWith('carried')) return 'carried';
  if (kind === 'processed' || kind === 'all-processed') return 'concluded';
  if (kind === 'channel') return 'channel';
  if (/^(?:review|suit)/.test(kind)) return 'dispute';
  if (/^(?:normative|regulations)-/.test(kind)) return 'document';
  return ['licence', 'penalty', 'coercion'].includes(kind) ? 'decision' : 'other';
}

const FAMILIES = new Map(CLAIM_KINDS.map(({ key }) => [key, familyFor(key)]));

/** The family of a claim's kind; `other` for every kind that no table of requests, disputes, documents or decisions holds. */
export function familyOf(kind: string | null): Family {
  return (kind === null ? undefined : FAMILIES.get(kind)) ?? 'other';
}

/** Whether a member of a list with this total still counts what the table counts: of the online requests 5 were granted says nothing about all. */
export function countsAll(kind: string | null, total: string | null): boolean {
  const of = familyOf(total);
  const family = familyOf(kind);
  if (family === 'outcome') return of === 'received' || of === 'concluded' || of === 'outcome';
  if (family === 'applicant') return of === 'received' || total === 'legal' || total === 'other-organizations';
  // 收到12件，其中受理10件: a number received that divides another is a part.
  if (family === 'received') return false;
  if (family === 'carried' || family === 'concluded') return of === 'received' || of === 'concluded';
  return of === family;
}
