import { describe, expect, test } from 'vitest';
import {
  countYears,
  type LateFinding,
  type MatrixCell,
  type RosterReport,
  rosterMatrix,
  timingOf,
} from '../../../../../entrypoints/ledger/compare/roster/roster-matrix.ts';

let captures = 0;

function report(organ: string, year: number | null, changes: Partial<RosterReport> = {}): RosterReport {
  captures += 1;
  return {
    id: captures,
    address: `http://www.yunxi.gov.cn/${captures}.html`,
    organ,
    organFolded: organ,
    organKind: 'department',
    year,
    published: year === null ? null : `${year + 1}-01-20`,
    capturedAt: captures,
    counts: { error: 0, warning: 0, note: 0, review: 0 },
    superseded: false,
    ...changes,
  };
}

const organ = (name: string) => ({ name, folded: name, parent: null });
const matrix = (names: string[], reports: RosterReport[], years = [2022, 2023]) =>
  rosterMatrix(names.map(organ), years, reports, new Map(), []);
const shown = (cell: MatrixCell) => (cell.state === 'absent' ? 'absent' : cell.report.id);

describe('whether a report came in time', () => {
  const failed: LateFinding = { outcome: 'failed', standpoint: 'none' };
  test.each<[string, Partial<RosterReport>, LateFinding | undefined, string]>([
    ['a department’s on 31 January', { published: '2024-01-31' }, undefined, 'in-time'],
    ['a government’s on 31 March', { organKind: 'government', published: '2024-03-31' }, undefined, 'in-time'],
    [
      'a government office’s in March',
      { organKind: 'government-office', published: '2024-03-01' },
      undefined,
      'unknown',
    ],
    ['one that the rule says is late', { published: '2024-03-05' }, failed, 'late'],
    ['one that the rule asks about', { published: '2024-03-05' }, { ...failed, outcome: 'review' }, 'question'],
    ['one that a person confirmed', { published: '2024-03-05' }, { ...failed, standpoint: 'confirmed' }, 'late'],
    ['one that a person dismissed', { published: '2024-03-05' }, { ...failed, standpoint: 'dismissed' }, 'dismissed'],
    ['a later day of which no rule said anything', { published: '2024-03-05' }, undefined, 'unknown'],
    ['one without a day', { published: null }, undefined, 'unknown'],
    ['a development zone’s', { organKind: 'development-zone' }, undefined, 'unknown'],
    [
      'a township’s, of which the law says nothing',
      { organKind: 'township', published: null },
      undefined,
      'no-deadline',
    ],
  ])('%s', (_, changes, late, timing) => {
    expect(timingOf(report('云溪市财政局', 2023, changes), late)).toBe(timing);
  });
});

describe('an organ of the roster', () => {
  test('is found by its name, year by year', () => {
    const [one, two] = [report('云溪市财政局', 2022), report('云溪市司法局', 2023)];
    const rows = matrix(['云溪市财政局', '云溪市司法局', '云溪市水利局'], [one, two]);
    expect(rows.map(({ match, cells }) => [match, ...cells.map(shown)])).toEqual([
      ['name', one.id, 'absent'],
      ['name', 'absent', two.id],
      ['none', 'absent', 'absent'],
    ]);
  });

  test('is shown with the newest of several reports, and how many more there are', () => {
    const old = report('云溪市财政局', 2023, { published: '2024-01-10' });
    const changed = report('云溪市财政局', 2023, { published: '2024-01-30', superseded: true });
    const newest = report('云溪市财政局', 2023, { published: '2024-01-20' });
    const [row] = matrix(['云溪市财政局'], [old, changed, newest], [2023]);
    expect(row?.cells).toEqual([{ state: 'found', report: newest, timing: 'in-time', others: 2 }]);
  });

  test('is found by the name that a person said it had before', () => {
    const former = report('云溪市水务局', 2022);
    const same: Parameters<typeof rosterMatrix>[4] = [
      [
        { folded: '云溪市水利局', kind: 'department' },
        { folded: '云溪市水务局', kind: 'department' },
      ],
    ];
    const [row] = rosterMatrix([organ('云溪市水利局')], [2022], [former], new Map(), same);
    expect([row?.match, ...(row?.cells.map(shown) ?? [])]).toEqual(['name', former.id]);
  });

  test.each([
    ['without its region: every organ that it may be is named', '财政局', ['青禾县财政局', '云溪市财政局']],
    ['with its province before it', '东江省云溪市财政局', ['云溪市财政局']],
    ['of another region is no candidate', '兰溪市财政局', []],
    ['of a short ending is no candidate', '局', []],
  ])('%s', (_, name, candidates) => {
    const reports = [report('青禾县财政局', 2022), report('云溪市财政局', 2022), report('云溪市财政局', 2023)];
    const [row] = matrix([name], reports);
    expect(row?.candidates.map(({ folded }) => folded)).toEqual(candidates);
    expect(row?.match).toBe(candidates.length === 0 ? 'none' : 'unclear');
    expect(row?.cells).toEqual([{ state: 'absent' }, { state: 'absent' }]);
  });
});

test('a year is counted: what stands how, what is not in the library, what is unclear', () => {
  const counts = { error: 2, warning: 0, note: 0, review: 0 };
  const reports = [
    report('云溪市财政局', 2023, { counts }),
    report('云溪市司法局', 2023, { published: null }),
    report('云溪市岚溪镇人民政府', 2023, { organKind: 'township' }),
  ];
  const rows = matrix(['云溪市财政局', '司法局', '云溪市司法局', '云溪市岚溪镇人民政府', '云溪市水利局'], reports);
  expect(countYears(rows, [2022, 2023])).toEqual([
    {
      year: 2022,
      absent: 4,
      unclear: 1,
      found: { 'in-time': 0, late: 0, question: 0, dismissed: 0, 'no-deadline': 0, unknown: 0 },
      withErrors: 0,
    },
    {
      year: 2023,
      absent: 1,
      unclear: 1,
      found: { 'in-time': 1, late: 0, question: 0, dismissed: 0, 'no-deadline': 1, unknown: 1 },
      withErrors: 1,
    },
  ]);
});

test('3,000 organs by 8 years against 24,000 reports are matched while a reader waits', () => {
  const years = Array.from({ length: 8 }, (_, place) => 2018 + place);
  const names = Array.from({ length: 3000 }, (_, place) => `云溪市第${place}区财政局`);
  const reports = names.flatMap((name) => years.map((year) => report(name, year)));
  const start = performance.now();
  const rows = rosterMatrix([...names.slice(1).map(organ), organ('财政局')], years, reports, new Map(), []);
  expect(performance.now() - start).toBeLessThan(5000);
  expect([rows.length, rows.at(-1)?.candidates.length]).toEqual([3000, 3000]);
});
