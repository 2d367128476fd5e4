import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { Library } from '../../store/library.ts';
import type { Capture, Summary } from '../../store/schema.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';
import { version1 } from './versions/version-1.ts';

/**
 * One case for every version that was ever published: what it wrote, byte for byte as it wrote it, and what today's
 * library must make of it. A case is never edited, only its expected content when a newer version changes it.
 */
const versions: {
  name: string;
  write: (factory: IDBFactory) => Promise<void>;
  captures: Capture[];
  rows: Summary[];
}[] = [
  {
    name: 'version 1',
    write: version1,
    captures: [
      {
        id: 1,
        key: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
        address: 'http://qx.yunxi.gov.cn/a.html',
        site: 'qx.yunxi.gov.cn',
        organ: '云溪市气象局',
        organFolded: '云溪市气象局',
        year: 2023,
        title: '云溪市气象局2023年政府信息公开工作年度报告',
        capturedAt: 1000,
        lastSeenAt: 2000,
        contentHash: 'ab12',
        report: sampleReport(),
        audit: sampleAudit([sampleFinding()]),
        html: new Uint8Array([31, 139, 8]),
      },
      {
        id: 2,
        key: 'http://qx.yunxi.gov.cn/b.html  cd34',
        address: 'http://qx.yunxi.gov.cn/b.html',
        site: 'qx.yunxi.gov.cn',
        organ: '',
        organFolded: '',
        year: null,
        title: '',
        capturedAt: 3000,
        lastSeenAt: 3000,
        contentHash: 'cd34',
        report: sampleReport({ title: null, organ: null, year: null, yearEvidence: null }),
        audit: sampleAudit(),
        html: null,
      },
    ],
    rows: [
      {
        id: 2,
        address: 'http://qx.yunxi.gov.cn/b.html',
        site: 'qx.yunxi.gov.cn',
        organ: '',
        organFolded: '',
        year: null,
        title: '',
        capturedAt: 3000,
        lastSeenAt: 3000,
        counts: { error: 0, warning: 0, note: 0, review: 0 },
      },
      {
        id: 1,
        address: 'http://qx.yunxi.gov.cn/a.html',
        site: 'qx.yunxi.gov.cn',
        organ: '云溪市气象局',
        organFolded: '云溪市气象局',
        year: 2023,
        title: '云溪市气象局2023年政府信息公开工作年度报告',
        capturedAt: 1000,
        lastSeenAt: 2000,
        counts: { error: 1, warning: 0, note: 0, review: 0 },
      },
    ],
  },
];

test.each(versions)('a library written by $name opens with all that it held', async ({ write, captures, rows }) => {
  const factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  await write(factory);
  const library = new Library();
  expect(await library.summaries()).toEqual(rows);
  expect(await Promise.all(captures.map(({ id }) => library.capture(id)))).toEqual(captures);
  expect(await library.count()).toBe(captures.length);
  library.close();
});

test('every version up to the newest has its case', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const library = new Library();
  await library.count();
  const [{ version = 0 } = {}] = await Dexie.dependencies.indexedDB.databases();
  library.close();
  // Dexie multiplies its versions by ten.
  expect(versions.map(({ name }) => name)).toEqual(Array.from({ length: version / 10 }, (_, n) => `version ${n + 1}`));
});
