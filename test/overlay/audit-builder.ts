import { forms } from '../../parsers/forms/forms.ts';
import type { CellAddress, Figure, Paragraph, Quote, Report, SourceMap, Table } from '../../parsers/report.ts';
import type { Audit, Finding, Term } from '../../rules/finding.ts';

/** Audits by hand, over a page of our own: what the overlay is given, without parser or rule. */

const { rows, groups, columns } = forms['2021'].table3;

/** Printed figures of 青石县档案馆, whose（七）总计 prints 15 where everything else says 16. Rows that are absent are all 0. */
const printed: Record<string, readonly string[]> = {
  received: ['12', '4', '0', '0', '0', '0', '16'],
  granted: ['6', '2', '0', '0', '0', '0', '8'],
  partiallyGranted: ['1', '0', '0', '0', '0', '0', '1'],
  'denied.thirdPartyRights': ['1', '0', '0', '0', '0', '0', '1'],
  'unavailable.notHeld': ['3', '1', '0', '0', '0', '0', '4'],
  'unprocessed.petition': ['1', '1', '0', '0', '0', '0', '2'],
  concluded: ['12', '4', '0', '0', '0', '0', '15'],
};
const zeros = ['0', '0', '0', '0', '0', '0', '0'];

export const sentence = '全年共受理政府信息公开申请18件，均已按期答复。';

function labelCells(row: (typeof rows)[number], first: boolean): string {
  const group = groups.find(({ key }) => key === row.group);
  const children = rows.filter((other) => other.group === row.group);
  const results = rows.filter((other) => other.group !== null);
  const outer = row === results[0] ? `<td rowspan="${results.length}">三、本年度办理结果</td>` : '';
  if (row.group === null) return `<td colspan="3">${row.label}</td>`;
  if (group === undefined || group.key === 'results') return `${outer}<td colspan="2">${row.label}</td>`;
  return `${outer}${first ? `<td rowspan="${children.length}">${group.label}</td>` : ''}<td>${row.label}</td>`;
}

/** Table 3 on the form of 2021, each figure's cell with an id of its own: `received-0` … */
export function table3Html(): string {
  const head = `<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr>${columns
    .slice(1, 6)
    .map(({ label }) => `<td>${label}</td>`)
    .join('')}</tr>`;
  const body = rows.map((row, index) => {
    const figures = (printed[row.key] ?? zeros).map((text, at) => `<td id="${row.key}-${at}" class="n"> ${text} </td>`);
    return `<tr>${labelCells(row, rows[index - 1]?.group !== row.group)}${figures.join('')}</tr>`;
  });
  return `<table border="1" class="t3">${head}${body.join('\n')}</table>`;
}

export function pageHtml(): string {
  return `<h1>青石县档案馆2023年政府信息公开工作年度报告</h1>
<h2 id="overview">一、总体情况</h2>
<p id="prose">　　${sentence}</p>
<h2 id="requests">三、收到和处理政府信息公开申请情况</h2>
<div id="scroller">${table3Html()}</div>
<h2 id="other">六、其他需要报告的事项</h2>
<p>　　无其他需要报告的事项。</p>`;
}

function locationOf(address: CellAddress): string {
  const [, row, column] = address.split('/');
  return `${row}-${columns.findIndex(({ key }) => key === column)}`;
}

function figure(raw: string, location: string): Figure {
  return { kind: 'number', raw, value: Number(raw), unit: null, location, doubt: null };
}

function table3(): Table {
  return {
    form: '2021',
    rows: rows.map(({ key, label }) => ({ key, printed: label, match: 'official', location: key })),
    columns: columns.map(({ key, label }) => ({ key, printed: label, match: 'official', location: key, block: null })),
    cells: Object.fromEntries(
      rows.map(({ key }) => [
        key,
        Object.fromEntries(
          columns.map((column, at) => [column.key, figure((printed[key] ?? zeros)[at] ?? '', `${key}-${at}`)]),
        ),
      ]),
    ),
    locations: ['table3'],
    doubts: [],
  };
}

export function report(): Report {
  const prose: Paragraph = { text: sentence, location: 'prose', heading: false };
  return {
    title: '青石县档案馆2023年政府信息公开工作年度报告',
    titleLocation: null,
    organ: null,
    year: 2023,
    yearEvidence: 'title',
    published: null,
    period: null,
    site: null,
    contact: null,
    documents: [],
    sections: [
      {
        key: 'overview',
        heading: '一、总体情况',
        official: true,
        location: 'overview',
        paragraphs: [prose],
        media: [],
        tables: 0,
      },
    ],
    preamble: [],
    ending: [],
    table2: null,
    table3: table3(),
    table4: null,
    claims: [],
    media: [],
    also: [],
    continued: [],
    doubts: [],
  };
}

/** Every element with an id is a location of that name; of `prose` also its one text. */
export function sourcesOf(container: Element): SourceMap {
  const sources: SourceMap = new Map();
  for (const node of container.querySelectorAll('[id]')) sources.set(node.id, { node });
  const prose = container.querySelector('#prose');
  const text = prose?.firstChild;
  if (prose != null && text instanceof Text)
    sources.set('prose', { node: prose, pieces: [{ node: text, start: 2, end: text.data.length, at: 0 }] });
  return sources;
}

