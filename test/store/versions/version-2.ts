import { gzipSync, strToU8 } from 'fflate';

const report = {
  title: '云溪市气象局2023年政府信息公开工作年度报告',
  titleLocation: 't',
  organ: { name: '云溪市气象局', folded: '云溪市气象局', kind: 'department', level: 'prefecture', evidence: 'title' },
  year: 2023,
  yearEvidence: 'title',
  published: { date: '2024-01-20', evidence: 'meta', sure: true, location: null },
  period: null,
  site: null,
  contact: null,
  documents: [],
  sections: [
    {
      key: 'overview',
      heading: '一、总体情况',
      official: true,
      location: 's1',
      paragraphs: [{ text: '全年共收到申请3件。', location: 'p1', heading: false }],
      media: [],
      tables: 0,
    },
  ],
  preamble: [],
  ending: [],
  table2: null,
  table3: {
    form: '2021',
    rows: [{ key: 'received', printed: '一、本年新收政府信息公开申请数量', match: 'official', location: 'r1' }],
    columns: [{ key: 'naturalPerson', printed: '自然人', match: 'official', location: 'c1', block: null }],
    cells: {
      received: { naturalPerson: { kind: 'number', raw: '3', value: 3, unit: null, location: 'n1', doubt: null } },
    },
    locations: ['t3'],
    doubts: [],
  },
  table4: null,
  claims: [],
  media: [],
  also: [],
  continued: [],
  doubts: [],
};

const audit = {
  version: '0.1.0',
  findings: [
    {
      rule: 'table3-balance',
      level: 'error',
      outcome: 'failed',
      subject: 'naturalPerson',
      title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
      plain: '自然人一列两边不相等。',
      message: '自然人：3 + 0 ≠ 2 + 0',
      basis: '表三表头',
      english: { title: 'Balance', plain: 'The two sides differ.' },
      expected: 3,
      actual: 2,
      cells: ['table3/received/naturalPerson'],
      equation: null,
      prior: null,
      marks: [{ location: 'n1', role: 'total' }],
      quote: null,
      context: null,
      suspect: null,
      suspectLocation: null,
      proposed: null,
      repairs: null,
      problem: 'a',
      fingerprint: 'f1',
    },
  ],
  outcomes: [],
  checks: { passed: 0, failed: 1, review: 0, untested: 0, inapplicable: 0 },
  coverage: { figures: 1, covered: 1 },
  rules: [{ id: 'table3-balance', version: 1 }],
  settings: {},
};

const rows = [
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
  },
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
  },
];

const packed = (value: unknown) => gzipSync(strToU8(JSON.stringify(value)), { mtime: 0 });

const captures = [
  {
    ...rows[0],
    key: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
    contentHash: 'ab12',
    report: packed(report),
    audit: packed(audit),
    html: new Uint8Array([31, 139, 8]),
  },
  {
    ...rows[1],
    key: 'http://qx.yunxi.gov.cn/b.html  cd34',
    contentHash: 'cd34',
    report: packed({ ...report, title: null, organ: null, year: null, yearEvidence: null }),
    audit: packed({ ...audit, findings: [], checks: { ...audit.checks, failed: 0 } }),
    html: null,
  },
];

const about = {
  key: 'f1',
  fingerprint: 'f1',
  organ: '云溪市气象局',
  year: 2023,
  rule: 'table3-balance',
  address: 'http://qx.yunxi.gov.cn/a.html',
};

const evidence = {
  digest: '00000000000000',
  outcome: 'failed',
  message: '自然人：3 + 0 ≠ 2 + 0',
  expected: 3,
  actual: 2,
  captureKey: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
  ruleVersion: 1,
};

const nothing = { verdict: null, reason: null, note: '', tags: [] };
const confirmed = { verdict: 'confirmed', reason: null, note: '已电话核实', tags: ['表三'] };

