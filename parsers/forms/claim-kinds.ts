import type { CellAddress, FormYear, Organ } from '../report.ts';

/**
 * What the figures of the prose measure, and which cells they may equal. A claim agrees when it equals any of its
 * readings. Sources: the rows and columns of 国办公开办函〔2019〕60号 and 〔2021〕30号; wordings of published reports.
 */

/** One quantity that a claim may equal: the cells added up, less those of `minus`. */
export interface Readings {
  plus: CellAddress[];
  minus: CellAddress[];
}

export interface ClaimKind {
  key: string;
  /** Shown to readers. */
  title: string;
  /** `equal`: to one of the readings. `at-most`: not more than one of them. `none`: no cell of the form states it. */
  compare: 'equal' | 'at-most' | 'none';
  /** Readings on each form of the table that the cells belong to; empty where that form does not state it. */
  accepts: Record<FormYear, Readings[]>;
  /** The wording is old or loose: a difference is a question, never more. */
  question: boolean;
}

const T3_COLUMNS = [
  'business',
  'researchInstitute',
  'socialOrganization',
  'legalService',
  'otherOrganization',
] as const;
const DENIED = [
  'stateSecret',
  'forbiddenByLaw',
  'publicSecurity',
  'thirdPartyRights',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'administrativeQuery',
] as const;
const UNAVAILABLE = ['notHeld', 'needsCreation', 'stillUnclear'] as const;
const UNPROCESSED = ['petition', 'duplicate', 'publication', 'excessive', 'confirmation'] as const;
const OTHER = ['notCorrected', 'feeUnpaid', 'other'] as const;

const t3 = (row: string, column = 'total'): CellAddress => `table3/${row}/${column}`;
const one = (...plus: CellAddress[]): Readings => ({ plus, minus: [] });
const group = (name: string, rows: readonly string[]): Readings => one(...rows.map((row) => t3(`${name}.${row}`)));

const RECEIVED = one(t3('received'));
const RECEIVED_OR_OPEN = [RECEIVED, one(t3('received'), t3('carriedIn'))];
const CONCLUDED = one(t3('concluded'));

function kind(
  key: string,
  title: string,
  accepts: Readings[] | Record<FormYear, Readings[]>,
  more: Partial<Pick<ClaimKind, 'compare' | 'question'>> = {},
): ClaimKind {
  const both = Array.isArray(accepts) ? { '2019': accepts, '2021': accepts } : accepts;
  const stated = both['2019'].length + both['2021'].length > 0;
  return { key, title, compare: stated ? 'equal' : 'none', accepts: both, question: false, ...more };
}

function applicants(suffix: string, title: string, columns: readonly string[]): ClaimKind {
  const row = (name: string) => columns.map((column) => t3(name, column));
  return kind(suffix, title, [one(...row('received')), one(...row('received'), ...row('carriedIn'))]);
}

const RESULTS = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherOutcome', '其他结果'],
  ['pending', '尚未审结'],
] as const;
const t4 = (block: string, column: string): CellAddress => `table4/${block}/${column}`;

function disputes(): ClaimKind[] {
  const kinds = [
    kind('review', '行政复议件数', [one(t4('review', 'total'))]),
    kind('suit-direct', '未经复议直接起诉件数', [one(t4('litigationDirect', 'total'))]),
    kind('suit-after', '复议后起诉件数', [one(t4('litigationAfterReview', 'total'))]),
    kind('suit', '行政诉讼件数', [
      one(t4('litigationDirect', 'total'), t4('litigationAfterReview', 'total')),
      one(t4('litigationDirect', 'total')),
      one(t4('litigationAfterReview', 'total')),
    ]),
    kind('review+suit', '行政复议、行政诉讼合计件数', [
      one(t4('review', 'total'), t4('litigationDirect', 'total'), t4('litigationAfterReview', 'total')),
      one(t4('review', 'total'), t4('litigationDirect', 'total')),
      one(t4('review', 'total'), t4('litigationAfterReview', 'total')),
    ]),
  ];
  for (const [column, title] of RESULTS) {
    const direct = t4('litigationDirect', column);
    const after = t4('litigationAfterReview', column);
    kinds.push(
      kind(`review.${column}`, `行政复议${title}件数`, [one(t4('review', column))]),
      kind(`suit-direct.${column}`, `未经复议直接起诉${title}件数`, [one(direct)]),
      kind(`suit-after.${column}`, `复议后起诉${title}件数`, [one(after)]),
      kind(`suit.${column}`, `行政诉讼${title}件数`, [one(direct, after), one(direct), one(after)]),
    );
  }
  return kinds;
}

function documents(key: string, row: string, title: string): ClaimKind[] {
  const cell = (column: string): CellAddress => `table2/${row}/${column}`;
  return [
    kind(`${key}-issued`, `本年制发${title}件数`, {
      '2019': [one(cell('made')), one(cell('disclosed'))],
      '2021': [one(cell('issued'))],
    }),
    kind(`${key}-repealed`, `本年废止${title}件数`, { '2019': [], '2021': [one(cell('repealed'))] }),
    // 对外公开总数量 of the 2019 form counts something else than 现行有效.
    kind(`${key}-in-force`, `现行有效${title}件数`, { '2019': [], '2021': [one(cell('inForce'))] }),
    kind(
      `${key}-kept`,
      `清理后保留${title}件数`,
      { '2019': [], '2021': [one(cell('inForce'))] },
      { compare: 'at-most', question: true },
    ),
  ];
}

