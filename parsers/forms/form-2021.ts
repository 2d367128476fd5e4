import type { Form, FormLabel } from './form.ts';
import { applicantColumns, resultGroups, rows2021 } from './table3.ts';
import { disputeBlocks, outcomeColumns } from './table4.ts';

const decisions: FormLabel = { key: 'decisions', label: '本年处理决定数量', variants: ['处理决定数量'] };

/** 国办公开办函〔2021〕30号, 政府信息公开工作年度报告格式: for the reports of 2021 and later. */
export const form2021: Form = {
  year: '2021',
  name: '中华人民共和国政府信息公开工作年度报告格式',
  document: '国办公开办函〔2021〕30号',
  table2: [
    {
      key: '20-1',
      clause: '第二十条第（一）项',
      rows: [
        { key: 'regulations', label: '规章', variants: [] },
        { key: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件'] },
      ],
      columns: [
        { key: 'issued', label: '本年制发件数', variants: ['本年制发数', '制发件数', '本年制发数量'] },
        { key: 'repealed', label: '本年废止件数', variants: ['废止件数', '本年废止数', '本年废止数量'] },
        {
          key: 'inForce',
          label: '现行有效件数',
          variants: ['现行有效件数（历史累计）', '现行有效件', '现行有效数', '现行有效数量'],
        },
      ],
    },
    {
      key: '20-5',
      clause: '第二十条第（五）项',
      rows: [{ key: 'licensing', label: '行政许可', variants: [] }],
      columns: [decisions],
    },
    {
      key: '20-6',
      clause: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', variants: [] },
        { key: 'coercion', label: '行政强制', variants: [] },
      ],
      columns: [decisions],
    },
    {
      key: '20-8',
      clause: '第二十条第（八）项',
      rows: [{ key: 'fees', label: '行政事业性收费', variants: ['行政事业收费'] }],
      columns: [
        {
          key: 'amount',
          label: '本年收费金额（单位：万元）',
          variants: ['本年收费金额', '本年收费金额（万元）', '收费金额（单位：万元）'],
        },
      ],
    },
  ],
  table3: { rows: rows2021, groups: resultGroups, columns: applicantColumns },
  table4: { blocks: disputeBlocks, columns: outcomeColumns },
};
