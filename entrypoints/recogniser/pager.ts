const PAGE = /^(?:下一?页|后一页|上一?页|尾页|末页|最后一页|第?\d{1,3}页?|余下全文)$/;

/** Whether links lead to further pages of an article: a report without tables here may have them there. */
export function hasPager(document: Document): boolean {
  for (const { textContent } of document.links) if (PAGE.test((textContent ?? '').replace(/\s/g, ''))) return true;
  return false;
}
