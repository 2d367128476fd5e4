import type { Browser } from 'wxt/browser';
import type { PageKind, Report } from '../../parsers/report.ts';
import { noNeighbours } from '../../rules/neighbour.ts';
import { siteOf } from '../../store/address.ts';
import type { Library } from '../../store/library.ts';
import type { Reviews } from '../../store/reviews.ts';
import { screenshotShortcut } from './evidence-menu.ts';
import { fetchPage } from './fetch-page.ts';
import { furtherParts } from './further-pages.ts';
import { injectAuditor } from './inject.ts';
import { keepCapture } from './keep.ts';
import { localeOf } from './language.ts';
import { openInLedger } from './ledger-tab.ts';
import { type Answers, command, type PageMessage, type Saved } from './messages.ts';
import { neighboursIn, relink } from './neighbours.ts';
import { openReference } from './reference-tab.ts';
import { isOwnAddress, reviewOf, sayOf, takeBack } from './review.ts';
import { namesOf, type OrganKey, readSameOrgans, tellSameOrgans } from './same-organs.ts';
import { readSettings, type Settings } from './settings.ts';
import { changeTab, knownTabs } from './tabs.ts';

/** A page without tables may be one of several of a report; only the auditor can tell. */
function mayBeAudited(kind: PageKind, paged: boolean): boolean {
  return kind === 'report' || (kind === 'attachment-only' && paged);
}

export interface Frame {
  tab: Browser.tabs.Tab;
  tabId: number;
  frameId: number;
  /** Of the script's own frame. */
  url: string | undefined;
}

/** Answers a recogniser or an auditor. `changed` is called when what is known of its tab is another than before. */
export async function answerPage(
  message: PageMessage,
  { tab, tabId, frameId, url }: Frame,
  { library, reviews, changed }: { library: Library; reviews: Reviews; changed: (tabId: number) => Promise<void> },
): Promise<Answers[PageMessage['type']]> {
  const settings = await readSettings();
  switch (message.type) {
    case 'begin':
      return { locale: localeOf(settings), rules: settings.rules, screenshot: await screenshotShortcut() };
    case 'open-reference':
      await openReference(message.rule, tab);
      return null;
    case 'further-pages':
      return { parts: await furtherParts({ ...message, address: tab.url ?? message.address }, library) };
    case 'neighbours':
      // Without a library a report is audited alone.
      return readSameOrgans()
        .then((same) => neighboursIn(library, message, same))
        .catch(() => noNeighbours);
    case 'same-organ':
      await tellSameOrgans(message.organ, message.other, message.same);
      await relink(message, library, settings.rules, await readSameOrgans()).catch(() => {});
      return null;
    case 'fetch':
      return fetchPage(message.address);
    case 'fetched': {
      const saved = await keepCapture(message, library, { incognito: tab.incognito, settings, at: Date.now() });
      await arrived(message.report, saved, library, settings.rules);
      return saved;
    }
    case 'capture': {
      const saved = await keepCapture(message, library, { incognito: tab.incognito, settings, at: Date.now() });
      void arrived(message.report, saved, library, settings.rules);
      await changeTab(tabId, ({ [frameId]: frame, ...others }) =>
        frame === undefined ? others : { ...others, [frameId]: { ...frame, saved } },
      );
      return saved;
    }
    case 'standings':
      return reviewOf(message, { reviews, settings, incognito: tab.incognito });
    case 'open-ledger':
      if (isOwnAddress(message.address, url, tab.url)) await openInLedger(message, library, tab);
      return null;
    case 'say':
    case 'take-back': {
      if (!isOwnAddress(message.address, url, tab.url)) return { state: 'refused', trouble: 'stale' };
      const desk = { library, reviews, settings, incognito: tab.incognito };
      return message.type === 'say' ? sayOf(message, desk, Date.now()) : takeBack(message, desk, Date.now());
    }
    case 'status': {
      const { kind, reason, address, paged, audited } = message;
      await changeTab(tabId, ({ [frameId]: known, ...others }) => {
        if (kind === 'nothing') return others;
        const saved = audited === null ? null : (known?.saved ?? null);
        return { ...others, [frameId]: { kind, reason, audited, saved } };
      });
      await changed(tabId);
      const off = settings.sitesOff.includes(siteOf(tab.url ?? address));
      if (mayBeAudited(kind, paged) && audited === null && !off) await injectAuditor(tabId, frameId);
      return null;
    }
  }
}

/** Tells the pages that are open of a report that came into the library. */
export async function tellOpenPages(organ: OrganKey, year: number): Promise<void> {
  const organs = namesOf(organ, await readSameOrgans()).map(({ folded }) => folded);
  const order = { type: 'arrived', organs, year } as const;
  for (const { tabId, state } of await knownTabs())
    for (const [frameId, { audited }] of Object.entries(state))
      if (audited !== null) await command(tabId, Number(frameId), order);
}

/** A report that the library did not have: what stands beside it, kept or open, may have to be read anew. */
async function arrived(report: Report, saved: Saved, library: Library, rules: Settings['rules']): Promise<void> {
  const { organ, year } = report;
  if (saved.state !== 'kept' || !saved.added || organ === null || year === null) return;
  await relink(report, library, rules, await readSameOrgans()).catch(() => {});
  await tellOpenPages(organ, year);
}
