import type { CellAddress, Report } from '../parsers/report.ts';
import { figureAt } from './cells.ts';
import { claimsJudged, coverageOf } from './coverage.ts';
import { carriedOver } from './evidence.ts';
import type { Audit, Finding, Mark, Outcome, OutcomeKind, RuleSetting } from './finding.ts';
import { rules as allRules } from './list.ts';
import { type Neighbours, noNeighbours } from './neighbour.ts';
import { isPre2019 } from './pre2019.ts';
import { presenceOf } from './presence.ts';
import { assignProblems } from './problems.ts';
import { contextOf } from './quote-context.ts';
import { fill, type Judgement, type Part, type Parts, type Rule, textFor } from './rule.ts';
import { loweredLevel, type RuleSettings, settingsInEffect } from './rule-settings.ts';
import { type Sums, sumsOf } from './sums.ts';

export interface AuditOptions {
  /** Version of the extension. */
  version?: string;
  /** The reader's choices; what would raise a rule, or names none, changes nothing. */
  settings?: RuleSettings;
  /** What is known of the same organ's other years and of the page's earlier state. */
  neighbours?: Partial<Neighbours>;
  /** Instead of the whole list. */
  rules?: readonly Rule[];
}

/** Runs every rule over a report. A rule that throws costs only itself: it is untested and says why. */
export function audit(report: Report, options: AuditOptions = {}): Audit {
  const scope = (options.rules ?? allRules).filter((rule) => rule.id === 'pre2019-format' || !isPre2019(report));
  const settings = settingsInEffect(scope, options.settings ?? {});
  const ran = scope.filter(({ id }) => settings[id] !== 'off');
  const sums = sumsOf(report);
  const neighbours = { ...noNeighbours, ...options.neighbours };
  const outcomes: Outcome[] = [];
  const findings: Finding[] = [];
  const claims = new Set<number>();
  for (const rule of ran) {
    const judgements = run(rule, report, neighbours, sums);
    for (const claim of claimsJudged(rule, judgements)) claims.add(claim);
    for (const judgement of onePerSubject(judgements)) {
      outcomes.push(outcomeOf(rule, judgement));
      const finding = findingOf(report, rule, judgement, settings[rule.id]);
      if (finding) findings.push(finding);
    }
  }
  return {
    version: options.version ?? '',
    findings: assignProblems(report, findings, sums, carriedOver(report, neighbours)),
    outcomes,
    checks: countOf(outcomes),
    ...coverageOf(report, outcomes, ran, claims),
    rules: ran.map(({ id, version }) => ({ id, version })),
    settings,
  };
}

function run(rule: Rule, report: Report, neighbours: Neighbours, sums: Sums): Judgement[] {
  const absent = absentPart(rule, report);
  if (absent) return [absent];
  const parts = { report, neighbours, sums, sections: report.sections, ...tablesOf(report) };
  try {
    const judgements = rule.check(parts as Parts<Part>); // what it reads is there: see absentPart
    if (judgements.length > 0) return judgements;
    return [{ subject: 'report', outcome: 'inapplicable', reason: '年报中没有这条规则核对的内容' }];
  } catch (error) {
    const reason = `规则运行出错：${error instanceof Error ? error.message : String(error)}`;
    return [{ subject: 'report', outcome: 'untested', reason }];
  }
}

function tablesOf({ table2, table3, table4 }: Report) {
  return { table2, table3, table4 };
}

function absentPart(rule: Rule, report: Report): Judgement | null {
  for (const part of rule.reads) {
    if (part === 'sections') {
      if (report.sections.length > 0) continue;
      return { subject: 'report', outcome: 'untested', reason: '没有读到任何部分的标题' };
    }
    const presence = presenceOf(report, part);
    if (presence.state === 'present') continue;
    const outcome = presence.state === 'missing' ? 'inapplicable' : 'untested';
    return { subject: 'report', outcome, reason: presence.reason };
  }
  const form = report.table2?.form;
  if (!rule.form || form === rule.form) return null;
  return form
    ? { subject: 'report', outcome: 'inapplicable', reason: `只适用于${rule.form}年格式的表二` }
    : { subject: 'report', outcome: 'untested', reason: '不能确定表二用的是哪一年的格式' };
}

const gravity: OutcomeKind[] = ['failed', 'review', 'untested', 'passed', 'inapplicable'];

/** Of two judgements on one subject (a heading that stands twice) the graver counts. */
function onePerSubject(judgements: Judgement[]): Judgement[] {
  const bySubject = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const known = bySubject.get(judgement.subject);
    if (known && gravity.indexOf(known.outcome) <= gravity.indexOf(judgement.outcome)) continue;
    bySubject.set(judgement.subject, judgement);
  }
  return [...bySubject.values()];
}

function outcomeOf(rule: Rule, { subject, outcome, reason, cells }: Judgement): Outcome {
  return { rule: rule.id, subject, outcome, reason: reason ?? null, cells: cells ?? [] };
}

function findingOf(report: Report, rule: Rule, judgement: Judgement, chosen?: RuleSetting): Finding | null {
  const { subject, outcome } = judgement;
  if (outcome !== 'failed' && outcome !== 'review') return null;
  const fingerprint = [report.organ?.folded ?? report.title ?? '-', report.year ?? '-', rule.id, subject].join('|');
  const cells = judgement.cells ?? [];
  return {
    rule: rule.id,
    level: loweredLevel(judgement.level ?? rule.level, chosen),
    outcome,
    subject,
    title: rule.title,
    plain: textFor(rule.plain, subject),
    message: fill(rule.messages[judgement.message ?? outcome] ?? textFor(rule.plain, subject), judgement.slots),
    basis: textFor(rule.basis, subject),
    english: { title: rule.english.title, plain: textFor(rule.english.plain, subject) },
    expected: judgement.expected ?? null,
    actual: judgement.actual ?? null,
    cells,
    equation: judgement.equation ?? null,
    prior: judgement.prior ?? null,
    marks: marksOf(report, judgement, cells),
    quote: judgement.quote ?? null,
    context: judgement.quote ? contextOf(report, judgement.quote) : null,
    suspect: null,
    suspectLocation: null,
    proposed: null,
    repairs: null,
    problem: fingerprint,
    fingerprint,
  };
}

/** The terms of the equation in their roles; without one, the places that the rule names, or else its cells. */
function marksOf(report: Report, { equation, marks = [] }: Judgement, cells: CellAddress[]): Mark[] {
  if (equation) {
    const terms = [...equation.right, ...equation.left].map(({ location, role }): Mark => ({ location, role }));
    return [...terms, ...marks];
  }
  if (marks.length > 0) return marks;
  return cells.flatMap((cell): Mark[] => {
    const figure = figureAt(report, cell);
    return figure ? [{ location: figure.location, role: 'place' }] : [];
  });
}

function countOf(outcomes: Outcome[]): Record<OutcomeKind, number> {
  const counts: Record<OutcomeKind, number> = { passed: 0, failed: 0, review: 0, untested: 0, inapplicable: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}
