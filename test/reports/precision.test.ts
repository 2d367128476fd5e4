import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../cli/decode.ts';
import { isAuditable } from '../../cli/output.ts';
import { parseHtml } from '../../cli/tree.ts';
import { YearIndex } from '../../cli/year-index.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Parsed } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { rules } from '../../rules/list.ts';
import { audit } from '../../rules/runner.ts';
import { type Expectation, type ExpectedFinding, expectations, isAboutFigures, lineOf } from './expectation.ts';
import { shared } from './shared.ts';

const listed = new Set(rules.map(({ id }) => id));
const known = expectations();

function weighs({ level }: Pick<Finding, 'level'>): boolean {
  return level === 'error' || level === 'warning';
}

/** What a reader of this page judges, of what the rules in the list can say. */
function judged<T extends ExpectedFinding | Finding>(expectation: Expectation, findings: readonly T[]): T[] {
  return findings.filter(
    (finding) =>
      weighs(finding) &&
      listed.has(finding.rule) &&
      (expectation.judged === 'everything' || isAboutFigures(finding.rule)),
  );
}

/** The sentences of the expectation on the rules that spoke without being called for. */
function warnings({ mustNot }: Expectation, surplus: readonly string[]): string {
  const spoke = new Set(surplus.map((line) => line.split(' ')[0]));
  return mustNot
    .filter(({ rule }) => spoke.has(rule))
    .map(({ rule, about, why }) => `${rule}, ${about}: ${why}`)
    .join('\n');
}

describe('what a careful reader wrote down', () => {
  test.for(known)('$page: weighs as an error or a warning, one a rule and subject', ({ findings }) => {
    expect(findings.filter((finding) => !weighs(finding))).toEqual([]);
    const subjects = findings.map(({ rule, subject }) => `${rule} ${subject}`);
    expect([...new Set(subjects)]).toEqual(subjects);
  });
});

if (shared === null) {
  test('the published pages are not beside this checkout: the precision of the rules on them was not measured', () => {
    console.log('No ../shared beside this checkout: the precision on published pages was not measured.');
    expect(shared).toBe(null);
  });
} else {
  const folder = `${shared}/reports/pages`;
  const years = new YearIndex();
  const pages = new Map<string, Parsed>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const parsed = parsePage(parseHtml(decodePage(readFileSync(`${folder}/${file}`)).text), `file:///${file}`);
    pages.set(file.slice(0, -'.html'.length), parsed);
    if (isAuditable(parsed)) years.add(parsed.report, file);
  }

  /** What the rules say of a page, beside the other years of its organ. */
  function told(expectation: Expectation): string[] {
    const parsed = pages.get(expectation.page);
    if (parsed === undefined || !isAuditable(parsed)) return [];
    const { findings } = audit(parsed.report, { neighbours: years.beside(parsed.report) });
    return judged(expectation, findings).map(lineOf).toSorted();
  }

  function written(expectation: Expectation): string[] {
    return judged(expectation, expectation.findings).map(lineOf).toSorted();
  }

  describe('errors and warnings on published pages', () => {
    test('every page has been read by a careful reader', () => {
      expect(known.map(({ page }) => page)).toEqual([...pages.keys()].toSorted());
    });

    test.for(known)('$page stands beside the year before, where there is one', ({ page, prior }) => {
      const parsed = pages.get(page);
      const beside = parsed && isAuditable(parsed) ? years.beside(parsed.report).prior : null;
      expect(beside?.source).toEqual(prior && `${prior}.html`);
    });

    test.for(known)('$page: the rules raise what the reader raised, and nothing else', (expectation) => {
      const found = told(expectation);
      const called = written(expectation);
      const surplus = found.filter((line) => !called.includes(line));
      expect(found, warnings(expectation, surplus)).toEqual(called);
    });

    test('precision and recall are whole', () => {
      const found = known.flatMap((expectation) => told(expectation).map((line) => `${expectation.page} ${line}`));
      const called = known.flatMap((expectation) => written(expectation).map((line) => `${expectation.page} ${line}`));
      const right = found.filter((line) => called.includes(line));
      const all = known.reduce((sum, { findings }) => sum + findings.length, 0);
      console.log(
        [
          `Errors and warnings on ${pages.size} published pages:`,
          `precision ${right.length} of ${found.length}`,
          `recall ${right.length} of ${called.length}`,
          `(expectations of rules not in the list: ${all - called.length})`,
        ].join(' '),
      );
      expect({ surplus: found.filter((line) => !called.includes(line)) }).toEqual({ surplus: [] });
      expect({ missed: called.filter((line) => !found.includes(line)) }).toEqual({ missed: [] });
    });
  });
}
