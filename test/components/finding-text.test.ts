import { expect, test } from 'vitest';
import { findingText } from '../../components/finding-text.ts';
import { translator } from '../../locales/translate.ts';
import { columnTotal, report, rowTotal, tieOut } from '../overlay/audit-builder.ts';

const t = translator('zh-CN');
const english = translator('en');

test('a copied finding holds all that is needed to redo it', () => {
  expect(findingText(report(), rowTotal, 'http://www.example.gov.cn/a.html', 'zh-CN', t)).toBe(
    [
      '青石县档案馆2023年政府信息公开工作年度报告',
      '表三“（七）总计”行 各类申请人之和 = 总计',
      '这一行各类申请人的数字加起来，和“总计”写的不一样。',
      '自然人 12 + 商业企业 4 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 16 ≠ 总计 15（相差 1）',
      '最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。',
      '依据：附表结构（合计栏的含义）',
      'http://www.example.gov.cn/a.html',
    ].join('\n'),
  );
  expect(findingText(report(), { ...tieOut, message: '正文18，表三16' }, '', 'zh-CN', t)).toBe(
    [
      '青石县档案馆2023年政府信息公开工作年度报告',
      '表三“一、本年新收政府信息公开申请数量”行“总计”列 正文申请数与表三一致',
      '正文说收到18件，表三写的是16件，说的是同一个数吗？',
      '正文18，表三16',
      '原文：“全年共受理政府信息公开申请18件，均已按期答复。”',
      '依据：条例第六条“及时、准确地公开政府信息”',
    ].join('\n'),
  );
  expect(findingText(report(), columnTotal, '', 'en', english).split('\n')[1]).toBe(
    'Table 3, column “总计” Results add up to their total',
  );
});

test('several equally good answers are copied as a list', () => {
  const change = (row: string, value: number) => ({
    changes: [{ cell: `table3/${row}/total` as const, location: null, value, slip: null }],
    agrees: [],
  });
  const repairs = {
    standing: 'tied',
    sets: [change('received', 15), change('concluded', 16)],
    count: 3,
    equal: 2,
  } as const;
  const tied = { ...rowTotal, suspect: null, repairs: { ...repairs, sets: [...repairs.sets] } };
  expect(findingText(report(), tied, '', 'zh-CN', t).split('\n').slice(4, 8)).toEqual([
    '这 2 格改其中任何一格，各式均成立，不能断定是哪一格：',
    '· 表三“一、本年新收政府信息公开申请数量”行“总计”列改为 15',
    '· 表三“（七）总计”行“总计”列改为 16',
    '另有 1 种改法',
  ]);
});
