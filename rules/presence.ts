import type { Report, SectionKey, TableKey } from '../parsers/report.ts';
import { tableNames } from './form-labels.ts';

/**
 * `missing`: the page was read and the table is not there. `elsewhere`: it may stand where this page cannot be read
 * (a picture, an attachment, a further page, a table that was not understood), so nothing is said against the publisher.
 */
export type Presence =
  | { state: 'present' }
  | { state: 'missing'; reason: string }
  | { state: 'elsewhere'; reason: string };

export const sectionOf: Record<TableKey, SectionKey> = {
  table2: 'proactive',
  table3: 'requests',
  table4: 'disputes',
};

/** Words of a table's own header, by which a table that was flattened into text is told. */
const telling: Record<TableKey, RegExp> = {
  table2: /本年制发件数|本年废止件数|本年新制作数量|对外公开总数/,
  table3: /本年新收政府信息公开申请数量|结转下年度继续办理/,
  table4: /结果维持.{0,12}结果纠正/,
};

export function presenceOf(report: Report, key: TableKey): Presence {
  if (report[key]) return { state: 'present' };
  const name = tableNames[key];
  const elsewhere = (reason: string): Presence => ({ state: 'elsewhere', reason });
  if (report.continued.length > 0) return elsewhere(`年报分在几个页面上，${name}可能在其他页面`);

  const own = report.sections.filter((section) => section.key === sectionOf[key]);
  // Without its own heading the table may stand in any of the sections that hold tables.
  const homes = own.length > 0 ? own : report.sections.filter((section) => isHome(section.key));
  const media = [...homes.flatMap((section) => section.media), ...report.media];
  if (media.length > 0) return elsewhere(`${name}可能在图片、附件或内嵌页面中，无法读取`);
  const known = [report.table2, report.table3, report.table4].filter((table) => table !== null).length;
  const tables = homes.reduce((sum, section) => sum + section.tables, 0);
  if (own.length > 0 ? tables > 0 : tables > known) return elsewhere(`${name}所在部分有表格，但没有读懂`);
  const prose = [...report.preamble, ...report.ending, ...report.sections.flatMap((section) => section.paragraphs)];
  if (prose.some((paragraph) => telling[key].test(paragraph.text.replace(/\s/g, '')))) {
    return elsewhere(`${name}似以文字形式排印，无法读取`);
  }
  const doubt = report.doubts.find(({ code }) => code !== 'loose-label');
  if (doubt) return elsewhere(`网页读取存疑：${doubt.text}`);
  return { state: 'missing', reason: `网页上没有${name}` };
}

function isHome(key: SectionKey): boolean {
  return Object.values(sectionOf).includes(key);
}
