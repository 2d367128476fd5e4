import { type Browser, browser } from 'wxt/browser';
import type { Translate } from '../../locales/translate.ts';
import { badgeOf, paintBadge } from './badge.ts';
import { pictureText } from './picture-text.ts';
import type { Pictured } from './screenshot.ts';
import { readTab } from './tabs.ts';

const item = 'screenshot';

/** Puts the entry for a picture into the context menu of government pages and of the toolbar icon, in the reader's language. */
export async function offerScreenshot(t: Translate): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = t('background.screenshot');
  browser.contextMenus.create({
    id: item,
    title,
    contexts: ['page', 'frame', 'selection', 'link', 'image'],
    documentUrlPatterns: ['*://*.gov.cn/*'],
  });
  browser.contextMenus.create({ id: `${item}-action`, title, contexts: ['action'] });
}

/** Calls back when a picture is asked for from the context menu or by the shortcut. To be called at once when the worker starts. */
export function onScreenshotAsked(take: (tab: Browser.tabs.Tab) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (String(menuItemId).startsWith(item) && tab !== undefined) take(tab);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === item && tab !== undefined) take(tab);
  });
}

/** As it is set now; empty where the reader or another extension took it. */
export async function screenshotShortcut(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === item)?.shortcut ?? '';
}

const shownFor = 4000;

/** Says on the toolbar icon what became of a picture that was not taken from the popup, then shows again what stood there. */
export async function tellOnIcon(
  tabId: number,
  pictured: Pictured,
  { t, badge }: { t: Translate; badge: boolean },
): Promise<void> {
  const kept = pictured.state === 'kept';
  const title = `${t('background.name')} · ${pictureText(pictured, t)}`;
  const told = { text: kept ? '✓' : '!', colour: kept ? '#2c6e49' : '#b3261e', title };
  await paintBadge(tabId, told, true);
  await new Promise((resolve) => setTimeout(resolve, shownFor));
  await paintBadge(tabId, { ...badgeOf(await readTab(tabId), t), ...(kept ? {} : { title }) }, badge);
}
