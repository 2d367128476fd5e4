import { expect, test } from 'vitest';
import { auditedLine, passedLine, unreadableLine } from '../../cli/output.ts';
import { Tally } from '../../cli/tally.ts';
import type { Figure, Table } from '../../parsers/report.ts';
import type { Audit, Finding } from '../../rules/finding.ts';

const label = (key: string) => ({ key, printed: key, match: 'official' as const, location: key });
const number = (value: number): Figure => ({ ...blank, kind: 'number', raw: String(value), value });
const blank: Figure = { kind: 'blank', raw: '', value: null, unit: null, location: 'l', doubt: null };
const text: Figure = { ...blank, kind: 'text', raw: '见附件' };

function table(rows: Record<string, Record<string, Figure>>, block: string | null): Table {
  const columns = [...new Set(Object.values(rows).flatMap((cells) => Object.keys(cells)))];
  return {
    form: '2021',
    rows: Object.keys(rows).map(label),
    columns: columns.map((key) => ({ ...label(key), block })),
    cells: rows,
    locations: ['t'],
    doubts: [],
  };
}

const report = {
  title: '清河市林业局2022年政府信息公开工作年度报告',
  organ: { name: '清河市林业局', folded: '清河市林业局', kind: 'department', level: 'prefecture', evidence: 'title' },
  year: 2022,
  published: { date: '2023-01-26', evidence: 'meta', sure: true, location: null },
  period: {
    from: '2022-01-01',
    to: '2022-12-31',
    quote: { section: null, text: '自2022年1月1日起', location: 'p', start: 0, end: 11 },
  },
  sections: [
    { key: 'overview', heading: '一、总体情况', official: true, location: 's', paragraphs: [], media: [], tables: 0 },
  ],
  table2: { ...table({ normativeDocuments: { issued: number(6), inForce: blank } }, '20-1'), form: '2019' },
  table3: table({ received: { naturalPerson: number(16), total: text }, carriedIn: { total: number(0) } }, null),
  table4: null,
  also: ['清河市林业局2021年政府信息公开工作年度报告'],
} satisfies Parameters<typeof auditedLine>[1];

const finding: Finding = {
  rule: 'table3-balance',
  level: 'error',
  outcome: 'failed',
  subject: 'total',
  title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
  plain: '这一列对不上。',
  message: '总计：16 + 0 ≠ 15',
  basis: '表三表头',
  english: { title: '', plain: '' },
  expected: 16,
  actual: 15,
  cells: ['table3/received/total', 'table3/carriedIn/total'],
  equation: null,
  prior: {
    year: 2021,
    cell: 'table3/carriedOut/total',
    value: 3,
    address: '2021.html',
    capturedAt: null,
  },
  marks: [],
  quote: { section: 'overview', text: '16件', location: 'p', start: 6, end: 9 },
  context: { before: '全年办结申请', after: '。' },
  suspect: 'table3/concluded/total',
  suspectLocation: 'c',
  proposed: 16,
  repairs: {
    standing: 'certain',
    sets: [
      {
        changes: [{ cell: 'table3/concluded/total', location: 'c', value: 16, slip: 'not-updated' }],
        agrees: ['全年办结16件'],
      },
    ],
    count: 1,
    equal: 1,
  },
  problem: 'p1',
  fingerprint: 'f1',
};

const audit: Audit = {
  version: '1',
  findings: [finding],
  outcomes: [],
  checks: { inapplicable: 9, untested: 2, review: 0, failed: 1, passed: 51 },
  coverage: { covered: 209, figures: 214 },
  rules: [],
  settings: {},
};

test('the line of an audited report has exactly the keys of the contract, in its order', () => {
  expect(JSON.stringify(auditedLine('a.html', report, audit))).toEqual(
    JSON.stringify({
      source: 'a.html',
      status: 'audited',
      report: {
        title: '清河市林业局2022年政府信息公开工作年度报告',
        organ: '清河市林业局',
        year: 2022,
        published: '2023-01-26',
        period: { from: '2022-01-01', to: '2022-12-31' },
        template: { table2: '2019', table3: '2021' },
        sections: [{ key: 'overview', heading: '一、总体情况' }],
        table2: { normativeDocuments: { issued: 6, inForce: null } },
        table3: { received: { naturalPerson: 16, total: null }, carriedIn: { total: 0 } },
        table4: null,
      },
      findings: [
        {
          rule: 'table3-balance',
          level: 'error',
          outcome: 'failed',
          message: '总计：16 + 0 ≠ 15',
          expected: 16,
          actual: 15,
          cells: ['table3/received/total', 'table3/carriedIn/total'],
          quote: { section: 'overview', text: '全年办结申请16件。' },
          suspect: 'table3/concluded/total',
          proposed: 16,
          problem: 'p1',
          fingerprint: 'f1',
          repairs: {
            standing: 'certain',
            count: 1,
            equal: 1,
            sets: [
              {
                changes: [{ cell: 'table3/concluded/total', value: 16, slip: 'not-updated' }],
                agrees: ['全年办结16件'],
              },
            ],
          },
          prior: { year: 2021, cell: 'table3/carriedOut/total', value: 3, source: '2021.html' },
        },
      ],
      checks: { passed: 51, failed: 1, review: 0, untested: 2, inapplicable: 9 },
      coverage: { figures: 214, covered: 209 },
      also: ['清河市林业局2021年政府信息公开工作年度报告'],
    }),
  );
});

