import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Claim } from '../../parsers/report.ts';
import { shared } from '../reports/shared.ts';
import { pageOfText } from '../reports/text-to-page.ts';

/** Each claim as its kind and its figure, in the order of the prose, by section; and how many could not be interpreted. */
interface Stated {
  uninterpreted: number;
  [section: string]: string | number;
}

/** Each compared with its sentence in the published prose; `none` is a denial, `~` parts the ends of an interval. */
const stated: Record<string, Stated> = {
  'lucheng-2020.txt': {
    uninterpreted: 0,
    overview:
      'published-website 125, part 1, part 1, part 3, part 7, part 16, part 69, part 5, received 8, ' +
      'processed 7, carried-out 1, review none, suit none, review none, suit none',
  },
  'meizhou-2022.txt': {
    uninterpreted: 3,
    outside: 'parts 6',
    overview:
      'published-website 691, part 346, part 20, part 50, part 39, part 185, received 9, granted 9, ' +
      'published-wechat 155.7~190.3',
  },
  'pinghu-2023.txt': {
    uninterpreted: 0,
    overview:
      'published 451, part 139, part 210, part 17, part 3, part 3, part 7, part 72, received 7, ' +
      'all-natural 7, granted 2, denied 3, unavailable 1, unprocessed.duplicate 1, review none, suit none, ' +
      'processing-fee none, published-wechat 256',
    other: 'processing-fee none, processing-fee none',
  },
  'wendeng-2021.txt': {
    uninterpreted: 9,
    outside: 'parts 6, period null',
    overview:
      'part 126, part 3, part 84, part 7, part 93, published-wechat 608, received 3, granted 2, ' +
      'share 66.7, refused 1, share 33.3, processing-fee none, review.corrected none, suit.corrected none, ' +
      'normative-issued none, normative-repealed none, normative-kept 1, list-count 3',
    other: 'processing-fee none, difference 2, difference -1, list-count 5',
  },
  'wenzhou-2022.txt': {
    uninterpreted: 10,
    outside: 'period null',
    overview:
      'published 1715, part 2, part 11, part 15, part 63, normative-issued 6, licence 110, penalty 3, ' +
      'received 16, yoy 60, channel 4, channel 12, all-processed 16, granted 8, unavailable 8, ' +
      'list-count 6, published-website 1263, yoy 12.3, published-wechat 358, published-weibo 94',
    other: 'processing-fee none',
  },
  'pages/hangzhou-2025-sample.html': {
    uninterpreted: 0,
    outside: 'period null',
    other: 'processing-fee 400',
  },
  'pages/pingtan-gaj-2020-attachment-only.html': {
    uninterpreted: 0,
  },
  'pages/pingtan-zone-2019.html': {
    uninterpreted: 1,
    outside: 'parts 6, period null',
    overview:
      'published 2599, part 25, part 68, part 28, part 69, part 90, part 175, part 67, part 983, part 48, ' +
      'part 124, part 856, part 152, part 197, part 32, part 165, part 27, part 4',
  },
  'pages/pingtan-zone-2020.html': {
    uninterpreted: 11,
    outside: 'parts 6, period null',
    overview:
      'published 2602, part 82, part 80, part 21, part 40, part 390, part 69, part 143, part 208, ' +
      'part 246, part 271, part 1053, normative-repealed 5, received 21',
  },
  'pages/pingtan-zone-2021.html': {
    uninterpreted: 6,
    outside: 'parts 6, period null',
    overview: 'published 2645, received 70, processed 69, carried-out 1',
    other: 'processing-fee none',
  },
  'pages/pingtan-zone-2022.html': {
    uninterpreted: 7,
    outside: 'period null',
    overview:
      'published 14571, normative-in-force 698, normative-issued 88, list-count 8, received 75, ' +
      'natural 72, business 3, all-processed 75, suit 1, review 2',
    other: 'processing-fee none',
  },
  'pages/shanghai-gov-office-2019.html': {
    uninterpreted: 19,
    outside: 'period null',
    overview:
      'share 0.34, share 99.58, received 859, yoy -12.3, processed 805, carried-in 18, carried-out 72, ' +
      'all-processed 805, granted+partial 258, share 33.9, denied 35, share 4.34, unavailable 265, ' +
      'share 32.9, refused 158, share 19.6, other 0, review 7, suit 9, review.upheld 7, suit.upheld 9, ' +
      'list-count 5, share 26',
  },
};

function figureOf({ low, high, negated }: Claim): string {
  if (negated) return 'none';
  return low === high ? String(low) : `${low}~${high}`;
}

function statedIn(file: string): Stated {
  const text = readFileSync(`${shared}/reports/${file}`, 'utf8');
  const html = file.endsWith('.txt') ? pageOfText(text, '', { dress: 'plain', merge: 'span' }) : text;
  const claims = parsePage(parseHtml(html), file).report?.claims ?? [];
  const found: Stated = { uninterpreted: claims.filter(({ kind }) => kind === null).length };
  for (const claim of claims) {
    if (claim.kind === null) continue;
    const section = claim.quote.section ?? 'outside';
    const before = found[section];
    found[section] = `${before === undefined ? '' : `${before}, `}${claim.kind} ${figureOf(claim)}`;
  }
  return found;
}

if (shared === null) {
  test('the published reports are not beside this checkout: their claims were left out', () => {
    expect(shared).toBe(null);
  });
} else {
  const folder = `${shared}/reports`;

  test('every published report has its claims in the table', () => {
    const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    const pages = readdirSync(`${folder}/pages`).filter((file) => file.endsWith('.html'));
    expect(Object.keys(stated).toSorted()).toEqual([...texts, ...pages.map((file) => `pages/${file}`)].toSorted());
  });

  describe('the prose of a published report states', () => {
    test.each(Object.keys(stated))('%s', (file) => {
      expect(statedIn(file)).toEqual(stated[file]);
    });
  });
}
