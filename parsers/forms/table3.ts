import type { FormGroup, FormLabel, GroupKey, ResultRow } from './form.ts';

/**
 * Table 3 of both forms (国办公开办函〔2019〕60号 and 〔2021〕30号, third section), which differ only under （六）其他处理.
 */

/** The one sum that the form itself prints, in the corner of table 3. */
export const cornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const applicantColumns: readonly FormLabel[] = [
  { key: 'naturalPerson', label: '自然人', variants: ['自然人申请'] },
  { key: 'business', label: '商业企业', variants: ['企业'] },
  { key: 'researchInstitute', label: '科研机构', variants: [] },
  { key: 'socialOrganization', label: '社会公益组织', variants: [] },
  { key: 'legalService', label: '法律服务机构', variants: [] },
  { key: 'otherOrganization', label: '其他', variants: ['其它', '其他组织', '其它组织'] },
  { key: 'total', label: '总计', variants: ['合计'] },
];

/** A column that some pages add: the five kinds of organisation together. Never part of the sum of a row. */
export const organizationsColumn: FormLabel = { key: 'organizations', label: '小计', variants: ['法人或其他组织小计'] };

export const resultGroups: readonly FormGroup[] = [
  {
    key: 'results',
    label: '三、本年度办理结果',
    variants: ['本年度办理结果', '三、本年办理结果', '三三、本年度办理结果'],
  },
  { key: 'denied', label: '（三）不予公开', variants: ['不予公开'] },
  { key: 'unavailable', label: '（四）无法提供', variants: ['无法提供'] },
  { key: 'unprocessed', label: '（五）不予处理', variants: ['不予处理'] },
  { key: 'other', label: '（六）其他处理', variants: ['其他处理', '（六）其它处理'] },
];

function row(
  key: string,
  group: GroupKey | null,
  label: string,
  variants: string[],
  all: string[],
  none: string[] = [],
): ResultRow {
  return { key, group, label, variants, all, none };
}

const before: readonly ResultRow[] = [
  row(
    'received',
    null,
    '一、本年新收政府信息公开申请数量',
    ['本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请件数', '一、本年度新收政府信息公开申请数量'],
    ['本年', '新收'],
  ),
  row(
    'carriedIn',
    null,
    '二、上年结转政府信息公开申请数量',
    ['二、上年度结转政府信息公开申请数量'],
    ['上年', '结转'],
    ['下年'],
  ),
  row('granted', 'results', '（一）予以公开', [], ['予以公开']),
  row(
    'partiallyGranted',
    'results',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情况，不计其他情形）'],
    ['部分公开'],
  ),
  row('denied.stateSecret', 'denied', '1.属于国家秘密', [], ['国家秘密']),
  row(
    'denied.forbiddenByLaw',
    'denied',
    '2.其他法律行政法规禁止公开',
    ['2.其他法律、行政法规禁止公开'],
    ['法律', '禁止公开'],
  ),
  row('denied.publicSecurity', 'denied', '3.危及“三安全一稳定”', ['3.危及三安全一稳定'], ['三安全一稳定']),
  row('denied.thirdPartyRights', 'denied', '4.保护第三方合法权益', ['4.保护第三方合法利益'], ['第三方']),
  row('denied.internalAffairs', 'denied', '5.属于三类内部事务信息', ['5.属于三类内容事务信息'], ['三类', '事务信息']),
  row('denied.deliberative', 'denied', '6.属于四类过程性信息', ['6.属于四类过程信息'], ['四类', '过程']),
  row('denied.enforcementFile', 'denied', '7.属于行政执法案卷', [], ['执法案卷']),
  row('denied.administrativeQuery', 'denied', '8.属于行政查询事项', ['8.属于行政查询'], ['查询']),
  row(
    'unavailable.notHeld',
    'unavailable',
    '1.本机关不掌握相关政府信息',
    ['1.本行政机关不掌握相关政府信息'],
    ['不掌握'],
  ),
  row(
    'unavailable.needsCreation',
    'unavailable',
    '2.没有现成信息需要另行制作',
    ['2.没有现成信息、需要另行制作'],
    ['另行制作'],
  ),
  row('unavailable.stillUnclear', 'unavailable', '3.补正后申请内容仍不明确', [], ['补正后', '不明确']),
  row('unprocessed.petition', 'unprocessed', '1.信访举报投诉类申请', ['1.信访、举报、投诉类申请'], ['信访']),
  row('unprocessed.duplicate', 'unprocessed', '2.重复申请', [], ['重复申请'], ['反复']),
  row('unprocessed.publication', 'unprocessed', '3.要求提供公开出版物', [], ['出版物']),
  row('unprocessed.excessive', 'unprocessed', '4.无正当理由大量反复申请', [], ['大量反复']),
  row('unprocessed.confirmation', 'unprocessed', '5.要求行政机关确认或重新出具已获取信息', [], ['确认', '出具']),
];

const after: readonly ResultRow[] = [
  row('concluded', 'results', '（七）总计', ['七、总计', '（七）合计', '总计', '合计'], []),
  row(
    'carriedOut',
    null,
    '四、结转下年度继续办理',
    ['四、结转下一年度继续办理', '四、结转下年度继续办理数量', '四、结转下年继续办理'],
    ['结转', '下', '办理'],
    ['上年'],
  ),
];

/** 2019: （六）其他处理 is one row of its own. */
export const rows2019: readonly ResultRow[] = [
  ...before,
  row('other', 'results', '（六）其他处理', ['（六）其它处理'], ['六', '其他处理']),
  ...after,
];

/** 2021: three rows stand under （六）其他处理. */
export const rows2021: readonly ResultRow[] = [
  ...before,
  row(
    'other.notCorrected',
    'other',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ['1.逾期不补正', '1.申请人无正当理由逾期不补正'],
    ['逾期不补正'],
  ),
  row(
    'other.feeUnpaid',
    'other',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ['2.逾期不缴费', '2.逾期未缴费', '2.申请人逾期未按收费通知要求缴纳费用'],
    ['缴'],
    ['补正'],
  ),
  row('other.other', 'other', '3.其他', ['3.其它', '3.其他原因', '3.其他情形'], []),
  ...after,
];
