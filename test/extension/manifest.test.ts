import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { builtExtension } from './build.ts';

const permissions = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'];

const common = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version: packageFile.version,
  default_locale: 'zh_CN',
  icons: { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' },
  host_permissions: ['*://*.gov.cn/*'],
  // Nothing of it is granted before a reader has asked for a site by name.
  optional_host_permissions: ['*://*/*'],
  commands: { screenshot: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_screenshot__' } },
  action: {
    default_title: '__MSG_name__',
    default_icon: { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' },
    default_popup: 'popup.html',
  },
  content_scripts: [
    {
      matches: ['*://*.gov.cn/*'],
      js: ['recogniser.js'],
      run_at: 'document_idle',
      all_frames: true,
      match_origin_as_fallback: true,
    },
  ],
  options_ui: { page: 'options.html', open_in_tab: true },
};

test('Chrome and Edge are asked for seven permissions and the sites of one domain, and nothing else', () => {
  expect(manifestOf('chrome')).toEqual({
    ...common,
    permissions: [...permissions, 'offscreen'],
    minimum_chrome_version: '116',
    background: { service_worker: 'background.js' },
  });
});

test('Firefox is asked for the same without a document that nobody sees, and told that no data is collected', () => {
  expect(manifestOf('firefox')).toEqual({
    ...common,
    permissions,
    background: { scripts: ['background.js'] },
    // Not Firefox's own policy, which asks for every http:// page under https://, where many of these sites do not answer.
    content_security_policy: { extension_pages: "script-src 'self'" },
    browser_specific_settings: {
      gecko: {
        id: 'gouji@gouji.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});

test('the recogniser, which runs on every government page, stays under 10 kB', () => {
  const { length } = readFileSync(`${builtExtension()}/recogniser.js`);
  expect(length < 10_000).toBe(true);
});

function manifestOf(browser: 'chrome' | 'firefox'): unknown {
  return JSON.parse(readFileSync(`${builtExtension(browser)}/manifest.json`, 'utf8'));
}
