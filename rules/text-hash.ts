/** A 32-bit hash of a text (FNV-1a with a final mix), for telling texts apart, not for keeping them secret. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** Two hashes of a text read from both ends, so that unequal texts practically never share it. */
export function textMark(text: string): string {
  const backwards = Array.from(text).reverse().join('');
  return `${textHash(text).toString(36)}-${textHash(backwards).toString(36)}`;
}
