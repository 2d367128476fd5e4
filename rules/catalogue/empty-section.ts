import type { Report, SectionKey } from '../../parsers/report.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { sectionKeys, sectionTitles } from '../section-titles.ts';

export default defineRule({
  id: 'empty-section',
  version: 1,
  title: '部分只有标题没有内容',
  basis: '条例第五十条第一款；国办公开办函〔2021〕30号“年度报告内容,要严格按照…第五十条的规定确定,不能遗漏,也不宜泛化”',
  plain: '这一部分没有内容。',
  english: { title: 'A section is empty', plain: 'This section has a heading and nothing below it.' },
  level: 'warning',
  category: 'completeness',
  certainty: 'certain',
  reads: ['sections'],
  messages: { failed: '“{section}”只有标题，下面没有文字、表格、图片或附件。' },
  check: ({ report }) =>
    sectionKeys
      .filter((key) => report.sections.some((section) => section.key === key))
      .map((key) => judge(report, key)),
});

function judge(report: Report, key: SectionKey): Judgement {
  const sections = report.sections.filter((section) => section.key === key);
  const last = report.sections.at(-1);
  const filled = sections.some(
    ({ paragraphs, media, tables }) => tables > 0 || media.length > 0 || paragraphs.some(({ text }) => text !== ''),
  );
  if (filled || hasTable(report, key)) return { subject: key, outcome: 'passed' };
  if (report.continued.length > 0 && last?.key === key) {
    return { subject: key, outcome: 'untested', reason: '这一部分的内容可能在下一页' };
  }
  // The end of the report cannot always be told from the last section's text.
  if (last?.key === key && report.ending.length > 0) {
    return { subject: key, outcome: 'untested', reason: '标题后面还有文字，不能确定是否属于这一部分' };
  }
  if (report.media.length > 0) {
    return { subject: key, outcome: 'untested', reason: '内容可能在图片、附件或内嵌页面中，无法读取' };
  }
  return {
    subject: key,
    outcome: 'failed',
    expected: '文字或表格',
    actual: '没有内容',
    marks: sections.map(({ location }) => ({ location, role: 'place' })),
    slots: { section: sectionTitles[key] },
  };
}

function hasTable(report: Report, key: SectionKey): boolean {
  if (key === 'proactive') return report.table2 !== null;
  if (key === 'requests') return report.table3 !== null;
  return key === 'disputes' && report.table4 !== null;
}

export const reference: Reference = {
  zh: {
    compared: '每个部分的标题下面有没有文字、表格、图片或附件。',
    passes: '“六、其他需要报告的事项”下面写“无。”',
    fails: '“五、存在的主要问题及改进情况”下面直接是第六部分的标题。',
    cannotTell: '最后一部分之后还有下一页或其他文字；网页另有图片或附件。',
    limits: '只看有没有内容，不看写得是否充分。',
  },
  en: {
    compared: 'Whether text, a table, a picture or an attachment stands below each section’s heading.',
    passes: 'Section six says 无。',
    fails: 'The heading of section five is followed by that of section six.',
    cannotTell:
      'The last section may go on on a further page or in the text after it; or pictures or attachments stand on the page.',
    limits: 'Whether there is content, not whether it is enough.',
  },
};
