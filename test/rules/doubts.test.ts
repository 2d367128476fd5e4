import { expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { doubtLines } from '../../components/doubts.ts';
import { translator } from '../../locales/translate.ts';
import { parsePage } from '../../parsers/parse.ts';
import { audit } from '../../rules/runner.ts';
import { type Edit, edited, sample } from '../pages/sample.ts';

/** A page whose every sum holds, with what stands on it changed. */
function page(edits: Edit[]): string {
  const consistent: Edit[] = [
    { after: '1.本机关不掌握相关政府信息</td>', find: '<td>21</td>', replace: '<td>12</td>' },
    { after: '复议后起诉', find: '<td>6</td>', replace: '<td>5</td>' },
  ];
  return edited(sample('county-2024').html, [...consistent, ...edits]);
}

const sums = /^table[34]-(?:row-total|column-total|balance|total)$/;

/** Which sums could not be judged, which do not hold, and what the popup says was doubtful. */
function judged(edits: Edit[]) {
  const { report } = parsePage(parseHtml(page(edits)), 'http://zjj.lanxi-shi.gov.cn/nb/t1.html');
  if (report === null) throw new Error('the page holds a report');
  const outcomes = audit(report).outcomes.filter(({ rule }) => sums.test(rule));
  const of = (kind: string) =>
    outcomes.filter(({ outcome }) => outcome === kind).map(({ rule, subject }) => `${rule} ${subject}`);
  return {
    untested: of('untested'),
    failed: of('failed'),
    doubts: doubtLines(report, translator('zh-CN')).map(({ place, text }) => [place, text]),
  };
}

const repeated = '<tr><td>2.重复申请</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>2</td></tr>';

test('a page read with certainty leaves no doubt and no sum untested', () => {
  expect(judged([])).toEqual({ untested: [], failed: [], doubts: [] });
});

const cutOff = '这一行的单元格与表头对不上，无法确定各数字属于哪一列';
const columns = (...keys: string[]): string[] => keys.map((key) => `table3-column-total ${key}`);

test.each<[string, Edit[], string[], [string | null, string][]]>([
  [
    'a sum that breaks in a row told only by its likeness proves nothing',
    [
      { find: '1.信访举报投诉类申请</td>', replace: '1.信访举报投述申请类</td>' },
      { after: '1.信访举报投述申请类</td>', find: '<td>2</td>', nth: 2, replace: '<td>9</td>' },
    ],
    ['table3-row-total unprocessed.petition', ...columns('total')],
    [['表三', '“1.信访举报投述申请类”与统一格式的“1.信访举报投诉类申请”只是相近，不能确定是同一项']],
  ],
  [
    'a row that is none of the form makes the sums beside it uncertain',
    [{ find: repeated, replace: repeated.replace('重复申请', '重复性申请件') }],
    ['table3-row-total unprocessed.duplicate', ...columns('naturalPerson', 'otherOrganization', 'total')],
    [['表三', '“2.重复性申请件”一行不在统一格式中，不能确定是否计入（七）总计']],
  ],
  [
    'a row that stands twice with different figures counts as neither',
    [{ find: repeated, replace: repeated + repeated.replace('<td>2</td>', '<td>9</td>') }],
    [
      'table3-row-total unprocessed.duplicate',
      ...columns(
        'naturalPerson',
        'business',
        'researchInstitute',
        'socialOrganization',
        'legalService',
        'otherOrganization',
        'total',
      ),
    ],
    [['表三', '有两行都是“2.重复申请”，无法确定以哪一行为准']],
  ],
  [
    'a figure among characters that do not belong there is not guessed',
    [{ after: '本年新收政府信息公开申请数量</td>', find: '<td>59</td>', replace: '<td>5O</td>' }],
    ['table3-balance total', 'table3-row-total received'],
    [['表三“一、本年新收政府信息公开申请数量”行“总计”列', '数字中夹有不属于数字的字符']],
  ],
  [
    'a cell that reaches over two rows is a figure of neither',
    [
      { after: '2.重复申请</td>', find: '<td>1</td>', replace: '<td rowspan="2">1</td>' },
      { after: '3.要求提供公开出版物</td>', find: '<td>0</td>', replace: '' },
    ],
    ['table3-row-total unprocessed.duplicate', 'table3-row-total unprocessed.publication', ...columns('naturalPerson')],
    [['表三', '一个单元格跨了几行，无法确定数字属于哪一行']],
  ],
  [
    'a row with a cell too few may lack any of them',
    [{ after: '2.重复申请</td>', find: '<td>1</td>', replace: '' }],
    [
      'table3-row-total unprocessed.duplicate',
      ...columns(
        'naturalPerson',
        'business',
        'researchInstitute',
        'socialOrganization',
        'legalService',
        'otherOrganization',
      ),
    ],
    [['表三', cutOff]],
  ],
])('%s', (_, edits, untested, doubts) => {
  expect(judged(edits)).toEqual({ untested, failed: [], doubts });
});
