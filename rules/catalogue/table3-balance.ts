import { columnLabel } from '../../parsers/forms/forms.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table3-balance',
  version: 1,
  title: '表三收支不平衡',
  basis:
    '表三表头“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”（国办公开办函〔2019〕60号、〔2021〕30号附表）',
  plain: '今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
  english: {
    title: 'Table 3 does not balance',
    plain:
      'Requests received this year plus those carried in should equal those concluded plus those carried out; in this column they do not.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed: '“{subject}”列：本年新收加上年结转，{sum}；（七）总计加结转下年度，{right}；相差{difference}。',
    review:
      '“{subject}”列：本年新收加上年结转，{sum}；（七）总计加结转下年度，{right}；相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table3-balance'], 'rows', (_, column) => columnLabel('2021', 'table3', '', column)),
});

export const reference: Reference = {
  zh: {
    compared:
      '表三的七列逐列核对：一、本年新收 + 二、上年结转 = 三、本年度办理结果的（七）总计 + 四、结转下年度继续办理。',
    passes: '新收16、上年结转0，（七）总计16、结转下年度0：16 + 0 = 16 + 0。',
    fails: '新收16、上年结转0，（七）总计15、结转下年度0：16 ≠ 15，相差1。',
    cannotTell:
      '四个数中有一个无法识别，或表中没有“本年新收”“（七）总计”这一行；（七）总计空白，按0和按各项之和理解都不能使有关的各式成立。',
    limits: '空白按0计，由此对不上的列为待核。第三项指（七）总计，不指办理结果的行数。',
  },
  en: {
    compared:
      'For each of the seven columns of table 3: received + carried in = concluded (row （七）总计) + carried out.',
    passes: 'Received 16, carried in 0, concluded 16, carried out 0: 16 + 0 = 16 + 0.',
    fails: 'Received 16, carried in 0, concluded 15, carried out 0: 16 ≠ 15, a difference of 1.',
    cannotTell:
      'One of the four figures cannot be read, or the row received or concluded is not in the table; or concluded is blank and neither 0 nor the sum of its parts makes every sum hold that it stands in.',
    limits: 'Blanks count as 0; where the sum then fails, the finding is for review.',
  },
};
