import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'mixed-template',
  version: 1,
  title: '新旧格式混用',
  basis: '统一格式（国办公开办函〔2019〕60号、〔2021〕30号附件）',
  plain: '两张表用了不同年份的格式。',
  english: { title: 'Two forms mixed', plain: 'Tables 2 and 3 follow forms of different years.' },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: ['table2', 'table3'],
  messages: { failed: '表二用的是{table2}年的格式，表三用的是{table3}年的格式。' },
  check: ({ table2, table3 }) => {
    const subject = 'report';
    if (table2.form === null || table3.form === null) {
      return [{ subject, outcome: 'untested', reason: '不能确定表二或表三用的是哪一年的格式' }];
    }
    if (table2.form === table3.form) return [{ subject, outcome: 'passed' }];
    return [
      {
        subject,
        outcome: 'failed',
        expected: '同一年的格式',
        actual: `表二${table2.form}年，表三${table3.form}年`,
        marks: [...table2.locations, ...table3.locations].map((location) => ({ location, role: 'place' })),
        slots: { table2: table2.form, table3: table3.form },
      },
    ];
  },
});

export const reference: Reference = {
  zh: {
    compared: '表二与表三各自所用的格式是否为同一年的。',
    passes: '两张表都是2021年的格式。',
    fails: '表二是2019年的格式，表三（六）其他处理却有三个小项（2021年的格式）。',
    cannotTell: '不能确定其中一张表的格式。',
    limits: '表四和六个标题两种格式相同，不参与比较。',
  },
  en: {
    compared: 'The form of table 2 against that of table 3.',
    passes: 'Both on the form of 2021.',
    fails: 'Table 2 on the form of 2019, table 3 with the three rows under （六） of the form of 2021.',
    cannotTell: 'The form of one of them was not recognised.',
    limits: 'Table 4 and the headings are the same on both forms.',
  },
};
