import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { RuleRecordView } from '../../components/review/record.ts';
import { chooseLocale, translator } from '../../locales/translate.ts';
import type { RuleSetting } from '../../rules/finding.ts';
import { readLoss } from '../background/library-loss.ts';
import { ask } from '../background/messages.ts';
import type { Settings } from '../background/settings.ts';
import { readRecords } from '../reference/read-records.ts';
import type { LibraryState } from './LibrarySection.tsx';
import { Options } from './Options.tsx';

const surface = document.getElementById('surface');

async function start(root: HTMLElement): Promise<void> {
  let settings = await ask({ type: 'settings' });
  let library: LibraryState | null = null;
  let isLost = false;
  let records: ReadonlyMap<string, RuleRecordView> = new Map();

  async function measure(): Promise<void> {
    const [size, loss] = await Promise.all([ask({ type: 'library' }), readLoss()]);
    isLost = loss !== null;
    library = 'trouble' in size ? size : { ...size, erased: false };
    draw();
  }

  async function record(): Promise<void> {
    records = await readRecords();
    draw();
  }

  async function choose(choice: Partial<Settings>): Promise<void> {
    settings = await ask({ type: 'choose', choice });
    draw();
  }

  async function chooseRule(rule: string, setting: RuleSetting | null): Promise<void> {
    settings = await ask({ type: 'rule', rule, setting });
    draw();
  }

  async function erase(): Promise<void> {
    const answer = await ask({ type: 'erase' });
    library = 'trouble' in answer ? answer : { captures: 0, bytes: null, erased: true };
    draw();
  }

  function draw(): void {
    const locale = chooseLocale(settings.language, browser.i18n.getUILanguage());
    const t = translator(locale);
    document.documentElement.lang = locale;
    document.title = t('options.title');
    const { version } = browser.runtime.getManifest();
    render(
      <Options
        {...{ settings, library, isLost, records, locale, t, version }}
        onChoose={(choice) => void choose(choice)}
        onRule={(rule, setting) => void chooseRule(rule, setting)}
        onErase={() => void erase()}
      />,
      root,
    );
  }

  draw();
  // The section that the address names stands only now.
  if (location.hash !== '') location.replace(location.hash);
  await Promise.all([measure(), record()]);
}

if (surface !== null) void start(surface);
