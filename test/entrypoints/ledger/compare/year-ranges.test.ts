import { expect, test } from 'vitest';
import { yearRanges } from '../../../../entrypoints/ledger/compare/year-ranges.ts';

test.each([
  [[], ''],
  [[2021], '2021'],
  [[2021, 2022], '2021、2022'],
  [[2019, 2020, 2021, 2023], '2019–2021、2023'],
  [[2018, 2020, 2021, 2022, 2024, 2025], '2018、2020–2022、2024、2025'],
])('%j in one line: %s', (years, text) => {
  expect(yearRanges(years, '、')).toBe(text);
});