export function term(address: CellAddress, role: Term['role'], label: string): Term {
  const [, row = '', column = ''] = address.split('/');
  const at = columns.findIndex(({ key }) => key === column);
  const raw = (printed[row] ?? zeros)[at] ?? '';
  return { address, label, value: Number(raw), raw, role, location: locationOf(address) };
}

const suspect = {
  suspect: 'table3/concluded/total',
  suspectLocation: 'concluded-6',
  proposed: 16,
  problem: 'total-15',
} as const;

/** A finding of a sum over `terms`; the fingerprint is the rule's id. */
export function sumFinding(rule: string, left: Term[], right: Term[], more: Partial<Finding>): Finding {
  const sum = (terms: Term[]) => terms.reduce((total, { value }) => total + value, 0);
  const equation = { left, right, leftSum: sum(left), rightSum: sum(right), difference: sum(left) - sum(right) };
  return {
    rule,
    level: 'error',
    outcome: 'failed',
    subject: 'total',
    title: rule,
    plain: '',
    message: '',
    basis: '',
    english: { title: rule, plain: '' },
    expected: equation.leftSum,
    actual: equation.rightSum,
    cells: [...left, ...right].map(({ address }) => address),
    equation,
    prior: null,
    marks: [...left, ...right].map(({ location, role }) => ({ location, role })),
    quote: null,
    context: null,
    suspect: null,
    suspectLocation: null,
    proposed: null,
    repairs: null,
    problem: rule,
    fingerprint: rule,
    ...more,
  };
}

export const columnTotal: Finding = sumFinding(
  'table3-column-total',
  rows
    .filter(({ group, key }) => group !== null && key !== 'concluded')
    .map(({ key, label }) => term(`table3/${key}/total`, 'addend', label)),
  [term('table3/concluded/total', 'total', '（七）总计')],
  {
    title: '（七）总计 = 办理结果各项之和',
    plain: '“办理结果”各项加起来，和“（七）总计”不一样。',
    message: '总计：各项相加 16 ≠ 15',
    basis: '附表结构（合计栏的含义）；条例第五十条第二款“统一格式”',
    english: { title: 'Results add up to their total', plain: 'The results do not add up to the printed total.' },
    ...suspect,
  },
);

export const rowTotal: Finding = sumFinding(
  'table3-row-total',
  columns.slice(0, 6).map(({ key, label }) => term(`table3/concluded/${key}`, 'addend', label)),
  [term('table3/concluded/total', 'total', '总计')],
  {
    title: '各类申请人之和 = 总计',
    plain: '这一行各类申请人的数字加起来，和“总计”写的不一样。',
    basis: '附表结构（合计栏的含义）',
    english: { title: 'Applicants add up to the total', plain: 'The applicants of this row do not add up.' },
    subject: 'concluded',
    ...suspect,
  },
);

export const balance: Finding = sumFinding(
  'table3-balance',
  [
    term('table3/received/total', 'addend', '一、本年新收政府信息公开申请数量'),
    term('table3/carriedIn/total', 'addend', '二、上年结转政府信息公开申请数量'),
  ],
  [
    term('table3/concluded/total', 'total', '（七）总计'),
    term('table3/carriedOut/total', 'total', '四、结转下年度继续办理'),
  ],
  {
    title: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
    plain: '今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
    message: '总计：16 + 0 ≠ 15 + 0',
    basis: '表三表头“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”',
    english: { title: 'New + carried in = concluded + carried out', plain: 'This column does not balance.' },
    ...suspect,
  },
);

const start = sentence.indexOf('共受理');
const quote: Quote = {
  section: 'overview',
  text: '共受理政府信息公开申请18件',
  location: 'prose',
  start,
  end: start + '共受理政府信息公开申请18件'.length,
};

/** The prose says 18, the table 16: for a person to judge. */
export const tieOut: Finding = {
  ...sumFinding('prose-received', [], [], {}),
  level: 'warning',
  outcome: 'review',
  title: '正文申请数与表三一致',
  plain: '正文说收到18件，表三写的是16件，说的是同一个数吗？',
  basis: '条例第六条“及时、准确地公开政府信息”',
  english: { title: 'Prose and table 3 agree', plain: 'The prose says 18 and the table 16: do they mean the same?' },
  expected: 16,
  actual: 18,
  cells: ['table3/received/total'],
  equation: null,
  marks: [{ location: 'received-6', role: 'addend' }],
  quote,
  context: { before: '全年', after: '，均已按期答复。' },
};

/** A section's heading is not there; what it would follow is marked. */
export const missingSection: Finding = {
  ...sumFinding('missing-section', [], [], {}),
  level: 'note',
  title: '六个部分齐全',
  plain: '没有找到“五、存在的主要问题及改进情况”。',
  basis: '条例第五十条第一款',
  english: { title: 'All six sections', plain: 'Section five was not found.' },
  subject: 'problems',
  expected: null,
  actual: null,
  cells: [],
  equation: null,
  marks: [{ location: 'other', role: 'place' }],
};

export function audit(findings: Finding[], more: Partial<Audit> = {}): Audit {
  return {
    version: '0.1.0',
    findings,
    outcomes: [],
    checks: { passed: 51, failed: findings.length, review: 0, untested: 0, inapplicable: 9 },
    coverage: { figures: 214, covered: 209 },
    rules: [],
    settings: {},
    ...more,
  };
}

export const allFindings: Finding[] = [balance, rowTotal, columnTotal, tieOut, missingSection];
