import { defineRule, type Reference } from '../rule.ts';
import { judgeRows } from '../table2-rows.ts';

export default defineRule({
  id: 'table2-in-force-below-net',
  version: 1,
  title: '现行有效件数小于本年净增',
  basis: '表二本年制发、本年废止、现行有效三栏的含义；武政办发〔2025〕54号“会同级司法行政主管部门,认真填写”',
  plain: '今年新发的文件减去废止的，比“现行有效”还多，数字可能填错。',
  english: {
    title: 'Fewer documents in force than the year’s net growth',
    plain: 'Documents issued this year less those repealed exceed those in force; a figure may be wrong.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  form: '2021',
  reads: ['table2'],
  messages: {
    review: '“{row}”：本年制发{issued} - 本年废止{repealed} = {net}，现行有效写的是{inForce}。是否填写有误？',
  },
  check: ({ table2 }) =>
    judgeRows(table2, {
      rows: ['regulations', 'normativeDocuments'],
      columns: ['issued', 'repealed', 'inForce'],
      blankIsZero: ['issued', 'repealed'],
      test: ([issued = Number.NaN, repealed = Number.NaN, inForce = Number.NaN]) => {
        const net = issued - repealed;
        if (!(inForce < net)) return null;
        return { outcome: 'review', expected: net, actual: inForce, slots: { issued, repealed, net, inForce } };
      },
    }),
});

export const reference: Reference = {
  zh: {
    compared: '2021年格式表二的规章、行政规范性文件两行：现行有效件数不应小于本年制发件数减去本年废止件数。',
    passes: '制发5、废止7、现行有效38：38 ≥ 5 - 7。',
    fails: '制发6、废止1、现行有效3：6 - 1 = 5，大于3。',
    cannotTell: '现行有效件数空白，或三个数中有一个无法识别。',
    limits: '文件可能因有效期届满自行失效而不计入废止，所以只列为待核。',
  },
  en: {
    compared:
      'Form of 2021, rows regulations and normative documents: those in force should not be fewer than issued less repealed.',
    passes: 'Issued 5, repealed 7, in force 38: 38 ≥ 5 − 7.',
    fails: 'Issued 6, repealed 1, in force 3: 6 − 1 = 5, more than 3.',
    cannotTell: 'In force is blank, or one of the three figures cannot be read.',
    limits: 'A document may lapse by its own date without being repealed, so the finding is for review only.',
  },
};
