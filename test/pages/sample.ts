import { readdirSync, readFileSync } from 'node:fs';
import { decodePage } from '../../cli/decode.ts';
import type { Finding } from '../../rules/finding.ts';

/** row key → column key → figure; null where nothing or no number is printed. */
export type Rows = Record<string, Record<string, number | null>>;

/** Besides rule, level, outcome and subject only what is written down is compared. */
export type ExpectedFinding = Pick<Finding, 'rule' | 'level' | 'outcome' | 'subject'> &
  Partial<Pick<Finding, 'expected' | 'actual' | 'cells' | 'suspect' | 'proposed'>>;

/** What a sample page holds, as a person read it. */
export interface Expected {
  /** What the page is a sample of. */
  about: string;
  address: string;
  status: 'audited' | 'unsupported' | 'not-a-report';
  title?: string;
  organ?: string;
  year?: number;
  published?: string;
  period?: { from: string; to: string };
  template?: { table2: '2019' | '2021' | null; table3: '2019' | '2021' | null };
  also?: string[];
  table2?: Rows | null;
  table3?: Rows | null;
  table4?: Rows | null;
  /** All of them: a finding that is not listed is a failure. */
  findings: ExpectedFinding[];
}

export interface Sample {
  name: string;
  html: string;
  expected: Expected;
}

const folder = new URL('./', import.meta.url);

/** A page of this folder, decoded as it declares itself, with what is expected of it. */
export function sample(name: string): Sample {
  return {
    name,
    html: decodePage(readFileSync(new URL(`${name}.html`, folder))).text,
    expected: JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected,
  };
}

/** Names of the pages of this folder, in order. */
export function sampleNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .toSorted();
}

/** One change to a page: what stands `nth` (from 1) after `after` is replaced; where `to` is given, all from `find` to before it. */
export interface Edit {
  after?: string;
  find: string;
  to?: string;
  nth?: number;
  replace: string;
}

/** Throws where the text is not there, so that a planted mistake is never planted in vain. */
export function edited(html: string, edits: Edit[]): string {
  return edits.reduce((text, { after, find, to, nth = 1, replace }) => {
    let start = after === undefined ? 0 : text.indexOf(after);
    if (start < 0) throw new Error(`“${after}” is not on the page`);
    start += after?.length ?? 0;
    for (let count = 0; count < nth; count++) {
      start = text.indexOf(find, count === 0 ? start : start + find.length);
      if (start < 0) throw new Error(`“${find}” is not on the page ${nth} times`);
    }
    const end = to === undefined ? start + find.length : text.indexOf(to, start);
    if (end < 0) throw new Error(`“${to}” does not follow “${find}”`);
    return text.slice(0, start) + replace + text.slice(end);
  }, html);
}
