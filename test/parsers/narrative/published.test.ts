import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../parsers/narrative/claims.ts';
import type { Claim, Paragraph, Section, SectionKey } from '../../../parsers/report.ts';
import { organ, paragraph, section } from './stated.ts';

/** Sentences and reports that governments published; they stay outside the project and are read where they are present. */
const shared = process.env.GOUJI_SHARED ?? join(import.meta.dirname, '../../../../shared');
const present = existsSync(join(shared, 'domain', 'narrative-samples.json'));
const read = (path: string) => readFileSync(join(shared, path), 'utf8');

/** The ids of the samples, as kinds of claims; a denial has the kind of what it denies. */
const KINDS: Record<string, string[]> = {
  'received-a': ['received', 'received-new', 'received-handled'],
  'received-b': ['received'],
  'received-c': ['received'],
  'processed-b': ['processed'],
  'granted-alt': ['granted'],
  repeat: ['unprocessed.duplicate'],
  'normative-issued-b': ['normative-issued'],
  'normative-inforce': ['normative-in-force'],
  'none-received': ['received'],
  'none-review': ['review', 'review.corrected'],
  'none-suit': ['suit', 'suit.corrected'],
  'none-normative': ['normative-issued'],
  'fee-none': ['processing-fee'],
  'fee-amount': ['processing-fee'],
};

interface Sample {
  id: string;
  text: string;
  expect: string[];
}

function states(claims: Claim[], expected: string): boolean {
  const [id = '', value] = expected.split(':');
  const denied = id.startsWith('none-') || id === 'fee-none';
  return claims.some(
    (claim) =>
      (KINDS[id] ?? [id]).includes(claim.kind ?? '') &&
      claim.negated === denied &&
      (value === undefined || (claim.low === Number(value) && claim.high === Number(value))),
  );
}

const samples: Sample[] = present ? JSON.parse(read('domain/narrative-samples.json')).samples : [];

function publishedSentences() {
  test.each(samples)('$id states what it must', ({ id, text, expect: expected }) => {
    const year = Number(/(20\d\d) ?年/.exec(text)?.[1] ?? `20${/\d\d/.exec(id)?.[0] ?? '22'}`);
    const claims = readClaims({
      sections: [section('overview', [paragraph(text)])],
      preamble: [],
      ending: [],
      organ: organ('department'),
      year,
    });
    expect(expected.filter((one) => !states(claims, one))).toEqual([]);
  });
}

const HEADINGS: [RegExp, SectionKey][] = [
  [/^(?:一|1)、 ?总体情况/, 'overview'],
  [/^二、主动公开/, 'proactive'],
  [/^三、收到和处理/, 'requests'],
  [/^四、/, 'disputes'],
  [/^五、/, 'problems'],
  [/^六、/, 'other'],
];

/** The prose of a stored text: its lines, without the table cells that an export left among them. */
function proseOf(text: string): { sections: Section[]; preamble: Paragraph[] } {
  const sections: Section[] = [];
  const preamble: Paragraph[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const bare = line.replace(/\[bookmark:[^\]]*\]/g, '').trim();
    const key = bare.length < 40 ? HEADINGS.find(([words]) => words.test(bare))?.[1] : undefined;
    if (key) sections.push(section(key, []));
    else if (!line.startsWith('\t') && !line.includes('|') && bare !== '') {
      const heading = /^[（(]/.test(bare) && bare.length < 30;
      (sections.at(-1)?.paragraphs ?? preamble).push(paragraph(line.trim(), `line ${index + 1}`, heading));
    }
  }
  return { sections, preamble };
}

/** One figure of the prose: kind, value, outcome of the comparison is the rules' business. */
type Fact = [kind: string, value: number | null, negated?: boolean];

