import { CLAIM_KIND, type ClaimKind, type Readings, statedScope } from '../parsers/forms/claim-kinds.ts';
import type { CellAddress, Claim, Report, Table, TableKey } from '../parsers/report.ts';
import { type Accepted, accept, doubtOf, holds } from './acceptance.ts';
import { figureAt, hasNumbers, place, tableDoubt } from './cells.ts';
import { countsAll } from './claim-family.ts';
import { partOf } from './claim-parts.ts';
import type { Level, Mark } from './finding.ts';
import { formOf, tableNames } from './form-labels.ts';
import { presenceOf } from './presence.ts';
import { statedBy, subjectOf, wordsBefore } from './prose.ts';
import { readingsInWords } from './reading-names.ts';
import type { Judgement } from './rule.ts';

/** A claim that fits no reading of its table. */
export interface Mismatch {
  report: Report;
  claim: Claim;
  table: Table;
  /** All that was tried, the first reading first. */
  tried: Accepted[];
}

/** Messages of a rule that sets a claim against a table. */
export const claimMessages = {
  failed: '正文“{stated}”，{readings}，请以表格和原件核实。',
  review: '正文“{stated}”，{readings}。请对照表格和原件：是否有一处写错？',
};

/** Basis of every rule that sets the text against the tables. */
export const claimBasis =
  '条例第六条“及时、准确地公开政府信息”；武政办发〔2025〕54号“二、确保数据准确”；统一格式中正文与表格同属一份报告';

export interface ClaimQuestion {
  /** Which claims the rule is about. */
  about: (claim: Claim) => boolean;
  /** The readings to try, of a claim whose kind has `own`. By default `own`. */
  readings?: (own: Readings[], claim: Claim, table: Table) => Readings[];
  /** The claim in the measure of the table. */
  inTable?: (claim: Claim, tried: Accepted) => Claim;
  /** How a mismatch weighs; null where it says nothing. By default for review at the rule's level. */
  weigh?: (mismatch: Mismatch) => Pick<Judgement, 'outcome' | 'level' | 'message' | 'slots' | 'reason'>;
}

/** Sets every claim that the question is about against its table, one judgement a claim. */
export function judgeClaims(report: Report, question: ClaimQuestion): Judgement[] {
  return report.claims.flatMap((claim, index): Judgement[] => {
    const kind = CLAIM_KIND.get(claim.kind ?? '');
    if (!kind || !question.about(claim)) return [];
    const judgement = judgeClaim(report, index, claim, kind, question);
    return [{ ...judgement, subject: subjectOf(claim), claims: [index] }];
  });
}

type Said = Omit<Judgement, 'subject'>;

const inapplicable = (reason: string): Said => ({ outcome: 'inapplicable', reason });
const untested = (reason: string, cells: CellAddress[] = []): Said => ({ outcome: 'untested', reason, cells });

/** 较去年收到的5件, 比上年多收到5件 speak of last year or of a difference. */
const COMPARED = /(?:较|比|与|同)(?:上一?年度?|去年|上年度|前一?年|20\d\d年)(?!相比|比较|同期相比|持平)[^，,；;。]*$/;

/** Why a claim is not about what the table counts; null where it is. */
export function notCompared(report: Report, claim: Claim): string | null {
  if (claim.scope !== statedScope(report.organ)) return '这一数字说的是另一范围，与表格的统计范围不同';
  if (claim.time !== 'this-year') return '这一数字说的是另一时段，不是本年度';
  if (COMPARED.test(wordsBefore(report, claim))) return '这一数字是与上年比较时说的';
  const total = claim.list === null ? undefined : report.claims[claim.list.total];
  if (total && !countsAll(claim.kind, total.kind)) return '这一数字是另一数字的分项，与表格的统计对象不同';
  return null;
}

function judgeClaim(report: Report, index: number, claim: Claim, kind: ClaimKind, question: ClaimQuestion): Said {
  const other = notCompared(report, claim);
  if (other) return inapplicable(other);
  const key = tableOf(kind);
  if (!key) return inapplicable('表格没有这一项');
  const table = report[key];
  if (!table) {
    const presence = presenceOf(report, key);
    const reason = presence.state === 'present' ? '' : presence.reason;
    return presence.state === 'missing' ? inapplicable(reason) : untested(reason);
  }
  const own = kind.accepts[formOf(table)];
  const readings = question.readings?.(own, claim, table) ?? own;
  if (readings.length === 0) return inapplicable(`这一格式的${tableNames[key]}没有这一栏`);
  if (claim.low === null && claim.high === null) return untested('正文的这一数字无法识别');
  if (!hasNumbers(table)) return untested(`${tableNames[key]}没有任何数字`);

  const tried: Accepted[] = [];
  for (const reading of readings) {
    const one = accept(report, reading);
    const stated = question.inTable?.(claim, one) ?? claim;
    if (one.values.some((value) => fits(kind, stated, value))) return { outcome: 'passed', cells: one.cells };
    tried.push(one);
  }
  const cells = [...new Set(tried.flatMap((one) => one.cells))];
  const unread = firstDoubt(report, tried) ?? tableDoubt(table);
  if (unread !== null) return untested(unread, cells);
  const part = partOf(report, index, claim, tried);
  if (part !== null) return untested(part, cells);
  return mismatched({ report, claim, table, tried }, question, cells);
}

/** Why no mismatch can be held against the text; null where every reading was read. */
export function firstDoubt(report: Report, tried: readonly Accepted[]): string | null {
  for (const one of tried) {
    const doubt = doubtOf(report, one);
    if (doubt !== null) return doubt;
  }
  return null;
}

function tableOf({ accepts }: ClaimKind): TableKey | null {
  const cell = [...accepts['2021'], ...accepts['2019']][0]?.plus[0];
  return cell === undefined ? null : place(cell).table;
}

function fits(kind: ClaimKind, claim: Claim, value: number): boolean {
  return holds(kind.compare === 'at-most' ? { ...claim, high: null } : claim, value);
}

/** A figure that is not given exactly weighs less: 约 a note, 余 or 万 never an error. */
export function weightOf({ precision }: Claim): Level | undefined {
  if (precision === 'approximate') return 'note';
  return precision === 'exact' ? undefined : 'warning';
}

function mismatched(mismatch: Mismatch, question: ClaimQuestion, cells: CellAddress[]): Said {
  const { report, claim, table, tried } = mismatch;
  const weighed = question.weigh?.(mismatch) ?? { outcome: 'review' };
  const level = claim.precision === 'approximate' ? 'note' : (weighed.level ?? weightOf(claim));
  const blanks = tried.some((one) => one.blanks);
  return {
    ...weighed,
    ...(level === undefined ? {} : { level }),
    cells,
    expected: [...new Set(tried.flatMap((one) => one.values.slice(0, 1)))].join('或'),
    actual: claim.raw,
    slots: {
      stated: statedBy(report, claim),
      readings: `${readingsInWords(table, tried)}${blanks ? '（空白的格按0计，空白的总计按各项之和计）' : ''}`,
      ...weighed.slots,
    },
    quote: claim.quote,
    marks: marksOf(report, cells),
  };
}

/** The compared cells can be pointed at; the badge stands by the words. */
export function marksOf(report: Report, cells: CellAddress[]): Mark[] {
  return cells.flatMap((cell): Mark[] => {
    const figure = figureAt(report, cell);
    return figure ? [{ location: figure.location, role: 'addend' }] : [];
  });
}
