import { readClaims } from '../../parsers/narrative/claims.ts';
import type { Report, SectionKey } from '../../parsers/report.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { judged, type Plan, report, section } from './report-builder.ts';

/** What the base report of these tests counts, for reading the examples. */
export const base =
  '表三 新收56(自然人42,企业11,法律服务3) 上年结转4(自然人3) 公开20 部分7 不予公开3 无法提供17 不予处理4 总计51 结转下年9; 表四 复议3(维持2,其他1) 直接起诉1(未审结1) 复议后0; 表二 规范性文件4/2/31 许可1286 处罚57 强制3 收费12.6';

/** The base report, its paragraphs of one section stating these sentences, with the claims that the parser reads from them. */
export function stating(sentences: string | string[], plan: Plan = {}, key: SectionKey = 'overview'): Report {
  const { organ, year } = report(plan);
  const paragraphs = [sentences].flat().map((text, index) => ({ text, location: `p${index + 1}`, heading: false }));
  const sections = sectionKeys.map((own) => section(own, own === key ? { paragraphs } : {}));
  const known = plan.report?.organ === undefined ? organ : plan.report.organ;
  const claims = readClaims({ sections, preamble: [], ending: [], organ: known, year: plan.report?.year ?? year });
  return report({ ...plan, report: { sections, claims, ...plan.report } });
}

/** A trap, the sentences that set it, what comes out of one rule, and what differs from the base report. */
export type Example = [trap: string, sentences: string | string[], outcomes: Record<string, string>, plan?: Plan];

/** subject → outcome of one rule, `overview/` left out. */
export function outcomesOf(rule: string, built: Report): Record<string, string> {
  return Object.fromEntries(
    Object.entries(judged(rule, built)).map(([subject, outcome]) => [subject.replace(/^overview\//, ''), outcome]),
  );
}

export const none = { report: 'inapplicable' };

/** The base report without anything carried over. */
export const idle: Plan = {
  cells: {
    'table3/carriedIn/naturalPerson': 0,
    'table3/carriedIn/business': 0,
    'table3/carriedIn/total': 0,
    'table3/carriedOut/naturalPerson': 0,
    'table3/carriedOut/business': 0,
    'table3/carriedOut/total': 0,
  },
};
