/** Of gzip, as browsers and Node write it (RFC 1952): a header without names, and behind it all the sum and the length. */
const headerLength = 10;
const trailerLength = 8;

/** The bytes that deflate gave, and sum and length of what they hold. */
export interface Packed {
  content: Blob;
  crc: number;
  size: number;
}

/** Compresses what comes in pieces. */
export interface Packer {
  /** Takes a piece for itself. Resolves when more should be put in. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  end(): Promise<Packed>;
}

/**
 * Compresses in this thread. The browser's own compression is several times as fast as one in script, and the blob that it ends
 * in does not fill the script's memory.
 */
export function openPacker(): Packer {
  const stream = new CompressionStream('gzip');
  const writer: WritableStreamDefaultWriter<BufferSource> = stream.writable.getWriter();
  const packed = new Response(stream.readable).blob();
  return {
    write: (piece) => writer.write(piece),
    async end() {
      await writer.close();
      const whole = await packed;
      const trailer = new DataView(await whole.slice(-trailerLength).arrayBuffer());
      return {
        content: whole.slice(headerLength, -trailerLength),
        crc: trailer.getUint32(0, true),
        size: trailer.getUint32(4, true),
      };
    },
  };
}
