import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Measured } from './measured.ts';

const build = join(import.meta.dirname, '../../.output/chrome-mv3');

/** Sizes of the built scripts as they are shipped, in kB of 1000 bytes. */
export function scriptSizes(): Measured {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const lines = scripts.sort().map((name) => ({
    name: relative(build, join(build, name)),
    milliseconds: null,
    remark: `${(statSync(join(build, name)).size / 1000).toFixed(1)} kB`,
  }));
  return { heading: 'Scripts', lines };
}
