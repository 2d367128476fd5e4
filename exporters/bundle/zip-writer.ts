import { crc32 } from './checksum.ts';
import { deflate } from './inflate.ts';
import { central, deflated, end, end64, in64, local, locator64, stored, utf8Flag } from './zip-format.ts';

type Write = (piece: Uint8Array<ArrayBuffer>) => Promise<void>;

interface Written {
  name: Uint8Array<ArrayBuffer>;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** 1 January 1980: the same records give the same bytes. */
const date = (1 << 5) | 1;

/** Writes a zip entry by entry; of an entry that was written only its line of the directory is kept. Above 4 GiB or 65,534 entries it is a zip64. */
export class ZipWriter {
  private readonly write: Write;
  private readonly entries: Written[] = [];
  private offset = 0;

  constructor(write: Write) {
    this.write = write;
  }

  /** `pack`: worth compressing. */
  async add(name: string, bytes: Uint8Array<ArrayBuffer>, pack: boolean): Promise<void> {
    const content = pack ? await deflate(bytes) : bytes;
    const entry: Written = {
      name: new TextEncoder().encode(name),
      method: pack ? deflated : stored,
      crc: crc32(bytes),
      packed: content.length,
      size: bytes.length,
      offset: this.offset,
    };
    this.entries.push(entry);
    await this.put(localHeader(entry));
    await this.put(content);
  }

  /** What was compressed elsewhere, as the bytes that deflate gave; `crc` and `size` are of what it holds. */
  async addPacked(name: string, content: Blob, { crc, size }: { crc: number; size: number }): Promise<void> {
    const entry: Written = {
      name: new TextEncoder().encode(name),
      method: deflated,
      crc,
      packed: content.size,
      size,
      offset: this.offset,
    };
    this.entries.push(entry);
    await this.put(localHeader(entry));
    for await (const piece of content.stream()) await this.put(piece);
  }

  /** Writes the directory. Gives the size of the whole file in bytes. */
  async finish(): Promise<number> {
    const start = this.offset;
    for (const entry of this.entries) await this.put(directoryLine(entry));
    await this.put(ending(this.entries.length, start, this.offset - start));
    return this.offset;
  }

  private async put(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    this.offset += piece.length;
    await this.write(piece);
  }
}

function view(size: number): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

function localHeader(entry: Written): Uint8Array<ArrayBuffer> {
  const { bytes, view: at } = view(local.size + entry.name.length);
  at.setUint32(0, local.signature, true);
  at.setUint16(4, 20, true);
  common(at, 6, entry);
  bytes.set(entry.name, local.size);
  return bytes;
}

/** The stretch that the local header and the directory line share, from the flags to the length of the name. */
function common(at: DataView, from: number, { method, crc, packed, size, name }: Written): void {
  at.setUint16(from, utf8Flag, true);
  at.setUint16(from + 2, method, true);
  at.setUint16(from + 6, date, true);
  at.setUint32(from + 8, crc, true);
  at.setUint32(from + 12, packed, true);
  at.setUint32(from + 16, size, true);
  at.setUint16(from + 20, name.length, true);
}

function directoryLine(entry: Written): Uint8Array<ArrayBuffer> {
  const isFar = entry.offset >= in64.word;
  const { bytes, view: at } = view(central.size + entry.name.length + (isFar ? 12 : 0));
  at.setUint32(0, central.signature, true);
  at.setUint16(4, 45, true);
  at.setUint16(6, isFar ? 45 : 20, true);
  common(at, 8, entry);
  at.setUint16(30, isFar ? 12 : 0, true);
  at.setUint32(42, isFar ? in64.word : entry.offset, true);
  bytes.set(entry.name, central.size);
  if (isFar) {
    const extra = central.size + entry.name.length;
    at.setUint16(extra, 1, true);
    at.setUint16(extra + 2, 8, true);
    at.setBigUint64(extra + 4, BigInt(entry.offset), true);
  }
  return bytes;
}

function ending(count: number, start: number, size: number): Uint8Array<ArrayBuffer> {
  const isLarge = count >= in64.half || start >= in64.word || size >= in64.word;
  const from = isLarge ? end64.size + locator64.size : 0;
  const { bytes, view: at } = view(from + end.size);
  if (isLarge) {
    at.setUint32(0, end64.signature, true);
    at.setBigUint64(4, BigInt(end64.size - 12), true);
    at.setUint16(12, 45, true);
    at.setUint16(14, 45, true);
    at.setBigUint64(24, BigInt(count), true);
    at.setBigUint64(32, BigInt(count), true);
    at.setBigUint64(40, BigInt(size), true);
    at.setBigUint64(48, BigInt(start), true);
    at.setUint32(end64.size, locator64.signature, true);
    at.setBigUint64(end64.size + 8, BigInt(start + size), true);
    at.setUint32(end64.size + 16, 1, true);
  }
  at.setUint32(from, end.signature, true);
  at.setUint16(from + 8, isLarge ? in64.half : count, true);
  at.setUint16(from + 10, isLarge ? in64.half : count, true);
  at.setUint32(from + 12, isLarge ? in64.word : size, true);
  at.setUint32(from + 16, isLarge ? in64.word : start, true);
  return bytes;
}
