import { siteOf } from '../../store/address.ts';
import type { FrameView } from '../background/messages.ts';

/** What the popup speaks of: one of these at a time. */
export type Situation =
  | { state: 'browser-page' }
  | { state: 'no-permission' }
  | { state: 'elsewhere' }
  | { state: 'nothing' }
  | { state: 'off'; site: string }
  | { state: 'silent' } // a report was recognised, and no auditor answers
  | { state: 'report'; frames: FrameView[] }
  | { state: 'attachment-only' | 'older-report' | 'listing'; frame: FrameView };

interface Known {
  /** The tab's address; undefined where the browser keeps it to itself. */
  address: string | undefined;
  /** The extension may read gov.cn sites. */
  permitted: boolean;
  frames: FrameView[];
  sitesOff: string[];
}

export function isGovernmentSite(address: string): boolean {
  return /(^|\.)gov\.cn$/.test(siteOf(address));
}

/** Decides what the popup shows. What was audited comes before everything that hinders an audit. */
export function situationOf({ address, permitted, frames, sitesOff }: Known): Situation {
  const audited = frames.filter(({ view }) => view !== null && view.audit !== null);
  if (audited.length > 0) return { state: 'report', frames: audited };
  if (address === undefined || !/^https?:/.test(address)) return { state: 'browser-page' };
  const site = siteOf(address);
  if (sitesOff.includes(site)) return { state: 'off', site };
  const isGovernment = isGovernmentSite(address);
  if (isGovernment && !permitted) return { state: 'no-permission' };
  if (frames.some(({ kind }) => kind === 'report')) return { state: 'silent' };
  for (const state of ['attachment-only', 'older-report', 'listing'] as const) {
    const frame = frames.find(({ kind }) => kind === state);
    if (frame !== undefined) return { state, frame };
  }
  return { state: isGovernment ? 'nothing' : 'elsewhere' };
}
