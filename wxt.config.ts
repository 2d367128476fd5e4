import { defineConfig } from 'wxt';
import packageFile from './package.json' with { type: 'json' };

const hosts = '*://*.gov.cn/*';

export default defineConfig({
  imports: false,
  publicDir: 'public',
  outDir: '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    version: packageFile.version,
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
    host_permissions: [hosts],
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
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
