import type { Block } from './prose.ts';
import { squeeze, textOf } from './text.ts';

const PAGE = /^(?:下一?页|后一页|上一?页|首页|第一页|尾页|末页|最后一页|第?\d{1,3}页?|余下全文|全文阅读|[>»]+|[<«]+)$/;
const NAMED = /^(?:下一?页|后一页|尾页|末页|最后一页|第\d{1,3}页|余下全文|全文阅读)$/;

/** File name without its page number and ending: `t2022_12_1.html` and `t2022_12.html` are pages of one article. */
function stemOf(address: string): { stem: string; page: string } | null {
  const file = /([^/?#]+?)\.(?:s?html?|jspx?|aspx?)(?:[?#].*)?$/i.exec(address)?.[1];
  if (file === undefined) return null;
  const paged = /^(.+)_(\d{1,2})$/.exec(file);
  return paged === null ? { stem: file, page: '' } : { stem: paged[1] ?? file, page: paged[2] ?? '' };
}

/** Links to further pages of the same article, as written, each once. Neighbouring articles are not such links. */
export function continuedOf(blocks: readonly Block[], address: string): string[] {
  const own = stemOf(address);
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'media' || block.element.localName !== 'a') continue;
    const href = (block.element.getAttribute('href') ?? '').trim();
    if (href === '' || /^(?:#|javascript:)/i.test(href)) continue;
    const text = squeeze(textOf(block.element));
    if (!PAGE.test(text)) continue;
    const target = stemOf(href);
    const isSameArticle =
      own !== null &&
      target !== null &&
      [own.stem, `${own.stem}_${own.page}`].some((stem) => stem === target.stem) &&
      target.page !== own.page;
    const isNamedPage =
      NAMED.test(text) && target !== null && target.page !== '' && !/^(?:index|list)/i.test(target.stem);
    if (isSameArticle || (isNamedPage && !hasStem(address))) found.add(href);
  }
  return [...found];
}

/** A saved page's own name says nothing of its pages when it was given by whoever saved it. */
function hasStem(address: string): boolean {
  return /^https?:/i.test(address) && stemOf(address) !== null;
}
