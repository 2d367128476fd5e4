import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import { recognise } from '../../parsers/recognise.ts';
import type { Report } from '../../parsers/report.ts';
import { body, page, parse, table2, table3, table4 } from './pages.ts';

const shared = join(process.env.GOUJI_SHARED ?? join(import.meta.dirname, '../../../shared'), 'reports');

/** The five texts as pages: lines in blanks or bars are cells, the others paragraphs. */
function pageOfText(text: string): string {
  let html = '';
  let table = '';
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length > 0) table += `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    row = [];
  };
  const endTable = (): void => {
    endRow();
    if (table !== '') html += `<table>${table}</table>`;
    table = '';
  };
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll('<', '&lt;');
    if (line.includes('|')) {
      endRow();
      row = line.replace(/\|\s*$/, '').split('|');
      endRow();
    } else if (line.startsWith('\t')) row.push(line);
    else if (line.trim() === '') endRow();
    else if (row.length > 0) row.push(`${row.pop()}${line}`);
    else {
      endTable();
      html += `<p>${line}</p>`;
    }
  }
  endTable();
  return page(html, '');
}

function read(name: string): Report | null {
  const text = readFileSync(join(shared, name), 'utf8');
  return parse(name.endsWith('.txt') ? pageOfText(text) : text, name).report;
}

const six = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'other'];
const year = (of: number): [string, string] => [`${of}-01-01`, `${of}-12-31`];
const zone = ['平潭综合实验区', 'development-zone', 'unknown'];
const bureau = '人力资源和社会保障局';

describe('published reports', () => {
  type Expected = [
    name: string,
    organ: string[],
    year: [number, Report['yearEvidence']],
    period: [string, string] | null,
    published: [string, string, boolean] | null,
    sections: [string[], boolean],
    preamble: number,
    contact: string | null,
  ];
  const cases: Expected[] = [
    [
      'pages/hangzhou-2025-sample.html',
      ['测试市', 'government', 'unknown'],
      [2025, 'title'],
      year(2025),
      null,
      [six, true],
      1,
      null,
    ],
    [
      'pages/pingtan-zone-2019.html',
      zone,
      [2019, 'title'],
      year(2019),
      ['2020-01-20', 'meta', true],
      [six, true],
      1,
      null,
    ],
    [
      'pages/pingtan-zone-2020.html',
      zone,
      [2020, 'title'],
      year(2020),
      ['2021-03-05', 'meta', true],
      [six, true],
      1,
      null,
    ],
    [
      'pages/pingtan-zone-2021.html',
      zone,
      [2021, 'title'],
      year(2021),
      ['2022-02-08', 'meta', true],
      [six, true],
      1,
      '0591-23165370',
    ],
    [
      'pages/pingtan-zone-2022.html',
      zone,
      [2022, 'title'],
      year(2022),
      ['2023-02-20', 'meta', true],
      [six, false],
      1,
      '0591-23165385',
    ],
    [
      'pages/shanghai-gov-office-2019.html',
      ['上海市人民政府办公厅', 'government-office', 'province'],
      [2019, 'title'],
      year(2019),
      ['2020-01-31', 'info-line', true],
      [six, true],
      1,
      null,
    ],
    [
      'wenzhou-2022.txt',
      [`温州市${bureau}`, 'department', 'prefecture'],
      [2022, 'period'],
      year(2022),
      null,
      [six, true],
      1,
      '0577-89090000',
    ],
    [
      'wendeng-2021.txt',
      [`威海市文登区${bureau}`, 'department', 'county'],
      [2021, 'title'],
      year(2021),
      ['2022-01-26', 'signature', false],
      [six, true],
      4,
      '0631-8451085',
    ],
    [
      'lucheng-2020.txt',
      [`鹿城区${bureau}`, 'department', 'county'],
      [2020, 'title'],
      null,
      null,
      [six, true],
      0,
      null,
    ],
    [
      'meizhou-2022.txt',
      [`梅州市${bureau}`, 'department', 'prefecture'],
      [2022, 'title'],
      null,
      null,
      [six, true],
      1,
      null,
    ],
    ['pinghu-2023.txt', [`平湖市${bureau}`, 'department', 'county'], [2023, 'title'], null, null, [six, true], 0, null],
  ];
  const present = cases.filter(([name]) => existsSync(join(shared, name)));

  test.each(present)('%s', (...expected) => {
    const report = read(expected[0]);
    const { organ, period, published } = report ?? {};
    const found: Expected = [
      expected[0],
      organ == null ? [] : [organ.name, organ.kind, organ.level],
      [report?.year ?? Number.NaN, report?.yearEvidence ?? null],
      period == null ? null : [period.from, period.to],
      published == null ? null : [published.date, published.evidence, published.sure],
      [report?.sections.map(({ key }) => key) ?? [], report?.sections.every(({ official }) => official) ?? false],
      report?.preamble.length ?? Number.NaN,
      report?.contact?.phone ?? null,
    ];
    expect(found).toEqual(expected);
  });

  test.runIf(existsSync(shared))('only as an attachment, with a viewer that a script has yet to fill', () => {
    const { recognition, report } = parse(
      readFileSync(join(shared, 'pages/pingtan-gaj-2020-attachment-only.html'), 'utf8'),
    );
    expect([recognition.kind, report?.year, report?.organ?.name, report?.published?.date]).toEqual([
      'attachment-only',
      2020,
      '平潭综合实验区公安局',
      '2021-01-28',
    ]);
    expect(report?.media.map(({ kind, address }) => [kind, address])).toEqual([
      ['attachment', './P020240708585830864986.doc'],
    ]);
    expect([report?.preamble, report?.sections]).toEqual([[], []]);
  });

  if (!existsSync(shared))
    test('are not at hand: left out', () => {
      expect(present).toEqual([]);
    });
});

/** Pieces that pages are made of, well-formed or not, in any order. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<table>',
          '</table>',
          '<tr>',
          '<td>',
          '</td>',
          '<td colspan="99999999" rowspan="0">',
          '<p>',
          '</p>',
          '<div class="content">',
        ],
        ...[
          '</div>',
          '<br>',
          '<h1>',
          '<b>',
          '<a href="x.pdf">',
          '</a>',
          '<iframe>',
          '<svg><title>',
          '<template>',
          '<frameset>',
          '<!--',
          '<script>',
        ],
        ...[
          '一、总体情况',
          '二、主动公开政府信息情况',
          '三、收到和处理政府信息公开申请情况',
          '六、其他需要报告的事项',
          '云岭县财政局',
        ],
        ...[
          '2022年政府信息公开工作年度报告',
          '第二十条第（一）项',
          '现行有效件数',
          '一、本年新收政府信息公开申请数量',
          '结果维持',
        ],
        ...['统计期限自2022年1月1日起至', '12月31日', '2023年1月9日', '（一）', '3', '0', table2, table3, table4],
        '<title>云岭县财政局2022年政府信息公开工作年度报告</title>',
        '<meta name="PubDate" content="2023-99-99">',
      ),
      fc.string(),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('whatever a page holds,', { timeout: 60_000 }, () => {
  test('it is read without an error, and every location leads to a node', () => {
    fc.assert(
      fc.property(soup, fc.webUrl(), (html, address) => {
        const { report, sources, recognition } = parse(html, address);
        expect(recognition.reason === '').toEqual(false);
        const paragraphs = [
          ...(report?.preamble ?? []),
          ...(report?.ending ?? []),
          ...(report?.sections.flatMap((section) => section.paragraphs) ?? []),
        ];
        expect(paragraphs.filter(({ location }) => !sources.has(location))).toEqual([]);
        expect(new Set(paragraphs.map(({ location }) => location)).size).toEqual(paragraphs.length);
      }),
      { numRuns: 100 },
    );
  });

  test('the recogniser says what the parser says, unless no table could be read', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const document = parseHtml(html);
        const { kind } = recognise(document, 'a.html');
        const { recognition, report } = parsePage(document, 'a.html');
        const hasTable =
          report !== null && [report.table2, report.table3, report.table4].some((table) => table !== null);
        if (kind !== 'report' || hasTable) expect(recognition.kind).toEqual(kind);
        else expect(['report', 'attachment-only'].includes(recognition.kind)).toEqual(true);
      }),
      { numRuns: 100 },
    );
  });

  test('every piece of a paragraph is the page’s own text', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { report, sources } = parse(html);
        for (const { text, location } of report?.preamble ?? []) {
          const pieces = sources.get(location)?.pieces ?? [];
          const printed = pieces.map(({ node, start, end }) => node.data.slice(start, end));
          expect(printed).toEqual(pieces.map(({ at, start, end }) => text.slice(at, at + end - start)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('a page whose tables cannot be read is said to hold none, not to lack them', () => {
  const labels =
    '<table><tr><td>第二十条第（一）项 现行有效件数</td></tr><tr><td>勾稽关系 结果维持 3</td></tr></table>';
  expect(parse(page(labels)).recognition.kind).toEqual('attachment-only');
});

test('work grows with the page and no faster', { timeout: 60_000 }, () => {
  let visits = 0;
  /** Counts each step from node to node. */
  const counted = (html: string): number => {
    const document = parseHtml(html);
    const seen = new Set<object>([document]);
    const queue: (typeof document.firstChild)[] = [document];
    for (let node = queue.pop(); node != null; node = queue.pop()) {
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (!seen.has(child)) queue.push(child);
        seen.add(child);
      }
      const { nextSibling } = node;
      Object.defineProperty(node, 'nextSibling', {
        get: () => {
          visits += 1;
          return nextSibling;
        },
      });
    }
    visits = 0;
    parsePage(document, 'a.html');
    return visits / seen.size;
  };
  const long = (times: number): string =>
    page(
      `<div id="zoom">${body().replace('<p>本局', `${'<p>我局公开信息12条，<b>其中</b>3条。</p>'.repeat(times)}<p>本局`)}</div>`,
    );
  const [once, tenfold] = [counted(long(200)), counted(long(2000))];
  expect(Math.round(tenfold / once)).toEqual(1);
});
