import { render } from 'preact';
import { browser } from 'wxt/browser';
import { chooseLocale, translator } from '../../locales/translate.ts';
import { rules } from '../../rules/list.ts';
import { settingsInEffect } from '../../rules/rule-settings.ts';
import { ask } from '../background/messages.ts';
import { entries } from './entries.ts';
import { Reference } from './Reference.tsx';
import { readRecords } from './read-records.ts';

const surface = document.getElementById('surface');

async function draw(root: HTMLElement): Promise<void> {
  const settings = await ask({ type: 'settings' });
  const locale = chooseLocale(settings.language, browser.i18n.getUILanguage());
  const t = translator(locale);
  const wide = matchMedia('(min-width: 900px)').matches;
  const chosen = settingsInEffect(rules, settings.rules);
  document.documentElement.lang = locale;
  document.title = `${t('reference.title')} · ${t('background.name')}`;
  const records = await readRecords();
  render(<Reference {...{ entries, chosen, records, wide, locale, t }} />, root);
}

async function start(root: HTMLElement): Promise<void> {
  await draw(root);
  // The section that the address names stands only now.
  if (location.hash !== '') location.replace(location.hash);
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes) void draw(root);
  });
}

if (surface !== null) void start(surface);
