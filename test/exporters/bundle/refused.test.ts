import { unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from '../../../exporters/bundle/checksum.ts';
import { openBundle } from '../../../exporters/bundle/read.ts';
import type { BundleTrouble } from '../../../exporters/bundle/trouble.ts';
import { bytesOf, readLists, sampleLists, troubleIn, written } from './samples.ts';

const whole = await written(sampleLists());

test('another program reads the same out of it', async () => {
  const files = Object.entries(unzipSync(whole)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(files.map(([name]) => name)).toEqual([
    'manifest.json',
    'captures/00001.json',
    'captures/00001.bin',
    'reviews/00001.json',
    'screenshots/00001.json',
    'screenshots/00001.png',
    'rosters/00001.json',
    'settings/00001.json',
    'contents.json',
  ]);
  expect(Object.fromEntries(files)).toMatchObject({
    'captures/00001.json':
      '[{"key":"a","report":[0,8],"audit":[8,7],"html":[15,6]},{"key":"b","report":[21,8],"audit":[29,7],"html":null}]',
    'captures/00001.bin': 'report aaudit ahtml areport baudit b',
    'reviews/00001.json': '[{"key":"f1","note":"已核实"}]',
    'screenshots/00001.png': 'png',
  });
});

test('with any one byte changed it is refused, or says exactly the same', async () => {
  const lists = sampleLists();
  const taken: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const changed = whole.slice();
    changed[at] = (changed[at] as number) ^ (1 << (at % 8));
    if ((await troubleIn(changed)) !== null) continue;
    expect(await readLists(await openBundle(new Blob([changed])))).toEqual(lists);
    taken.push(at);
  }
  const idle = idleBytes();
  expect(taken.filter((at) => !idle.has(at))).toEqual([]);
}, 60_000);

/** Where fields stand that no reader needs: versions, hints, dates, attributes, the disk's own count, and the bits that fill up a packed entry's last byte. */
function idleBytes(): Set<number> {
  const view = new DataView(whole.buffer);
  const fields = new Map<number, [from: number, to: number][]>([
    [
      0x04034b50,
      [
        [-1, 0],
        [4, 14],
      ],
    ],
    [
      0x02014b50,
      [
        [-1, 0],
        [4, 10],
        [12, 16],
        [34, 42],
      ],
    ],
    [0x06054b50, [[8, 10]]],
  ]);
  const idle = new Set<number>();
  for (let at = 0; at + 4 <= whole.length; at += 1)
    for (const [from, to] of fields.get(view.getUint32(at, true)) ?? [])
      for (let byte = at + from; byte < at + to; byte += 1) idle.add(byte);
  return idle;
}

test('cut off after any byte it is refused, and said to be cut off', async () => {
  const troubles = new Set<BundleTrouble>();
  for (let length = 43; length < whole.length; length += 1) {
    const [trouble] = (await troubleIn(whole.slice(0, length))) ?? ['newer'];
    troubles.add(trouble);
  }
  expect([...troubles]).toEqual(['truncated']);
}, 60_000);

test('with bytes after its end or before its beginning it is refused', async () => {
  expect(await troubleIn(joined(whole, bytesOf('x')))).toEqual(['truncated', null]);
  expect(await troubleIn(joined(bytesOf('x'), whole))).toEqual(['foreign', null]);
});

function joined(...pieces: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The files of a good bundle with some changed, as someone would who wants the reader to trip. The table of contents is made to fit. */
async function forged(
  changes: Record<string, string | Uint8Array<ArrayBuffer> | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    ...(unzipSync(whole) as Record<string, Uint8Array<ArrayBuffer>>),
  };
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) delete files[name];
    else files[name] = typeof content === 'string' ? bytesOf(content) : content;
  }
  if (changes['contents.json'] === undefined) {
    const { counts } = JSON.parse(new TextDecoder().decode(files['contents.json']));
    const entries = [];
    for (const [name, bytes] of Object.entries(files))
      if (name !== 'contents.json') entries.push({ name, size: bytes.length, sha256: await sha256(bytes) });
    files['contents.json'] = bytesOf(JSON.stringify({ counts, entries }));
  }
  return zipSync(files as Zippable, { mtime: '1980-01-01' }) as Uint8Array<ArrayBuffer>;
}

function manifest(changes: object): string {
  const good = { format: 'gouji-bundle', version: 1, writtenBy: '0.1.0', copy: 'c1', at: '2026-03-01T08:00:00.000Z' };
  return JSON.stringify({ ...good, scope: 'library', selection: '', ...changes });
}

function nested(depth: number): string {
  return `[{"a":${'['.repeat(depth)}${']'.repeat(depth)}}]`;
}

test('a bundle that another program put together as the format has it is read', async () => {
  expect(await troubleIn(await forged({}))).toEqual(null);
});

