import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Report } from '../../parsers/report.ts';

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const figures = (count: number, value = '0'): string[] => Array.from({ length: count }, () => value);

export const table2 = `<table>${row('第二十条第（一）项')}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '0', '0', '0')}${row('行政规范性文件', '6', '0', '59')}</table>`;

export const table3 = `<table><tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
${row('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他')}
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>${figures(7, '3')
  .map((cell) => `<td>${cell}</td>`)
  .join('')}</tr>
<tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${figures(7)
  .map((cell) => `<td>${cell}</td>`)
  .join('')}</tr>
<tr><td colspan="3">四、结转下年度继续办理</td>${figures(7)
  .map((cell) => `<td>${cell}</td>`)
  .join('')}</tr></table>`;

export const table4 = `<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `<td rowspan="2">${label}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
${row(...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'])}${row(...figures(15))}</table>`;

export const official = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** The six sections with their tables; `heading` dresses each heading. */
export function body(
  headings: Record<keyof typeof official, string> = official,
  dress = (text: string) => `<p>${text}</p>`,
): string {
  return [
    dress(headings.overview),
    '<p>本局全年公开信息30条。</p>',
    dress(headings.proactive),
    table2,
    dress(headings.requests),
    table3,
    dress(headings.disputes),
    table4,
    dress(headings.problems),
    '<p>公开还不够及时，下一步改进。</p>',
    dress(headings.other),
    '<p>无。</p>',
  ].join('\n');
}

export function page(content: string, head = '<title>云岭县财政局2022年政府信息公开工作年度报告</title>'): string {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${content}</body></html>`;
}

export const parse = (html: string, address = 'http://www.yunling.gov.cn/xxgknb/a.html') =>
  parsePage(parseHtml(html), address);

/** The report of a page; fails the test where there is none. */
export function reportOf(html: string, address?: string): Report {
  const { report, recognition } = parse(html, address);
  if (report === null) throw new Error(`no report: ${recognition.kind}, ${recognition.reason}`);
  return report;
}
