import { describe, expect, test } from 'vitest';
import { findings, judged, report } from '../report-builder.ts';

const rule = 'title-nonstandard';
const titled = (title: string | null) => report({ report: { title } });

describe(rule, () => {
  test.each([
    ['岚溪市水利局2022年政府信息公开工作年度报告', 'passed'],
    ['岚溪市水利局2022年度政府信息公开工作年度报告', 'passed'],
    ['岚溪市水利局政府信息公开工作2022年度报告', 'passed'],
    ['岚溪市水利局政府信息公开2022年年度报告', 'passed'],
    ['2022年岚溪市水利局政府信息公开年度报告', 'passed'],
    ['岚溪市水利局2022年政府信息公开年报', 'passed'],
    ['岚溪市水利局２０２２年政府信息公开工作年度报告', 'passed'],
    ['岚溪市水利局2022年信息公开工作年度报告', 'failed'],
    ['岚溪市水利局2022年政务公开工作年度报告', 'failed'],
    ['岚溪市水利局2022年政府信息公开工作报告', 'failed'],
    ['岚溪市水利局2022年信息公开工作报告', 'failed'],
    ['岚溪市水利局2022年政府信息公开工作…', 'untested'],
    ['岚溪市水利局2022年政府信息公开工作年度...', 'untested'],
    ['政府信息公开', 'untested'],
    ['wenjian-2022', 'untested'],
    [null, 'untested'],
  ])('%s: %s', (title, outcome) => {
    expect(judged(rule, titled(title))).toEqual({ report: outcome });
  });

  test('the message says what the title lacks', () => {
    const message = (title: string) => findings(rule, titled(title)).map((found) => [found.level, found.message]);
    expect(message('岚溪市水利局2022年信息公开工作报告')).toEqual([
      [
        'note',
        '标题是“岚溪市水利局2022年信息公开工作报告”，其中没有“政府信息公开”和“年度报告”；规定的名称是“政府信息公开工作年度报告”。',
      ],
    ]);
  });

  test('a title that the page only declares has no mark', () => {
    const built = report({ report: { title: '水利局信息公开年度报告', titleLocation: null } });
    expect(findings(rule, built).map(({ marks }) => marks)).toEqual([[]]);
  });
});
