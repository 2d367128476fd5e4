import { z } from 'zod';
import { sha256 } from './checksum.ts';
import {
  anyManifestSchema,
  type BundleCapture,
  type BundleScreenshot,
  bundleVersion,
  type Contents,
  contentsSchema,
  extentSchema,
  limits,
  type Manifest,
  manifestSchema,
  type RecordCounts,
  type RecordKind,
  type RecordsOf,
  recordKinds,
} from './format.ts';
import { plainJson } from './plain-json.ts';
import { BundleError } from './trouble.ts';
import { upgraded } from './upgrade.ts';
import { ZipReader } from './zip-reader.ts';

/** A bundle that was opened. Its records are read, and their checksums checked, as they are asked for; that can be done more than once. */
export interface Bundle {
  manifest: Manifest;
  /** As the bundle says; reading a kind to its end proves it. */
  counts: RecordCounts;
  records: RecordsOf;
}

/** Opens a bundle and checks its frame: kind of file, version, directory, table of contents. Rejects with a `BundleError`. */
export async function openBundle(file: Blob): Promise<Bundle> {
  const zip = await ZipReader.open(file);
  if (!zip.names.includes('manifest.json')) throw new BundleError('foreign', null, 'no manifest');
  const manifest = readManifest(await zip.read('manifest.json', limits.manifest));
  const contents = parsed(
    contentsSchema,
    plainJson(await zip.read('contents.json', limits.contents), 'contents.json'),
    'contents.json',
  );
  const named = new Map(contents.entries.map((entry) => [entry.name, entry]));
  const strange =
    zip.names.find((name) => name !== 'contents.json' && !named.has(name)) ?? strangeEntry(contents.entries);
  if (strange !== undefined) throw new BundleError('forged', strange, 'is no part of a bundle');
  if (named.size !== contents.entries.length || named.size !== zip.names.length - 1)
    throw new BundleError('damaged', null, 'the table of contents names what is not there');
  const reader = new RecordReader(zip, { counts: contents.counts, entries: named }, manifest.version);
  await reader.bytes('manifest.json', limits.manifest);
  return { manifest, counts: contents.counts, records: reader.records() };
}

function readManifest(bytes: Uint8Array): Manifest {
  const value = plainJson(bytes, 'manifest.json');
  const known = anyManifestSchema.safeParse(value);
  if (!known.success) throw new BundleError('foreign', 'manifest.json', 'is of another format', known.error);
  if (known.data.version > bundleVersion)
    throw new BundleError('newer', 'manifest.json', `version ${known.data.version}`);
  return parsed(manifestSchema, value, 'manifest.json');
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new BundleError('forged', where, 'is not as the format has it', result.error);
  return result.data;
}

const lineSchema = z.record(z.string(), z.unknown());
const linesSchema = z.array(lineSchema).min(1);
const captureLineSchema = z.looseObject({ report: extentSchema, audit: extentSchema, html: extentSchema.nullable() });

interface Table {
  counts: RecordCounts;
  entries: Map<string, Contents['entries'][number]>;
}

class RecordReader {
  private readonly zip: ZipReader;
  private readonly contents: Table;
  private readonly version: number;

  constructor(zip: ZipReader, contents: Table, version: number) {
    this.zip = zip;
    this.contents = contents;
    this.version = version;
  }

  records(): RecordsOf {
    return {
      captures: () => this.counted('captures', this.captures()),
      screenshots: () => this.counted('screenshots', this.screenshots()),
      reviews: () => this.counted('reviews', this.plain('reviews')),
      batches: () => this.counted('batches', this.plain('batches')),
      rosters: () => this.counted('rosters', this.plain('rosters')),
      views: () => this.counted('views', this.plain('views')),
      settings: () => this.counted('settings', this.plain('settings')),
    };
  }

  /** An entry's content, which is what its SHA-256 says. */
  async bytes(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.contents.entries.get(name);
    const bytes = await this.zip.read(name, limit);
    if (entry === undefined || entry.size !== bytes.length || entry.sha256 !== (await sha256(bytes)))
      throw new BundleError('damaged', name, 'its SHA-256 is another');
    return bytes;
  }

  private async *counted<T>(kind: RecordKind, records: AsyncIterable<T>): AsyncGenerator<T> {
    let count = 0;
    for await (const record of records) {
      count += 1;
      yield record;
    }
    if (count !== this.contents.counts[kind]) throw new BundleError('damaged', null, `${kind}: ${count} records`);
  }

  /** The segments of a kind, without their endings. */
  private segments(kind: RecordKind): string[] {
    return [...this.contents.entries.keys()].flatMap((name) =>
      name.startsWith(`${kind}/`) && name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
    );
  }

  private async lines(segment: string): Promise<Record<string, unknown>[]> {
    const name = `${segment}.json`;
    return parsed(linesSchema, plainJson(await this.bytes(name, limits.entry), name), name);
  }

  private async *plain(kind: RecordKind): AsyncGenerator<unknown> {
    for (const segment of this.segments(kind))
      for (const line of await this.lines(segment)) yield upgraded(kind, line, this.version);
  }

  private async *captures(): AsyncGenerator<BundleCapture> {
    for (const segment of this.segments('captures')) {
      const lines = await this.lines(segment);
      const where = `${segment}.bin`;
      const bytes = await this.bytes(where, limits.entry);
      let end = 0;
      // Pieces stand one after the other: none twice, nothing between them.
      const piece = ([from, length]: [number, number]) => {
        if (from !== end || from + length > bytes.length) throw new BundleError('forged', where, 'pieces do not fit');
        end = from + length;
        return bytes.slice(from, end);
      };
      for (const line of lines) {
        const { report, audit, html, ...row } = parsed(captureLineSchema, line, `${segment}.json`);
        yield {
          row: parsed(lineSchema, upgraded('captures', row, this.version), `${segment}.json`),
          report: piece(report),
          audit: piece(audit),
          html: html === null ? null : piece(html),
        };
      }
      if (end !== bytes.length) throw new BundleError('forged', where, 'holds more than its lines name');
    }
  }

  private async *screenshots(): AsyncGenerator<BundleScreenshot> {
    for (const segment of this.segments('screenshots')) {
      const [row, ...more] = await this.lines(segment);
      if (more.length > 0) throw new BundleError('forged', `${segment}.json`, 'speaks of several pictures');
      yield {
        row: parsed(lineSchema, upgraded('screenshots', row, this.version), `${segment}.json`),
        png: await this.bytes(`${segment}.png`, limits.png),
      };
    }
  }
}

/** The first entry of a table of contents that no reader of a bundle would look at. */
function strangeEntry(entries: Contents['entries']): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const beside: Record<string, string> = { bin: 'captures', png: 'screenshots' };
  return entries
    .map(({ name }) => name)
    .find((name) => {
      if (name === 'manifest.json') return false;
      const [, kind = '', number, type = ''] = /^([a-z]+)\/(\d+)\.([a-z]+)$/.exec(name) ?? [];
      if (type === 'json') return !recordKinds.some((known) => known === kind);
      return beside[type] !== kind || !names.has(`${kind}/${number}.json`);
    });
}
