import { sha256 } from './checksum.ts';
import {
  type BundleCapture,
  type BundleScreenshot,
  bundleFormat,
  bundleVersion,
  type Contents,
  type Manifest,
  type RecordCounts,
  type RecordKind,
  type RecordsOf,
  recordKinds,
  segment,
} from './format.ts';
import { ZipWriter } from './zip-writer.ts';

export interface WriteOptions {
  manifest: Omit<Manifest, 'format' | 'version'>;
  signal: AbortSignal;
  /** Told after every segment. */
  progress(counts: RecordCounts): void;
}

export interface WrittenBundle {
  counts: RecordCounts;
  /** Of the file, in bytes. */
  size: number;
}

/** Writes a bundle in pieces. Rejects with the signal's reason where it was cancelled; what was written till then is of no use. */
export async function writeBundle(
  records: RecordsOf,
  { manifest, signal, progress }: WriteOptions,
  write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<WrittenBundle> {
  const out = new Entries(new ZipWriter(write), signal);
  await out.json('manifest.json', { format: bundleFormat, version: bundleVersion, ...manifest });
  const counts = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as RecordCounts;
  const told = (kind: RecordKind, added: number) => {
    counts[kind] += added;
    progress({ ...counts });
  };
  for (const kind of recordKinds) {
    if (kind === 'captures') await writeCaptures(out, records.captures(), told);
    else if (kind === 'screenshots') await writeScreenshots(out, records.screenshots(), told);
    else await writeLines(out, kind, records[kind](), told);
  }
  return { counts, size: await out.finish(counts) };
}

type Told = (kind: RecordKind, added: number) => void;

/** The zip, and what is to be said of its entries in the last of them. */
class Entries {
  private readonly zip: ZipWriter;
  private readonly signal: AbortSignal;
  private readonly entries: Contents['entries'] = [];

  constructor(zip: ZipWriter, signal: AbortSignal) {
    this.zip = zip;
    this.signal = signal;
  }

  async json(name: string, value: unknown): Promise<void> {
    await this.bytes(name, encoded(value), true);
  }

  async bytes(name: string, bytes: Uint8Array<ArrayBuffer>, pack: boolean): Promise<void> {
    this.signal.throwIfAborted();
    this.entries.push({ name, size: bytes.length, sha256: await sha256(bytes) });
    await this.zip.add(name, bytes, pack);
  }

  async finish(counts: RecordCounts): Promise<number> {
    this.signal.throwIfAborted();
    const contents: Contents = { counts, entries: this.entries };
    await this.zip.add('contents.json', encoded(contents), true);
    return this.zip.finish();
  }
}

function encoded(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** `captures/00012.json` holds lines, `captures/00012.bin` the packed pieces that they point into. */
async function writeCaptures(out: Entries, captures: AsyncIterable<BundleCapture>, told: Told): Promise<void> {
  let number = 0;
  let lines: unknown[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const extent = (piece: Uint8Array<ArrayBuffer>): [number, number] => {
    pieces.push(piece);
    size += piece.length;
    return [size - piece.length, piece.length];
  };
  const flush = async () => {
    if (lines.length === 0) return;
    number += 1;
    await out.json(nameOf('captures', number, 'json'), lines);
    await out.bytes(nameOf('captures', number, 'bin'), joined(pieces, size), false);
    told('captures', lines.length);
    [lines, pieces, size] = [[], [], 0];
  };
  for await (const { row, report, audit, html } of captures) {
    lines.push({
      ...row,
      report: extent(report),
      audit: extent(audit),
      html: html === null ? null : extent(html),
    });
    if (lines.length >= segment.records || size >= segment.bytes) await flush();
  }
  await flush();
}

/** One picture a file, so that any program can show it, and what is known of it beside it. */
async function writeScreenshots(out: Entries, screenshots: AsyncIterable<BundleScreenshot>, told: Told): Promise<void> {
  let number = 0;
  for await (const { row, png } of screenshots) {
    number += 1;
    await out.json(nameOf('screenshots', number, 'json'), [row]);
    await out.bytes(nameOf('screenshots', number, 'png'), png, false);
    told('screenshots', 1);
  }
}

async function writeLines(
  out: Entries,
  kind: Exclude<RecordKind, 'captures' | 'screenshots'>,
  records: AsyncIterable<unknown>,
  told: Told,
): Promise<void> {
  let number = 0;
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    number += 1;
    const text = `[${lines.join(',\n')}]`;
    await out.bytes(nameOf(kind, number, 'json'), new TextEncoder().encode(text), true);
    told(kind, lines.length);
    [lines, size] = [[], 0];
  };
  for await (const record of records) {
    const line = JSON.stringify(record);
    lines.push(line);
    size += line.length;
    if (lines.length >= segment.records || size >= segment.bytes) await flush();
  }
  await flush();
}

function nameOf(kind: RecordKind, number: number, type: 'json' | 'bin' | 'png'): string {
  return `${kind}/${String(number).padStart(5, '0')}.${type}`;
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