test.each<[string, Record<string, string | null>, [BundleTrouble, string | null]]>([
  ['without a manifest', { 'manifest.json': null }, ['foreign', null]],
  ['of another format', { 'manifest.json': manifest({ format: 'other' }) }, ['foreign', 'manifest.json']],
  ['of a later version', { 'manifest.json': manifest({ version: 2, unheardOf: true }) }, ['newer', 'manifest.json']],
  ['of version 0', { 'manifest.json': manifest({ version: 0 }) }, ['foreign', 'manifest.json']],
  ['with an unknown key in the manifest', { 'manifest.json': manifest({ extra: 1 }) }, ['forged', 'manifest.json']],
  ['without a table of contents', { 'contents.json': null }, ['damaged', 'contents.json']],
  ['with a broken table of contents', { 'contents.json': '{"entries":[' }, ['forged', 'contents.json']],
  [
    'whose table of contents leaves entries out',
    {
      'contents.json':
        '{"counts":{"captures":0,"reviews":0,"screenshots":0,"batches":0,"rosters":0,"views":0,"settings":0},"entries":[]}',
    },
    ['forged', 'manifest.json'],
  ],
  ['with a path out of its folder', { '../../evil.json': '[]' }, ['forged', null]],
  ['with an absolute path', { '/etc/passwd': '' }, ['forged', null]],
  ['with a drive and back slashes', { 'C:\\evil.json': '[]' }, ['forged', null]],
  ['with a program in it', { 'captures/run.exe': '' }, ['forged', null]],
  ['with a page in it', { 'captures/00001.html': '<script>' }, ['forged', null]],
  ['with a folder that is not known', { 'others/00001.json': '[]' }, ['forged', 'others/00001.json']],
  ['with pieces that belong to nothing', { 'captures/00009.bin': '' }, ['forged', 'captures/00009.bin']],
  ['with records that are no JSON', { 'reviews/00001.json': 'x' }, ['forged', 'reviews/00001.json']],
  ['with records that are no list', { 'reviews/00001.json': '{"key":"f1"}' }, ['forged', 'reviews/00001.json']],
  ['with records that are no objects', { 'reviews/00001.json': '["f1"]' }, ['forged', 'reviews/00001.json']],
  ['with an empty segment', { 'reviews/00001.json': '[]' }, ['forged', 'reviews/00001.json']],
  ['with fewer records than it counts', { 'reviews/00001.json': null }, ['damaged', null]],
  ['with more records than it counts', { 'reviews/00001.json': '[{"key":"f1"},{"key":"f2"}]' }, ['damaged', null]],
  [
    'with a key that reaches into objects',
    { 'reviews/00001.json': '[{"__proto__":{"polluted":true}}]' },
    ['forged', 'reviews/00001.json'],
  ],
  [
    'with such a key in disguise',
    { 'reviews/00001.json': '[{"a":{"\\u0063onstructor":{}}}]' },
    ['forged', 'reviews/00001.json'],
  ],
  ['nested too deeply', { 'reviews/00001.json': nested(100) }, ['forged', 'reviews/00001.json']],
  ['nested deeper than a stack', { 'reviews/00001.json': nested(1_000_000) }, ['forged', 'reviews/00001.json']],
  [
    'with a text of five million letters',
    { 'reviews/00001.json': `[{"key":"${'x'.repeat(5_000_000)}"}]` },
    ['forged', 'reviews/00001.json'],
  ],
  [
    'with a piece beyond its segment',
    {
      'captures/00001.json':
        '[{"report":[0,36],"audit":[36,1],"html":null},{"report":[36,0],"audit":[36,0],"html":null}]',
    },
    ['forged', 'captures/00001.bin'],
  ],
  [
    'with pieces that overlap',
    { 'captures/00001.json': '[{"report":[0,8],"audit":[4,8],"html":null}]' },
    ['forged', 'captures/00001.bin'],
  ],
  [
    'with bytes that no piece names',
    { 'captures/00001.json': '[{"report":[0,8],"audit":[8,7],"html":null}]' },
    ['forged', 'captures/00001.bin'],
  ],
  [
    'with a piece at no place',
    { 'captures/00001.json': '[{"report":[-1,8],"audit":[8,7],"html":null}]' },
    ['forged', 'captures/00001.json'],
  ],
  [
    'with two pictures in one',
    { 'screenshots/00001.json': '[{"uid":"a"},{"uid":"b"}]' },
    ['forged', 'screenshots/00001.json'],
  ],
  ['with a picture that is missing', { 'screenshots/00001.png': null }, ['damaged', 'screenshots/00001.png']],
])('a file %s is refused', async (_, changes, trouble) => {
  expect(await troubleIn(await forged(changes))).toEqual(trouble);
  expect(Reflect.get({}, 'polluted')).toEqual(undefined);
});

test.each<[string, Uint8Array<ArrayBuffer>, BundleTrouble]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a text', bytesOf('云溪市气象局2023年政府信息公开工作年度报告'), 'foreign'],
  ['a very short text', bytesOf('x'), 'foreign'],
  ['a page', bytesOf(`<!doctype html><title>年报</title>${'<p>'.repeat(100)}`), 'foreign'],
  ['a JSON file', bytesOf(JSON.stringify({ format: 'gouji-bundle', version: 1, padding: ' '.repeat(100) })), 'foreign'],
  ['a zip of something else', zipSync({ 'word.json': bytesOf('{}') }) as Uint8Array<ArrayBuffer>, 'foreign'],
  ['an empty zip', zipSync({}) as Uint8Array<ArrayBuffer>, 'foreign'],
  ['nothing but zeros', new Uint8Array(10_000), 'foreign'],
])('%s is no bundle, and that is said', async (_, bytes, trouble) => {
  expect(await troubleIn(bytes)).toEqual([trouble, null]);
});

test('content that unpacks to more than its header says is given up at once', async () => {
  const zeros = new Uint8Array(50 * 2 ** 20);
  const bomb = await forged({ 'reviews/00001.json': zeros });
  // Both headers of the entry and the table of contents promise a hundred bytes.
  const promise = (bytes: Uint8Array<ArrayBuffer>) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1)
      if (view.getUint32(at, true) === zeros.length) view.setUint32(at, 100, true);
    return bytes;
  };
  expect(await troubleIn(promise(bomb.slice()))).toEqual(['too-large', 'reviews/00001.json']);
});

test('an entry larger than any is not even begun', async () => {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  // The directory line of the manifest is the first after the entries.
  const at = view.getUint32(bytes.length - 6, true);
  view.setUint32(at + 24, 2 ** 31, true);
  expect(await troubleIn(bytes)).toEqual(['too-large', 'manifest.json']);
});
