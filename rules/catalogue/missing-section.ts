import type { Report, SectionKey } from '../../parsers/report.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { sectionKeys, sectionTitles } from '../section-titles.ts';

export default defineRule({
  id: 'missing-section',
  version: 1,
  title: '六部分缺失',
  basis: '条例第五十条第一款；国办公开办函〔2021〕30号“年度报告内容,要严格按照…第五十条的规定确定,不能遗漏,也不宜泛化”',
  plain: '法定的六个部分少了一部分。',
  english: { title: 'A section is missing', plain: 'One of the six required sections is missing.' },
  level: 'error',
  category: 'completeness',
  certainty: 'certain',
  reads: ['sections'],
  messages: { failed: '没有找到“{section}”这一部分：既没有这个标题，也没有与它相近的标题或它的内容。' },
  check: ({ report }) => sectionKeys.map((key) => judge(report, key)),
});

function judge(report: Report, key: SectionKey): Judgement {
  if (report.sections.some((section) => section.key === key)) return { subject: key, outcome: 'passed' };
  if (report.continued.length > 0) {
    return { subject: key, outcome: 'untested', reason: '年报分在几个页面上，这一部分可能在其他页面' };
  }
  if (hasContent(report, key)) {
    return { subject: key, outcome: 'untested', reason: '没有读到这一部分的标题，但有它的表格或内容' };
  }
  const doubt = report.doubts.find(({ code }) => code !== 'loose-label');
  if (doubt) return { subject: key, outcome: 'untested', reason: `网页读取存疑：${doubt.text}` };
  if (report.media.length > 0) {
    return { subject: key, outcome: 'untested', reason: '这一部分可能在图片、附件或内嵌页面中，无法读取' };
  }
  const nearest = nearestSection(report, key);
  return {
    subject: key,
    outcome: 'failed',
    expected: sectionTitles[key],
    actual: '没有找到',
    marks: nearest ? [{ location: nearest, role: 'place' }] : [],
    slots: { section: sectionTitles[key] },
  };
}

/** The section's own table or text stands on the page, under whatever heading. */
function hasContent(report: Report, key: SectionKey): boolean {
  if (key === 'proactive') return report.table2 !== null;
  if (key === 'requests') return report.table3 !== null;
  if (key === 'disputes') return report.table4 !== null;
  const within = (keys: SectionKey[]) =>
    report.sections.filter((section) => keys.includes(section.key)).flatMap((section) => section.paragraphs);
  if (key === 'overview') {
    // A preamble names the law, the parts and the period; what was done in the year is the overview without its heading.
    return report.preamble.some(
      ({ text, heading }) => heading || /(公开|发布|收到|受理|办理)[^。；]*\d\s*(件|条|份|篇|次|项)/.test(text),
    );
  }
  const rest = [...within(['requests', 'disputes', 'problems', 'other']), ...report.ending];
  const says = (...words: RegExp[]) => words.every((word) => rest.some(({ text }) => word.test(text)));
  return key === 'problems'
    ? says(/不足|欠缺|薄弱|不够|问题|短板|差距|有待/, /下一步|改进|将|措施/)
    : says(/信息处理费|信息公开处理费|收费通知|其他(需要)?报告(的)?事项/);
}

/** The last section before the gap, or the first one after it. */
function nearestSection(report: Report, key: SectionKey): string | null {
  const at = sectionKeys.indexOf(key);
  const before = report.sections.filter((section) => sectionKeys.indexOf(section.key) < at).at(-1);
  return (before ?? report.sections[0])?.location ?? null;
}

export const reference: Reference = {
  zh: {
    compared:
      '年报应有的六个部分：总体情况、主动公开、收到和处理申请、行政复议和行政诉讼、问题及改进、其他需要报告的事项。',
    passes: '标题写法不同而词语相符；“行政法复议”等相近的标题只提示标题与格式不同。',
    fails: '全文没有“六、其他需要报告的事项”，也没有它的内容。',
    cannotTell: '年报分几页刊登；没有标题但有这一部分的表格或内容；网页另有图片或附件；一个标题也没有读到。',
    limits: '按词语而不按序号认标题。',
  },
  en: {
    compared: 'The six sections that a report must have.',
    passes:
      'Headings in other words that match; one that only resembles the official one is a matter of label-deviation.',
    fails: 'Neither a heading for section six nor anything of its content.',
    cannotTell:
      'The report goes on elsewhere; the section’s table or text is there without its heading; pictures or attachments stand on the page; or not one heading was read.',
    limits: 'Headings are told by their words and not by their numbers.',
  },
};
