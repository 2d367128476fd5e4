import type { CellAddress } from '../../parsers/report.ts';
import type { Edit, Expected, ExpectedFinding } from './sample.ts';

/** A copy of a sample page with a mistake in it: what is changed, and what must then be found besides the base page's findings. */
export interface Planted {
  name: string;
  base: string;
  edits: Edit[];
  /** Figures that now read otherwise; `undefined`: the page no longer has the cell. */
  figures?: Record<CellAddress, number | null | undefined>;
  changes?: Partial<Expected>;
  findings: ExpectedFinding[];
}

const applicants = [
  'naturalPerson',
  'business',
  'researchInstitute',
  'socialOrganization',
  'legalService',
  'otherOrganization',
];
const rowOf = (row: string): CellAddress[] =>
  [...applicants, 'total'].map((column): CellAddress => `table3/${row}/${column}`);
const balanceOf = (column: string): CellAddress[] =>
  ['received', 'carriedIn', 'concluded', 'carriedOut'].map((row): CellAddress => `table3/${row}/${column}`);
const blockOf = (block: string): CellAddress[] =>
  ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map((column): CellAddress => `table4/${block}/${column}`);
const gone = (cells: CellAddress[]): Record<CellAddress, undefined> =>
  Object.fromEntries(cells.map((cell) => [cell, undefined])) as Record<CellAddress, undefined>;

const error = (rule: string, subject: string, more: Partial<ExpectedFinding> = {}): ExpectedFinding => ({
  rule,
  level: 'error',
  outcome: 'failed',
  subject,
  ...more,
});

