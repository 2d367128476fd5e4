import { defineConfig } from 'wxt';
import { cutLedger, groupApart } from './cli/ledger-chunks.ts';
import packageFile from './package.json' with { type: 'json' };

const reportSites = '*://*.gov.cn/*';
const icons = { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' };

export default defineConfig({
  imports: false,
  publicDir: 'public',
  outDir: '.output',
  manifestVersion: 3,
  // Workers of the ledger fetch their parts when they are first needed, which only modules can.
  vite: () => ({ worker: { format: 'es' } }),
  hooks: {
    'entrypoints:grouped': (_wxt, groups) => groupApart(groups),
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'ledger')) cutLedger(config);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    version: packageFile.version,
    icons,
    // Nothing wider: any other site is read only when the reader asks for it, in the popup (activeTab) or for a batch.
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      // A batch goes on after the browser has put the background to sleep.
      'alarms',
      // Chrome's background cannot parse a page; Firefox's can.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: [reportSites],
    // For pages of a batch that stand elsewhere: asked for by a button, one site at a time.
    optional_host_permissions: ['*://*/*'],
    commands: { screenshot: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_screenshot__' } },
    action: { default_title: '__MSG_name__', default_icon: icons },
    content_scripts: [
      {
        matches: [reportSites],
        js: ['recogniser.js'],
        run_at: 'document_idle',
        all_frames: true,
        // Frames without an address of their own stand under their parent's.
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox'
      ? {
          // Firefox's own policy would ask for every http:// page under https://, where many of these sites do not answer.
          content_security_policy: { extension_pages: "script-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'gouji@gouji.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
