import type { FormYear } from '../../parsers/report.ts';

/**
 * Both official forms once more, written down apart from `parsers/forms/` so that a slip there cannot hide:
 * 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, with wordings known from published pages.
 */
export type Wordings = readonly [official: string, ...variants: string[]];

export interface ResultRow {
  key: string;
  /** Key of the group; null where the row stands by itself under 三、本年度办理结果. */
  group: string | null;
  wordings: Wordings;
}

export const groups: Record<string, Wordings> = {
  denied: ['（三）不予公开', '(三)不予公开', '（三）不予\n公开'],
  unavailable: ['（四）无法提供', '(四)无法提供'],
  unprocessed: ['（五）不予处理', '(五)不予处理'],
  other: ['（六）其他处理', '(六)其他处理'],
};

const commonResults: ResultRow[] = [
  { key: 'granted', group: null, wordings: ['（一）予以公开', '(一)予以公开'] },
  {
    key: 'partiallyGranted',
    group: null,
    wordings: [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开',
      '(二)部分公开(区分处理的,只计这一情况,不计其他情形)',
    ],
  },
  { key: 'denied.stateSecret', group: 'denied', wordings: ['1.属于国家秘密', '1、属于国家秘密'] },
  {
    key: 'denied.forbiddenByLaw',
    group: 'denied',
    wordings: ['2.其他法律行政法规禁止公开', '2.其他法律、行政法规禁止公开'],
  },
  {
    key: 'denied.publicSecurity',
    group: 'denied',
    wordings: ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"', '3.危及‘三安全一稳定’', '3.危及三安全一稳定'],
  },
  { key: 'denied.thirdPartyRights', group: 'denied', wordings: ['4.保护第三方合法权益', '4.保护第三方合法利益'] },
  { key: 'denied.internalAffairs', group: 'denied', wordings: ['5.属于三类内部事务信息'] },
  { key: 'denied.deliberative', group: 'denied', wordings: ['6.属于四类过程性信息', '6.属于四类过程信息'] },
  { key: 'denied.enforcementFile', group: 'denied', wordings: ['7.属于行政执法案卷'] },
  { key: 'denied.administrativeQuery', group: 'denied', wordings: ['8.属于行政查询事项', '8.属于行政查询'] },
  {
    key: 'unavailable.notHeld',
    group: 'unavailable',
    wordings: ['1.本机关不掌握相关政府信息', '1.本行政机关不掌握相关政府信息'],
  },
  {
    key: 'unavailable.needsCreation',
    group: 'unavailable',
    wordings: ['2.没有现成信息需要另行制作', '2.没有现成信息、需要另行制作'],
  },
  { key: 'unavailable.stillUnclear', group: 'unavailable', wordings: ['3.补正后申请内容仍不明确'] },
  {
    key: 'unprocessed.petition',
    group: 'unprocessed',
    wordings: ['1.信访举报投诉类申请', '1.信访、举报、投诉类申请'],
  },
  { key: 'unprocessed.duplicate', group: 'unprocessed', wordings: ['2.重复申请'] },
  { key: 'unprocessed.publication', group: 'unprocessed', wordings: ['3.要求提供公开出版物'] },
  { key: 'unprocessed.excessive', group: 'unprocessed', wordings: ['4.无正当理由大量反复申请'] },
  {
    key: 'unprocessed.confirmation',
    group: 'unprocessed',
    wordings: ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重新\n出具已获取信息'],
  },
];

const otherResults: Record<FormYear, ResultRow[]> = {
  '2019': [{ key: 'other', group: null, wordings: ['（六）其他处理', '(六)其他处理'] }],
  '2021': [
    {
      key: 'other.notCorrected',
      group: 'other',
      wordings: [
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '1.逾期不补正',
      ],
    },
    {
      key: 'other.feeUnpaid',
      group: 'other',
      wordings: [
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '2.逾期不缴费',
      ],
    },
    { key: 'other.other', group: 'other', wordings: ['3.其他', '3、其他', '3.其它'] },
  ],
};

/** The rows that add up to （七）总计. */
export function resultRows(form: FormYear): ResultRow[] {
  return [...commonResults, ...otherResults[form]];
}

export const received: Wordings = ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请件数'];
export const carriedIn: Wordings = ['二、上年结转政府信息公开申请数量', '二、上年度结转政府信息公开申请数量'];
export const results: Wordings = ['三、本年度办理结果'];
export const concluded: Wordings = ['（七）总计', '(七)总计', '（七）合计'];
export const carriedOut: Wordings = ['四、结转下年度继续办理', '四、结转下一年度继续办理'];
export const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The six applicants; the total stands after them. */
export const applicants: { key: string; wordings: Wordings; halves: readonly [string, string] }[] = [
  { key: 'naturalPerson', wordings: ['自然人', '自然⼈'], halves: ['自然人', ''] },
  { key: 'business', wordings: ['商业企业', '商业 企业', '企业'], halves: ['商业', '企业'] },
  { key: 'researchInstitute', wordings: ['科研机构', '科研 机构'], halves: ['科研', '机构'] },
  { key: 'socialOrganization', wordings: ['社会公益组织', '社会公益 组织'], halves: ['社会公益', '组织'] },
  { key: 'legalService', wordings: ['法律服务机构', '法律服务 机构'], halves: ['法律服务', '机构'] },
  { key: 'otherOrganization', wordings: ['其他', '其它'], halves: ['其他', ''] },
];