export const planted: Planted[] = [
  {
    name: 'one result of table 3 is mistyped: its row and its column break, and it alone settles both',
    base: 'trs-2022',
    edits: [{ after: '1.本机关不掌握相关政府信息', find: '>7<', replace: '>1<' }],
    figures: { 'table3/unavailable.notHeld/naturalPerson': 1 },
    findings: [
      error('table3-column-total', 'naturalPerson', {
        expected: 10,
        actual: 16,
        suspect: 'table3/unavailable.notHeld/naturalPerson',
        proposed: 7,
      }),
      error('table3-row-total', 'unavailable.notHeld', {
        cells: rowOf('unavailable.notHeld'),
        expected: 1,
        actual: 7,
        suspect: 'table3/unavailable.notHeld/naturalPerson',
        proposed: 7,
      }),
    ],
  },
  {
    name: 'the grand total of table 3 is mistyped: row, column and balance break',
    base: 'trs-2022',
    edits: [{ after: '（七）总计', find: '>16<', nth: 2, replace: '>61<' }],
    figures: { 'table3/concluded/total': 61 },
    findings: [
      error('table3-balance', 'total', {
        cells: balanceOf('total'),
        expected: 16,
        actual: 61,
        suspect: 'table3/concluded/total',
        proposed: 16,
      }),
      error('table3-column-total', 'total', {
        expected: 16,
        actual: 61,
        suspect: 'table3/concluded/total',
        proposed: 16,
      }),
      error('table3-row-total', 'concluded', {
        cells: rowOf('concluded'),
        expected: 16,
        actual: 61,
        suspect: 'table3/concluded/total',
        proposed: 16,
      }),
    ],
  },
  {
    name: 'two that are carried over are written in one column only',
    base: 'trs-2022',
    edits: [{ after: '四、结转下年度继续办理', find: '>0<', replace: '>2<' }],
    figures: { 'table3/carriedOut/naturalPerson': 2 },
    findings: [
      error('table3-balance', 'naturalPerson', {
        cells: balanceOf('naturalPerson'),
        expected: 16,
        actual: 18,
        suspect: 'table3/carriedOut/naturalPerson',
        proposed: 0,
      }),
      error('table3-row-total', 'carriedOut', {
        cells: rowOf('carriedOut'),
        expected: 2,
        actual: 0,
        suspect: 'table3/carriedOut/naturalPerson',
        proposed: 0,
      }),
    ],
  },
  {
    name: 'a request is moved to another column of its row: two columns break, no row does',
    base: 'trs-2022',
    edits: [
      { after: '2.没有现成信息需要另行制作', find: '>1<', replace: '>0<' },
      { after: '2.没有现成信息需要另行制作', find: '>0<', nth: 3, replace: '>1<' },
    ],
    figures: {
      'table3/unavailable.needsCreation/naturalPerson': 0,
      'table3/unavailable.needsCreation/researchInstitute': 1,
    },
    findings: [
      error('table3-column-total', 'naturalPerson', { expected: 15, actual: 16, suspect: null, proposed: null }),
      error('table3-column-total', 'researchInstitute', { expected: 1, actual: 0, suspect: null, proposed: null }),
    ],
  },
  {
    name: 'the sum of a block of table 4 is one short, on a page with findings of its own',
    base: 'gbk-2022',
    edits: [{ after: '四、政府信息公开行政复议、行政诉讼情况', find: '>3<', replace: '>2<' }],
    figures: { 'table4/litigationDirect/total': 2 },
    findings: [
      error('table4-total', 'litigationDirect', {
        cells: blockOf('litigationDirect'),
        expected: 3,
        actual: 2,
        suspect: null,
        proposed: null,
      }),
      {
        rule: 'narrative-litigation',
        level: 'error',
        outcome: 'review',
        subject: 'overview/suit#1',
        cells: ['table4/litigationDirect/total', 'table4/litigationAfterReview/total'],
      },
    ],
  },
  {
    name: 'two mistakes without a common cell',
    base: 'libreoffice-2020',
    edits: [
      {
        after: '（二）部分公开',
        find: 'sdval="4" sdnum="2052;"><p class="western" align="center">\n<font face="仿宋, serif"><font size="3">4<',
        replace:
          'sdval="5" sdnum="2052;"><p class="western" align="center">\n<font face="仿宋, serif"><font size="3">5<',
      },
      { after: '四、政府信息公开行政复议、行政诉讼情况', find: '>0<', nth: 5, replace: '>1<' },
    ],
    figures: { 'table3/partiallyGranted/naturalPerson': 5, 'table4/review/total': 1 },
    findings: [
      error('table3-column-total', 'naturalPerson', {
        expected: 8,
        actual: 7,
        suspect: 'table3/partiallyGranted/naturalPerson',
        proposed: 4,
      }),
      error('table3-row-total', 'partiallyGranted', {
        expected: 5,
        actual: 4,
        suspect: 'table3/partiallyGranted/naturalPerson',
        proposed: 4,
      }),
      error('table4-total', 'review', { cells: blockOf('review'), expected: 0, actual: 1, suspect: null }),
    ],
  },
  {
    name: 'a report of 2022 on the form of 2019',
    base: 'libreoffice-2020',
    edits: [
      {
        find: '<title>',
        to: '<meta name="generator"',
        replace: '<title>望屿市临江区农业农村局2022年政府信息公开工作年度报告</title>',
      },
      {
        find: '<h1>',
        to: '<div id="content">',
        replace:
          '<h1>望屿市临江区农业农村局2022年政府信息公开工作年度报告</h1><div class="info">发布日期：2023-01-20</div>',
      },
      { find: '农业农村局编制2020年', replace: '农业农村局编制2022年' },
      { find: '统计期限自2020年1月1日起至2020年12月31日止', replace: '统计期限自2022年1月1日起至2022年12月31日止' },
      { find: '没有其他需要报告的事项', replace: '未收取信息处理费' },
    ],
    changes: {
      title: '望屿市临江区农业农村局2022年政府信息公开工作年度报告',
      year: 2022,
      published: '2023-01-20',
      period: { from: '2022-01-01', to: '2022-12-31' },
    },
    findings: [error('outdated-template', 'report')],
  },
  {
    name: 'a report of 2020 on the form of 2021',
    base: 'layout-2023',
    edits: [
      { find: '<title>榆河县交通运输局2023年度', replace: '<title>榆河县交通运输局2020年度' },
      { find: 'class="tit">榆河县交通运输局2023年度', replace: 'class="tit">榆河县交通运输局2020年度' },
      { find: '发布时间：2024年', replace: '发布时间：2021年' },
      { find: '向社会公布2023年度', replace: '向社会公布2020年度' },
      { find: '统计期限为2023年1月1日起至2023年12月31日', replace: '统计期限为2020年1月1日起至2020年12月31日' },
      { find: '<td class="txt">　　2023年度没有', replace: '<td class="txt">　　2020年度没有' },
    ],
    changes: {
      title: '榆河县交通运输局2020年度政府信息公开工作年度报告',
      year: 2020,
      published: '2021-01-19',
      period: { from: '2020-01-01', to: '2020-12-31' },
    },
    findings: [{ rule: 'premature-template', level: 'note', outcome: 'review', subject: 'report' }],
  },
  {
    name: 'a row of table 3 is left out',
    base: 'two-reports',
    edits: [
      { find: '<td rowspan="8">（三）不予公开</td>', replace: '<td rowspan="7">（三）不予公开</td>' },
      { find: '<td>5.属于三类内部事务信息', to: '<td>6.属于四类过程性信息', replace: '' },
    ],
    figures: gone(rowOf('denied.internalAffairs')),
    findings: [{ rule: 'missing-row', level: 'warning', outcome: 'failed', subject: 'table3' }],
  },
  {
    name: 'table 4 lacks a column of its first block',
    base: 'trs-2022',
    edits: [
      {
        find: '<td colspan="5" valign="center"><p style="text-align:center">行政复议',
        replace: '<td colspan="4" valign="center"><p style="text-align:center">行政复议',
      },
      {
        find: '<td rowspan="2" valign="center"><p style="text-align:center">尚未审结',
        to: '<td rowspan="2" valign="center"><p style="text-align:center">总计',
        replace: '',
      },
      { after: '复议后起诉', find: '<td valign="center"><p style="text-align:center">0</p></td>', replace: '' },
    ],
    figures: gone(['table4/review/pending']),
    findings: [{ rule: 'missing-column', level: 'warning', outcome: 'failed', subject: 'table4' }],
  },
  {
    name: 'section five is left out',
    base: 'trs-2022',
    edits: [
      {
        find: '<p style="text-indent:2em;line-height:2"><strong>五、',
        to: '<p style="text-indent:2em;line-height:2"><strong>六、',
        replace: '',
      },
    ],
    findings: [error('missing-section', 'problems')],
  },
  {
    name: 'section six is a heading and nothing else',
    base: 'layout-2023',
    edits: [{ find: '<tr><td class="txt">　　2023年度没有收取', to: '</table>', replace: '' }],
    findings: [{ rule: 'empty-section', level: 'warning', outcome: 'failed', subject: 'other' }],
  },
  {
    name: 'sections five and six stand in the wrong order',
    base: 'trs-2022',
    edits: [
      { find: '<p style="text-indent:2em;line-height:2"><strong>六、', to: '</div></div></div>', replace: '' },
      {
        find: '<p style="text-indent:2em;line-height:2"><strong>五、',
        replace:
          '<p><strong>五、其他需要报告的事项</strong></p><p>未发出收费通知，未收取信息处理费。</p><p style="text-indent:2em;line-height:2"><strong>六、',
      },
    ],
    findings: [{ rule: 'section-order-wrong', level: 'note', outcome: 'failed', subject: 'problems' }],
  },
  {
    name: 'a count is negative',
    base: 'trs-2022',
    edits: [{ after: '行政处罚</p>', find: '>3<', replace: '>-3<' }],
    figures: { 'table2/penalties/decisions': -3 },
    findings: [error('negative-or-non-integer', 'table2/penalties/decisions')],
  },
  {
    name: 'a count has decimals',
    base: 'layout-2023',
    edits: [{ after: '行政强制', find: '>0<', replace: '>0.5<' }],
    figures: { 'table2/coercion/decisions': 0.5 },
    findings: [error('negative-or-non-integer', 'table2/coercion/decisions')],
  },
  {
    name: 'zeros left blank are a note and no more',
    base: 'trs-2022',
    edits: [
      { after: '2.重复申请', find: '>0<', replace: '>&nbsp;<' },
      { after: '2.重复申请', find: '>0<', replace: '>—<' },
      { after: '2.重复申请', find: '>0<', replace: '>/<' },
    ],
    figures: {
      'table3/unprocessed.duplicate/naturalPerson': null,
      'table3/unprocessed.duplicate/business': null,
      'table3/unprocessed.duplicate/researchInstitute': null,
    },
    findings: [{ rule: 'blank-cell', level: 'note', outcome: 'failed', subject: 'table3' }],
  },
  {
    name: 'a sum that breaks where an addend is blank is a question',
    base: 'trs-2022',
    edits: [{ after: '1.本机关不掌握相关政府信息', find: '>7<', replace: '><' }],
    figures: { 'table3/unavailable.notHeld/naturalPerson': null },
    findings: [
      { rule: 'blank-cell', level: 'note', outcome: 'failed', subject: 'table3' },
      {
        rule: 'table3-column-total',
        level: 'error',
        outcome: 'review',
        subject: 'naturalPerson',
        expected: 9,
        actual: 16,
      },
      {
        rule: 'table3-row-total',
        level: 'error',
        outcome: 'review',
        subject: 'unavailable.notHeld',
        expected: 0,
        actual: 7,
      },
    ],
  },
  {
    name: 'a cell says 若干',
    base: 'trs-2022',
    edits: [{ after: '行政许可</p>', find: '>110<', replace: '>若干<' }],
    figures: { 'table2/licensing/decisions': null },
    findings: [{ rule: 'non-numeric-cell', level: 'warning', outcome: 'failed', subject: 'table2' }],
  },
  {
    name: 'a sum with a cell that is no number is not judged',
    base: 'trs-2022',
    edits: [{ after: '2.没有现成信息需要另行制作', find: '>1<', replace: '>详见附件<' }],
    figures: { 'table3/unavailable.needsCreation/naturalPerson': null },
    findings: [{ rule: 'non-numeric-cell', level: 'warning', outcome: 'failed', subject: 'table3' }],
  },
  {
    name: 'a sentence stands where table 4 should be',
    base: 'layout-2023',
    edits: [
      {
        after: '四、政府信息公开行政复议、行政诉讼情况',
        find: '<table',
        to: '</td></tr>\n<tr><td class="hd">　　五、',
        replace: '<p>本年度没有发生行政复议和行政诉讼。</p>',
      },
    ],
    changes: { table4: null },
    findings: [{ rule: 'missing-table', level: 'warning', outcome: 'failed', subject: 'table4' }],
  },
  {
    name: 'section four is empty',
    base: 'layout-2023',
    edits: [
      {
        after: '四、政府信息公开行政复议、行政诉讼情况',
        find: '<table',
        to: '</td></tr>\n<tr><td class="hd">　　五、',
        replace: '',
      },
    ],
    changes: { table4: null },
    findings: [
      { rule: 'empty-section', level: 'warning', outcome: 'failed', subject: 'disputes' },
      error('missing-table', 'table4'),
    ],
  },
  {
    name: 'table 3 is a picture: nobody is blamed and nothing of it is judged',
    base: 'trs-2022',
    edits: [
      {
        after: '三、收到和处理政府信息公开申请情况</strong>',
        find: '<div align="center">',
        to: '<p style="text-indent:2em;line-height:2"><strong>四、',
        replace: '<p style="text-align:center"><img src="./W020230118344178.png" alt=""></p>',
      },
    ],
    changes: { table3: null, template: { table2: '2021', table3: null } },
    findings: [{ rule: 'table-not-readable', level: 'note', outcome: 'failed', subject: 'table3' }],
  },
  {
    name: 'fewer documents in force than were issued',
    base: 'trs-2022',
    edits: [{ after: '行政规范性文件</p>', find: '>59<', replace: '>5<' }],
    figures: { 'table2/normativeDocuments/inForce': 5 },
    findings: [
      { rule: 'table2-in-force-below-net', level: 'warning', outcome: 'review', subject: 'normativeDocuments' },
      {
        rule: 'narrative-documents',
        level: 'warning',
        outcome: 'review',
        subject: 'overview/normative-in-force#1',
        cells: ['table2/normativeDocuments/inForce'],
      },
    ],
  },
  {
    name: 'a county bureau that made regulations',
    base: 'layout-2023',
    edits: [{ after: '>规章<', find: '>0<', nth: 3, replace: '>2<' }],
    figures: { 'table2/regulations/inForce': 2 },
    findings: [
      { rule: 'table2-regulations-by-ineligible-organ', level: 'warning', outcome: 'review', subject: 'regulations' },
    ],
  },
  {
    name: 'fees in yuan where the form says ten thousand yuan',
    base: 'layout-2023',
    edits: [{ find: '>2.8<', replace: '>28000元<' }],
    figures: { 'table2/fees/amount': 28000 },
    findings: [{ rule: 'table2-fee-unit', level: 'warning', outcome: 'review', subject: 'fees' }],
  },
  {
    name: 'more disclosed in the year than in all',
    base: 'libreoffice-2020',
    edits: [
      {
        after: '规范性文件</font>',
        find: 'size="3">3<',
        nth: 2,
        replace: 'size="3">9<',
      },
    ],
    figures: { 'table2/normativeDocuments/disclosed': 9 },
    findings: [
      { rule: 'table2-disclosed-exceeds-total', level: 'warning', outcome: 'review', subject: 'normativeDocuments' },
    ],
  },
  {
    name: 'more items abolished than there were',
    base: 'libreoffice-2020',
    edits: [{ after: '行政事业性收费</font>', find: 'size="3">0<', replace: 'size="3">-3<' }],
    figures: { 'table2/fees/change': -3 },
    findings: [error('table2-items-negative', 'fees')],
  },
];
