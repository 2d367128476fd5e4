import { describe, expect, test } from 'vitest';
import { type Example, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-placeholder';
const examples: Example[] = [
  ['a gap for a number', '收到政府信息公开申请XX件。', { 'placeholder#1': 'failed' }],
  ['crosses', '全年公开信息××条，发布公告＊＊条。', { 'placeholder#1': 'failed', 'placeholder#2': 'failed' }],
  ['underscores', '收到申请__件。', { 'placeholder#1': 'failed' }],
  ['empty brackets', '收到申请（ ）件。', { 'placeholder#1': 'failed' }],
  ['a unit without its number', '全年共主动公开条，其中网站20条。', { 'placeholder#1': 'failed' }],
  ['received without a number', '本年度收到件，均已答复。', { 'placeholder#1': 'failed' }],
  ['an instruction of the template', '欢迎登录我局网站（具体网址）查阅。', { 'placeholder#1': 'failed' }],
  ['the form’s own instruction', '（文字描述，收取信息处理费情况在此处报告。）', { 'placeholder#1': 'failed' }],
  ['an organ left open', 'XX局2024年政府信息公开工作年度报告。', { 'placeholder#1': 'failed' }],
  [
    'words: 公开条例',
    '根据《中华人民共和国政府信息公开条例》，发布条例解读，主动公开条件、公开件数和收到件数逐月通报。',
    { report: 'passed' },
  ],
  ['words: 公共条件', '完善公共条件，主动公开条目清晰，政府信息公开件办理规范。', { report: 'passed' }],
  ['an address', '地址：XX市XX区XX路12号。', { report: 'passed' }],
  ['an organ without its name in a sentence', '答复要求公开XX单位、XX项目信息的申请。', { report: 'passed' }],
  ['X-rays', '公开X光检查项目。', { report: 'passed' }],
  ['someone', '申请人张某某、李××的申请已办结。', { report: 'passed' }],
  ['a filled sentence', '全年共主动公开信息20条。', { report: 'passed' }],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
