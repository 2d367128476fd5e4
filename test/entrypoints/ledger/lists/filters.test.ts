import { expect, test } from 'vitest';
import { choiceLabel, groupLabel, partLabel } from '../../../../entrypoints/ledger/lists/facet-labels.ts';
import {
  chosenOf,
  partsOf,
  unknownYearKey,
  withChosen,
  withoutPart,
} from '../../../../entrypoints/ledger/lists/filters.ts';
import { listTexts } from '../../../../locales/ledger/lists.ts';
import { verdictTexts } from '../../../../locales/ledger/verdict.ts';
import { translator } from '../../../../locales/translate.ts';
import type { Filter } from '../../../../store/query/contract.ts';

const wordsIn = (locale: 'zh-CN' | 'en') => ({
  locale,
  l: listTexts(locale),
  v: verdictTexts(locale),
  t: translator(locale),
});

const filter: Filter = {
  text: '合计',
  levels: ['error', 'warning'],
  years: [2023, null],
  from: new Date(2024, 0, 1).getTime(),
  before: new Date(2024, 1, 1).getTime(),
};

test('choices are read from a filter and put into it, an unknown year among them', () => {
  expect(chosenOf(filter, 'years')).toEqual(['2023', unknownYearKey]);
  expect(withChosen({}, 'years', ['2022', unknownYearKey])).toEqual({ years: [2022, null] });
  expect(withChosen({ levels: ['error'], tags: ['a'] }, 'levels', [])).toEqual({ tags: ['a'] });
});

test('each part of a filter is taken away by itself, both ends of the dates as one', () => {
  expect(partsOf(filter)).toEqual(['text', 'levels', 'years', 'from']);
  expect(partsOf({ before: 1 })).toEqual(['from']);
  expect(withoutPart(filter, 'from')).toEqual({ text: '合计', levels: ['error', 'warning'], years: [2023, null] });
});

test('parts of a filter are named in the language of the reader', () => {
  expect(partsOf(filter).map((part) => partLabel(filter, part, wordsIn('zh-CN')))).toEqual([
    '搜索“合计”',
    '级别：错误、警告',
    '年度：2023 年、年度不明',
    '采集日期：从 2024-01-01 到 2024-01-31',
  ]);
  expect(partLabel(filter, 'levels', wordsIn('en'))).toBe('Level: Error, Warning');
});

test('of many choices a few are named, and how many there are', () => {
  const organs = { organs: ['甲局', '乙局', '丙局', '丁局'] };
  expect(partLabel(organs, 'organs', wordsIn('zh-CN'))).toBe('机关：甲局、乙局、丙局等 4 项');
});

test('groups are named like choices, and what is not known as such', () => {
  const words = wordsIn('zh-CN');
  expect([
    groupLabel('rule', 'table3-balance', words),
    groupLabel('standpoint', 'dismissed', words),
    groupLabel('region', '', words),
    choiceLabel('organKinds', 'township', words),
    choiceLabel('rules', 'a-rule-of-tomorrow', words),
  ]).toEqual(['表三收支不平衡', '已忽略', '地区不明', '乡镇、街道', 'a-rule-of-tomorrow']);
});
