import type { ReviewTrouble } from '../../components/review/opinion.ts';
import { pageAddress, siteOf } from '../../store/address.ts';
import { evidenceDigest, judgedOf, standingKey } from '../../store/evidence.ts';
import type { Library } from '../../store/library.ts';
import { OpinionError } from '../../store/opinion.ts';
import type { Judged, Standing } from '../../store/review.ts';
import type { Reviews } from '../../store/reviews.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { PageMessage, PageReview, Said } from './messages.ts';
import type { Settings } from './settings.ts';

type Asked<Type extends PageMessage['type']> = Extract<PageMessage, { type: Type }>;

interface Desk {
  library: Pick<Library, 'newestAt'>;
  reviews: Reviews;
  settings: Settings;
  incognito: boolean;
}

/**
 * True where a script that runs at `own` may speak of the page at `address`: only of the one that it stands in. A frame without
 * an address of its own speaks for its tab's site.
 */
export function isOwnAddress(address: string, own: string | undefined, tabAddress: string | undefined): boolean {
  if (own === undefined) return false;
  if (/^(about|blob|data):/.test(own)) return siteOf(address) === siteOf(tabAddress ?? '');
  return pageAddress(address) === pageAddress(own);
}

/** How the findings of a page stand, and whether anything can be said of them from there. */
export async function reviewOf(
  { address, organ, year, fingerprints }: Asked<'standings'>,
  { reviews, settings, incognito }: Omit<Desk, 'library'>,
): Promise<PageReview> {
  const page = { organFolded: organ, year, address };
  const keys = new Map(fingerprints.map((fingerprint) => [standingKey({ fingerprint }, page), fingerprint]));
  const { noteRequired } = settings;
  try {
    const known = await reviews.standing([...keys.keys()]);
    const standings = [...known.values()].map((standing) => ({
      fingerprint: standing.fingerprint,
      ...shownOf(standing),
    }));
    const tags = (await reviews.tags()).slice(0, 30).map(({ tag }) => tag);
    return { standings, tags, noteRequired, refusal: refusalOf(settings, incognito) };
  } catch (error) {
    return { standings: [], tags: [], noteRequired, refusal: troubleOf(error) };
  }
}

/** Keeps what a reader says of findings of the page that the library has seen last. Nothing is kept of a page that is another by now. */
export async function sayOf(
  { address, findings, change }: Asked<'say'>,
  { library, reviews, settings, incognito }: Desk,
  at: number,
): Promise<Said> {
  const refusal = refusalOf(settings, incognito);
  if (refusal !== null) return { state: 'refused', trouble: refusal };
  try {
    const capture = await library.newestAt(address);
    const judged: Judged[] = [];
    for (const { fingerprint, digest } of findings) {
      const finding = capture?.audit.findings.find((each) => each.fingerprint === fingerprint);
      if (capture === null || finding === undefined || evidenceDigest(finding) !== digest)
        return { state: 'refused', trouble: 'stale' };
      judged.push(judgedOf(finding, capture, capture.audit));
    }
    const { reviewer: by, noteRequired } = settings;
    const { group } = await reviews.say(judged, change, { by, at, noteRequired });
    return { state: 'said', group };
  } catch (error) {
    return { state: 'refused', trouble: troubleOf(error) };
  }
}

/** Takes back what was said in one stroke, where all of it was said of this page. */
export async function takeBack(
  { address, group }: Asked<'take-back'>,
  { reviews, settings, incognito }: Omit<Desk, 'library'>,
  at: number,
): Promise<Said> {
  const refusal = refusalOf(settings, incognito);
  if (refusal !== null) return { state: 'refused', trouble: refusal };
  try {
    const acts = await reviews.stroke(group);
    if (acts.length === 0 || acts.some((act) => act.address !== pageAddress(address)))
      return { state: 'refused', trouble: 'stale' };
    const undone = await reviews.undo(group, { by: settings.reviewer, at });
    return undone.left.length === 0 ? { state: 'said', group: undone.group } : { state: 'refused', trouble: 'left' };
  } catch (error) {
    return { state: 'refused', trouble: troubleOf(error) };
  }
}

function shownOf({ opinion, by, at, evidence, rivals }: Standing) {
  const { digest, message, expected, actual } = evidence;
  return { opinion, by, at, digest, evidence: { message, expected, actual }, rivals: rivals.length };
}

function refusalOf(settings: Settings, incognito: boolean): ReviewTrouble | null {
  if (incognito) return 'private';
  return settings.keepNothing ? 'refused' : null;
}

function troubleOf(error: unknown): ReviewTrouble {
  return error instanceof OpinionError || error instanceof LibraryError ? error.trouble : 'unavailable';
}
