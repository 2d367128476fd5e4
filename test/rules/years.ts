import { readClaims } from '../../parsers/narrative/claims.ts';
import type { CellAddress, Report } from '../../parsers/report.ts';
import type { Audit, Finding } from '../../rules/finding.ts';
import { type Neighbour, type Neighbours, neighbourOf } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { type Plan, type Printed, report, section } from './report-builder.ts';

/** Where the other year's report of these tests was read. */
export const source = 'http://zjj.lanxi-shi.gov.cn/2023.html';

/** The same organ's report of the year before (or another), on the same base figures, as the rules see it. */
export function lastYear(plan: Plan = {}, changes: Partial<Neighbour> = {}): Neighbour {
  const built = report(plan);
  const year = (built.year ?? Number.NaN) - 1;
  const title = `岚溪市住房和城乡建设局${year}年政府信息公开工作年度报告`;
  const neighbour = neighbourOf({ ...built, year, title }, source, '2026-03-01T08:00:00.000Z');
  if (neighbour === null) throw new Error('the report has organ and year');
  return { ...neighbour, ...changes };
}

/** What was carried in, by applicant, so that it follows from the base report's 结转下年度: 8 and 1. */
export const taken: Record<CellAddress, Printed> = {
  'table3/carriedIn/naturalPerson': 8,
  'table3/carriedIn/business': 1,
  'table3/carriedIn/total': 9,
};

function audited(built: Report, neighbours: Partial<Neighbours>): Audit {
  return audit(built, { neighbours });
}

/** subject → outcome of one rule beside other years. */
export function judgedBeside(rule: string, built: Report, neighbours: Partial<Neighbours>): Record<string, string> {
  const outcomes = audited(built, neighbours).outcomes.filter((outcome) => outcome.rule === rule);
  return Object.fromEntries(outcomes.map(({ subject, outcome }) => [subject, outcome]));
}

/** Why one rule could not say anything, a line a subject. */
export function reasonsBeside(rule: string, built: Report, neighbours: Partial<Neighbours>): (string | null)[] {
  const outcomes = audited(built, neighbours).outcomes.filter((outcome) => outcome.rule === rule);
  return outcomes.map(({ reason }) => reason);
}

export function findingsBeside(rule: string, built: Report, neighbours: Partial<Neighbours>): Finding[] {
  return audited(built, neighbours).findings.filter((finding) => finding.rule === rule);
}

/** A plan for a report whose overview states this sentence, its claims read from it. */
export function saying(text: string, plan: Plan = {}): Plan {
  const { organ, year } = report(plan);
  const sections = sectionKeys.map((key) =>
    section(key, key === 'overview' ? { paragraphs: [{ text, location: 'p', heading: false }] } : {}),
  );
  const claims = readClaims({ sections, preamble: [], ending: [], organ, year });
  return { ...plan, report: { sections, claims, ...plan.report } };
}
