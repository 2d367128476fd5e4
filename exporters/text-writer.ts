import type { Exporter } from './selection.ts';

const pieceLength = 1 << 16;

/** Gathers text into pieces of some size, so that neither every row is a write nor everything is held. */
export class TextWriter {
  private readonly write: Parameters<Exporter>[2];
  private readonly encoder = new TextEncoder();
  private gathered = '';

  constructor(write: Parameters<Exporter>[2]) {
    this.write = write;
  }

  async add(text: string): Promise<void> {
    this.gathered += text;
    if (this.gathered.length >= pieceLength) await this.end();
  }

  /** Writes what is gathered. */
  async end(): Promise<void> {
    if (this.gathered === '') return;
    const piece = this.encoder.encode(this.gathered);
    this.gathered = '';
    await this.write(piece);
  }
}
