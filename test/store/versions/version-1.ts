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
      marks: [{ location: 'n1', role: 'total' }],
      quote: null,
      suspect: null,
      suspectLocation: null,
      proposed: null,
      problem: 'a',
      fingerprint: 'f1',
    },
  ],
  outcomes: [],
  checks: { passed: 0, failed: 1, review: 0, untested: 0, inapplicable: 0 },
  coverage: { figures: 1, covered: 1 },
  rules: [{ id: 'table3-balance', version: 1 }],
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

const captures = [
  {
    ...rows[0],
    key: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
    contentHash: 'ab12',
    report,
    audit,
    html: new Uint8Array([31, 139, 8]),
  },
  {
    ...rows[1],
    key: 'http://qx.yunxi.gov.cn/b.html  cd34',
    contentHash: 'cd34',
    report: { ...report, title: null, organ: null, year: null, yearEvidence: null },
    audit: { ...audit, findings: [], checks: { ...audit.checks, failed: 0 } },
    html: null,
  },
];

/** Writes a library as version 1 of its schema wrote it (0.1.0), without Dexie. */
export function version1(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('gouji', 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const library = opening.result;
      const kept = library.createObjectStore('captures', { keyPath: 'id', autoIncrement: true });
      kept.createIndex('key', 'key', { unique: true });
      const listed = library.createObjectStore('summaries', { keyPath: 'id' });
      for (const index of ['address', 'organFolded', 'capturedAt']) listed.createIndex(index, index);
    };
    opening.onsuccess = () => {
      const library = opening.result;
      const writing = library.transaction(['captures', 'summaries'], 'readwrite');
      for (const capture of captures) writing.objectStore('captures').add(capture);
      for (const row of rows)
        writing
          .objectStore('summaries')
          .add({ ...row, counts: { error: row.id === 1 ? 1 : 0, warning: 0, note: 0, review: 0 } });
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        library.close();
        resolve();
      };
    };
  });
}