/** What persons did, and batches did for them, by table. */
export const besides2 = {
  acts: [
    {
      id: 1,
      uid: '0b7c0f4e-8d3c-4b9a-9a51-3f4a3f0f6d11',
      group: '5d0c8f3a-2f6e-4c57-9d4e-6a1f4d1f9b22',
      ...about,
      at: 4000,
      by: '王审计',
      before: nothing,
      after: confirmed,
      evidence,
      said: { at: 4000, by: '王审计' },
      former: null,
      undoes: null,
      rivals: null,
      copied: false,
    },
  ],
  standings: [
    {
      ...about,
      opinion: confirmed,
      at: 4000,
      by: '王审计',
      evidence,
      act: '0b7c0f4e-8d3c-4b9a-9a51-3f4a3f0f6d11',
      rivals: [],
    },
  ],
  views: [{ id: 1, name: '未复核的错误', route: '/findings?level=error&standpoint=none', at: 5000 }],
  batches: [{ id: 1, name: '2023年各部门', kind: 'audit', state: 'finished', at: 6000, finishedAt: 7000 }],
  jobs: [
    {
      id: 1,
      batch: 1,
      address: 'http://qx.yunxi.gov.cn/a.html',
      site: 'qx.yunxi.gov.cn',
      title: '',
      state: 'done',
      attempts: 1,
      notBefore: 0,
      lease: null,
      inTab: false,
      result: {
        capture: 1,
        captureKey: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
        address: 'http://qx.yunxi.gov.cn/a.html',
        organ: '云溪市气象局',
        year: 2023,
        added: true,
        sameAs: null,
      },
      trouble: null,
      rechecked: null,
      updatedAt: 6500,
    },
  ],
  sites: [{ site: 'qx.yunxi.gov.cn', lease: null, endedAt: 6500 }],
  rosters: [
    { id: 1, name: '云溪市', organs: [{ name: '云溪市气象局', folded: '云溪市气象局', parent: '云溪市' }], at: 8000 },
  ],
  screenshots: [
    {
      id: 1,
      uid: 'c2f1c6de-7c1f-4f8e-8b43-0d4c8f0a5e33',
      key: 'f1',
      captureKey: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
      address: 'http://qx.yunxi.gov.cn/a.html',
      title: '云溪市气象局2023年政府信息公开工作年度报告',
      at: 9000,
      width: 1280,
      height: 900,
      png: new Uint8Array([137, 80, 78, 71]),
    },
  ],
};

interface Store {
  keyPath: string | string[];
  autoIncrement?: boolean;
  indexes?: (string | string[])[];
  unique?: (string | string[])[];
}

export const stores2: Record<string, Store> = {
  captures: { keyPath: 'id', autoIncrement: true, unique: ['key'] },
  summaries: { keyPath: 'id', indexes: ['address', 'organFolded', 'capturedAt'] },
  segments: { keyPath: 'number' },
  acts: { keyPath: 'id', autoIncrement: true, unique: ['uid'], indexes: ['key', 'group', 'at'] },
  standings: { keyPath: 'key', indexes: ['rule'] },
  views: { keyPath: 'id', autoIncrement: true, unique: ['name'] },
  batches: { keyPath: 'id', autoIncrement: true, indexes: ['state'] },
  jobs: {
    keyPath: 'id',
    autoIncrement: true,
    unique: [['batch', 'address']],
    indexes: [['batch', 'state'], ['batch', 'result.capture'], 'state'],
  },
  sites: { keyPath: 'site' },
  rosters: { keyPath: 'id', autoIncrement: true, unique: ['name'] },
  screenshots: { keyPath: 'id', autoIncrement: true, unique: ['uid'], indexes: ['key', 'captureKey'] },
  reruns: { keyPath: 'id', autoIncrement: true },
  rerunChanges: { keyPath: ['rerun', 'capture'], indexes: ['rerun', ['rerun', 'due']] },
};

/** Writes a library as version 2 of its schema wrote it, without Dexie; the index of its captures is still to be made. */
export function version2(factory: IDBFactory): Promise<void> {
  return writeLibrary(factory, 2, stores2);
}

/** The same records under a version of the schema that keeps them in the same way. */
export function writeLibrary(factory: IDBFactory, version: number, stores: Record<string, Store>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('gouji', version * 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { indexes = [], unique = [], ...options }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, options);
        const nameOf = (path: string | string[]) => (typeof path === 'string' ? path : `[${path.join('+')}]`);
        for (const path of indexes) store.createIndex(nameOf(path), path);
        for (const path of unique) store.createIndex(nameOf(path), path, { unique: true });
      }
    };
    opening.onsuccess = () => {
      const library = opening.result;
      const writing = library.transaction(Object.keys(stores), 'readwrite');
      for (const capture of captures) writing.objectStore('captures').add(capture);
      for (const row of rows)
        writing
          .objectStore('summaries')
          .add({ ...row, counts: { error: row.id === 1 ? 1 : 0, warning: 0, note: 0, review: 0 } });
      for (const [name, records] of Object.entries(besides2))
        for (const record of records) writing.objectStore(name).add(record);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        library.close();
        resolve();
      };
    };
  });
}
