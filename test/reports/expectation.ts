import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../rules/finding.ts';

const folder = fileURLToPath(new URL('precision', import.meta.url));
const suffix = '.expected.json';

/** A finding of level error or warning that a careful reader of the page would raise too. */
export interface ExpectedFinding extends Pick<Finding, 'rule' | 'level' | 'outcome' | 'subject'> {
  /** The figure that the reader would underline. */
  figure?: string;
  why: string;
}

/** What a careful reader wrote down about one page before seeing what the rules say. */
export interface Expectation {
  page: string;
  /** `figures`: the prose is no published one, only what stands in tables is judged. */
  judged: 'everything' | 'figures';
  /** The page of the same organ's year before. */
  prior?: string;
  note?: string;
  findings: ExpectedFinding[];
  /** What is tempting, about what, and why it would be wrong. */
  mustNot: { rule: string; about: string; why: string }[];
}

/** Every expectation, by page. */
export function expectations(): Expectation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Expectation);
}

/** Whether a rule looks at nothing but what stands in tables. */
export function isAboutFigures(rule: string): boolean {
  return /^table\d|^missing-(?:table|row|column)$|-(?:cell|integer)$/.test(rule);
}

/** Rule, level, outcome and subject: what must be equal. */
export function lineOf({ rule, level, outcome, subject }: ExpectedFinding | Finding): string {
  return `${rule} ${level} ${outcome} ${subject}`;
}
