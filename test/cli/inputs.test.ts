import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandArgument, readInput } from '../../cli/inputs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-inputs-'));
  await mkdir(join(folder, 'pages', 'older.html'), { recursive: true });
  for (const name of [
    'b.html',
    'B.HTM',
    '年报.html',
    'a10.html',
    'a9.html',
    'c.mhtml',
    'd.pdf',
    '.hidden',
    'notes.txt',
  ])
    await writeFile(join(folder, 'pages', name), name);
  await mkdir(join(folder, 'empty'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a directory stands for its pages in the order of their names; the rest is named', async () => {
  const pages = join(folder, 'pages');
  const { inputs, passedOver } = expandArgument(pages);
  expect(inputs.map(({ source }) => source)).toEqual(
    ['B.HTM', 'a10.html', 'a9.html', 'b.html', 'c.mhtml', '年报.html'].map((name) => `${pages}/${name}`),
  );
  expect(passedOver).toEqual(['.hidden', 'd.pdf', 'notes.txt', 'older.html'].map((name) => `${pages}/${name}`));
});

test('a directory named with a slash gets no second one', () => {
  const { inputs } = expandArgument(join(folder, 'pages/'));
  expect(inputs[0]?.source).toEqual(join(folder, 'pages/B.HTM'));
});

test('an empty directory stands for nothing', () => {
  expect(expandArgument(join(folder, 'empty'))).toEqual({ inputs: [], passedOver: [] });
});

test('a file stands for itself, whether it exists or not', () => {
  expect(expandArgument('no/such.html')).toEqual({
    inputs: [{ source: 'no/such.html', path: 'no/such.html' }],
    passedOver: [],
  });
});

test('a name in the charset of an old archive is shown legibly and opened all the same', async () => {
  const old = await mkdtemp(join(tmpdir(), 'gouji-old-'));
  const path = Buffer.concat([Buffer.from(`${old}/`), Buffer.from([0xc4, 0xea, 0xb1, 0xa8]), Buffer.from('.html')]);
  try {
    await writeFile(path, '一页');
  } catch {
    // Some systems take no such names; then there is nothing to show.
    await rm(old, { recursive: true });
    return;
  }
  const { inputs } = expandArgument(old);
  expect(inputs).toEqual([{ source: `${old}/年报.html`, path }]);
  expect(inputs.map(readInput)).toEqual([Buffer.from('一页')]);
  await rm(old, { recursive: true });
});

const read = (name: string) => readInput({ source: join(folder, name), path: join(folder, name) });

test('a page is read', () => {
  expect(read('pages/a9.html').toString()).toEqual('a9.html');
});

test.each([
  ['absent.html', '找不到这个文件。'],
  ['pages', '这是一个目录，读不了里面的文件。'],
  ['pages/b.html/x.html', '路径中有一段不是目录。'],
  ['pages/notes.txt', '不是能审计的文件类型：目前能读 .html、.htm 和 .mhtml。'],
  ['pages/d.pdf', '不是能审计的文件类型：目前能读 .html、.htm 和 .mhtml。'],
])('%s cannot be read, and the reason says so', (name, reason) => {
  expect(() => read(name)).toThrow(new Error(reason));
});

test('a link that leads round in a circle cannot be read', async () => {
  await symlink('loop.html', join(folder, 'loop.html'));
  expect(() => read('loop.html')).toThrow(new Error('链接绕成了圈。'));
});

test('a file of a hundred megabytes is refused before it is read', async () => {
  await writeFile(join(folder, 'large.html'), '<p>');
  await truncate(join(folder, 'large.html'), 100 * 1024 * 1024);
  expect(() => read('large.html')).toThrow(new Error('文件太大（100 MB），最多读 32 MB。'));
});
