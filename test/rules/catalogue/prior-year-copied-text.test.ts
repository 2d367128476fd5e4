import { describe, expect, test } from 'vitest';
import type { Paragraph, SectionKey } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { type Plan, report, section } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'prior-year-copied-text';

const topics =
  '住房保障 物业管理 燃气安全 城市更新 招标投标 造价咨询 村镇建设 消防审验 白蚁防治 公积金监管 建筑节能 海绵城市'.split(
    ' ',
  );

/** Twelve sentences of an invented report; `own` tells one year's wording from another's. */
function prose(own: (topic: string, place: number) => string): string {
  return topics.map((topic, place) => `在${topic}方面，${own(topic, place)}。`).join('');
}

const written = prose(
  (topic, place) => `全年公开${topic}类信息${place + 20}条，对外解读文件3次，群众可以在网站查阅${topic}办理进度`,
);
const renumbered = written.replaceAll('20', '31').replaceAll('3次', '7次');
const rewritten = prose(
  (topic, place) => `${place}月起按户梳理${topic}清单，窗口人员逐件答复来电，并把${topic}的结果贴到社区公告栏`,
);
const cited = written
  .replaceAll('对外解读文件', '对外解读《岚溪市房屋使用安全管理办法》')
  .replaceAll('3次', '〔2024〕12号3次');

const paragraphs = (text: string): Paragraph[] => [
  { text: '（一）主动公开', location: 'h', heading: true },
  { text, location: 'p', heading: false },
];
const plan = (texts: Partial<Record<SectionKey, string>>): Plan => ({
  report: {
    sections: sectionKeys.map((key) => {
      const text = texts[key];
      return section(key, text === undefined ? {} : { paragraphs: paragraphs(text) });
    }),
  },
});

describe(rule, () => {
  const examples: [string, string, string, string][] = [
    ['only numbers were changed', renumbered, written, 'review'],
    ['a cited title and a document number were added', cited, written, 'review'],
    ['another year’s work', rewritten, written, 'passed'],
    ['the same, and short', '本年度工作平稳。', '本年度工作平稳。', 'inapplicable'],
  ];
  test.each(examples)('%s', (_, own, prior, outcome) => {
    const beside = { prior: lastYear(plan({ overview: prior })) };
    expect(judgedBeside(rule, report(plan({ overview: own })), beside)).toEqual({
      overview: outcome,
      problems: 'inapplicable',
    });
  });

  test('section five is measured more leniently than section one', () => {
    const sentences = written.split('。');
    const partly = [...sentences.slice(0, 10), '此外无'].join('。');
    const beside = { prior: lastYear(plan({ overview: written, problems: written })) };
    expect(judgedBeside(rule, report(plan({ overview: partly, problems: partly })), beside)).toEqual({
      overview: 'review',
      problems: 'passed',
    });
  });

  test('without last year’s report nothing is said', () => {
    expect(judgedBeside(rule, report(), {})).toEqual({ report: 'untested' });
  });

  test('the finding marks the heading and asks', () => {
    const beside = { prior: lastYear(plan({ overview: written })) };
    const found = findingsBeside(rule, report(plan({ overview: renumbered })), beside);
    expect(found.map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'warning',
        message: '“一、总体情况”的文字，除数字外与2023年年报约有100%相同。是否沿用了上一年的文字？',
        marks: [{ location: 'section/overview', role: 'place' }],
      },
    ]);
  });
});
