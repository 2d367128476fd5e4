import { parseHtml } from '../../cli/tree.ts';
import type { SourceMap, Table } from '../../parsers/report.ts';
import { type FoundTable, readTables } from '../../parsers/tables.ts';

/**
 * Writes a `<table>` from rows of cells parted by `|`; `{c3}`, `{r2}` or `{c3r2}` after a cell's text are its spans. What a
 * cell says is HTML.
 */
export function table(...rows: string[]): string {
  return `<table>${rows.map(row).join('')}</table>`;
}

function row(cells: string): string {
  return `<tr>${cells.split('|').map(cell).join('')}</tr>`;
}

function cell(text: string): string {
  const [, content = '', columns, rows] = /^(.*?)(?:\{(?:c(\d+))?(?:r(\d+))?\})?$/s.exec(text.trim()) ?? [];
  return `<td${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}>${content}</td>`;
}

export function read(html: string): { found: FoundTable[]; sources: SourceMap } {
  const sources: SourceMap = new Map();
  return { found: readTables(parseHtml(html), sources), sources };
}

/** The one table of the form on a page; a page with none or several is a mistake of the test. */
export function readOne(html: string): Table {
  const { found } = read(html);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} tables found`);
  return only.table;
}

export type Values = Record<string, Record<string, number | string | null>>;

/** Numbers as numbers, blanks as null, text in its printed form. */
export function values({ cells }: Table): Values {
  return Object.fromEntries(
    Object.entries(cells).map(([key, figures]) => [
      key,
      Object.fromEntries(
        Object.entries(figures).map(([column, { kind, value, raw }]) => [column, kind === 'text' ? raw : value]),
      ),
    ]),
  );
}

/** One row of table 3 as a list, in the order of the official columns. */
export function rowOf(read: Table, key: string): (number | string | null | undefined)[] {
  const columns = [
    'naturalPerson',
    'business',
    'researchInstitute',
    'socialOrganization',
    'legalService',
    'otherOrganization',
    'total',
  ];
  const figures = values(read)[key] ?? {};
  return columns.map((column) => figures[column]);
}

/** Cells whose figure is in doubt: `row/column` → code. */
export function doubted({ cells }: Table): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, figures]) =>
      Object.entries(figures).flatMap(([column, { doubt }]) =>
        doubt === null ? [] : [[`${key}/${column}`, doubt.code]],
      ),
    ),
  );
}

export const header3 = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）{c3r3}|申请人情况{c7}',
  '自然人{r2}|法人或其他组织{c5}|总计{r2}',
  '商业企业|科研机构|社会公益组织|法律服务机构|其他',
];

const denied = [
  '1.属于国家秘密|0|0|0|0|0|0|0',
  '2.其他法律行政法规禁止公开|1|0|0|0|0|0|1',
  '3.危及“三安全一稳定”|2|0|0|0|0|0|2',
  '4.保护第三方合法权益|3|0|0|0|0|0|3',
  '5.属于三类内部事务信息|4|0|0|0|0|0|4',
  '6.属于四类过程性信息|5|0|0|0|0|0|5',
  '7.属于行政执法案卷|6|0|0|0|0|0|6',
  '8.属于行政查询事项|7|0|0|0|0|0|7',
];
const unavailable = [
  '1.本机关不掌握相关政府信息|8|1|0|0|0|0|9',
  '2.没有现成信息需要另行制作|9|0|0|0|0|0|9',
  '3.补正后申请内容仍不明确|10|0|0|0|0|0|10',
];
const unprocessed = [
  '1.信访举报投诉类申请|11|0|0|0|0|0|11',
  '2.重复申请|12|0|0|0|0|0|12',
  '3.要求提供公开出版物|13|0|0|0|0|0|13',
  '4.无正当理由大量反复申请|14|0|0|0|0|0|14',
  '5.要求行政机关确认或重新出具已获取信息|15|0|0|0|0|0|15',
];
const other = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|16|0|0|0|0|0|16',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|17|0|0|0|0|0|17',
  '3.其他|18|0|0|0|0|0|18',
];

function under(label: string, rows: string[]): string[] {
  return rows.map((cells, index) => (index === 0 ? `${label}{r${rows.length}}|${cells}` : cells));
}

const before = [
  '一、本年新收政府信息公开申请数量{c3}|200|1|2|3|4|5|215',
  '二、上年结转政府信息公开申请数量{c3}|6|0|0|0|0|0|6',
];
const first = [
  '（一）予以公开{c2}|21|1|0|0|0|0|22',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）{c2}|22|0|0|0|0|0|22',
  ...under('（三）不予公开', denied),
  ...under('（四）无法提供', unavailable),
  ...under('（五）不予处理', unprocessed),
];
const last = ['（七）总计{c2}|199|2|0|0|0|0|201'];
const after = ['四、结转下年度继续办理{c3}|7|0|0|0|0|0|7'];

function results(rows: string[]): string[] {
  return rows.map((cells, index) => (index === 0 ? `三、本年度办理结果{r${rows.length}}|${cells}` : cells));
}

/** The rows of table 3 below its header, on either form. */
export const body3 = {
  '2021': [...before, ...results([...first, ...under('（六）其他处理', other), ...last]), ...after],
  '2019': [...before, ...results([...first, '（六）其他处理{c2}|51|0|0|0|0|0|51', ...last]), ...after],
};

export const blocks2 = {
  '2021': [
    ['第二十条第（一）项{c4}', '信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|0|1|2', '行政规范性文件|3|4|5'],
    ['第二十条第（五）项{c4}', '信息内容|本年处理决定数量{c3}', '行政许可|6{c3}'],
    ['第二十条第（六）项{c4}', '信息内容|本年处理决定数量{c3}', '行政处罚|7{c3}', '行政强制|8{c3}'],
    ['第二十条第（八）项{c4}', '信息内容|本年收费金额（单位：万元）{c3}', '行政事业性收费|9.5{c3}'],
  ],
  '2019': [
    [
      '第二十条第（一）项{c4}',
      '信息内容|本年新制作数量|本年新公开数量|对外公开总数量',
      '规章|0|1|2',
      '规范性文件|3|4|5',
    ],
    [
      '第二十条第（五）项{c4}',
      '信息内容|上一年项目数量|本年增/减|处理决定数量',
      '行政许可|10|-1|11',
      '其他对外管理服务事项|12|0|13',
    ],
    [
      '第二十条第（六）项{c4}',
      '信息内容|上一年项目数量|本年增/减|处理决定数量',
      '行政处罚|14|+2|15',
      '行政强制|16|0|17',
    ],
    ['第二十条第（八）项{c4}', '信息内容|上一年项目数量|本年增/减{c2}', '行政事业性收费|18|减3{c2}'],
    ['第二十条第（九）项{c4}', '信息内容|采购项目数量|采购总金额{c2}', '政府集中采购|19|251000元{c2}'],
  ],
};

export const values2: Record<'2019' | '2021', Values> = {
  '2021': {
    regulations: { issued: 0, repealed: 1, inForce: 2 },
    normativeDocuments: { issued: 3, repealed: 4, inForce: 5 },
    licensing: { decisions: 6 },
    penalties: { decisions: 7 },
    coercion: { decisions: 8 },
    fees: { amount: 9.5 },
  },
  '2019': {
    regulations: { made: 0, disclosed: 1, disclosedTotal: 2 },
    normativeDocuments: { made: 3, disclosed: 4, disclosedTotal: 5 },
    licensing: { previousItems: 10, change: -1, decisions: 11 },
    otherServices: { previousItems: 12, change: 0, decisions: 13 },
    penalties: { previousItems: 14, change: 2, decisions: 15 },
    coercion: { previousItems: 16, change: 0, decisions: 17 },
    fees: { previousItems: 18, change: -3 },
    procurement: { items: 19, amount: 251000 },
  },
};

const five = '结果维持|结果纠正|其他结果|尚未审结|总计';

export const header4 = [
  '行政复议{c5}|行政诉讼{c10}',
  '结果维持{r2}|结果纠正{r2}|其他结果{r2}|尚未审结{r2}|总计{r2}|未经复议直接起诉{c5}|复议后起诉{c5}',
  `${five}|${five}`,
];
export const body4 = '1|2|3|4|10|5|6|7|8|26|9|10|11|12|42';

export const values4: Values = {
  review: { upheld: 1, corrected: 2, otherOutcome: 3, pending: 4, total: 10 },
  litigationDirect: { upheld: 5, corrected: 6, otherOutcome: 7, pending: 8, total: 26 },
  litigationAfterReview: { upheld: 9, corrected: 10, otherOutcome: 11, pending: 12, total: 42 },
};
