import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { letterReport, lettersOf } from '../../exporters/letter/letter.ts';
import { letterBlocks } from '../../exporters/letter/wording.ts';
import { exportLetters } from '../../exporters/letters.ts';
import type { ExportReport, ExportVerdict } from '../../exporters/selection.ts';
import { exported, selected, verdict } from './document/selected.ts';

function textsOf(report: ExportReport): string[] {
  const written = letterReport(report);
  if (written === null) return [];
  const [letter] = lettersOf([{ organ: '云溪市气象局', report: written }]);
  return letter === undefined ? [] : letterBlocks(letter).map((block) => ('text' in block ? block.text : block.title));
}

const county = (judge: (rule: string) => ExportVerdict | null = () => null) => selected('county-2024', judge);
const gbk = (judge: (rule: string) => ExportVerdict | null = () => null) => selected('gbk-2022', judge);

describe('a letter', () => {
  test('asks to correct what the page proves, with every term, and says that it is a draft', () => {
    expect(
      textsOf(
        county((rule) =>
          rule === 'table4-total' ? verdict() : verdict({ verdict: 'dismissed', reason: 'explained' }),
        ),
      ),
    ).toEqual([
      '起草说明：本通知由勾稽根据公开网页起草，请逐项核实、修改，补上发函单位、日期和办理时限后再发出，并删去本段。',
      '关于政府信息公开工作年度报告有关问题的整改通知',
      '云溪市气象局：',
      '经核对你单位已公开的《岚溪市住房和城乡建设局2024年政府信息公开工作年度报告》，发现部分内容前后不一致或者不符合格式要求。现将有关情况通知如下。',
      '一、请更正的内容',
      '《岚溪市住房和城乡建设局2024年政府信息公开工作年度报告》',
      '1. 表四合计错误。行政复议：结果维持 3 + 结果纠正 1 + 尚未审结 1 = 5（其余各项为0），总计写的是6，相差1。',
      '二、有关要求',
      '请对照上述内容逐项核实，确属差错的，在原网页更正并注明更正日期；没有差错的，说明理由。请于＿＿＿＿年＿＿月＿＿日前将办理情况书面反馈。',
      '附件：核对依据',
      '（发函单位）',
      '　　　　年　　月　　日',
      '《岚溪市住房和城乡建设局2024年政府信息公开工作年度报告》核对依据（网页：http://zjj.lanxi-shi.gov.cn/zwgk/zfxxgknb/202501/t20250124_30551.shtml；读取时间：2024年5月6日；内容指纹：ab12）',
    ]);
  });

  test('asks to look into what a person must judge, until a person has confirmed it', () => {
    const headings = (judge: (rule: string) => ExportVerdict | null) =>
      textsOf(gbk(judge)).filter((text) => /^[一二三]、/.test(text));
    expect(headings(() => null)).toEqual(['一、请更正的内容', '二、请核实的内容', '三、有关要求']);
    expect(headings(() => verdict())).toEqual(['一、请更正的内容', '二、有关要求']);
    expect(headings(() => verdict({ changed: true }))).toEqual([
      '一、请更正的内容',
      '二、请核实的内容',
      '三、有关要求',
    ]);
  });

  test('marks what nobody has confirmed, and counts it for whoever sends it', () => {
    const texts = textsOf(gbk((rule) => (rule === 'outdated-template' ? verdict() : null)));
    expect(texts[0]?.includes('其中标有【未复核】的 2 项尚无人确认。')).toBe(true);
    expect(texts.filter((text) => text.endsWith('【未复核】')).length).toBe(2);
  });

  test.each<ExportVerdict['verdict']>(['dismissed', 'fixed'])('is not written of what was %s', (said) => {
    expect(letterReport(county(() => verdict({ verdict: said })))).toBe(null);
  });
});

test('letters go one to an organ, by name, with its reports by year', () => {
  const report = letterReport(county());
  if (report === null) throw new Error('no letter');
  const letters = lettersOf([
    { organ: '云溪市气象局', report: { ...report, year: 2024 } },
    { organ: '岚溪市民政局', report },
    { organ: '云溪市气象局', report: { ...report, year: 2022 } },
    { organ: '云溪市气象局', report: { ...report, year: null } },
  ]);
  expect(letters.map(({ organ, reports, unjudged }) => [organ, reports.map(({ year }) => year), unjudged])).toEqual([
    ['岚溪市民政局', [2024], 3],
    ['云溪市气象局', [2022, 2024, null], 9],
  ]);
});

test('the file holds each letter twice, to edit in Word or in a browser, under names that every system takes', async () => {
  const named = (name: string): ExportReport => {
    const each = county();
    return { ...each, report: { ...each.report, organ: each.report.organ && { ...each.report.organ, name } } };
  };
  const nameless = { ...county(), report: { ...county().report, organ: null } };
  const { bytes, progress } = await exported(exportLetters, [
    named('云溪市/气象局'),
    named('云溪市:气象局'),
    selected('trs-2022'),
    nameless,
  ]);
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
    '整改通知 云溪市_气象局 (2).docx',
    '整改通知 云溪市_气象局 (2).html',
    '整改通知 云溪市_气象局.docx',
    '整改通知 云溪市_气象局.html',
  ]);
  expect(progress.at(-1)).toEqual({ reports: 4, findings: 9 });
});

test('nothing that stands in a report runs in a letter', async () => {
  const each = county();
  const name = '<script>alert(1)</script>';
  const hostile = {
    ...each,
    report: { ...each.report, title: name, organ: each.report.organ && { ...each.report.organ, name } },
  };
  const { bytes } = await exported(exportLetters, [hostile]);
  const [page] = Object.entries(unzipSync(bytes)).filter(([file]) => file.endsWith('.html'));
  const text = new TextDecoder().decode(page?.[1]);
  expect(text.includes('<script')).toBe(false);
  expect(text.includes('<p class="addressee">&lt;script&gt;alert(1)&lt;/script&gt;：</p>')).toBe(true);
});

test('a cancelled export ends with the reason', async () => {
  const cancelled = new AbortController();
  cancelled.abort(new Error('cancelled'));
  await expect(exported(exportLetters, [county()], { signal: cancelled.signal })).rejects.toThrow('cancelled');
});
