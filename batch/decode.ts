/** A page's bytes as a browser reads them, except that what is valid UTF-8 is UTF-8; a charset that nobody names is GB18030. */
export function decoded(bytes: Uint8Array, contentType: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const declared = /charset\s*=\s*["']?([\w-]+)/i;
    const label = declared.exec(contentType ?? '')?.[1] ?? declared.exec(beginning)?.[1] ?? 'gb18030';
    return decoderFor(label).decode(bytes);
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    const decoder = new TextDecoder(label);
    return /^utf/.test(decoder.encoding) ? new TextDecoder('gb18030') : decoder;
  } catch {
    return new TextDecoder('gb18030');
  }
}
