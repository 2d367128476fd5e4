import { describe, expect, test } from 'vitest';
import { CLAIM_KIND, CLAIM_KINDS, statedScope } from '../../../parsers/forms/claim-kinds.ts';
import { FIGURES, LISTS } from '../narrative/examples-figures.ts';
import { REQUESTS } from '../narrative/examples-requests.ts';
import { TABLES } from '../narrative/examples-tables.ts';
import { DENIALS, SCOPES, TIMES } from '../narrative/examples-words.ts';
import { claimsOf, organ } from '../narrative/stated.ts';

const readings = (key: string, form: '2019' | '2021') =>
  CLAIM_KIND.get(key)?.accepts[form].map(({ plus, minus }) =>
    [...plus, ...minus.map((cell) => `-${cell}`)].join(' + '),
  );

describe('what a claim may equal', () => {
  test.each([
    ['received', '2021', ['table3/received/total', 'table3/received/total + table3/carriedIn/total']],
    ['received-new', '2021', ['table3/received/total']],
    [
      'processed',
      '2021',
      [
        'table3/concluded/total',
        'table3/received/total',
        'table3/received/total + table3/carriedIn/total + -table3/carriedOut/total',
      ],
    ],
    [
      'unavailable',
      '2019',
      [
        'table3/unavailable.notHeld/total + table3/unavailable.needsCreation/total + table3/unavailable.stillUnclear/total',
      ],
    ],
    ['other', '2019', ['table3/other/total']],
    [
      'other',
      '2021',
      [
        'table3/other.notCorrected/total + table3/other.feeUnpaid/total + table3/other.other/total',
        'table3/other.other/total',
      ],
    ],
    ['normative-issued', '2021', ['table2/normativeDocuments/issued']],
    ['normative-issued', '2019', ['table2/normativeDocuments/made', 'table2/normativeDocuments/disclosed']],
    ['normative-in-force', '2019', []],
    ['fee', '2019', []],
    ['fee', '2021', ['table2/fees/amount']],
    [
      'suit.corrected',
      '2021',
      [
        'table4/litigationDirect/corrected + table4/litigationAfterReview/corrected',
        'table4/litigationDirect/corrected',
        'table4/litigationAfterReview/corrected',
      ],
    ],
    ['channel', '2021', []],
  ] as const)('%s on the form of %s', (key, form, expected) => {
    expect(readings(key, form)).toEqual(expected);
  });

  test('every kind is listed once', () => {
    expect(CLAIM_KINDS.map(({ key }) => key)).toEqual([...CLAIM_KIND.keys()]);
  });

  test('every kind that the examples state is listed', () => {
    const examples = [REQUESTS, TABLES, DENIALS, SCOPES, TIMES, FIGURES, LISTS].flat();
    const kinds = examples.flatMap(([, sentence, , where]) => claimsOf(sentence, where).map(({ kind }) => kind));
    expect([...new Set(kinds)].filter((kind) => kind !== null && !CLAIM_KIND.has(kind))).toEqual([]);
  });
});

test.each([
  ['government', 'whole'],
  ['development-zone', 'whole'],
  ['department', 'own'],
  ['government-office', 'own'],
  ['township', 'own'],
  ['unknown', 'own'],
] as const)('the tables of a %s state the scope %s', (kind, scope) => {
  expect(statedScope(organ(kind))).toBe(scope);
});
