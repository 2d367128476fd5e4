import type { Packed, Packer } from './packer.ts';

const pieceLength = 1 << 16;

/** One file of a package, compressed as its text comes in. */
export class PackedPart {
  private readonly packer: Packer;
  private gathered = '';

  constructor(packer: Packer) {
    this.packer = packer;
  }

  put(text: string): void {
    this.gathered += text;
  }

  /** Hands on what is gathered, where it is worth it. */
  async flush(): Promise<void> {
    if (this.gathered.length >= pieceLength) await this.push();
  }

  async end(): Promise<Packed> {
    await this.push();
    return this.packer.end();
  }

  private async push(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    await this.packer.write(text);
  }
}
