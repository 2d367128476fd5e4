import type { Claim, Report } from '../parsers/report.ts';
import { sentenceOf, statedBy, subjectOf } from './prose.ts';
import type { Judgement } from './rule.ts';

/** Kinds that say nothing of a whole, or are about other figures. */
const PARTS = new Set([
  'part',
  'share',
  'yoy',
  'difference',
  'list-count',
  'parts',
  'period',
  'channel',
  'processing-fee',
]);

/** Words of time, of the organ and of counting: two phrases that differ only in them measure the same. */
const EMPTY =
  /(?:19|20)\d\d年度?|今年|全年|本年度?|年度|年内|一年来|截至|累计|[全我本][省市县区州盟旗镇乡局委办厅院]|本机关|本单位|共计|总计|合计|共|一是|二是|三是|[^一-鿿]/g;
/** The figure is said to be the whole year's. */
const WHOLE = /(?:19|20)\d\d年|今年|全年|本年度|共|总计|合计/;

function measured(report: Report, claim: Claim): string | null {
  if (claim.kind !== null && PARTS.has(claim.kind)) return null;
  if (claim.negated || claim.list !== null || claim.unit === null || claim.time !== 'this-year') return null;
  if (!WHOLE.test(claim.phrase) && !WHOLE.test(sentenceOf(report, claim).slice(0, 16))) return null;
  const words = claim.phrase.replace(EMPTY, '');
  if (words.length < (claim.kind === null ? 8 : 4)) return null;
  return [claim.kind, claim.scope, claim.unit, words].join('|');
}

const apart = (a: Claim, b: Claim): boolean =>
  (a.low !== null && b.high !== null && a.low > b.high + 1e-9) ||
  (b.low !== null && a.high !== null && b.low > a.high + 1e-9);

/** Finds figures of one measure that stand twice; the second is set against the first. */
export function judgeRepeatedFigures(report: Report): Judgement[] {
  const first = new Map<string, { claim: Claim; index: number }>();
  return report.claims.flatMap((claim, index): Judgement[] => {
    const key = measured(report, claim);
    if (key === null) return [];
    const known = first.get(key);
    if (!known) {
      first.set(key, { claim, index });
      return [];
    }
    const subject = subjectOf(claim);
    const claims = [known.index, index];
    if (!apart(known.claim, claim)) return [{ subject, outcome: 'passed', claims }];
    return [
      {
        subject,
        outcome: 'review',
        claims,
        slots: { first: statedBy(report, known.claim), second: statedBy(report, claim) },
        expected: known.claim.raw,
        actual: claim.raw,
        quote: claim.quote,
        marks: [{ location: known.claim.quote.location, role: 'place' }],
      },
    ];
  });
}
