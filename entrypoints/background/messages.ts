import { browser } from 'wxt/browser';
import type { LastYear, Sameness } from '../../components/last-year.ts';
import type { OpinionChange, ReviewTrouble, Standpoint, Word } from '../../components/review/opinion.ts';
import type { Locale } from '../../locales/translate.ts';
import type { PagePart } from '../../parsers/join-pages.ts';
import type { PageKind, Recognition, Report } from '../../parsers/report.ts';
import type { Audit, RuleSetting } from '../../rules/finding.ts';
import type { Neighbours } from '../../rules/neighbour.ts';
import type { Kept } from '../../store/library.ts';
import type { ProblemCounts } from '../../store/schema.ts';
import type { LibraryTrouble } from '../../store/trouble.ts';
import type { Fetched } from './fetch-page.ts';
import type { Asked } from './neighbours.ts';
import type { OrganKey } from './same-organs.ts';
import type { Pictured } from './screenshot.ts';
import type { Settings } from './settings.ts';

/**
 * What the extension's parts say to each other. Types and senders only, so that page scripts carry no schema; the
 * background checks every message with those of `border.ts`.
 */

/** What an audit of a page came to, for the badge. */
export interface AuditedCounts {
  counts: ProblemCounts;
  /** Of those for review the errors and warnings. */
  toReview: number;
  untested: number;
}

/** From recogniser and auditor. */
export type PageMessage =
  /** `paged`: links lead to further pages, where the tables of a report without any may stand. */
  | {
      type: 'status';
      kind: PageKind;
      reason: string;
      address: string;
      paged: boolean;
      audited: AuditedCounts | null;
    }
  | { type: 'begin' }
  | { type: 'open-reference'; rule: string }
  | { type: 'further-pages'; address: string; addresses: string[] }
  | ({ type: 'neighbours' } & Asked)
  | { type: 'same-organ'; organ: OrganKey; other: OrganKey; year: number; same: boolean }
  | { type: 'fetch'; address: string }
  | { type: 'fetched'; address: string; report: Report; audit: Audit; html: string }
  | { type: 'capture'; address: string; report: Report; audit: Audit; html: string }
  /** How the page's findings stand; `organ` is its folded name. */
  | { type: 'standings'; address: string; organ: string | null; year: number | null; fingerprints: string[] }
  /** What the reader says of findings of this page; the digests are those of the evidence that the reader saw. */
  | { type: 'say'; address: string; findings: { fingerprint: string; digest: string }[]; change: OpinionChange }
  | { type: 'take-back'; address: string; group: string }
  | { type: 'open-ledger'; address: string; fingerprint: string };

/** From popup and options page. */
export type SurfaceMessage =
  | { type: 'tab'; tabId: number }
  | { type: 'open'; tabId: number }
  | { type: 'site'; tabId: number | null; site: string; off: boolean }
  | { type: 'settings' }
  | { type: 'choose'; choice: { [Key in keyof Settings]?: Settings[Key] | undefined } }
  | { type: 'rule'; rule: string; setting: RuleSetting | null }
  | { type: 'screenshot'; tabId: number }
  | { type: 'library' }
  | { type: 'erase' };

/** What became of a capture. */
export type Saved =
  | ({ state: 'kept' } & Kept)
  | { state: 'private' } // an incognito window: nothing is kept from it
  | { state: 'refused' } // the reader chose that nothing is kept
  | { state: 'failed'; trouble: LibraryTrouble };

/** How the findings of one page stand. */
export interface PageReview {
  /** `digest` is that of the evidence that was judged; `rivals` counts other copies that say otherwise. */
  standings: (Word & { fingerprint: string; digest: string; rivals: number })[];
  /** Those in use, the most frequent first. */
  tags: string[];
  noteRequired: boolean;
  /** Why nothing can be said from this page; null where it can. */
  refusal: ReviewTrouble | null;
}

/** What became of a word. */
export type Said = { state: 'said'; group: string } | { state: 'refused'; trouble: ReviewTrouble };

/** What the auditor of one frame has to show. `audit` is null where the page holds no report to audit. */
export interface PageView {
  recognition: Recognition;
  address: string;
  report: Report | null;
  audit: Audit | null;
  /** How it stands with last year's report; null where there can be none. */
  lastYear: LastYear | null;
  /** How the findings stand with their reviewers, by fingerprint; who is not named, with nobody. */
  standpoints: Record<string, Standpoint>;
  marks: 'shown' | 'hidden' | 'none';
  /** Fingerprint of the finding whose card is open; null where none is. */
  opened: string | null;
}

export interface FrameView {
  frameId: number;
  kind: PageKind;
  reason: string;
  /** Null until the library has answered. */
  saved: Saved | null;
  /** Null where no auditor answers in that frame. */
  view: PageView | null;
}

export interface Answers {
  status: null;
  /** `screenshot`: the shortcut that takes a picture, empty where none is set. */
  begin: { locale: Locale; rules: Settings['rules']; screenshot: string | undefined };
  'open-reference': null;
  'further-pages': { parts: PagePart[] };
  neighbours: Neighbours;
  'same-organ': null;
  fetch: Fetched;
  fetched: Saved;
  capture: Saved;
  standings: PageReview;
  say: Said;
  'take-back': Said;
  'open-ledger': null;
  tab: { frames: FrameView[]; settings: Settings };
  open: { opened: boolean };
  site: Settings;
  settings: Settings;
  choose: Settings;
  rule: Settings;
  screenshot: Pictured;
  library: { captures: number; bytes: number | null } | { trouble: LibraryTrouble };
  erase: { captures: number } | { trouble: LibraryTrouble };
}

/** From the extension's surfaces to the auditor of one frame. */
export type Command =
  | { type: 'view' }
  | { type: 'show' }
  | { type: 'hide' }
  | { type: 'focus'; fingerprint: string }
  | { type: 'next' }
  | { type: 'again' }
  | { type: 'last-year'; address: string | null; sameness: Sameness | null }
  | { type: 'arrived'; organs: string[]; year: number }
  | { type: 'rules'; rules: Settings['rules'] }
  | { type: 'leave' };

type Message = PageMessage | SurfaceMessage;

/** True once the extension was updated or removed under this page: nothing can be sent any more. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

const pauses = [100, 400, 1600];

/**
 * Sends to the background and gives its answer. A worker that is just starting may lose a first message, so it is sent
 * again; rejects when the background does not answer after that, or is gone.
 */
export async function ask<M extends Message>(message: M): Promise<Answers[M['type']]> {
  for (const pause of pauses) {
    if (isOrphaned()) break;
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
    if (answer !== undefined) return answer as Answers[M['type']];
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`no answer to "${message.type}"`);
}

/** Sends to the auditor of one frame; null where none answers. */
export async function command(tabId: number, frameId: number, order: Command): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, order, { frameId }).catch(() => null);
}
