import { browser } from 'wxt/browser';
import type { Translate } from '../../locales/translate.ts';
import type { PageKind } from '../../parsers/report.ts';
import type { ProblemCounts } from '../../store/schema.ts';
import type { TabState } from './tabs.ts';

export interface Badge {
  /** At most three characters. */
  text: string;
  colour: string;
  /** The same in words, shown when the pointer rests on the icon. */
  title: string;
}

const colours = { error: '#b3261e', warning: '#8a5a00', review: '#6a4c93', neutral: '#5d5f63' };
const unaudited = ['attachment-only', 'older-report', 'listing'] as const satisfies readonly PageKind[];

function countText(count: number): string {
  return count > 999 ? '1k+' : String(count);
}

function inWords(counts: ProblemCounts, untested: number, t: Translate): string {
  const found = [
    counts.error > 0 && t('background.errors', { n: counts.error }),
    counts.warning > 0 && t('background.warnings', { n: counts.warning }),
    counts.note > 0 && t('background.notes', { n: counts.note }),
    counts.review > 0 && t('background.reviews', { n: counts.review }),
  ].filter((part) => part !== false);
  const parts = found.length === 0 ? [t('background.none')] : found;
  if (untested > 0) parts.push(t('background.untested', { n: untested }));
  return parts.join(t('background.comma'));
}

/** What does not match; where nothing does, what a person must judge: such a page is not as clean as one with nothing. */
function countBadge({ error, warning }: ProblemCounts, toReview: number): Pick<Badge, 'text' | 'colour'> {
  const found = error + warning;
  if (found === 0 && toReview > 0) return { text: countText(toReview), colour: colours.review };
  return {
    text: countText(found),
    colour: error > 0 ? colours.error : warning > 0 ? colours.warning : colours.neutral,
  };
}

/** What the toolbar icon says of a tab, all its frames together. */
export function badgeOf(state: TabState, t: Translate): Badge {
  const frames = Object.values(state);
  const audited = frames.flatMap((frame) => (frame.audited === null ? [] : [frame.audited]));
  const name = t('background.name');
  const titled = (words: string): string => t('background.title', { name, words });

  if (audited.length > 0) {
    const counts: ProblemCounts = { error: 0, warning: 0, note: 0, review: 0 };
    let toReview = 0;
    let untested = 0;
    for (const frame of audited) {
      for (const level of ['error', 'warning', 'note', 'review'] as const) counts[level] += frame.counts[level];
      toReview += frame.toReview;
      untested += frame.untested;
    }
    return { ...countBadge(counts, toReview), title: titled(inWords(counts, untested, t)) };
  }
  const kind = unaudited.find((each) => frames.some((frame) => frame.kind === each));
  if (kind !== undefined)
    return { text: t(`background.badge-${kind}`), colour: colours.neutral, title: titled(t(`background.${kind}`)) };
  return { text: '', colour: colours.neutral, title: name };
}

/** Draws it on the icon of one tab. A tab that is gone is no error. */
export async function paintBadge(tabId: number, badge: Badge, shown: boolean): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: shown ? badge.text : '' }),
    action.setBadgeBackgroundColor({ tabId, color: badge.colour }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: badge.title }),
  ]);
}
