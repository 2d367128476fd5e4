import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  '{entrypoints,components,parsers,rules,overlay,store,batch,exporters,locales,public}/**/*',
  'wxt.config.ts',
  'cli/ledger-chunks.ts',
  'package.json',
];

/** Folder of the built extension; built anew where a source is newer. Throws what the build printed where it fails. */
export function builtExtension(browser: 'chrome' | 'firefox' = 'chrome'): string {
  const folder = `${root}.output/${browser}-mv3`;
  const manifest = `${folder}/manifest.json`;
  const newest = Math.max(...globSync(sources, { cwd: root }).map((file) => statSync(`${root}${file}`).mtimeMs));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return folder;
  const wxt = `${root}node_modules/wxt/bin/wxt.mjs`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return folder;
}
