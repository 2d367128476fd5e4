import { expect, test } from 'vitest';
import {
  dayOf,
  findingQueryOf,
  matchesOf,
  paramsOf,
  reportQueryOf,
  selectedOf,
  selectedParams,
} from '../../../entrypoints/ledger/query-params.ts';
import type { FindingQuery, ReportQuery } from '../../../store/query/contract.ts';

const allFindings: FindingQuery = {
  of: 'findings',
  filter: {},
  sort: 'captured',
  descending: true,
  group: null,
  folded: [],
};
const allReports: ReportQuery = {
  of: 'reports',
  filter: {},
  sort: 'captured',
  descending: true,
  group: null,
  folded: [],
};

const everything: FindingQuery = {
  of: 'findings',
  filter: {
    text: '结转 & 合计',
    levels: ['error', 'warning'],
    outcomes: ['failed'],
    standpoints: ['none', 'changed'],
    reasons: ['misread'],
    rules: ['table3-balance'],
    tags: ['已致电', 'a=b'],
    organs: ['云溪市气象局'],
    organKinds: ['department'],
    organLevels: ['county'],
    regions: ['云溪市'],
    sites: ['www.yunxi.gov.cn'],
    years: [2023, null],
    from: new Date(2024, 0, 1).getTime(),
    before: new Date(2024, 1, 1, 12, 30).getTime(),
    states: 'all',
    withFindings: false,
    captures: [3, 12],
  },
  sort: 'organ',
  descending: true,
  group: 'rule',
  folded: ['table3-balance', ''],
};

test('nothing is written of a query as it is at first', () => {
  expect(paramsOf(allFindings).toString()).toBe('');
  expect(paramsOf(allReports).toString()).toBe('');
  expect(findingQueryOf(new URLSearchParams())).toEqual(allFindings);
  expect(reportQueryOf(new URLSearchParams())).toEqual(allReports);
});

test('every part of a query comes back from its address', () => {
  const written = paramsOf(everything).toString();
  expect(findingQueryOf(new URLSearchParams(written))).toEqual(everything);
});

test('an address is legible: a list is its parameter repeated, a midnight its day', () => {
  const { levels, years, from } = everything.filter;
  const query: FindingQuery = { ...allFindings, filter: { levels, years, from } as FindingQuery['filter'] };
  expect(paramsOf(query).toString()).toBe('level=error&level=warning&year=2023&year=unknown&from=2024-01-01');
});

test('each sort is read from its own end at first, and the other end is written', () => {
  const orderOf = (sort: FindingQuery['sort'], descending: boolean) =>
    paramsOf({ ...allFindings, sort, descending }).toString();
  expect([orderOf('organ', false), orderOf('organ', true), orderOf('year', true), orderOf('year', false)]).toEqual([
    'sort=organ',
    'sort=organ&order=desc',
    'sort=year',
    'sort=year&order=asc',
  ]);
  expect(findingQueryOf(new URLSearchParams('sort=organ')).descending).toBe(false);
  expect(findingQueryOf(new URLSearchParams('sort=year')).descending).toBe(true);
});

test('what is not legible does not filter', () => {
  const written =
    'level=grave&year=this&from=2024-13-01&before=soon&findings=some&sort=colour&group=mood&fold=a&standpoint=&capture=x';
  expect(findingQueryOf(new URLSearchParams(written))).toEqual(allFindings);
});

test('reports are not grouped by what only findings have', () => {
  expect(reportQueryOf(new URLSearchParams('group=rule&sort=level')).group).toBe(null);
  expect(reportQueryOf(new URLSearchParams('group=organ&sort=errors'))).toEqual({
    ...allReports,
    group: 'organ',
    sort: 'errors',
  });
});

test('what is named twice filters once', () => {
  expect(findingQueryOf(new URLSearchParams('level=error&level=error')).filter).toEqual({ levels: ['error'] });
});

test.each([
  { query: allFindings, picked: null, dropped: [] },
  { query: allReports, picked: null, dropped: [{ capture: 4, findings: [] }] },
  { query: everything, picked: [{ capture: 12, findings: [0, 3] }], dropped: [] },
  {
    query: allReports,
    picked: [
      { capture: 12, findings: [] },
      { capture: 13, findings: [] },
    ],
    dropped: [],
  },
])('a selection comes back from its address: %j', (selected) => {
  expect(selectedOf(new URLSearchParams(selectedParams(selected).toString()))).toEqual(selected);
});

test('a selection whose picks are not legible holds nothing, rather than everything', () => {
  expect(selectedOf(new URLSearchParams('of=findings&pick=all'))).toEqual({
    query: allFindings,
    picked: [],
    dropped: [],
  });
});

const matching = {
  matches: async () => [
    { capture: 1, findings: [0, 1] },
    { capture: 2, findings: [4] },
  ],
};

test('all matches of a query are what the index says, without those dropped', async () => {
  const dropped = [
    { capture: 1, findings: [1] },
    { capture: 2, findings: [4] },
  ];
  expect(await matchesOf(matching, { query: allFindings, picked: null, dropped: [] })).toEqual(
    await matching.matches(),
  );
  expect(await matchesOf(matching, { query: allFindings, picked: null, dropped })).toEqual([
    { capture: 1, findings: [0] },
  ]);
});

test('a report is dropped whole', async () => {
  const dropped = [{ capture: 1, findings: [] }];
  expect(await matchesOf(matching, { query: allReports, picked: null, dropped })).toEqual([
    { capture: 2, findings: [4] },
  ]);
});

test('what was picked by hand is what a selection holds', async () => {
  const picked = [{ capture: 7, findings: [2] }];
  expect(await matchesOf(matching, { query: allFindings, picked, dropped: [] })).toEqual(picked);
});

test('a day is a midnight of the reader, and 31 February is none', () => {
  expect([dayOf('2024-02-29'), dayOf('2024-02-31'), dayOf('yesterday')]).toEqual([
    new Date(2024, 1, 29).getTime(),
    null,
    null,
  ]);
});
