/** How wide text stands in a column, in digits: what is written in Chinese takes two and a little. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x1100 ? 1.05 : 2.1;
  return width;
}

/** Lines that text takes in a column of some width. Programs break them a little differently; it is one line too many rather than one too few. */
export function textLines(text: string, width: number): number {
  const usable = width - 1.5;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}
