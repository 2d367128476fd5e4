import { expect, test } from 'vitest';
import { hashOf, routeOf } from '../../../entrypoints/ledger/route.ts';

const shown = (hash: string) => {
  const { view, part, params } = routeOf(hash);
  return { view, part, params: [...params] };
};

test.each([
  ['', { view: 'findings', part: null, params: [] }],
  ['#/reports', { view: 'reports', part: null, params: [] }],
  ['#/report/12', { view: 'report', part: '12', params: [] }],
  ['#/compare/roster?year=2023', { view: 'compare', part: 'roster', params: [['year', '2023']] }],
  [
    '#/findings?level=error&organ=%E4%BA%91%E6%BA%AA%E5%B8%82%3F',
    {
      view: 'findings',
      part: null,
      params: [
        ['level', 'error'],
        ['organ', '云溪市?'],
      ],
    },
  ],
  ['#/nowhere?level=error', { view: 'findings', part: null, params: [] }],
  ['#/report/%E0%A4%A', { view: 'report', part: null, params: [] }],
])('the address "%s" shows what it names', (hash, expected) => {
  expect(shown(hash)).toEqual(expected);
});

test('the address of a route names it again', () => {
  const params = new URLSearchParams({ text: '第三项 & 第四项?', level: 'error' });
  const hash = hashOf({ view: 'report', part: 'a/b', params });
  expect(shown(hash)).toEqual({ view: 'report', part: 'a/b', params: [...params] });
});