/** `narrative_facts` of oracle.json, as claims. */
const FACTS: Record<string, Fact[]> = {
  'wenzhou-2022.txt': [
    ['received', 16],
    ['channel', 4],
    ['channel', 12],
    ['granted', 8],
    ['unavailable', 8],
    ['yoy', 60],
    ['normative-issued', 6],
    ['licence', 110],
    ['penalty', 3],
    ['list-count', 6],
    ['published', 1715],
    ['published-website', 1263],
    ['published-wechat', 358],
    ['published-weibo', 94],
    ['processing-fee', 0, true],
  ],
  'wendeng-2021.txt': [
    ['received', 3],
    ['granted', 2],
    ['share', 66.7],
    ['refused', 1],
    ['share', 33.3],
    ['review.corrected', 0, true],
    ['suit.corrected', 0, true],
    ['normative-issued', 0, true],
    ['normative-repealed', 0, true],
    ['normative-kept', 1],
    ['list-count', 3],
    ['list-count', 5],
    ['parts', 6],
    ['processing-fee', 0, true],
  ],
  'lucheng-2020.txt': [
    ['received', 8],
    ['processed', 7],
    ['carried-out', 1],
    ['review', 0, true],
    ['suit', 0, true],
    ['published-website', 125],
    ['part', 69],
  ],
  'meizhou-2022.txt': [
    ['received', 9],
    ['granted', 9],
    ['published-website', 691],
    ['parts', 6],
  ],
  'pinghu-2023.txt': [
    ['received', 7],
    ['all-natural', 7],
    ['granted', 2],
    ['denied', 3],
    ['unavailable', 1],
    ['unprocessed.duplicate', 1],
    ['published', 451],
    ['review', 0, true],
    ['suit', 0, true],
    ['processing-fee', 0, true],
  ],
};

/** Each list: its total and its members, and whether it says that it is complete. */
const SUMS: Record<string, [total: number, members: number[], closed: boolean][]> = {
  'wenzhou-2022.txt': [
    [100, [2, 11, 15, 63], false],
    [16, [4, 12], false],
    [16, [8, 8], false],
  ],
  'wendeng-2021.txt': [
    [313, [126, 3, 84, 7, 93], true],
    [3, [2, 1], false],
  ],
  'lucheng-2020.txt': [
    [125, [1, 1, 3, 7, 16, 69, 5], false],
    [8, [7, 1], false],
  ],
  'meizhou-2022.txt': [
    [691, [346, 20, 50, 39, 185], false],
    [9, [9], false],
  ],
  'pinghu-2023.txt': [
    [451, [139, 210, 17, 3, 3, 7, 72], true],
    [7, [2, 3, 1, 1], false],
  ],
};

function sums(claims: Claim[]): [number | null, (number | null)[], boolean][] {
  const lists = new Map<number, [number | null, (number | null)[], boolean]>();
  for (const claim of claims) {
    if (!claim.list) continue;
    const list = lists.get(claim.list.group) ?? [claims[claim.list.total]?.low ?? null, [], claim.list.closed];
    list[1].push(claim.low);
    lists.set(claim.list.group, list);
  }
  return [...lists.values()];
}

function fiveReports() {
  test.each(Object.keys(FACTS))('%s states the facts of the oracle', (file) => {
    const year = Number(/\d{4}/.exec(file)?.[0]);
    const claims = readClaims({ ...proseOf(read(`reports/${file}`)), ending: [], organ: organ('department'), year });
    const missing = (FACTS[file] ?? []).filter(
      ([kind, value, negated = false]) =>
        !claims.some(
          (claim) =>
            claim.kind === kind && claim.low === value && claim.negated === negated && claim.time === 'this-year',
        ),
    );
    expect(missing).toEqual([]);
    expect(sums(claims)).toEqual(SUMS[file]);
  });
}

if (present) {
  describe('published sentences', publishedSentences);
  describe('the prose of the five reports', fiveReports);
} else {
  test('published sentences are absent here and were left out', () => {
    expect(samples).toEqual([]);
  });
}
