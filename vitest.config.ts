import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.*', 'test/extension/**'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'preact/jsx-runtime'] },
        test: {
          name: 'chromium',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: ['test/extension/**'],
          setupFiles: 'test/patience.ts',
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'extension',
          include: ['test/extension/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/extension/built.ts',
          // Each file has a browser of its own, which waits more than it works.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
