import type { CellAddress, FormYear, Quote, Report, Section, Table, TableKey } from '../parsers/report.ts';
import type { Category, Equation, Level, Mark, OutcomeKind, PriorFigure } from './finding.ts';
import type { Neighbours } from './neighbour.ts';
import type { Sums } from './sums.ts';

/** What a rule can read of a report. A part that the report lacks makes the rule inapplicable or untested without running it. */
export type Part = TableKey | 'sections';

/** One text for every subject, or one text a subject. */
export type BySubject = string | Record<string, string>;

/** What a rule says of one subject; the runner makes outcomes and findings of it. */
export interface Judgement {
  subject: string;
  outcome: OutcomeKind;
  /** Why, for `untested` and `inapplicable`. */
  reason?: string;
  /** Which of the rule's messages, if not the one named like the outcome. */
  message?: string;
  slots?: Record<string, string | number>;
  expected?: number | string;
  actual?: number | string;
  /** The cells looked at; of a finding, exactly its terms. */
  cells?: CellAddress[];
  /** Positions in `Report.claims` of the figures of the prose that were looked at. */
  claims?: number[];
  equation?: Equation;
  /** What another year's report says. */
  prior?: PriorFigure;
  /** Places to mark besides the terms of the equation. */
  marks?: Mark[];
  quote?: Quote;
  /** Where this subject weighs less than the rule's level. */
  level?: Level;
}

/** A rule's section of the reference, a named export beside the rule so that no page has to carry it. */
export interface Reference {
  zh: ReferenceText;
  en: ReferenceText;
}

export interface ReferenceText {
  compared: string;
  passes: string;
  fails: string;
  cannotTell: string;
  limits: string;
}

export type Parts<R extends Part> = { [K in R]: K extends 'sections' ? Section[] : Table } & {
  report: Report;
  /** Reports of the years beside this one, and an earlier state of the page; null where not known. */
  neighbours: Neighbours;
  sums: Sums;
};

interface RuleText {
  /** The file's name. */
  id: string;
  version: number;
  title: string;
  /** The clause or the printed note; says so where it is only practice. */
  basis: BySubject;
  /** One sentence to a citizen. */
  plain: BySubject;
  english: { title: string; plain: BySubject };
  level: Level;
  category: Category;
  /** `certain`: provable from the page itself. `review`: a person must look. */
  certainty: 'certain' | 'review';
  /** Table 2 only: the form that the rule is about. */
  form?: FormYear;
  /** `{slot}` is filled from the judgement. */
  messages: Record<string, string>;
}

export interface Rule extends RuleText {
  reads: readonly Part[];
  check: (parts: Parts<Part>) => Judgement[];
}

/** A rule whose `check` sees exactly the parts that it says it reads, none of them absent. */
export function defineRule<const R extends Part = never>(
  rule: RuleText & { reads: readonly R[]; check: (parts: Parts<R>) => Judgement[] },
): Rule {
  return rule;
}

/** The text for this subject. */
export function textFor(texts: BySubject, subject: string): string {
  if (typeof texts === 'string') return texts;
  return texts[subject] ?? Object.values(texts).join(' ');
}

/** Fills `{slot}`; a slot that is not given stays visible. */
export function fill(text: string, slots: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
}
