import { expect, test } from 'vitest';
import { type FeedbackFinding, feedbackFile } from '../../exporters/feedback.ts';
import type { Equation } from '../../rules/finding.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../store/samples.ts';

const at = new Date('2026-01-05T01:03:00Z');
const term = { label: '自然人', value: 3, raw: '3', role: 'total', location: 'n1' } as const;
const equation: Equation = {
  left: [{ ...term, address: 'table3/received/naturalPerson' }],
  right: [{ ...term, address: 'table3/granted/naturalPerson' }],
  leftSum: 3,
  rightSum: 3,
  difference: 0,
};

function told(changes: Partial<FeedbackFinding> = {}): FeedbackFinding {
  return {
    finding: sampleFinding({
      equation,
      quote: { section: 'overview', text: '申请3件', location: 'p1', start: 5, end: 9 },
    }),
    report: sampleReport(),
    audit: sampleAudit(),
    address: 'http://qx.yunxi.gov.cn/a.html',
    capturedAt: Date.UTC(2026, 0, 5, 1),
    verdict: { verdict: 'dismissed', reason: 'rule-wrong', note: '见第六部分' },
    html: null,
    ...changes,
  };
}

const read = (findings: FeedbackFinding[], by: string | null = null) => JSON.parse(feedbackFile(findings, { at, by }));

test('a feedback file holds the rule, the finding, what it read and what is thought of it', () => {
  const given = told();
  expect(read([given])).toEqual({
    format: 'gouji-feedback',
    version: 1,
    at: '2026-01-05T01:03:00.000Z',
    by: null,
    findings: [
      {
        rule: { id: 'table3-balance', version: 1 },
        extension: '0.1.0',
        finding: given.finding,
        report: {
          title: '云溪市气象局2023年政府信息公开工作年度报告',
          organ: '云溪市气象局',
          year: 2023,
          published: '2024-01-20',
          period: null,
          template: { table2: null, table3: '2021' },
          address: 'http://qx.yunxi.gov.cn/a.html',
          capturedAt: '2026-01-05T01:00:00.000Z',
        },
        figures: [
          { cell: 'table3/received/naturalPerson', kind: 'number', raw: '3', value: 3, unit: null, doubt: null },
        ],
        paragraphs: [{ section: 'overview', text: '全年共收到申请3件。' }],
        verdict: { verdict: 'dismissed', reason: 'rule-wrong', note: '见第六部分' },
        html: null,
      },
    ],
  });
});

test('nobody is named and no page is added unless it is chosen, and tags never are', () => {
  const verdict = { verdict: 'confirmed', reason: null, note: '', tags: ['内部'], by: '王晓' } as const;
  const text = feedbackFile([told({ verdict })], { at, by: null });
  expect([text.includes('王晓'), text.includes('内部')]).toEqual([false, false]);
  const chosen = read([told({ html: '<html></html>' })], '王晓');
  expect([chosen.by, chosen.findings[0].html]).toEqual(['王晓', '<html></html>']);
});

test('a rule whose version the audit does not tell, and a finding that nobody judged, say so', () => {
  const [entry] = read([told({ audit: { version: '0.1.0', rules: [] }, verdict: null })]).findings;
  expect([entry.rule.version, entry.verdict]).toEqual([null, null]);
});
