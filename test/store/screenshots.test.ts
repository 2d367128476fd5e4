import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import type { Screenshot } from '../../store/screenshot.ts';
import { Screenshots } from '../../store/screenshots.ts';

let screenshots: Screenshots;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  screenshots = new Screenshots(new Database());
});

function picture(changes: Partial<Screenshot> = {}): Omit<Screenshot, 'id'> {
  return {
    uid: crypto.randomUUID(),
    key: 'f1',
    captureKey: 'c1',
    address: 'http://www.yunxi.gov.cn/a.html',
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    at: 1000,
    width: 2,
    height: 1,
    png: new Uint8Array([137, 80, 78, 71]),
    ...changes,
  };
}

test('pictures come back by finding and by capture, the oldest first, byte for byte', async () => {
  const later = picture({ at: 3000 });
  const earlier = picture({ at: 2000 });
  const ofPage = picture({ key: null, at: 1000 });
  const other = picture({ key: 'f2', captureKey: 'c2' });
  const ids = [];
  for (const each of [later, earlier, ofPage, other]) ids.push(await screenshots.add(each));
  expect(ids).toEqual([1, 2, 3, 4]);
  expect(await screenshots.ofFindings(['f1'])).toEqual([
    { id: 2, ...earlier },
    { id: 1, ...later },
  ]);
  expect(await screenshots.ofFindings(['f1', 'f2', 'f3'])).toEqual([
    { id: 4, ...other },
    { id: 2, ...earlier },
    { id: 1, ...later },
  ]);
  expect(await screenshots.ofCapture('c1')).toEqual([
    { id: 3, ...ofPage },
    { id: 2, ...earlier },
    { id: 1, ...later },
  ]);
});

test('a picture that is removed is gone, the others stay', async () => {
  const [kept, removed] = [picture({ at: 1 }), picture({ at: 2 })];
  await screenshots.add(kept);
  await screenshots.remove(await screenshots.add(removed));
  expect(await screenshots.ofFindings(['f1'])).toEqual([{ id: 1, ...kept }]);
});
