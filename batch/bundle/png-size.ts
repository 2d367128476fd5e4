const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels, as a PNG's header says; null of what is no PNG. */
export function pngSize(bytes: Uint8Array<ArrayBuffer>): { width: number; height: number } | null {
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
