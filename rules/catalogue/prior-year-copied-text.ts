import { priorFigure, withoutPrior } from '../prior-year.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { similarity, sketchOf } from '../text-sketch.ts';

/** Of the share in common, by section; shorter prose is not compared. */
const bounds = { overview: 0.9, problems: 0.95 } as const;
const enough = 300;

export default defineRule({
  id: 'prior-year-copied-text',
  version: 1,
  title: '与上一年报告雷同',
  basis: '实践要求，非法条：地方年报工作通知“内容雷同、敷衍塞责”“年度报告与往年…雷同扣5分”',
  plain: '今年的报告文字和去年几乎一样。',
  english: {
    title: 'Text as last year',
    plain: 'The text of this section is nearly that of last year’s report.',
  },
  level: 'warning',
  category: 'plausibility',
  certainty: 'review',
  reads: ['sections'],
  messages: {
    review: '“{heading}”的文字，除数字外与{year}年年报约有{share}%相同。是否沿用了上一年的文字？',
  },
  check: ({ report, sections, neighbours: { prior } }) => {
    const absent = withoutPrior(report, prior);
    if (absent || prior === null) return absent ? [absent] : [];
    return (['overview', 'problems'] as const).map((subject): Judgement => {
      const own = sections.filter(({ key }) => key === subject);
      const [first] = own;
      const sketch = sketchOf(own.flatMap(({ paragraphs }) => paragraphs));
      const theirs = prior.sketches[subject];
      if (first === undefined || Math.min(sketch.length, theirs.length) <= enough) {
        return { subject, outcome: 'inapplicable', reason: `这一部分的文字在两份年报中不都超过${enough}字` };
      }
      const share = similarity(sketch, theirs);
      if (share <= bounds[subject]) return { subject, outcome: 'passed' };
      return {
        subject,
        outcome: 'review',
        marks: [{ location: first.location, role: 'place' }],
        prior: priorFigure(prior, null),
        slots: { heading: first.heading, year: prior.year, share: Math.floor(share * 100) },
      };
    });
  },
});

export const reference: Reference = {
  zh: {
    compared:
      '第一部分、第五部分的文字（各超过300字），遮去数字、年份、书名号内的名称和文号后，与同一机关上一年年报的相同比例：第一部分超过90%，第五部分超过95%。',
    passes: '两年的总体情况各写各的工作，相同的只有套语。',
    fails: '总体情况只改了年份和件数。',
    cannotTell: '报告库中没有同一机关上一年的年报。',
    limits: '比例由文字的指纹估算，误差约1.5个百分点；制度性的套语本来每年相同，所以只列为待核。',
  },
  en: {
    compared:
      'The prose of sections one and five (more than 300 characters each), figures, years, cited titles and document numbers masked: more than 90 % (one) or 95 % (five) in common with the same organ’s report of the year before.',
    passes: 'Each year tells of its own work; only set phrases recur.',
    fails: 'Only years and counts were changed in the overview.',
    cannotTell: 'The library has no report of the same organ of the year before.',
    limits:
      'The share is estimated from fingerprints of the text, to about 1.5 points; set phrases recur every year, so the finding is for review only.',
  },
};