const REASONS: Record<string, string> = {
  'denied.stateSecret': '属于国家秘密',
  'denied.forbiddenByLaw': '其他法律行政法规禁止公开',
  'denied.publicSecurity': '危及“三安全一稳定”',
  'denied.thirdPartyRights': '保护第三方合法权益',
  'denied.internalAffairs': '属于三类内部事务信息',
  'denied.deliberative': '属于四类过程性信息',
  'denied.enforcementFile': '属于行政执法案卷',
  'denied.administrativeQuery': '属于行政查询事项',
  'unavailable.notHeld': '本机关不掌握相关政府信息',
  'unavailable.needsCreation': '没有现成信息需要另行制作',
  'unavailable.stillUnclear': '补正后申请内容仍不明确',
  'unprocessed.petition': '信访举报投诉类申请',
  'unprocessed.duplicate': '重复申请',
  'unprocessed.publication': '要求提供公开出版物',
  'unprocessed.excessive': '无正当理由大量反复申请',
  'unprocessed.confirmation': '要求行政机关确认或重新出具已获取信息',
};

const otherRow = (row: string) => ({ '2019': [], '2021': [one(t3(`other.${row}`))] });
const OTHER_SUM = { '2019': [one(t3('other'))], '2021': [group('other', OTHER), one(t3('other.other'))] };

/** Every kind that a claim can have. Words that state a figure (未, 无) have the same kinds, `negated`. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  kind('received', '收到政府信息公开申请件数', RECEIVED_OR_OPEN),
  kind('received-new', '本年新收政府信息公开申请件数', [RECEIVED]),
  kind('received-handled', '办理政府信息公开申请件数', [
    ...RECEIVED_OR_OPEN,
    CONCLUDED,
    one(t3('concluded'), t3('carriedOut')),
  ]),
  kind('carried-in', '上年结转件数', [one(t3('carriedIn'))]),
  kind('carried-out', '结转下年度件数', [one(t3('carriedOut'))]),
  ...['processed', 'all-processed'].map((key) =>
    kind(key, '办结政府信息公开申请件数', [
      CONCLUDED,
      RECEIVED,
      { plus: [t3('received'), t3('carriedIn')], minus: [t3('carriedOut')] },
      ...(key === 'all-processed' ? [one(t3('received'), t3('carriedIn'))] : []),
    ]),
  ),
  kind('granted', '予以公开件数', [one(t3('granted'))]),
  kind('granted+partial', '予以公开及部分公开件数', [one(t3('granted'), t3('partiallyGranted'))]),
  kind('partial', '部分公开件数', [one(t3('partiallyGranted'))]),
  kind('denied', '不予公开件数', [group('denied', DENIED)]),
  kind('unavailable', '无法提供件数', [group('unavailable', UNAVAILABLE)]),
  kind('refused', '不予处理件数', [group('unprocessed', UNPROCESSED)]),
  kind('not-accepted', '不予受理件数', [group('unprocessed', UNPROCESSED)], { question: true }),
  kind('other', '其他处理件数', OTHER_SUM),
  ...Object.entries(REASONS).map(([key, title]) => kind(key, `${title}件数`, [one(t3(key))])),
  kind('other.notCorrected', '逾期不补正件数', otherRow('notCorrected')),
  kind('other.feeUnpaid', '逾期未缴纳费用件数', otherRow('feeUnpaid')),
  applicants('natural', '自然人申请件数', ['naturalPerson']),
  applicants('legal', '法人或其他组织申请件数', T3_COLUMNS),
  applicants('business', '商业企业申请件数', ['business']),
  applicants('research', '科研机构申请件数', ['researchInstitute']),
  applicants('social', '社会公益组织申请件数', ['socialOrganization']),
  applicants('legal-service', '法律服务机构申请件数', ['legalService']),
  kind('other-organizations', '其他组织申请件数', [
    one(t3('received', 'otherOrganization')),
    one(t3('received', 'otherOrganization'), t3('carriedIn', 'otherOrganization')),
    one(...T3_COLUMNS.slice(1).map((column) => t3('received', column))),
  ]),
  kind('all-natural', '申请人均为自然人', [
    one(t3('received', 'naturalPerson')),
    one(t3('received', 'naturalPerson'), t3('carriedIn', 'naturalPerson')),
  ]),
  kind('all-legal', '申请人均为法人或其他组织', [one(...T3_COLUMNS.map((column) => t3('received', column)))]),
  kind('channel', '申请渠道件数', []),
  ...disputes(),
  ...documents('regulations', 'regulations', '规章'),
  ...documents('normative', 'normativeDocuments', '行政规范性文件'),
  kind('licence', '行政许可处理决定数量', [one('table2/licensing/decisions')]),
  kind('penalty', '行政处罚处理决定数量', [one('table2/penalties/decisions')]),
  kind('coercion', '行政强制处理决定数量', [one('table2/coercion/decisions')]),
  kind('fee', '行政事业性收费金额', { '2019': [], '2021': [one('table2/fees/amount')] }),
  kind('processing-fee', '政府信息公开信息处理费', []),
  kind('published', '主动公开信息条数', []),
  kind('published-website', '网站发布信息条数', []),
  kind('published-wechat', '微信发布信息条数', []),
  kind('published-weibo', '微博发布信息条数', []),
  kind('yoy', '与上年相比的百分比', []),
  kind('difference', '与上年相比的增减件数', []),
  kind('share', '占比', []),
  kind('parts', '报告的部分数', []),
  kind('list-count', '列举的个数', []),
  kind('part', '分项', []),
  kind('period', '统计期限', []),
];

export const CLAIM_KIND: ReadonlyMap<string, ClaimKind> = new Map(CLAIM_KINDS.map((entry) => [entry.key, entry]));

/** The scope that this organ's tables state: a government's report counts 全市, every other its own organ. */
export function statedScope(organ: Organ | null): 'own' | 'whole' {
  return organ?.kind === 'government' || organ?.kind === 'development-zone' ? 'whole' : 'own';
}
