import type { BundleRecords, RecordKind, RecordsOf } from '../../../exporters/bundle/format.ts';
import { recordKinds } from '../../../exporters/bundle/format.ts';
import { type Bundle, openBundle } from '../../../exporters/bundle/read.ts';
import { BundleError, type BundleTrouble } from '../../../exporters/bundle/trouble.ts';
import { writeBundle } from '../../../exporters/bundle/write.ts';

export type Lists = { [Kind in RecordKind]: BundleRecords[Kind][] };

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** One record of each kind, none of them as the library has it: to the format they are plain JSON. */
export function sampleLists(changes: Partial<Lists> = {}): Lists {
  return {
    captures: [
      { row: { key: 'a' }, report: bytesOf('report a'), audit: bytesOf('audit a'), html: bytesOf('html a') },
      { row: { key: 'b' }, report: bytesOf('report b'), audit: bytesOf('audit b'), html: null },
    ],
    reviews: [{ key: 'f1', note: '已核实' }],
    screenshots: [{ row: { uid: 's1' }, png: bytesOf('png') }],
    batches: [],
    rosters: [{ name: '市直部门' }],
    views: [],
    settings: [{ language: 'zh-CN' }],
    ...changes,
  };
}

export function recordsOf(lists: Lists): RecordsOf {
  const each = <T>(list: T[]) =>
    async function* () {
      yield* list;
    };
  return Object.fromEntries(recordKinds.map((kind) => [kind, each<unknown>(lists[kind])])) as unknown as RecordsOf;
}

export const manifest = {
  writtenBy: '0.1.0',
  at: '2026-03-01T08:00:00.000Z',
  copy: 'c1',
  scope: 'library',
  selection: '',
} as const;

export async function written(lists: Lists, signal = new AbortController().signal): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeBundle(recordsOf(lists), { manifest, signal, progress: () => {} }, async (piece) => {
    pieces.push(piece);
  });
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Everything that a bundle holds, read to the end. */
export async function readLists(bundle: Bundle): Promise<Lists> {
  const lists: Record<string, unknown[]> = {};
  for (const kind of recordKinds) {
    lists[kind] = [];
    for await (const record of bundle.records[kind]()) lists[kind].push(record);
  }
  return lists as Lists;
}

/** What is wrong with a file; null where nothing is. */
export async function troubleIn(bytes: Uint8Array<ArrayBuffer>): Promise<[BundleTrouble, string | null] | null> {
  try {
    await readLists(await openBundle(new Blob([bytes])));
    return null;
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return [error.trouble, error.where];
  }
}
