import type { OrganKind, OrganLevel } from '../../parsers/report.ts';
import type { Level } from '../../rules/finding.ts';
import type { ProblemCounts } from '../schema.ts';

/**
 * The index as it is stored: columns of many captures and their findings in one record, because IndexedDB gives a few hundred
 * records in the time of a few thousand. It is derived from the captures, and made anew from them where it is found wanting.
 */

/** So many consecutive ids of captures share a segment. */
export const segmentSize = 256;

/** Another way to store or derive entries needs another number: what was stored under an older one is made anew. */
export const segmentFormat = 2;

export function segmentOf(capture: number): number {
  return Math.floor(capture / segmentSize);
}

/** What the index knows of one capture. */
export interface Entry {
  id: number;
  contentHash: string;
  address: string;
  site: string;
  organ: string;
  organFolded: string;
  organKind: OrganKind;
  organLevel: OrganLevel;
  /** The parts of the region's name, from the widest down; see region.ts. */
  region: string[];
  year: number | null;
  title: string;
  published: string | null;
  capturedAt: number;
  lastSeenAt: number;
  counts: ProblemCounts;
  untested: number;
  superseded: boolean;
  /** In the order of the audit. */
  findings: FindingEntry[];
}

export interface FindingEntry {
  rule: string;
  /** The rule's titles, for text search. */
  ruleTitles: string[];
  level: Level;
  outcome: 'failed' | 'review';
  subject: string;
  fingerprint: string;
  /** See `evidenceDigest`. */
  digest: string;
  message: string;
  /** The sentence that is quoted; empty where none is. */
  sentence: string;
  expected: number | string | null;
  actual: number | string | null;
}

/** One record. Columns run parallel; what is a word is a position in `words`. */
export interface Segment {
  number: number;
  format: number;
  words: string[];
  rules: { id: string; titles: string[] }[];
  captures: {
    id: Float64Array<ArrayBuffer>;
    contentHash: string[];
    site: Uint32Array<ArrayBuffer>;
    organ: Uint32Array<ArrayBuffer>;
    organFolded: Uint32Array<ArrayBuffer>;
    organKind: Uint32Array<ArrayBuffer>;
    organLevel: Uint32Array<ArrayBuffer>;
    /** Parts joined by `/`. */
    region: Uint32Array<ArrayBuffer>;
    /** An empty word: not known. */
    published: Uint32Array<ArrayBuffer>;
    /** `unknownYear`: not known. */
    year: Int32Array<ArrayBuffer>;
    capturedAt: Float64Array<ArrayBuffer>;
    lastSeenAt: Float64Array<ArrayBuffer>;
    error: Uint32Array<ArrayBuffer>;
    warning: Uint32Array<ArrayBuffer>;
    note: Uint32Array<ArrayBuffer>;
    review: Uint32Array<ArrayBuffer>;
    untested: Uint32Array<ArrayBuffer>;
    superseded: Uint8Array<ArrayBuffer>;
    /** Where its findings end among the segment's. */
    findingsEnd: Uint32Array<ArrayBuffer>;
  };
  /** Of each capture: title, address. */
  captureTexts: TextColumn;
  findings: {
    /** Position in `rules`. */
    rule: Uint32Array<ArrayBuffer>;
    level: Uint8Array<ArrayBuffer>;
    outcome: Uint8Array<ArrayBuffer>;
    subject: Uint32Array<ArrayBuffer>;
    /** 0: as `usualFingerprint` gives it; else the word's position and one. */
    fingerprint: Uint32Array<ArrayBuffer>;
    /** Of the standing's key. */
    keyHash: Uint32Array<ArrayBuffer>;
    digest: Float64Array<ArrayBuffer>;
    /** NaN: no number. */
    expected: Float64Array<ArrayBuffer>;
    actual: Float64Array<ArrayBuffer>;
    /** 0: no text; else the word's position and one. */
    expectedText: Uint32Array<ArrayBuffer>;
    actualText: Uint32Array<ArrayBuffer>;
  };
  /** Of each finding: message, sentence. */
  findingTexts: TextColumn;
}

/** Many texts in one string, each of two parts: reading one long string costs what a short one does. */
export interface TextColumn {
  text: string;
  /** Where each one begins; one more than there are. */
  start: Uint32Array<ArrayBuffer>;
  first: Uint32Array<ArrayBuffer>;
  second: Uint32Array<ArrayBuffer>;
}

export const unknownYear = -1;
export const levels: readonly Level[] = ['note', 'warning', 'error'];
export const outcomes: readonly ('failed' | 'review')[] = ['review', 'failed'];
