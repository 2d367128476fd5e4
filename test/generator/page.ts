import type { CellAddress, FormYear } from '../../parsers/report.ts';
import { dress } from './dress.ts';
import type { Figures } from './figures.ts';
import { type Box, box, cut, type Grid, type Print, printRows, printTable, times, widen } from './grid.ts';
import type { Quirks } from './quirks.ts';
import { stream } from './random.ts';
import { table2, table3, table4 } from './tables.ts';
import { wordingOf } from './wording.ts';

export interface ReportPlan {
  seed: number;
  organ: string;
  year: number;
  forms: { table2: FormYear; table3: FormYear };
  /** As printed, mistakes included; subtotals and 小计 included. */
  figures: Figures;
  /** Cells whose digits must be printed, whatever stands for zero elsewhere. */
  written: CellAddress[];
}

export interface Page {
  html: string;
  address: string;
  title: string;
  /** Cells that print nothing, or a sign for none. */
  blank: Set<CellAddress>;
}

const headings: [official: string, variant: string][] = [
  ['一、总体情况', '一、政府信息公开总体情况'],
  ['二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况'],
  ['三、收到和处理政府信息公开申请情况', '三、行政机关收到和处理政府信息公开申请情况'],
  ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
  ['六、其他需要报告的事项', '六、其他需要报告事项'],
];

const titles: ((organ: string, year: number) => string)[] = [
  (organ, year) => `${organ}${year}年政府信息公开工作年度报告`,
  (organ, year) => `${organ}${year}年度政府信息公开工作年度报告`,
  (organ, year) => `${year}年${organ}政府信息公开工作年度报告`,
  (organ, year) => `${organ}政府信息公开工作${year}年度报告`,
  (organ, year) => `${organ}${year}年政府信息公开工作年报`,
  (organ, year) => `${organ}${year}年度政府信息公开年度报告`,
  (organ, year) => `${organ}${year}年政府信息公开工作报告`,
];

type Part = { kind: 'heading' | 'prose'; text: string } | { kind: 'tables'; grids: Grid[] };

/** Prints a plan as a page of a gov.cn site. */
export function printPage(plan: ReportPlan, quirks: Quirks): Page {
  const { organ, year, seed } = plan;
  const wording = wordingOf(plan, quirks);
  const print = printOf(quirks);
  const title = titles[quirks.title]?.(organ, year) ?? organ;
  const parts = partsOf(plan, quirks, wording);
  const article = quirks.frame === 'one-table' ? oneTable(parts, print) : flow(parts, print);
  const body = quirks.frame === 'layout' ? nested(article) : article;
  const leak = quirks.leaks ? '<p>&lt;!--[if !supportLists]--&gt;</p><!--[if gte mso 9]><xml></xml><![endif]-->' : '';
  const published = `${year + 1}-01-${10 + (Math.abs(seed) % 18)}`;
  const hide = quirks.hidden ? ' style="display:none"' : '';
  const html = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}_政府信息公开年报_望屿市人民政府</title>
<meta name="SiteName" content="望屿市人民政府"><meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${published} 09:12"></head>
<body><div class="top">今天是2026年3月2日 星期一 最高气温12℃ 市长热线12345</div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动交流（28）</a></li></ul>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 政府信息公开年报</div>
${quirks.metadata ? metadata(title, year, published) : ''}<h1>${title}</h1>
<div class="info">发布时间：${published} 09:12　来源：${organ}　浏览次数：1046　字号：[大 中 小]</div>
<div id="zoom" class="TRS_Editor"${hide}>${leak}${body}</div>
<div class="footer"><p>主办：望屿市人民政府办公室　地址：市府路88号　电话：0599-6100100</p><p>备案号：2021012345号-2　网站标识码：3599000021</p></div>
</body></html>`;
  return {
    html,
    title,
    blank: wording.blank,
    address: `http://www.wangyu.gov.cn/zwgk/zfxxgknb/${year + 1}01/t${published.replaceAll('-', '')}_${1000 + (Math.abs(seed) % 9000)}.html`,
  };
}

