import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../cli/decode.ts';
import { auditedLine, isAuditable, passedLine } from '../../cli/output.ts';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { CellAddress, FormYear } from '../../parsers/report.ts';
import type { Audit } from '../../rules/finding.ts';
import { audit } from '../../rules/runner.ts';
import { addresses, equations, type Figures, residual } from '../generator/figures.ts';
import { applicants } from '../generator/forms.ts';
import { shared } from './shared.ts';
import { type Look, pageOfText } from './text-to-page.ts';

type Rows = Record<string, Record<string, number | null>>;

interface OracleReport {
  file: string;
  organ: string;
  report_year: number;
  title: string | null;
  template: { table2: FormYear; table3: FormYear };
  values: { table2: Rows; table3: Rows; table4: Rows };
  findings: { rule: string; level: string; certainty: 'certain' | 'review' }[];
}

interface ExpectedPage {
  status: string;
  year?: number;
  template?: { table2: FormYear; table3: FormYear };
  table2: Rows;
  table3: Rows;
  table4: Rows;
}

const looks: Look[] = [
  { dress: 'plain', merge: 'span' },
  { dress: 'plain', merge: 'empty' },
  { dress: 'word', merge: 'span' },
  { dress: 'wps', merge: 'empty' },
  { dress: 'libreoffice', merge: 'span' },
  { dress: 'blocks', merge: 'empty' },
];

function audited(html: string, address: string) {
  const parsed = parsePage(parseHtml(html), address);
  if (!isAuditable(parsed)) return { line: passedLine('page', parsed), audit: null };
  const result = audit(parsed.report);
  return { line: auditedLine('page', parsed.report, result), audit: result };
}

/** Rule, level and outcome of every finding, in order. */
function told(result: Audit | null): string[] {
  return (result?.findings ?? []).map(({ rule, level, outcome }) => `${rule} ${level} ${outcome}`).toSorted();
}

if (shared === null) {
  test('the real reports are not beside this checkout: five texts and seven pages were left out', () => {
    console.log('No ../shared beside this checkout: the tests over the real reports were left out.');
    expect(shared).toBe(null);
  });
} else {
  const folder = shared;
  const oracle = JSON.parse(readFileSync(`${folder}/domain/oracle.json`, 'utf8')) as { reports: OracleReport[] };

  describe.for(looks)('five real reports as pages in $dress dress, cells below a span: $merge', (look) => {
    test.for(oracle.reports)('$file', (known) => {
      const text = readFileSync(`${folder}/reports/${known.file}`, 'utf8');
      // One of the five texts lacks its title line; a page would not.
      const title = known.title ?? `${known.organ}${known.report_year}年政府信息公开工作年度报告`;
      const { line, audit: result } = audited(pageOfText(text, title, look), 'http://www.example.gov.cn/nb/1.html');
      const { year, template, table2, table3, table4 } = line.report ?? {};
      expect({ year, template, table2, table3, table4 }).toEqual({
        year: known.report_year,
        template: { table2: known.template.table2, table3: known.template.table3 },
        ...known.values,
      });
      const running = new Set((result?.rules ?? []).map(({ id }) => id));
      expect(told(result)).toEqual(
        known.findings
          .filter(({ rule }) => running.has(rule))
          .map(({ rule, level, certainty }) => `${rule} ${level} ${certainty === 'certain' ? 'failed' : 'review'}`)
          .toSorted(),
      );
    });
  });

  describe('published pages', () => {
    const pages = readdirSync(`${folder}/reports/pages`)
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.slice(0, -'.html'.length))
      .toSorted();

    test.for(pages)('%s: every figure is read, and the sums that its figures break are found and no other', (name) => {
      const path = `${folder}/reports/pages/${name}`;
      const known = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as ExpectedPage;
      const { line, audit: result } = audited(decodePage(readFileSync(`${path}.html`)).text, `file:///${name}.html`);
      expect(line.status).toBe(known.status);
      if (known.status !== 'audited') return;
      const { year, template, table2, table3, table4 } = line.report ?? {};
      expect({ year, template, table2, table3, table4 }).toEqual({
        year: known.year,
        template: known.template,
        table2: known.table2,
        table3: known.table3,
        table4: known.table4,
      });
      const errors = (result?.findings ?? []).filter(({ level, outcome }) => level === 'error' && outcome === 'failed');
      expect(
        errors
          .map(({ rule, subject, expected, actual }) => `${rule} ${subject} ${Number(expected) - Number(actual)}`)
          .toSorted(),
      ).toEqual(brokenBy(known));
    });
  });
}

/** The equations that the printed figures break. Blanks are 0, a blank row total the sum of its row. */
function brokenBy({ table2, table3, table4, template }: ExpectedPage): string[] {
  const printed: { table2: Rows; table3: Rows; table4: Rows } = structuredClone({ table2, table3, table4 });
  for (const cells of Object.values(printed.table3)) {
    for (const { key } of applicants) cells[key] ??= 0;
    cells.total ??= applicants.reduce((sum, { key }) => sum + (cells[key] ?? Number.NaN), 0);
  }
  for (const cells of Object.values(printed.table4)) for (const key of Object.keys(cells)) cells[key] ??= 0;
  const figures = printed as Figures;
  const here = new Set<CellAddress>(addresses(figures));
  return equations(figures, template?.table3 ?? '2021', { subtotalRows: false, organizationColumn: false })
    .filter(({ left, right }) => [...left, ...right].every((cell) => here.has(cell)))
    .map((equation) => ({ equation, difference: residual(figures, equation) }))
    .filter(({ difference }) => difference !== 0)
    .map(({ equation, difference }) => `${equation.rule} ${equation.subject} ${difference}`)
    .toSorted();
}
