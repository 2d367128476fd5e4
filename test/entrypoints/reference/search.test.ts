import { describe, expect, test } from 'vitest';
import { entries } from '../../../entrypoints/reference/entries.ts';
import { search } from '../../../entrypoints/reference/search.ts';
import { rules } from '../../../rules/list.ts';

const idsOf = (query: string, locale: 'zh-CN' | 'en') => search(entries, query, locale).map(({ rule }) => rule.id);

test('every rule has its section, in the order of the list', () => {
  expect(entries.map(({ rule }) => rule.id)).toEqual(rules.map(({ id }) => id));
});

describe('a rule is found by', () => {
  test.each([
    ['its id, whatever the case', 'Table3-BALANCE'],
    ['its title', '收支不平衡'],
    ['its title in the other language', 'table 3 does not balance'],
    ['its basis, digits as they are typed', '第一项加第二项之和'],
    ['words of several of its texts', '七列逐列 相差１'],
  ])('%s', (_, query) => {
    expect(idsOf(query, 'zh-CN').includes('table3-balance')).toBe(true);
  });

  test('nothing, where every rule is listed', () => {
    expect(idsOf('  ', 'en')).toEqual(rules.map(({ id }) => id));
  });
});

test('every word must stand in the section', () => {
  expect(idsOf('table3-balance 哪里也没有的话', 'zh-CN')).toEqual([]);
});

test('the texts of the language that is not shown are not searched', () => {
  expect([idsOf('a difference of 1', 'zh-CN'), idsOf('a difference of 1', 'en').includes('table3-balance')]).toEqual([
    [],
    true,
  ]);
});
