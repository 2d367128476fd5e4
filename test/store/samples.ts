import type { Figure, Report } from '../../parsers/report.ts';
import type { Audit, Finding } from '../../rules/finding.ts';

export function number(value: number, location = 'n1'): Figure {
  return { kind: 'number', raw: String(value), value, unit: null, location, doubt: null };
}

/** A small report of an invented organ: one figure of table 3, one paragraph. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    titleLocation: 't',
    organ: { name: '云溪市气象局', folded: '云溪市气象局', kind: 'department', level: 'prefecture', evidence: 'title' },
    year: 2023,
    yearEvidence: 'title',
    published: { date: '2024-01-20', evidence: 'meta', sure: true, location: null },
    period: null,
    site: null,
    contact: null,
    documents: [],
    sections: [
      {
        key: 'overview',
        heading: '一、总体情况',
        official: true,
        location: 's1',
        paragraphs: [{ text: '全年共收到申请3件。', location: 'p1', heading: false }],
        media: [],
        tables: 0,
      },
    ],
    preamble: [],
    ending: [],
    table2: null,
    table3: {
      form: '2021',
      rows: [{ key: 'received', printed: '一、本年新收政府信息公开申请数量', match: 'official', location: 'r1' }],
      columns: [{ key: 'naturalPerson', printed: '自然人', match: 'official', location: 'c1', block: null }],
      cells: { received: { naturalPerson: number(3) } },
      locations: ['t3'],
      doubts: [],
    },
    table4: null,
    claims: [],
    media: [],
    also: [],
    continued: [],
    doubts: [],
    ...changes,
  };
}

export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'table3-balance',
    level: 'error',
    outcome: 'failed',
    subject: 'naturalPerson',
    title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
    plain: '自然人一列两边不相等。',
    message: '自然人：3 + 0 ≠ 2 + 0',
    basis: '表三表头',
    english: { title: 'Balance', plain: 'The two sides differ.' },
    expected: 3,
    actual: 2,
    cells: ['table3/received/naturalPerson'],
    equation: null,
    prior: null,
    marks: [{ location: 'n1', role: 'total' }],
    quote: null,
    context: null,
    suspect: null,
    suspectLocation: null,
    proposed: null,
    repairs: null,
    problem: 'a',
    fingerprint: 'f1',
    ...changes,
  };
}

export function sampleAudit(findings: Finding[] = []): Audit {
  return {
    version: '0.1.0',
    findings,
    outcomes: [],
    checks: { passed: 0, failed: findings.length, review: 0, untested: 0, inapplicable: 0 },
    coverage: { figures: 1, covered: 1 },
    rules: [{ id: 'table3-balance', version: 1 }],
    settings: {},
  };
}
