import { expect, test } from 'vitest';
import { segment } from '../../../exporters/bundle/format.ts';
import { openBundle } from '../../../exporters/bundle/read.ts';
import { upgraded } from '../../../exporters/bundle/upgrade.ts';
import { writeBundle } from '../../../exporters/bundle/write.ts';
import { bytesOf, manifest, readLists, recordsOf, sampleLists, written } from './samples.ts';

test('what was written is read', async () => {
  const bundle = await openBundle(new Blob([await written(sampleLists())]));
  expect(bundle.manifest).toEqual({ format: 'gouji-bundle', version: 1, ...manifest });
  expect(bundle.counts).toEqual({
    captures: 2,
    reviews: 1,
    screenshots: 1,
    batches: 0,
    rosters: 1,
    views: 0,
    settings: 1,
  });
  expect(await readLists(bundle)).toEqual(sampleLists());
  expect(await readLists(bundle)).toEqual(sampleLists());
});

test('an empty library gives a bundle, too', async () => {
  const nothing = { captures: [], reviews: [], screenshots: [], batches: [], rosters: [], views: [], settings: [] };
  expect(await readLists(await openBundle(new Blob([await written(nothing)])))).toEqual(nothing);
});

test('the same records give the same bytes', async () => {
  expect(await written(sampleLists())).toEqual(await written(sampleLists()));
});

test('many records stand in several segments, in their order', async () => {
  const many = sampleLists({
    captures: Array.from({ length: segment.records * 2 + 1 }, (_, at) => ({
      row: { key: `k${at}` },
      report: bytesOf(`report ${at}`),
      audit: bytesOf(`audit ${at}`),
      html: at % 2 === 0 ? bytesOf(`html ${at}`) : null,
    })),
    reviews: Array.from({ length: segment.records + 1 }, (_, at) => ({ key: `f${at}` })),
  });
  expect(await readLists(await openBundle(new Blob([await written(many)])))).toEqual(many);
});

test('a large record closes its segment', async () => {
  const large = new Uint8Array(segment.bytes + 1).fill(7);
  const lists = sampleLists({
    captures: [1, 2].map((at) => ({ row: { at }, report: large, audit: bytesOf('a'), html: null })),
  });
  const counts: number[] = [];
  await writeBundle(
    recordsOf(lists),
    { manifest, signal: new AbortController().signal, progress: ({ captures }) => counts.push(captures) },
    async () => {},
  );
  expect([...new Set(counts)]).toEqual([1, 2]);
});

test('writing stops where it is cancelled', async () => {
  const cancel = new AbortController();
  const pieces: number[] = [];
  const writing = writeBundle(
    recordsOf(sampleLists()),
    { manifest, signal: cancel.signal, progress: () => cancel.abort(new Error('cancelled')) },
    async (piece) => {
      pieces.push(piece.length);
    },
  );
  await expect(writing).rejects.toThrow('cancelled');
  expect(pieces.length).toEqual(6); // manifest and the captures' two entries, each with its header
});

test('records of an older version go through every step up to the newest', () => {
  const table = {
    1: { views: (view: unknown) => ({ ...(view as object), pinned: false }) },
    2: { views: (view: unknown) => ({ ...(view as object), colour: 'red' }), rosters: () => 'never' },
  };
  expect(upgraded('views', { name: '待核' }, 1, table, 3)).toEqual({ name: '待核', pinned: false, colour: 'red' });
  expect(upgraded('views', { name: '待核' }, 2, table, 3)).toEqual({ name: '待核', colour: 'red' });
  expect(upgraded('views', { name: '待核' }, 3, table, 3)).toEqual({ name: '待核' });
  expect(upgraded('reviews', { key: 'f1' }, 1, table, 3)).toEqual({ key: 'f1' });
});
