import { describe, expect, test } from 'vitest';
import { FIGURES, LISTS } from './examples-figures.ts';
import { PRACTICE } from './examples-practice.ts';
import { REQUESTS } from './examples-requests.ts';
import { TABLES } from './examples-tables.ts';
import { DENIALS, SCOPES, TIMES } from './examples-words.ts';
import { type Example, stated } from './stated.ts';

const TABLES_OF_EXAMPLES: [string, Example[]][] = [
  ['requests', REQUESTS],
  ['documents, decisions, money and disputes', TABLES],
  ['denials', DENIALS],
  ['whose figure it is', SCOPES],
  ['when it was', TIMES],
  ['how figures are printed', FIGURES],
  ['lists', LISTS],
  ['turns of phrase in practice', PRACTICE],
];

describe.each(TABLES_OF_EXAMPLES)('%s', (_, examples) => {
  test.each(examples)('%s: %s', (_trap, sentence, claims, where) => {
    expect(stated(sentence, where)).toEqual(claims);
  });
});
