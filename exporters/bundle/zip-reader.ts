import { crc32 } from './checksum.ts';
import { inflate } from './inflate.ts';
import { BundleError } from './trouble.ts';
import { central, deflated, end, end64, in64, local, locator64, stored } from './zip-format.ts';

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The directory of a library of 100,000 captures has some thousand entries. */
const maxDirectory = 64 * 2 ** 20;
const firstEntry = 'manifest.json';

/** A zip whose entries are read one at a time, out of a file that is never in memory as a whole. */
export class ZipReader {
  private readonly file: Blob;
  private readonly entries: Map<string, Entry>;

  private constructor(file: Blob, entries: Map<string, Entry>) {
    this.file = file;
    this.entries = entries;
  }

  /** Reads and checks the directory: entries that overlap, leave gaps, or have unsafe or double names are refused. */
  static async open(file: Blob): Promise<ZipReader> {
    if (file.size === 0) throw new BundleError('empty', null, 'no bytes');
    const head = await bytesOf(file, 0, local.size + firstEntry.length);
    const isZip = head.length >= 4 && viewOf(head).getUint32(0, true) === local.signature;
    const begins = isZip && new TextDecoder().decode(head.subarray(local.size)) === firstEntry;
    const { count, start, size } = await endingOf(file, begins);
    if (size > maxDirectory) throw new BundleError('too-large', null, 'the directory');
    const entries = directoryOf(await bytesOf(file, start, start + size), count);
    inOrder(entries, start);
    return new ZipReader(file, new Map(entries.map((entry) => [entry.name, entry])));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** One entry whole; refused where it unpacks to more than `limit` bytes or is not what its checksum says. */
  async read(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new BundleError('damaged', name, 'missing');
    if (entry.packed > limit || entry.size > limit) throw new BundleError('too-large', name, `${entry.size} bytes`);
    const start = entry.offset + (await this.headerLength(entry));
    const packed = await bytesOf(this.file, start, start + entry.packed);
    const bytes = entry.method === stored ? packed : await inflate(packed, 'deflate-raw', entry.size, name);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new BundleError('damaged', name, 'its checksum is another');
    return bytes;
  }

  /** The local header must say the same as the directory: programs that believe one or the other would read two different files. */
  private async headerLength(entry: Entry): Promise<number> {
    const head = await bytesOf(this.file, entry.offset, entry.offset + local.size + encoded(entry.name).length);
    const at = viewOf(head);
    const says = head.length >= local.size && {
      signature: at.getUint32(0, true),
      flags: at.getUint16(6, true) & ~0x0806,
      method: at.getUint16(8, true),
      crc: at.getUint32(14, true),
      packed: at.getUint32(18, true),
      size: at.getUint32(22, true),
      extra: at.getUint16(28, true),
      name: new TextDecoder().decode(head.subarray(local.size)),
    };
    const isSame =
      says &&
      says.signature === local.signature &&
      says.flags === 0 &&
      at.getUint16(26, true) === encoded(entry.name).length &&
      says.extra === 0 &&
      (['method', 'crc', 'packed', 'size', 'name'] as const).every((key) => says[key] === entry[key]);
    if (!isSame) throw new BundleError('damaged', entry.name, 'its header says otherwise than the directory');
    return head.length;
  }
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (error) {
    throw new BundleError('unreadable', null, 'the file cannot be read', error);
  }
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function encoded(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}

interface Ending {
  count: number;
  start: number;
  size: number;
}

/** A bundle has no comment: its last bytes are the end of the directory. */
async function endingOf(file: Blob, begins: boolean): Promise<Ending> {
  const broken = (detail: string) => new BundleError(begins ? 'truncated' : 'foreign', null, detail);
  const length = Math.min(file.size, end64.size + locator64.size + end.size);
  const at = viewOf(await bytesOf(file, file.size - length, file.size));
  const from = length - end.size;
  if (from < 0 || at.getUint32(from, true) !== end.signature) throw broken('no end of a directory');
  let ending: Ending = {
    count: at.getUint16(from + 10, true),
    size: at.getUint32(from + 12, true),
    start: at.getUint32(from + 16, true),
  };
  let tail = end.size;
  if (from >= locator64.size && at.getUint32(from - locator64.size, true) === locator64.signature) {
    const isThere = from === end64.size + locator64.size && at.getUint32(0, true) === end64.signature;
    if (!isThere) throw broken('no end of a zip64 directory');
    ending = {
      count: Number(at.getBigUint64(32, true)),
      size: Number(at.getBigUint64(40, true)),
      start: Number(at.getBigUint64(48, true)),
    };
    tail = length;
  }
  const isWhole =
    at.getUint32(from + 4, true) === 0 &&
    at.getUint16(from + 20, true) === 0 &&
    ending.start + ending.size + tail === file.size;
  if (!isWhole) throw new BundleError(begins ? 'damaged' : 'foreign', null, 'the directory is not where it should be');
  return ending;
}

function directoryOf(bytes: Uint8Array<ArrayBuffer>, count: number): Entry[] {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let from = 0;
  while (from < bytes.length) {
    const { entry, length } = lineAt(bytes, from);
    if (names.has(entry.name)) throw new BundleError('forged', entry.name, 'stands twice');
    names.add(entry.name);
    entries.push(entry);
    from += length;
  }
  if (entries.length !== count) throw new BundleError('damaged', null, 'the directory counts otherwise');
  return entries;
}

function lineAt(bytes: Uint8Array<ArrayBuffer>, from: number): { entry: Entry; length: number } {
  const broken = (detail: string) => new BundleError('damaged', null, `the directory: ${detail}`);
  if (from + central.size > bytes.length) throw broken('breaks off');
  const at = viewOf(bytes.subarray(from));
  const [nameLength, extra, comment] = [at.getUint16(28, true), at.getUint16(30, true), at.getUint16(32, true)];
  const length = central.size + nameLength + extra + comment;
  if (at.getUint32(0, true) !== central.signature || from + length > bytes.length) throw broken('no line');
  const name = nameIn(bytes.subarray(from + central.size, from + central.size + nameLength));
  let offset = at.getUint32(42, true);
  if (offset === in64.word) {
    const field = central.size + nameLength;
    if (extra !== 12 || at.getUint16(field, true) !== 1 || at.getUint16(field + 2, true) !== 8) throw broken('zip64');
    offset = Number(at.getBigUint64(field + 4, true));
  } else if (extra !== 0) throw broken('an unknown field');
  const method = at.getUint16(10, true);
  // Encrypted, or its sizes after its content: no bundle is written so.
  if ((at.getUint16(8, true) & ~0x0806) !== 0 || (method !== stored && method !== deflated) || comment !== 0)
    throw new BundleError('forged', name, 'is packed in a way that a bundle is not');
  const [crc, packed, size] = [at.getUint32(16, true), at.getUint32(20, true), at.getUint32(24, true)];
  if (method === stored && packed !== size) throw broken('two sizes');
  return { entry: { name, method, crc, packed, size, offset }, length };
}

/** Only names that a bundle has: no folder above, no drive, no back slash, nothing that is not ASCII. */
function nameIn(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  if (!/^([a-z]+\/)?[a-z0-9]+\.(json|bin|png)$/.test(name))
    throw new BundleError('forged', null, `an entry is named ${JSON.stringify(name.slice(0, 100))}`);
  return name;
}

/** Entries stand one after the other from the first byte up to the directory. */
function inOrder(entries: readonly Entry[], start: number): void {
  let at = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset !== at) throw new BundleError('damaged', entry.name, 'stands where another should');
    at += local.size + encoded(entry.name).length + entry.packed;
  }
  if (at !== start) throw new BundleError('damaged', null, 'entries do not reach the directory');
}
