const pieceLength = 1 << 16;
/** Of gzip, as browsers and Node write it (RFC 1952): a header without names, and behind it all the sum and the length. */
const headerLength = 10;
const trailerLength = 8;

/**
 * One file of a package, compressed as its text comes in. The browser's own compression is several times as fast as one in
 * script, and the blob that it ends in does not fill the script's memory.
 */
export class PackedPart {
  private readonly encoder = new TextEncoder();
  private readonly writer: WritableStreamDefaultWriter<BufferSource>;
  private readonly packed: Promise<Blob>;
  private gathered = '';

  constructor() {
    const stream = new CompressionStream('gzip');
    this.writer = stream.writable.getWriter();
    this.packed = new Response(stream.readable).blob();
  }

  put(text: string): void {
    this.gathered += text;
  }

  /** Hands on what is gathered, where it is worth it. */
  async flush(): Promise<void> {
    if (this.gathered.length >= pieceLength) await this.push();
  }

  /** The bytes that deflate gave, and sum and length of what they hold. */
  async end(): Promise<{ content: Blob; crc: number; size: number }> {
    await this.push();
    await this.writer.close();
    const whole = await this.packed;
    const trailer = new DataView(await whole.slice(-trailerLength).arrayBuffer());
    return {
      content: whole.slice(headerLength, -trailerLength),
      crc: trailer.getUint32(0, true),
      size: trailer.getUint32(4, true),
    };
  }

  private async push(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    await this.writer.write(this.encoder.encode(text));
  }
}
