/** Pixels that a text takes at 12 pixels: Han characters are as wide as they are high, others about half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 12 : 6.8), 0);
}

/** Breaks a text into at most so many lines of a width; what does not fit ends in …. */
export function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = [''];
  for (const sign of text) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + sign) <= room || line === '') lines[lines.length - 1] = line + sign;
    else if (lines.length < most) lines.push(sign);
    else {
      lines[lines.length - 1] = `${[...line].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}
