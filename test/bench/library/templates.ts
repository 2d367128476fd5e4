import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../../cli/decode.ts';
import { parseHtml } from '../../../cli/tree.ts';
import { countProblems, groupProblems } from '../../../components/problem.ts';
import { parsePage } from '../../../parsers/parse.ts';
import { audit } from '../../../rules/runner.ts';
import { caseOf } from '../../generator/plan.ts';
import { randomQuirks } from '../../generator/quirks.ts';

/** A page as it is read and audited, from which captures of other organs and years are made by replacing their names. */
export interface Template {
  organ: string;
  html: string;
  /** JSON. */
  report: string;
  audit: string;
  counts: { error: number; warning: number; note: number; review: number };
}

const samples = ['trs-2022.html', 'wps-2021.html', 'county-2024.html', 'gbk-2022.html', 'layout-2023.html'];

/** Sample pages and generated ones in every dress, really parsed and audited. */
export function templates(generated: number): Template[] {
  const folder = join(import.meta.dirname, '../../pages');
  const sampled = samples.map((name) => decodePage(readFileSync(join(folder, name))).text);
  const printed = Array.from({ length: generated }, (_, seed) => caseOf(seed, randomQuirks(seed)).page.html);
  return [...sampled, ...printed].flatMap((html) => {
    const { report } = parsePage(parseHtml(html), 'http://www.gouji-samples.gov.cn/page.html');
    if (report?.organ == null) return [];
    const judged = audit(report, { version: '0.0.0' });
    // Of what is collected the better part has something to be looked at.
    if (judged.findings.length < 2) return [];
    const counts = countProblems(groupProblems(judged.findings));
    return [{ organ: report.organ.name, html, report: JSON.stringify(report), audit: JSON.stringify(judged), counts }];
  });
}
