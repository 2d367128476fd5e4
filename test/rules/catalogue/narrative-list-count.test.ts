import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-list-count';
const examples: Example[] = [
  ['as many as there are', '全年召开甲发布会、乙发布会、丙发布会，共计3次。', { 'list-count#1': 'passed' }],
  ['more than there are', '全年召开甲发布会、乙发布会、丙发布会、丁发布会，共计3次。', { 'list-count#1': 'review' }],
  ['等 leaves the row open', '公开卫生、教育、交通、供水等8个领域信息。', { 'list-count#1': 'passed' }],
  [
    'even with 等 no more than the number',
    '公开卫生、教育、交通、供水、供电等4个领域信息。',
    { 'list-count#1': 'review' },
  ],
  ['titles in titles', '制定了《关于印发〈甲办法〉的通知》、《乙办法》等2个文件。', { 'list-count#1': 'passed' }],
  ['names joined by a word', '指导甲区、乙区、丙区和丁区4个试点区。', { 'list-count#1': 'passed' }],
  ['no names', '召开会议3次。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('printed is the number, to compare with the names', () => {
    expect(
      findings(rule, stating('全年召开甲发布会、乙发布会、丙发布会、丁发布会，共计3次。')).map(
        ({ message, expected, actual }) => [message, expected, actual],
      ),
    ).toEqual([
      [
        '正文“全年召开甲发布会、乙发布会、丙发布会、丁发布会，共计3次”，列出的是4个。是否漏列、多列或写错了数量？',
        4,
        3,
      ],
    ]);
  });
});
