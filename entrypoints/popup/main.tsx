import { render } from 'preact';
import { browser } from 'wxt/browser';
import { chooseLocale, translator } from '../../locales/translate.ts';
import { siteOf } from '../../store/address.ts';
import { type Answers, ask, type Command, command, type FrameView } from '../background/messages.ts';
import { Popup } from './Popup.tsx';
import { isGovernmentSite, type Situation, situationOf } from './situation.ts';

const reportSites = { origins: ['*://*.gov.cn/*'] };
const surface = document.getElementById('surface');

/** The tab below the popup; where the popup stands in a tab of its own, the one that its address names. */
async function tabBelow(): Promise<{ id: number; address: string | undefined } | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, address: tab.url };
}

async function start(root: HTMLElement): Promise<void> {
  const tab = await tabBelow();
  const tabId = tab?.id ?? -1;
  let answer: Answers['tab'] | null = null;
  let situation: Situation | null = null;
  let foundNothing = false;
  let pictured: Answers['screenshot'] | null = null;
  let watching: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    const [told, permitted] = await Promise.all([
      ask({ type: 'tab', tabId }),
      browser.permissions.contains(reportSites),
    ]);
    answer = told;
    situation = situationOf({
      address: tab?.address,
      permitted,
      frames: told.frames,
      sitesOff: told.settings.sitesOff,
    });
    draw();
    // A search tells nobody when it ends.
    const looks = told.frames.some(({ view }) => view?.lastYear?.state === 'looking');
    clearTimeout(watching);
    if (looks) watching = setTimeout(() => void refresh(), 400);
  }

  async function order(frame: FrameView, given: Command): Promise<void> {
    await command(tabId, frame.frameId, given);
    await refresh();
  }

  async function audit(): Promise<void> {
    let mayEnter = true;
    if (situation?.state === 'report')
      for (const frame of situation.frames) await command(tabId, frame.frameId, { type: 'again' });
    else mayEnter = (await ask({ type: 'open', tabId })).opened;
    await refresh();
    if (!mayEnter) situation = { state: 'browser-page' };
    foundNothing = situation?.state === 'nothing' || situation?.state === 'elsewhere';
    draw();
  }

  function draw(): void {
    const locale = chooseLocale(answer?.settings.language ?? 'auto', browser.i18n.getUILanguage());
    document.documentElement.lang = locale;
    const t = translator(locale);
    document.title = t('background.name');
    const address = tab?.address ?? '';
    render(
      <Popup
        situation={situation}
        site={isGovernmentSite(address) ? siteOf(address) : null}
        foundNothing={foundNothing}
        pictured={pictured}
        locale={locale}
        t={t}
        onMarks={(frame, shown) => order(frame, { type: shown ? 'show' : 'hide' })}
        onChoose={(frame, fingerprint) => order(frame, { type: 'focus', fingerprint })}
        onLastYear={(frame, address, sameness) => order(frame, { type: 'last-year', address, sameness })}
        onAudit={audit}
        onListing={async () => {
          const ledger = browser.runtime.getURL('/ledger.html');
          await browser.tabs.create({ url: `${ledger}#/batch?listing=${encodeURIComponent(address)}` });
          window.close();
        }}
        onScreenshot={async () => {
          pictured = await ask({ type: 'screenshot', tabId });
          draw();
        }}
        onSite={async (site, off) => {
          await ask({ type: 'site', tabId, site, off });
          await refresh();
        }}
        onPermit={async () => {
          if (await browser.permissions.request(reportSites)) await browser.tabs.reload(tabId);
          window.close();
        }}
        onReload={async () => {
          await browser.tabs.reload(tabId);
          window.close();
        }}
        onOptions={() => browser.runtime.openOptionsPage()}
      />,
      root,
    );
  }

  // Frames report as they are audited, and the library a moment later.
  browser.storage.session.onChanged.addListener((changes) => {
    if (`tab:${tabId}` in changes) void refresh();
  });
  draw();
  await refresh();
}

if (surface !== null) void start(surface);
