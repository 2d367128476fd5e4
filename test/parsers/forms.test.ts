import { describe, expect, it } from 'vitest';
import {
  applicantKinds,
  columnLabel,
  formColumns,
  formRows,
  forms,
  groupChildren,
  leafResultRows,
  organizationKinds,
  outcomeKinds,
  rowLabel,
  subtotalGroups,
} from '../../parsers/forms/forms.ts';

describe('the official forms', () => {
  it('have 23 data rows in table 3 of 2019, 25 of 2021, and 7 columns', () => {
    expect([forms['2019'].table3.rows.length, forms['2021'].table3.rows.length]).toEqual([23, 25]);
    expect(forms['2021'].table3.columns.map(({ label }) => label)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
  });

  it('add 19 results to （七）总计 in 2019 and 21 in 2021', () => {
    expect([leafResultRows('2019').length, leafResultRows('2021').length]).toEqual([19, 21]);
    const shared = leafResultRows('2021').filter((key) => !key.startsWith('other.'));
    expect(leafResultRows('2019')).toEqual([...shared, 'other']);
  });

  it('have 8, 3, 5 and 3 rows in the groups of table 3', () => {
    expect(subtotalGroups.map((group) => groupChildren('2021', group).length)).toEqual([8, 3, 5, 3]);
    expect(subtotalGroups.map((group) => groupChildren('2019', group).length)).toEqual([8, 3, 5, 0]);
    expect(groupChildren('2021', 'unavailable')).toEqual([
      'unavailable.notHeld',
      'unavailable.needsCreation',
      'unavailable.stillUnclear',
    ]);
  });

  it('count six kinds of applicant, five of them organisations, and four outcomes', () => {
    expect([applicantKinds.length, organizationKinds.length, outcomeKinds]).toEqual([
      6,
      5,
      ['upheld', 'corrected', 'otherOutcome', 'pending'],
    ]);
  });

  it('ask in table 2 for other clauses and columns', () => {
    const clauses = (form: '2019' | '2021') => forms[form].table2.map(({ key, clause }) => [key, clause]);
    expect(clauses('2021')).toEqual([
      ['20-1', '第二十条第（一）项'],
      ['20-5', '第二十条第（五）项'],
      ['20-6', '第二十条第（六）项'],
      ['20-8', '第二十条第（八）项'],
    ]);
    expect(clauses('2019')).toEqual([...clauses('2021'), ['20-9', '第二十条第（九）项']]);
    expect(formColumns('2019', 'table2', 'fees').map(({ key }) => key)).toEqual(['previousItems', 'change']);
    expect(formColumns('2021', 'table2', 'fees').map(({ key }) => key)).toEqual(['amount']);
    expect(formRows('2021', 'table2').map(({ label }) => label)).toEqual([
      '规章',
      '行政规范性文件',
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政事业性收费',
    ]);
  });

  it('name every row and column, and leave other keys as they are', () => {
    expect(rowLabel('2021', 'table3', 'denied')).toEqual('（三）不予公开');
    expect(rowLabel('2019', 'table3', 'other')).toEqual('（六）其他处理');
    expect(rowLabel('2021', 'table4', 'litigationAfterReview')).toEqual('复议后起诉');
    expect(columnLabel('2021', 'table3', 'received', 'organizations')).toEqual('小计');
    expect(columnLabel('2021', 'table2', 'fees', 'amount')).toEqual('本年收费金额（单位：万元）');
    expect(columnLabel('2021', 'table4', 'review', 'upheld')).toEqual('结果维持');
    expect([rowLabel('2021', 'table3', 'unknown'), columnLabel('2021', 'table2', 'unknown', 'unknown')]).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});
