import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-documents';
const examples: Example[] = [
  ['issued', '2024年制发规范性文件4件。', { 'normative-issued#1': 'passed' }],
  ['another figure', '2024年制发规范性文件6件。', { 'normative-issued#1': 'review' }],
  [
    'all three',
    '2024年制发规范性文件4件，废止规范性文件2件，现行有效规范性文件31件。',
    { 'normative-issued#1': 'passed', 'normative-repealed#1': 'passed', 'normative-in-force#1': 'passed' },
  ],
  [
    'kept is at most what is in force',
    '开展规范性文件清理工作，其中拟保留规范性文件30件。',
    { 'normative-kept#1': 'passed' },
  ],
  [
    'kept is more than what is in force',
    '开展规范性文件清理工作，其中拟保留规范性文件32件。',
    { 'normative-kept#1': 'review' },
  ],
  ['amended may be counted as issued', '新制定行政规范性文件3件，修订1件。', { 'normative-issued#1': 'untested' }],
  [
    'two figures of one kind that add up',
    '全年废止行政规范性文件1件，宣布失效1件。',
    { 'normative-repealed#1': 'untested', 'normative-repealed#2': 'untested' },
  ],
  ['web items about documents', '公开行政规范性文件类信息17条。', none],
  ['policy papers', '公开政策文件7件。', none],
  ['forwarded papers', '转发上级规范性文件9件。', none],
  [
    'made or disclosed, form of 2019',
    '2020年制发规范性文件3件。',
    { 'normative-issued#1': 'passed' },
    { form: '2019' },
  ],
  [
    'no such column, form of 2019',
    '2020年废止规范性文件5件。',
    { 'normative-repealed#1': 'inapplicable' },
    { form: '2019' },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('one sentence with issued, repealed and in force, one of them off, is an error', () => {
    const built = stating('2024年制发规范性文件0件，废止规范性文件2件，现行有效规范性文件31件。');
    expect(findings(rule, built).map(({ subject, level, outcome }) => ({ subject, level, outcome }))).toEqual([
      { subject: 'overview/normative-issued#1', level: 'error', outcome: 'review' },
    ]);
  });

  test('what is kept should be in force', () => {
    expect(
      findings(
        rule,
        stating('开展规范性文件清理工作，其中拟保留规范性文件1件。', {
          cells: { 'table2/normativeDocuments/inForce': 0 },
        }),
      ).map(({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text })),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'review',
        message:
          '正文“拟保留规范性文件1件”，保留的文件应当仍然有效，表二“行政规范性文件”的“现行有效件数”是0。请对照表格和原件：是否有一处写错？',
        cells: ['table2/normativeDocuments/inForce'],
        quote: '1件',
      },
    ]);
  });
});
