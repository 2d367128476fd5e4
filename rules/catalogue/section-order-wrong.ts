import type { Section } from '../../parsers/report.ts';
import { defineRule, type Reference } from '../rule.ts';
import { sectionKeys, sectionTitles } from '../section-titles.ts';

export default defineRule({
  id: 'section-order-wrong',
  version: 1,
  title: '六部分顺序不对',
  basis: '统一格式（国办公开办函〔2019〕60号、〔2021〕30号附件）',
  plain: '六部分的先后顺序和规定不同。',
  english: { title: 'Sections out of order', plain: 'The six sections do not stand in the prescribed order.' },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: ['sections'],
  messages: { failed: '“{section}”的位置与统一格式不同，网页上的先后是：{order}。' },
  check: ({ report, sections }) => {
    const printed = firstOfEach(sections.filter((section) => section.official));
    const kept = longestInOrder(printed);
    const order = printed.map(({ key }) => sectionTitles[key].slice(2)).join('、');
    const doubt = report.doubts.find(({ code }) => code !== 'loose-label');
    return printed.map((section) => {
      if (kept.includes(section)) return { subject: section.key, outcome: 'passed' };
      if (doubt) return { subject: section.key, outcome: 'untested', reason: `网页读取存疑：${doubt.text}` };
      return {
        subject: section.key,
        outcome: 'failed',
        expected: sectionKeys.map((key) => sectionTitles[key].slice(2)).join('、'),
        actual: order,
        marks: printed.map(({ location }) => ({ location, role: 'place' })),
        slots: { section: sectionTitles[section.key].slice(2), order },
      };
    });
  },
});

/** A heading that stands twice (a table of contents, a page break) counts where it stands first. */
function firstOfEach(sections: Section[]): Section[] {
  return sections.filter((section, at) => sections.findIndex(({ key }) => key === section.key) === at);
}

/** The most sections that stand in the form's order; of several choices the one that keeps what is printed first. */
function longestInOrder(sections: Section[]): Section[] {
  const rank = ({ key }: Section) => sectionKeys.indexOf(key);
  let best: Section[] = [];
  const extend = (chosen: Section[], at: number) => {
    if (chosen.length > best.length) best = chosen;
    for (let next = at; next < sections.length; next += 1) {
      const section = sections[next];
      const last = chosen.at(-1);
      if (section && (!last || rank(section) > rank(last))) extend([...chosen, section], next + 1);
    }
  };
  extend([], 0);
  return best;
}

export const reference: Reference = {
  zh: {
    compared: '读到的各部分标题的先后与统一格式的一至六。',
    passes: '六个部分依次排列，缺少的不影响顺序。',
    fails: '行政复议、行政诉讼情况排在收到和处理申请情况之前：提示位置不对的那一部分。',
    cannotTell: '读取网页时有存疑之处。',
    limits: '同一标题出现两次的以第一次为准；只是相近的标题不参与排序。',
  },
  en: {
    compared: 'The order of the headings that were read against that of the form.',
    passes: 'The sections follow each other; a missing one does not matter here.',
    fails: 'The section on reviews and lawsuits stands before the one on requests: the section out of place is named.',
    cannotTell: 'Something on the page was unclear.',
    limits:
      'A heading that stands twice counts where it stands first; headings that only resemble the official ones are left out.',
  },
};
