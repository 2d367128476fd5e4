import type { Packed, Packer } from './packer.ts';

const pieceLength = 1 << 18;
/** UTF-8 takes no more for a unit of UTF-16. */
const mostPerUnit = 3;

const encoder = new TextEncoder();

/** One file of a package, compressed as its text comes in. */
export class PackedPart {
  private readonly packer: Packer;
  /** Filled pieces, which wait to be handed on. */
  private full: Uint8Array<ArrayBuffer>[] = [];
  private piece = new Uint8Array(pieceLength);
  private used = 0;

  constructor(packer: Packer) {
    this.packer = packer;
  }

  put(text: string): void {
    const most = text.length * mostPerUnit;
    if (most > this.piece.length - this.used) this.turn(Math.max(pieceLength, most));
    this.used += encoder.encodeInto(text, this.piece.subarray(this.used)).written;
  }

  /** Hands on what is full. */
  async flush(): Promise<void> {
    for (const piece of this.full.splice(0)) await this.packer.write(piece);
  }

  async end(): Promise<Packed> {
    this.turn(0);
    await this.flush();
    return this.packer.end();
  }

  private turn(length: number): void {
    if (this.used > 0) this.full.push(this.piece.subarray(0, this.used));
    this.piece = new Uint8Array(length);
    this.used = 0;
  }
}
