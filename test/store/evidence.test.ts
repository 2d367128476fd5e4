import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Equation, Finding, Term } from '../../rules/finding.ts';
import { evidenceDigest, evidenceOf, standingKey } from '../../store/evidence.ts';
import type { Standing } from '../../store/review.ts';
import { standpointOf } from '../../store/standpoint.ts';
import { sampleFinding } from './samples.ts';

function term(value: number, changes: Partial<Term> = {}): Term {
  return {
    address: 'table3/received/naturalPerson',
    label: '自然人',
    value,
    raw: String(value),
    role: 'addend',
    location: 'n1',
    ...changes,
  };
}

function equation(left: Term[], right: Term[]): Equation {
  return { left, right, leftSum: 0, rightSum: 0, difference: 0 };
}

const balance = sampleFinding({ equation: equation([term(3), term(0)], [term(2, { role: 'total' })]) });
const quoting = sampleFinding({
  quote: { section: 'overview', text: '共收到申请３件', location: 'p1', start: 0, end: 7 },
  prior: { year: 2022, cell: null, value: 5, address: 'http://qx.yunxi.gov.cn/b.html', capturedAt: null },
});

describe('the key of a standing', () => {
  const page = { organFolded: '云溪市气象局', year: 2023, address: 'http://qx.yunxi.gov.cn/a.html' };

  test('is the fingerprint of a finding whose organ and year are known, on whatever page it stands', () => {
    expect(standingKey({ fingerprint: 'f1' }, page)).toEqual('f1');
  });

  test.each([
    ['an organ without a name', { ...page, organFolded: '' }],
    ['no organ', { ...page, organFolded: null }],
    ['no year', { ...page, year: null }],
  ])('of %s has the page beside it, under the address that names it in the library', (_, unnamed) => {
    const address = `${page.address}?spm=1#top`;
    expect(standingKey({ fingerprint: 'f1' }, { ...unnamed, address })).toEqual('f1@http://qx.yunxi.gov.cn/a.html');
  });
});

describe('the digest of the evidence', () => {
  test('is the same on every machine and in every version', () => {
    expect([balance, quoting, sampleFinding()].map(evidenceDigest)).toEqual([
      '07faa1fd7ec542',
      '17f3a9ffe71dba',
      '188bc2c39f286a',
    ]);
  });

  test.each<[string, Partial<Finding>]>([
    [
      'wording',
      { message: '别的话', plain: '别的话', title: '别的话', english: { title: 'x', plain: 'y' }, basis: 'z' },
    ],
    ['level', { level: 'note' }],
    ['marks and locations', { marks: [], suspectLocation: 'n9' }],
    ['likely slip', { suspect: 'table3/received/total', proposed: 4, problem: 'b' }],
    ['fingerprint', { fingerprint: 'f2' }],
    [
      'labels, print and locations of the terms',
      { equation: equation([term(3, { label: '公民', raw: '３', location: 'n7' }), term(0, { raw: '' })], [term(2)]) },
    ],
  ])('does not depend on the %s', (_, changes) => {
    expect(evidenceDigest({ ...balance, ...changes })).toEqual(evidenceDigest(balance));
  });

  test.each<[string, Partial<Finding>]>([
    ['outcome', { outcome: 'review' }],
    ['expected figure', { expected: 4 }],
    ['actual figure', { actual: '2' }],
    ['equation, when it is gone', { equation: null }],
    ['values of the terms', { equation: equation([term(3), term(1)], [term(2)]) }],
    ['side of a term', { equation: equation([term(3)], [term(0), term(2)]) }],
    ['cell of a term', { equation: equation([term(3), term(0, { address: 'table3/a/b' })], [term(2)]) }],
    ['quoted words', { quote: quoting.quote }],
    ['figure of another year', { prior: quoting.prior }],
  ])('changes with the %s', (_, changes) => {
    expect(evidenceDigest({ ...balance, ...changes })).not.toEqual(evidenceDigest(balance));
  });

  test('takes a quote as it reads, not as it is spaced or how wide its digits are', () => {
    const quote = { section: null, text: '共收到 申请3件', location: 'p4', start: 5, end: 13 } as const;
    expect(evidenceDigest({ ...quoting, quote })).toEqual(evidenceDigest(quoting));
    expect(evidenceDigest({ ...quoting, quote: { ...quote, text: '共收到申请4件' } })).not.toEqual(
      evidenceDigest(quoting),
    );
  });

  describe('of a finding without figures', () => {
    const blank = sampleFinding({
      expected: null,
      actual: null,
      cells: ['table3/received/naturalPerson', 'table3/received/total'],
      message: '第2行“结转下年度”写成“结转下年”',
    });

    test('takes the cells that it names, in any order, and what its message quotes and counts', () => {
      const reworded = { ...blank, cells: blank.cells.toReversed(), message: '在第2行，“结转下年度”印作“结转下年”。' };
      expect(evidenceDigest(reworded)).toEqual(evidenceDigest(blank));
    });

    test.each<[string, Partial<Finding>]>([
      ['cells', { cells: ['table3/received/total'] }],
      ['words that were read', { message: '第2行“结转下年度”写成“结转”' }],
    ])('changes with the %s', (_, changes) => {
      expect(evidenceDigest({ ...blank, ...changes })).not.toEqual(evidenceDigest(blank));
    });
  });

  test('tells any two figures apart', () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        fc.pre(a !== b);
        expect(evidenceDigest(sampleFinding({ actual: a }))).not.toEqual(evidenceDigest(sampleFinding({ actual: b })));
      }),
    );
  });
});

test('the evidence of a verdict is kept in words, too', () => {
  expect(evidenceOf(balance, 'k1', 2)).toEqual({
    digest: evidenceDigest(balance),
    outcome: 'failed',
    message: '自然人：3 + 0 ≠ 2 + 0',
    expected: 3,
    actual: 2,
    captureKey: 'k1',
    ruleVersion: 2,
  });
});

describe('a finding stands', () => {
  const word = { verdict: 'confirmed', reason: null, note: '', tags: [] } as const;
  const evidence = evidenceOf(balance, 'k1', 1);
  const rival = { opinion: { ...word, tags: [] }, at: 1, by: '李', evidence, act: 'a2' };
  const standing = (changes: Partial<Standing> = {}) => ({
    opinion: { ...word, tags: [] },
    evidence,
    rivals: [],
    ...changes,
  });

  test.each([
    ['with nobody', null, evidence.digest, 'none'],
    ['as it was judged', standing(), evidence.digest, 'confirmed'],
    ['on other evidence than was judged', standing(), 'other', 'changed'],
    ['between two copies that disagree', standing({ rivals: [rival] }), 'other', 'rival'],
    [
      'with a note but no verdict',
      standing({ opinion: { ...word, verdict: null, note: '再看', tags: [] } }),
      'x',
      'none',
    ],
  ])('%s', (_, known, digest, standpoint) => {
    expect(standpointOf(known, digest)).toEqual(standpoint);
  });
});
