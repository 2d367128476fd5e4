/** Chinese signs and whatever else ends an address in running text. A path in Chinese characters is written in its encoded form. */
const scheme = /https?:\/\/[^\s<>"'`{}|\\^，。；、！？：“”‘’（）《》【】〔〕｜\u3000\p{Script=Han}]+/giu;
/** Named without a scheme, as a list in a table often does. */
const bare =
  /(?<![\w.@/-])(?:[\w-]+\.)+gov\.cn(?::\d+)?(?:\/[^\s<>"'`{}|\\^，。；、！？：“”‘’（）《》【】〔〕｜\u3000\p{Script=Han}]*)?/giu;

/** All addresses of web pages in a text, in their order, each once: one a line, a table, a mail, the source of a page. */
export function addressesIn(text: string): string[] {
  const found: { at: number; address: string }[] = [];
  for (const { 0: address, index } of text.matchAll(scheme)) found.push({ at: index, address });
  for (const { 0: address, index } of text.replace(scheme, (whole) => ' '.repeat(whole.length)).matchAll(bare))
    found.push({ at: index, address: `http://${address}` });
  const trimmed = found
    .sort((a, b) => a.at - b.at)
    .map(({ address }) => withoutEnd(address.replaceAll('&amp;', '&')))
    .filter((address) => URL.canParse(address) && new URL(address).hostname.includes('.'));
  return [...new Set(trimmed)];
}

/** Without the punctuation that stands after it, and without a closing bracket whose opening one stands before it. */
function withoutEnd(address: string): string {
  let end = address.replace(/[.,;:!?*]+$/, '');
  while (/[)\]]$/.test(end) && !isBalanced(end)) end = end.slice(0, -1).replace(/[.,;:!?*]+$/, '');
  return end;
}

function isBalanced(address: string): boolean {
  const count = (sign: string) => address.split(sign).length;
  return count('(') >= count(')') && count('[') >= count(']');
}
