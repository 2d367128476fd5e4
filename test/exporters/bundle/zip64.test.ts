import { expect, test } from 'vitest';
import { ZipReader } from '../../../exporters/bundle/zip-reader.ts';
import { ZipWriter } from '../../../exporters/bundle/zip-writer.ts';
import { bytesOf } from './samples.ts';

test('more entries than a plain zip can count are written and read', async () => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(async (piece) => {
    pieces.push(piece);
  });
  for (let number = 1; number <= 65_600; number += 1)
    await zip.add(`views/${number}.json`, bytesOf(`${number}`), false);
  const size = await zip.finish();
  const file = new Blob(pieces);
  const reader = await ZipReader.open(file);
  expect([file.size, reader.names.length]).toEqual([size, 65_600]);
  expect(new TextDecoder().decode(await reader.read('views/65600.json', 10))).toEqual('65600');
}, 60_000);