function partsOf(plan: ReportPlan, quirks: Quirks, wording: ReturnType<typeof wordingOf>): Part[] {
  const { organ, year, forms, figures } = plan;
  const extras = { subtotalRows: quirks.subtotalRows, organizationColumn: quirks.organizationColumn };
  const heading = (index: number): Part => ({ kind: 'heading', text: wording.heading(headings[index] ?? ['', '']) });
  const prose = (text: string): Part => ({ kind: 'prose', text });
  const two = table2(figures, forms.table2, wording, quirks.table2Skewed);
  const parts: Part[] = [
    prose(
      `根据《中华人民共和国政府信息公开条例》，编制本年度报告。报告由总体情况、主动公开、依申请公开等内容组成。本报告数据的统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与${organ}办公室联系（地址：市府路18号，电话：0599-6100118）。`,
    ),
    heading(0),
    prose('（一）主动公开情况。依托门户网站及时发布机构职能、办事指南等信息，方便群众查阅。'),
    prose('（二）依申请公开情况。畅通受理渠道，规范登记、办理、答复各个环节，按期答复申请人。'),
    prose('（三）政府信息管理情况。完善信息发布审核制度，动态调整目录。'),
    prose('（四）平台建设情况。做好网站和政务新媒体的日常维护。'),
    prose('（五）监督保障情况。把信息公开纳入工作考核，接受社会评议，未发生责任追究的情况。'),
    heading(1),
    { kind: 'tables', grids: quirks.table2Apart ? two : [two.flat()] },
    heading(2),
    { kind: 'tables', grids: table3Of(plan, quirks, wording, extras) },
    heading(3),
    { kind: 'tables', grids: table4(figures, wording, quirks.table4Apart) },
    heading(4),
    prose('存在的问题：政策解读形式还不够丰富，业务培训有待加强。'),
    prose('改进措施：下一步将增加图解、短视频等解读方式，定期组织业务培训，提升工作人员的能力和水平。'),
    heading(5),
    prose('本年度未发出收费通知，未收取政府信息公开的信息处理费。'),
  ];
  return parts.flatMap((part, index): Part[] => {
    if (part.kind === 'heading' && quirks.titleRow && parts[index + 1]?.kind === 'tables') return [];
    if (part.kind !== 'tables') return [part];
    const before = parts[index - 1];
    const title = quirks.titleRow && before?.kind === 'heading' ? before.text : null;
    const [first, ...others] = part.grids;
    const grids = first === undefined ? [] : [topped(first, title, quirks), ...others];
    return [{ kind: 'tables', grids: grids.map((grid) => fringe(grid, quirks)) }];
  });
}

function table3Of(
  plan: ReportPlan,
  quirks: Quirks,
  wording: ReturnType<typeof wordingOf>,
  extras: { subtotalRows: boolean; organizationColumn: boolean },
): Grid[] {
  const random = stream(plan.seed, 'breaks of table 3');
  const { grid, header } = table3(plan.figures, plan.forms.table3, wording, extras, quirks.headerHalved);
  const anew =
    (how: string) =>
    (one: Box): Box =>
      one.role === 'group' ? box('group', how === 'again' ? one.html : '') : one;
  // Somewhere among the results, the heading rows and at least two rows left on either side.
  const place = (): number => random.int(header + 4, grid.length - 3);
  const whole = quirks.groupCut === '' ? grid : cut(grid, place(), anew(quirks.groupCut), 0).flat();
  if (quirks.split === '') return [whole];
  return cut(whole, place(), anew(quirks.splitLabel), quirks.split === 'with-header' ? header : 0);
}

/** Rows over the whole width above a table's header. */
function topped(grid: Grid, title: string | null, quirks: Quirks): Grid {
  const width = Math.max(...grid.map((row) => row.length));
  const above = [...(title === null ? [] : [title]), ...(quirks.unitRow ? ['单位：件'] : [])];
  return [...above.map((text) => times(box('label', text), width)), ...grid];
}

function fringe(grid: Grid, quirks: Quirks): Grid {
  const width = Math.max(...grid.map((row) => row.length));
  const wide = quirks.emptyColumns === 0 ? grid : widen(grid, width + quirks.emptyColumns);
  const note = times(box('label', '注：本表由本机关办公室汇总，2份附件另存。'), width);
  const phantom = Array.from({ length: width }, () => box('space', ''));
  return [...wide, ...(quirks.noteRow ? [note] : []), ...(quirks.phantomRow ? [phantom] : [])];
}

function printOf(quirks: Quirks): Print {
  return {
    header: quirks.header,
    group: quirks.group,
    endTags: quirks.endTags,
    thead: quirks.thead,
    between: `${quirks.comments ? '<!--  0 -->' : ''}${quirks.dress === 'blocks' ? '\n   ' : ''}`,
    bodies: quirks.bodies,
    ...dress[quirks.dress],
  };
}

function flow(parts: Part[], print: Print): string {
  return parts
    .map((part) => {
      if (part.kind === 'tables') return part.grids.map((grid) => printTable(grid, print)).join('\n<p>&nbsp;</p>\n');
      return part.kind === 'heading' ? `<p><strong>${part.text}</strong></p>` : `<p>　　${part.text}</p>`;
    })
    .join('\n');
}

/** The whole report as the rows of one table, as spreadsheets export it. */
function oneTable(parts: Part[], print: Print): string {
  const width = Math.max(
    ...parts.flatMap((part) => (part.kind === 'tables' ? part.grids.flat() : [[]])).map((row) => row.length),
  );
  const rows = parts.flatMap((part) =>
    part.kind === 'tables'
      ? part.grids.flatMap((grid) => printRows(widen(grid, width), print))
      : printRows([times(box('space', part.text), width)], print),
  );
  return `${print.table.before}<table${print.table.attributes}>${rows.join('\n')}</table>${print.table.after}`;
}

function nested(article: string): string {
  return `<table width="1000" cellpadding="0"><tr><td width="180" valign="top"><a href="/zn/">指南</a><br>3</td><td><table width="100%"><tr><td height="40">信息公开年报</td></tr><tr><td>${article}</td></tr></table></td></tr></table>`;
}

function metadata(title: string, year: number, published: string): string {
  return `<table class="xxgk"><tr><td>索引号：</td><td>FZ00-0101-${year + 1}-00012</td><td>主题分类：</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构：</td><td>望屿市人民政府</td><td>生成日期：</td><td>${published}</td></tr><tr><td>名称：</td><td colspan="3">${title}</td></tr>
<tr><td>文号：</td><td>无</td><td>有效性：</td><td>有效</td></tr></table>\n`;
}
