import { BundleError } from './trouble.ts';

type Packing = 'deflate-raw' | 'gzip';

/**
 * Unpacks at most `limit` bytes: counted as they come out, whatever a header declares, so that a few bytes cannot fill the
 * memory. `where` names the entry in the error.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  packing: Packing,
  limit: number,
  where: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(packing));
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) throw new BundleError('too-large', where, `unpacks to more than ${limit} bytes`);
      pieces.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof BundleError) throw error;
    throw new BundleError('damaged', where, 'cannot be unpacked', error);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