test('rows and columns come in the order of the form, those of the page alone behind their neighbours', () => {
  const printed = table(
    {
      carriedOut: { total: number(1) },
      denied: { total: number(3), 'total.extra': number(9), naturalPerson: number(3) },
      'denied.stateSecret': { total: number(3) },
      granted: { total: number(2) },
      petitions: { total: number(0) },
      received: { total: number(6) },
    },
    null,
  );
  const { table3 } = auditedLine('a.html', { ...report, table3: printed }, audit).report;
  expect(JSON.stringify(table3)).toEqual(
    JSON.stringify({
      received: { total: 6 },
      granted: { total: 2 },
      petitions: { total: 0 },
      'denied.stateSecret': { total: 3 },
      carriedOut: { total: 1 },
      denied: { naturalPerson: 3, total: 3, 'total.extra': 9 },
    }),
  );
});

test('what a report does not tell is null', () => {
  const bare = { ...report, title: null, organ: null, year: null, published: null, period: null, table2: null };
  expect(auditedLine('a.html', bare, audit).report).toMatchObject({
    title: null,
    organ: null,
    year: null,
    published: null,
    period: null,
    template: { table2: null, table3: '2021' },
    table2: null,
  });
});

test.each([
  ['nothing', 'not-a-report'],
  ['listing', 'not-a-report'],
  ['attachment-only', 'unsupported'],
  ['older-report', 'unsupported'],
  ['report', 'unsupported'],
] as const)('a page recognised as %s without tables is %s, with the reason and no findings', (kind, status) => {
  const parsed = { recognition: { kind, reason: '因为。' }, report: null, sources: new Map() };
  expect(JSON.stringify(passedLine('a.html', parsed))).toEqual(
    JSON.stringify({ source: 'a.html', status, reason: '因为。', report: null, findings: [] }),
  );
});

test('the line of a file that cannot be read says why', () => {
  expect(JSON.stringify(unreadableLine('a.html', '文件是空的。'))).toEqual(
    JSON.stringify({ source: 'a.html', status: 'unreadable', reason: '文件是空的。', report: null, findings: [] }),
  );
});

const said: string[] = [];
const stream = { isTTY: false, write: (words: string) => said.push(words) } as unknown as NodeJS.WriteStream;

const audited = (...findings: Finding[]) => auditedLine('a.html', report, { ...audit, findings });
const unreadable = unreadableLine('b.html', '文件是空的。');

test.each([
  ['nothing', [], 0],
  ['a report without findings', [audited()], 0],
  ['an error that failed', [audited(finding), audited()], 1],
  ['an error to be reviewed', [audited({ ...finding, outcome: 'review' })], 0],
  ['a warning that failed', [audited({ ...finding, level: 'warning' })], 0],
  ['an unreadable file after an error', [audited(finding), unreadable], 2],
])('exit status after %s', (_, lines, status) => {
  const tally = new Tally(stream);
  for (const line of lines) tally.add(line);
  expect(tally.exitStatus).toEqual(status);
});

test('an unreadable prior year counts as an unreadable file', () => {
  const tally = new Tally(stream);
  tally.add(audited());
  tally.addUnreadablePrior('2021.html', '找不到这个文件。');
  expect(tally.exitStatus).toEqual(2);
});

test('the end of standard error sums up', () => {
  said.length = 0;
  const tally = new Tally(stream);
  for (const line of [audited(finding), audited(), unreadable]) tally.add(line);
  tally.finish();
  expect(said).toEqual(['读不出：b.html：文件是空的。\n', '共 3 份：已审计 2，读不出 1；错误 1 处。\n']);
});