export interface Clause {
  /** `20-1` for 第二十条第（一）项. */
  key: string;
  wordings: Wordings;
  columns: { key: string; wordings: Wordings }[];
  rows: { key: string; wordings: Wordings }[];
}

const items: Clause['columns'] = [
  { key: 'previousItems', wordings: ['上一年项目数量'] },
  { key: 'change', wordings: ['本年增/减', '本年增减', '本年增／减'] },
];
const decisions: Clause['columns'][number] = { key: 'decisions', wordings: ['处理决定数量'] };
const decisionsOfTheYear: Clause['columns'][number] = { key: 'decisions', wordings: ['本年处理决定数量'] };

export const clauses: Record<FormYear, Clause[]> = {
  '2019': [
    {
      key: '20-1',
      wordings: ['第二十条第（一）项', '第二十条第(一)项'],
      columns: [
        { key: 'made', wordings: ['本年新制作数量', '本年新\n制作数量'] },
        { key: 'disclosed', wordings: ['本年新公开数量', '本年新\n公开数量'] },
        { key: 'disclosedTotal', wordings: ['对外公开总数量', '对外公开总数'] },
      ],
      rows: [
        { key: 'regulations', wordings: ['规章'] },
        { key: 'normativeDocuments', wordings: ['规范性文件', '行政规范性文件'] },
      ],
    },
    {
      key: '20-5',
      wordings: ['第二十条第（五）项', '第二十条第(五)项'],
      columns: [...items, decisions],
      rows: [
        { key: 'licensing', wordings: ['行政许可'] },
        { key: 'otherServices', wordings: ['其他对外管理服务事项', '其他对外管理\n服务事项'] },
      ],
    },
    {
      key: '20-6',
      wordings: ['第二十条第（六）项', '第二十条第(六)项'],
      columns: [...items, decisions],
      rows: [
        { key: 'penalties', wordings: ['行政处罚'] },
        { key: 'coercion', wordings: ['行政强制'] },
      ],
    },
    {
      key: '20-8',
      wordings: ['第二十条第（八）项', '第二十条第(八)项'],
      columns: items,
      rows: [{ key: 'fees', wordings: ['行政事业性收费'] }],
    },
    {
      key: '20-9',
      wordings: ['第二十条第（九）项', '第二十条第(九)项'],
      columns: [
        { key: 'items', wordings: ['采购项目数量'] },
        { key: 'amount', wordings: ['采购总金额'] },
      ],
      rows: [{ key: 'procurement', wordings: ['政府集中采购'] }],
    },
  ],
  '2021': [
    {
      key: '20-1',
      wordings: ['第二十条第（一）项', '第二十条第(一)项', '第二十条  第(一)项'],
      columns: [
        { key: 'issued', wordings: ['本年制发件数'] },
        { key: 'repealed', wordings: ['本年废止件数'] },
        { key: 'inForce', wordings: ['现行有效件数', '现行有效件数（历史累计）'] },
      ],
      rows: [
        { key: 'regulations', wordings: ['规章'] },
        { key: 'normativeDocuments', wordings: ['行政规范性文件', '规范性文件'] },
      ],
    },
    {
      key: '20-5',
      wordings: ['第二十条第（五）项', '第二十条第(五)项'],
      columns: [decisionsOfTheYear],
      rows: [{ key: 'licensing', wordings: ['行政许可'] }],
    },
    {
      key: '20-6',
      wordings: ['第二十条第（六）项', '第二十条第(六)项'],
      columns: [decisionsOfTheYear],
      rows: [
        { key: 'penalties', wordings: ['行政处罚'] },
        { key: 'coercion', wordings: ['行政强制'] },
      ],
    },
    {
      key: '20-8',
      wordings: ['第二十条第（八）项', '第二十条第(八)项'],
      columns: [{ key: 'amount', wordings: ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)', '本年收费金额'] }],
      rows: [{ key: 'fees', wordings: ['行政事业性收费'] }],
    },
  ],
};

export const blocks: { key: string; wordings: Wordings }[] = [
  { key: 'review', wordings: ['行政复议'] },
  { key: 'litigationDirect', wordings: ['未经复议直接起诉', '未经复议直接诉讼'] },
  { key: 'litigationAfterReview', wordings: ['复议后起诉', '复议后诉讼'] },
];

export const results4: { key: string; wordings: Wordings }[] = [
  { key: 'upheld', wordings: ['结果维持', '结果 维持'] },
  { key: 'corrected', wordings: ['结果纠正', '结果 纠正'] },
  { key: 'otherOutcome', wordings: ['其他结果', '其它结果'] },
  { key: 'pending', wordings: ['尚未审结', '尚未 审结'] },
  { key: 'total', wordings: ['总计', '总 计', '合计'] },
];
