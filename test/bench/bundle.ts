import { join } from 'node:path';
import { build } from 'vite';

/** A module of this folder as one script that can be run in a page, minified as it is in the extension. */
export async function bundleInPage(entry = 'in-page.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'goujiBundle' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap(({ output }) => output).find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error('the bundle is empty');
  return chunk.code;
}
