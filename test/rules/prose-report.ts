import { readClaims } from '../../parsers/narrative/claims.ts';
import type { Report, SectionKey } from '../../parsers/report.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { judged, type Plan, report, section } from './report-builder.ts';

/**
 * The base report, its paragraphs of one section stating these sentences, with the claims that the parser reads from them.
 * It counts: table 3 received 56 (natural persons 42, companies 11, legal services 3), carried in 4 (natural persons 3),
 * granted 20, partly 7, denied 3, unavailable 17, unprocessed 4, concluded 51, carried out 9; table 4 reviews 3 (2 upheld,
 * 1 other), direct suits 1 (pending), after review 0; table 2 documents 4, 2 and 31, licences 1286, penalties 57,
 * coercion 3, fees 12.6.
 */
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
