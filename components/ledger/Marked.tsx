/** A text with the words set off that were searched for. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return <>{pieces(text, words).map(({ piece, isFound, at }) => (isFound ? <mark key={at}>{piece}</mark> : piece))}</>;
}

/** The words of a search field. */
export function searchedWords(text: string | undefined): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function pieces(text: string, words: readonly string[]): { piece: string; isFound: boolean; at: number }[] {
  const lower = text.toLowerCase();
  // Lengths differ in a few scripts once lowered: then nothing is set off.
  if (words.length === 0 || lower.length !== text.length) return [{ piece: text, isFound: false, at: 0 }];
  const found: { piece: string; isFound: boolean; at: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const next = nextWord(lower, words, at);
    const start = next?.start ?? text.length;
    if (start > at) found.push({ piece: text.slice(at, start), isFound: false, at });
    if (next !== null) found.push({ piece: text.slice(start, next.end), isFound: true, at: start });
    at = next?.end ?? text.length;
  }
  return found;
}

function nextWord(lower: string, words: readonly string[], from: number): { start: number; end: number } | null {
  let next: { start: number; end: number } | null = null;
  for (const word of words) {
    const start = lower.indexOf(word, from);
    if (start !== -1 && (next === null || start < next.start)) next = { start, end: start + word.length };
  }
  return next;
}
