import { expect, test } from 'vitest';
import { audit } from '../../rules/runner.ts';
import { stating } from './prose-report.ts';

/** What the base report covers without any claim. */
const silent = audit(stating('')).coverage;

const examples: [fact: string, sentence: string, figures: number, covered: number][] = [
  ['a figure set against the table is covered', '全年共收到政府信息公开申请56件。', 1, 1],
  ['so is one that does not fit', '全年共收到政府信息公开申请55件。', 1, 1],
  ['and what words deny', '没有因政府信息公开引起行政复议纠错的情形。', 1, 1],
  ['a figure without a subject is counted and not covered', '全年培训干部120人。', 1, 0],
  ['so is one of another scope', '下属单位共收到政府信息公开申请12件。', 1, 0],
  ['members of a list and their total are covered together', '主动公开信息100条，其中动态60条，公告40条。', 3, 3],
];

test.each(examples)('%s: %s', (_, sentence, figures, covered) => {
  const { coverage } = audit(stating(sentence));
  expect({ figures: coverage.figures - silent.figures, claims: claimsCovered(sentence) }).toEqual({
    figures,
    claims: covered,
  });
});

/** Claims that no rule judged are named; the rest are covered. */
function claimsCovered(sentence: string): number {
  const report = stating(sentence);
  return report.claims.length - (audit(report).uncovered?.claims.length ?? Number.NaN);
}
