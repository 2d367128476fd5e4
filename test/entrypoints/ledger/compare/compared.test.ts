import { expect, test } from 'vitest';
import { comparedFrom, organsOf } from '../../../../entrypoints/ledger/compare/compared.ts';
import type { FindingRow, LedgerIndex, Query, ReportRow, Row } from '../../../../store/query/contract.ts';
import { findingRow } from '../lists/memory-index.ts';

function reportRow(id: number, changes: Partial<ReportRow> = {}): ReportRow {
  return {
    kind: 'report',
    id,
    key: String(id),
    address: `http://czj.yunxi.gov.cn/${id}.html`,
    site: 'czj.yunxi.gov.cn',
    organ: '云溪市财政局',
    organFolded: '云溪市财政局',
    organKind: 'department',
    organLevel: 'prefecture',
    region: '云溪市',
    year: 2023,
    title: '云溪市财政局2023年政府信息公开工作年度报告',
    published: '2024-01-20',
    capturedAt: id,
    lastSeenAt: id,
    counts: { error: 0, warning: 0, note: 0, review: 0 },
    untested: 0,
    superseded: false,
    ...changes,
  };
}

/** Gives rows of one kind by the slice, and no more than a thousand at once. */
function indexOf(reports: ReportRow[], findings: FindingRow[], complete = true): Pick<LedgerIndex, 'query' | 'rows'> {
  let newest: Row[] = [];
  return {
    query: async (query: Query, first: number) => {
      newest = query.of === 'reports' ? reports : findings.filter(({ rule }) => query.filter.rules?.includes(rule));
      const shared = { total: newest.length, rows: newest.length, facets: {}, complete, milliseconds: 0 };
      return { ...shared, first: newest.slice(0, Math.min(first, 1000)) };
    },
    rows: async (from: number, to: number) => newest.slice(from, Math.min(to, from + 1000)),
  };
}

test('all reports are read, however many, with what was found of their day', async () => {
  const reports = Array.from({ length: 12_345 }, (_, place) => reportRow(place + 1));
  const late = findingRow({ capture: 7, rule: 'late-publication', outcome: 'review', standpoint: 'dismissed' });
  const compared = await comparedFrom(indexOf(reports, [late, findingRow({ capture: 8 })]));
  expect(compared.reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
  expect([...compared.late]).toEqual([[7, { outcome: 'review', standpoint: 'dismissed' }]]);
  expect(compared.isComplete).toBe(true);
});

test('while the index is being read, what there is so far says so', async () => {
  expect(await comparedFrom(indexOf([], [], false))).toEqual({ reports: [], late: new Map(), isComplete: false });
});

test('a kind of organ that another version wrote is not known here', async () => {
  const { reports } = await comparedFrom(indexOf([reportRow(1, { organKind: 'court' })], []));
  expect(reports.map(({ organKind }) => organKind)).toEqual(['unknown']);
});

test('organs are listed once, with their years in order; reports of no known organ are in none', async () => {
  const { reports } = await comparedFrom(
    indexOf(
      [
        reportRow(1, { year: 2023 }),
        reportRow(2, { year: 2021 }),
        reportRow(3, { year: 2021 }),
        reportRow(4, { organ: '', organFolded: '' }),
        reportRow(5, { organ: '云溪市司法局', organFolded: '云溪市司法局', year: null }),
      ],
      [],
    ),
  );
  expect(organsOf(reports)).toEqual([
    { name: '云溪市财政局', folded: '云溪市财政局', years: [2021, 2023] },
    { name: '云溪市司法局', folded: '云溪市司法局', years: [] },
  ]);
});
