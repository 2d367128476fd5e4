import { describe, expect, test } from 'vitest';
import type { Organ, Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { named, written } from '../written-report.ts';

const rule = 'organ-mismatch';
const water = named('青禾县水利局', 'department');
const signed = (organ: Organ, ...ending: string[]) => written({ ending }, { organ });
const day = '2025年1月20日';

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['the same name', signed(water, '青禾县水利局', day), 'passed'],
    ['name and day on one line', signed(water, `青禾县水利局${day}`), 'passed'],
    ['the day above the name', signed(water, day, '青禾县水利局（公章）'), 'passed'],
    ['another department', signed(water, '青禾县林业局', day), 'review'],
    ['the same department of another county', signed(water, '榆河县水利局', day), 'review'],
    ['another government', signed(named('青禾县人民政府', 'government'), '榆河县人民政府', day), 'review'],
    ['without the region', signed(water, '县水利局', day), 'passed'],
    ['with the city above', signed(water, '岚溪市青禾县水利局', day), 'passed'],
    ['an alias', signed(named('青禾市人力资源和社会保障局', 'department'), '青禾市人社局', day), 'passed'],
    [
      'a government by its office',
      signed(named('青禾县人民政府', 'government'), '青禾县人民政府办公室', day),
      'passed',
    ],
    [
      'a government by another of its organs',
      signed(named('青禾县人民政府', 'government'), '青禾县政务服务管理局', day),
      'passed',
    ],
    [
      'an office by its government',
      signed(named('青禾县人民政府办公室', 'government-office'), '青禾县人民政府', day),
      'passed',
    ],
    ['a department’s own office', signed(water, '青禾县水利局办公室', day), 'passed'],
    ['one organ with two names', signed(water, '青禾县水利局、青禾县移民局', day), 'passed'],
    [
      'one organ with two signs at its door',
      signed(named('青禾县综合行政执法局', 'department'), '青禾县城市管理局', day),
      'passed',
    ],
    [
      'two signs in two counties',
      signed(named('青禾县综合行政执法局', 'department'), '榆河县城市管理局', day),
      'review',
    ],
    ['a working group', signed(water, '青禾县政务公开领导小组办公室', day), 'passed'],
    [
      'a region and its committee',
      signed(named('青禾高新区', 'development-zone'), '青禾高新区管理委员会', day),
      'passed',
    ],
    ['a line without a day', signed(water, '青禾县林业局'), 'inapplicable'],
    ['only a day', signed(water, day), 'inapplicable'],
    [
      'an opening that names another',
      written({ preamble: '现公布青禾县林业局2024年政府信息公开工作年度报告。' }, { organ: water }),
      'review',
    ],
    [
      'an opening that names the same',
      written({ preamble: '现将青禾县水利局2024年度政府信息公开工作年度报告公布如下。' }, { organ: water }),
      'passed',
    ],
    [
      'an opening that publishes to society',
      written({ preamble: '现向社会公布青禾县水利局2024年度政府信息公开工作年度报告。' }, { organ: water }),
      'passed',
    ],
    [
      'a link to another report',
      written({ preamble: '上一篇：公布青禾县林业局2024年政府信息公开工作年度报告' }, { organ: water }),
      'inapplicable',
    ],
    [
      'an opening that names 我局',
      written({ preamble: '现公布我局2024年政府信息公开工作年度报告。' }, { organ: water }),
      'inapplicable',
    ],
    [
      'the notice of another organ',
      written(
        { preamble: '根据《青禾县人民政府办公室关于做好2024年政府信息公开工作年度报告的通知》编制本报告。' },
        { organ: water },
      ),
      'inapplicable',
    ],
    [
      'no organ in the title',
      signed(named('青禾县水利局', 'department', 'signature'), '青禾县林业局', day),
      'untested',
    ],
    ['no organ', written({ ending: ['青禾县林业局', day] }, { organ: null }), 'untested'],
    ['nothing to compare', report(), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding names both and asks', () => {
    const [finding] = findings(rule, signed(water, '青禾县林业局', day));
    expect([finding?.level, finding?.message, finding?.marks]).toEqual([
      'warning',
      '标题的单位是“青禾县水利局”，落款却是“青禾县林业局”。是否写错，或者是同一机关的另一名称？',
      [
        { location: 'title', role: 'place' },
        { location: 'ending/1', role: 'place' },
      ],
    ]);
  });
});
