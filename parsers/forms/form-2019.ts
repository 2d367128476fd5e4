import type { Form, FormLabel } from './form.ts';
import { applicantColumns, resultGroups, rows2019 } from './table3.ts';
import { disputeBlocks, outcomeColumns } from './table4.ts';

const previousItems: FormLabel = { key: 'previousItems', label: '上一年项目数量', variants: ['上年项目数量'] };
const change: FormLabel = { key: 'change', label: '本年增/减', variants: ['本年增减'] };
const decisions: FormLabel = { key: 'decisions', label: '处理决定数量', variants: ['本年处理决定数量'] };

/** 国办公开办函〔2019〕60号, 政府信息公开工作年度报告格式（试行）: for the reports of 2019 and 2020. */
export const form2019: Form = {
  year: '2019',
  name: '政府信息公开工作年度报告格式（试行）',
  document: '国办公开办函〔2019〕60号',
  table2: [
    {
      key: '20-1',
      clause: '第二十条第（一）项',
      rows: [
        { key: 'regulations', label: '规章', variants: [] },
        { key: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件'] },
      ],
      columns: [
        { key: 'made', label: '本年新制作数量', variants: ['本年制作数量'] },
        { key: 'disclosed', label: '本年新公开数量', variants: ['本年公开数量'] },
        { key: 'disclosedTotal', label: '对外公开总数量', variants: ['对外公开总数'] },
      ],
    },
    {
      key: '20-5',
      clause: '第二十条第（五）项',
      rows: [
        { key: 'licensing', label: '行政许可', variants: [] },
        { key: 'otherServices', label: '其他对外管理服务事项', variants: ['其它对外管理服务事项'] },
      ],
      columns: [previousItems, change, decisions],
    },
    {
      key: '20-6',
      clause: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', variants: [] },
        { key: 'coercion', label: '行政强制', variants: [] },
      ],
      columns: [previousItems, change, decisions],
    },
    {
      key: '20-8',
      clause: '第二十条第（八）项',
      rows: [{ key: 'fees', label: '行政事业性收费', variants: ['行政事业收费'] }],
      columns: [previousItems, change],
    },
    {
      key: '20-9',
      clause: '第二十条第（九）项',
      rows: [{ key: 'procurement', label: '政府集中采购', variants: [] }],
      columns: [
        { key: 'items', label: '采购项目数量', variants: [] },
        { key: 'amount', label: '采购总金额', variants: ['采购总金额（万元）', '采购总金额（元）'] },
      ],
    },
  ],
  table3: { rows: rows2019, groups: resultGroups, columns: applicantColumns },
  table4: { blocks: disputeBlocks, columns: outcomeColumns },
};
