import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../exporters/html.ts';
import type { ExportReport } from '../../exporters/selection.ts';
import { exported, selected, verdict } from './document/selected.ts';

async function written(reports: readonly ExportReport[], options = {}): Promise<string> {
  return new TextDecoder().decode((await exported(exportHtml, reports, options)).bytes);
}

const headings = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) =>
    text.replace(/<[^>]+>/g, '').trim(),
  );

const county = selected('county-2024', (_, at) =>
  at === 0
    ? verdict({
        verdict: 'dismissed',
        reason: 'explained',
        note: '已在网页下方说明',
        tags: ['重点'],
        changed: true,
        evidence: { message: '相差3。', expected: 1, actual: 4 },
      })
    : null,
);

describe('the printed report', () => {
  test('has a cover, a summary, the findings by organ in the order of their names, and the rules', async () => {
    const page = await written([selected('trs-2022'), county, selected('gbk-2022')]);
    expect(headings(page, 'h1')).toEqual(['政府信息公开工作年度报告核对结果']);
    expect(headings(page, 'h2')).toEqual([
      '汇总',
      '禾阳市文化广电和旅游局',
      '岚溪市住房和城乡建设局',
      '澜川市民政局',
      '所用规则',
    ]);
    expect(headings(page, 'article').length).toBe(12);
  });

  test('counts on its cover what follows', async () => {
    const page = await written([county, selected('trs-2022')]);
    const facts = [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)]
      .slice(0, 6)
      .map(([, name, value]) => [name, value]);
    expect(facts).toEqual([
      ['范围', '级别：错误'],
      ['机关', '2'],
      ['年报', '2'],
      ['问题', '3'],
      ['快照时间', '2024年5月6日'],
      ['生成时间', '2024年5月6日'],
    ]);
  });

  test('says of a judged finding who said what, and that it has changed since', async () => {
    const page = await written([county]);
    const [line = ''] = /<div class="verdict">.*?<\/div>/s.exec(page) ?? [];
    expect(line.replace(/<[^>]+>/g, '').split('\n')).toEqual([
      '复核 已忽略（年报已有说明），张三，2024年5月6日',
      '此后页面上的数字有变化；复核时为：相差3。',
      '备注：已在网页下方说明',
      '标签：重点',
    ]);
  });

  test('writes every sum out', async () => {
    const page = await written([county]);
    const [sum = ''] = /<table class="equation">.*?<\/table>/s.exec(page) ?? [];
    expect(
      [...sum.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
        row
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    ).toEqual([
      '自然人 21',
      '+ 商业企业 2',
      '+ 科研机构 0',
      '+ 社会公益组织 0',
      '+ 法律服务机构 1',
      '+ 其他 0',
      '= 相加得 24',
      '总计 印 15',
      '≠ 相差 9',
    ]);
  });

  test('is in English where the reader reads English, the quoted words as they are', async () => {
    const page = await written([county], { locale: 'en' });
    expect(headings(page, 'h2')).toEqual(['Summary', '岚溪市住房和城乡建设局', 'Rules that were used']);
  });

  test('shows what no page could be blamed for', async () => {
    const page = await written([county]);
    expect(/<ul class="untested"[^>]*>(.*?)<\/ul>/s.exec(page)?.[1]).toBe(
      '<li>报告库中没有岚溪市住房和城乡建设局2023年度年报 × 5</li>',
    );
  });

  test('runs nothing and fetches nothing, whatever stands in a report', async () => {
    const hostile = '</style><script>alert(1)</script><img src=http://a.example/x onerror=alert(1)>';
    const page = await written([
      {
        ...county,
        address: 'javascript:alert(1)',
        report: {
          ...county.report,
          title: hostile,
          organ: county.report.organ && { ...county.report.organ, name: hostile },
        },
      },
    ]);
    expect(page.match(/<script|<img|href="javascript/g)).toBe(null);
    expect(page.includes(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)).toBe(true);
    expect(headings(page, 'h2')[1]).toBe(hostile.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  test('of nothing says so', async () => {
    expect(headings(await written([]), 'p').includes('所选范围内没有年报。')).toBe(true);
    expect(headings(await written([selected('trs-2022')]), 'p').includes('所选范围内没有问题。')).toBe(true);
  });

  test('is well-formed to its end', async () => {
    const page = await written([county, selected('gbk-2022')]);
    expect(page.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
    expect(page.endsWith('</section></main></body></html>')).toBe(true);
    const count = (pattern: RegExp) => page.match(pattern)?.length;
    for (const tag of ['section', 'article', 'table', 'tr', 'td', 'th', 'div', 'dl'])
      expect([tag, count(new RegExp(`<${tag}[ >]`, 'g'))]).toEqual([tag, count(new RegExp(`</${tag}>`, 'g'))]);
  });
});

test('the progress names what was read, report by report', async () => {
  const { progress } = await exported(exportHtml, [county, selected('trs-2022')]);
  expect(progress).toEqual([
    { reports: 1, findings: 3 },
    { reports: 2, findings: 3 },
  ]);
});

test('a cancelled export ends with the reason', async () => {
  const cancelled = new AbortController();
  cancelled.abort(new Error('cancelled'));
  await expect(exported(exportHtml, [county], { signal: cancelled.signal })).rejects.toThrow('cancelled');
});
