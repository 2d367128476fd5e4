import type { Report } from '../../parsers/report.ts';
import { formCells, tableKeys } from '../form-cells.ts';
import { presenceOf } from '../presence.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'all-zero-report',
  version: 1,
  title: '全部数据为零',
  basis: '准确统计要求（武政办发〔2025〕54号），属工作要求，非条例条文',
  plain: '所有数字都是0，是否漏填？',
  english: { title: 'Every figure is zero', plain: 'All figures are 0. Was something left out?' },
  level: 'note',
  category: 'plausibility',
  certainty: 'review',
  reads: ['table2', 'table3', 'table4'],
  messages: {
    powers: '三张表的数字全部为0，而{organ}一般办理行政许可、行政处罚等事项。是否漏填？',
    prose: '三张表的数字全部为0，而正文写有“{quote}”。是否漏填？',
  },
  check: ({ report }) => [judge(report)],
});

/** Names of departments that license or punish as their daily work. */
const powers =
  /公安|市场监督|自然资源|规划|住房|城乡建设|住建|交通|卫生健康|卫健|生态环境|环境保护|应急管理|农业农村|水利|水务|税务|城市管理|综合行政?执法|文化|旅游|人力资源|人社|教育局|民政|司法局|林业|消防|烟草|药品|海事|行政审批|粮食/;

/** A number of decisions above 0; 条 would be published items and 项 powers on a list. */
const acts = /行政(?:许可|处罚|强制)(?:决定)?[^，。；、]{0,8}?([1-9]\d*)\s*(?:件|宗|起)/;

function judge(report: Report): Judgement {
  const subject = 'report';
  const figures = tableKeys.flatMap((key) => {
    const table = report[key];
    return table ? formCells(table, key).map((cell) => cell.figure) : [];
  });
  const unread = tableKeys.find((key) => presenceOf(report, key).state !== 'present');
  const stated = figures.filter((figure) => figure.kind === 'number' && figure.doubt === null);
  if (unread || stated.some((figure) => figure.value !== 0)) return { subject, outcome: 'passed' };
  if (stated.length === 0) return { subject, outcome: 'untested', reason: '三张表没有任何数字' };
  if (figures.some((figure) => figure.kind === 'text' || figure.doubt !== null)) {
    return { subject, outcome: 'untested', reason: '有的格子无法识别，不能说全部为0' };
  }
  const marks = tableKeys.flatMap((key) =>
    (report[key]?.locations ?? []).map((location) => ({ location, role: 'place' as const })),
  );
  for (const section of report.sections) {
    for (const paragraph of section.paragraphs) {
      const found = acts.exec(paragraph.text);
      if (!found) continue;
      const start = found.index;
      const quote = {
        section: section.key,
        text: found[0],
        location: paragraph.location,
        start,
        end: start + found[0].length,
      };
      return { subject, outcome: 'review', message: 'prose', quote, marks, slots: { quote: found[0] } };
    }
  }
  if (report.organ === null || report.organ.kind === 'unknown') {
    return { subject, outcome: 'untested', reason: '不能确定报告机关的类别，全部为0是否合理无从判断' };
  }
  if (report.organ.kind !== 'department' || !powers.test(report.organ.name)) return { subject, outcome: 'passed' };
  return { subject, outcome: 'review', message: 'powers', marks, slots: { organ: report.organ.name } };
}

export const reference: Reference = {
  zh: {
    compared: '三张表的数字是否全部为0，而报告机关是一般办理许可、处罚的部门，或正文写有办理许可、处罚、强制的件数。',
    passes: '某街道办事处三张表全为0；或有任何一个数不为0。',
    fails: '某市公安局三张表全为0；正文写“作出行政处罚12件”而三张表全为0。',
    cannotTell: '不能确定报告机关的类别；有的格子无法识别；三张表没有任何数字。',
    limits: '许多乡镇、党务类机构确实全部为0，所以只看机关类别和名称，且只列为待核。',
  },
  en: {
    compared:
      'Whether all figures of the three tables are 0 although the organ is a department that usually licenses or punishes, or its prose states such decisions.',
    passes: 'A sub-district office with zeros throughout; or any figure above 0.',
    fails:
      'A city’s public security bureau with zeros throughout; or prose that states 12 penalties beside such tables.',
    cannotTell: 'The kind of the organ is not known, a cell cannot be read, or the tables have no figures at all.',
    limits:
      'Many townships truly have nothing to report; the organ is judged by kind and name alone, so only for review.',
  },
};
