import type { Block } from './prose.ts';
import { squeeze, textOf } from './text.ts';

const PAGE = /^(?:下一?页|后一页|上一?页|首页|第一页|尾页|末页|最后一页|第?\d{1,3}页?|余下全文|全文阅读|[<>«»]+)$/;
const ONWARD = /^(?:下一?页|后一页|尾页|末页|最后一页|第\d{1,3}页|余下全文|全文阅读)$/;

/** `…/t2022_12_1.html?a=b` → `t2022_12_1`; null where an address names no page file. */
function fileOf(address: string): string | null {
  return /([^/?#]+?)\.(?:s?html?|jspx?|aspx?)(?:[?#].*)?$/i.exec(address)?.[1] ?? null;
}

/** The first page's file where this one is numbered like a further page: `t2022_12` of `t2022_12_1`. */
function firstOf(file: string): string | null {
  return /^(.+)_\d{1,2}$/.exec(file)?.[1] ?? null;
}

/**
 * Links to further pages of the same article, as written, each once. `address` is the page's own; where it names no file
 * (a saved page), only links that say they lead on count. Neighbouring articles are no pages of this one.
 */
export function continuedOf(blocks: readonly Block[], address: string): string[] {
  const own = /^https?:/i.test(address) ? fileOf(address) : null;
  const links = blocks.flatMap((block) => {
    if (block.kind !== 'media' || block.element.localName !== 'a') return [];
    const href = (block.element.getAttribute('href') ?? '').trim();
    const file = /^(?:#|javascript:)/i.test(href) ? null : fileOf(href);
    if (file === null || file === own) return [];
    const text = squeeze(textOf(block.element));
    return PAGE.test(text) ? [{ href, file, text }] : [];
  });
  const first = own === null ? null : firstOf(own);
  // The last of many pages may lead to the one before alone; only a first page's name with an article's number shows that.
  const isFurtherPage = first !== null && (/_\d{3,}$/.test(first) || links.some(({ file }) => file === first));
  const found = links.filter(({ file, text }) => {
    const base = firstOf(file);
    if (own === null) return base !== null && ONWARD.test(text) && !/^(?:index|list)/i.test(base);
    return base === own || (isFurtherPage && (file === first || base === first));
  });
  return [...new Set(found.map(({ href }) => href))];
}

/**
 * Which page of an article each of these is, from 1, by the numbers of their files: `t2022_12`, `t2022_12_1`. Some sites number
 * the second page 1, others 2; null where an address names no file.
 */
export function pageNumbers(addresses: readonly string[]): Map<string, number | null> {
  const files = addresses.map((address) => ({ address, file: fileOf(address) }));
  const isFirst = (file: string): boolean => {
    const base = firstOf(file);
    return (
      base === null ||
      !files.some((other) => other.file === base || (other.file !== file && firstOf(other.file ?? '') === base))
    );
  };
  const numberOf = (file: string): number => Number(/_(\d{1,2})$/.exec(file)?.[1]);
  const further = files.flatMap(({ file }) => (file === null || isFirst(file) ? [] : [numberOf(file)]));
  const shift = Math.min(...further) < 2 ? 1 : 0;
  return new Map(
    files.map(({ address, file }) => [address, file === null ? null : isFirst(file) ? 1 : numberOf(file) + shift]),
  );
}
