import { join } from 'node:path';
import { type HtmlTagDescriptor, type InlineConfig, normalizePath, type Plugin } from 'vite';

/**
 * How the ledger is cut into files. Between the reader and the first rows stand a handful of them: what starts everything, and one
 * with all that draws the lists. Every other part of the ledger is a file of its own, fetched when it is shown.
 */

const folder = normalizePath(join(import.meta.dirname, '../entrypoints/ledger'));

/** What the first rows are drawn with, and what comes when they are. */
const lists = ['start.tsx', 'findings/FindingsView.tsx', 'reports/ReportsView.tsx'];
const late = ['late.ts'];

interface Named {
  name: string;
}

/** Has the ledger built apart from the other pages: modules that it shared with them would each be a file. */
export function groupApart<Entry extends Named>(groups: (Entry | Entry[])[]): void {
  for (const group of groups) {
    if (!Array.isArray(group)) continue;
    const at = group.findIndex(({ name }) => name === 'ledger');
    if (at < 0 || group.length === 1) continue;
    groups.push(group.splice(at, 1));
    return;
  }
}

/** Of the build of the ledger alone. */
export function cutLedger(config: InlineConfig): void {
  const { rollupOptions, ...build } = config.build ?? {};
  const { output, ...options } = build.rolldownOptions ?? rollupOptions ?? {};
  const codeSplitting = {
    groups: [
      // What the page begins with, which would go into the lists' file otherwise.
      { name: 'beginning', tags: ['$initial' as const], priority: 2 },
      { name: namedFor('lists', lists), priority: 1 },
      { name: namedFor('late', late) },
    ],
  };
  config.build = {
    ...build,
    // Every browser that the extension can be installed in knows these links.
    modulePreload: { polyfill: false },
    rolldownOptions: { ...options, output: { ...(Array.isArray(output) ? output[0] : output), codeSplitting } },
  };
  config.plugins = [config.plugins, preloaded()];
}

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Names the one file for some modules of the ledger and all that they need. */
function namedFor(file: string, modules: readonly string[]): (id: string, graph: Graph) => string | null {
  let needed: Set<string> | null = null;
  return (id, graph) => {
    if (needed === null) {
      needed = new Set(modules.map((name) => `${folder}/${name}`));
      for (const each of needed)
        for (const imported of graph.getModuleInfo(each)?.importedIds ?? []) needed.add(imported);
    }
    return needed.has(id) ? file : null;
  };
}

/**
 * Names the lists' file in the page, so that it is fetched before any script has run, and has the first script wait for no style
 * sheet.
 */
function preloaded(): Plugin {
  return {
    name: 'ledger-preload',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const drawn = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.name === 'lists');
        if (drawn?.type !== 'chunk') return html;
        const scripts = [drawn.fileName, ...drawn.imports].filter((name) => !html.includes(name));
        const styles = drawn.viteMetadata?.importedCss ?? [];
        return {
          html: html.replace('<script type="module"', '<script type="module" async'),
          tags: [...scripts.map(link('modulepreload')), ...Array.from(styles, link('stylesheet'))],
        };
      },
    },
  };
}

function link(rel: string) {
  return (name: string): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `/${name}` },
    injectTo: 'head',
  });
}
