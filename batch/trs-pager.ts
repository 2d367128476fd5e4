/**
 * Further pages of a list whose pager a script of the TRS publishing system writes: `createPageHTML(5, 0, "index", "shtml")` has
 * `index.shtml` first, then `index_1.shtml` to `index_4.shtml`. Some sites count their pages from 1 and name a place first.
 */
export function scriptedPages(script: string, base: string): string[] {
  const call = /createPage(?:HTML|Html|html)?\s*\(([^()]*)\)/.exec(script)?.[1];
  if (call === undefined) return [];
  const given = call.split(',').map((argument) => argument.trim());
  const numbers = given.filter((argument) => /^\d+$/.test(argument)).map(Number);
  const [count, current] = numbers;
  if (count === undefined || current === undefined) return [];
  const after = given.slice(given.findIndex((argument) => /^\d+$/.test(argument)) + 2);
  const [name, ending] = after.flatMap((argument) => /^["']([\w-]+)["']$/.exec(argument)?.[1] ?? []);
  if (name === undefined || ending === undefined) return [];
  const first = current === 0 ? 1 : 2;
  const last = current === 0 ? count - 1 : count;
  const numbered = Array.from({ length: Math.max(0, Math.min(last, 200) - first + 1) }, (_, at) => first + at);
  return numbered.map((page) => new URL(`${name}_${page}.${ending}`, base).href);
}
