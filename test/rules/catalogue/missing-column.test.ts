import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'missing-column';
const passed = { table2: 'passed', table3: 'passed', table4: 'passed' };
const block = (key: string) => [`table4/${key}`];

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['all columns of the form of 2021', {}, passed],
    ['all columns of the form of 2019', { form: '2019' }, passed],
    ['a column of table 3 missing', { without: ['table3//legalService'] }, { ...passed, table3: 'failed' }],
    ['a field of table 4 missing', { without: ['table4/review/pending'] }, { ...passed, table4: 'failed' }],
    ['a block of table 4 missing', { without: block('litigationAfterReview') }, { ...passed, table4: 'failed' }],
    [
      'a column of table 2 missing',
      { without: ['table2/regulations/repealed', 'table2/normativeDocuments/repealed'] },
      { ...passed, table2: 'failed' },
    ],
    ['a clause of table 2 that is not there at all is a matter of missing-row', { without: ['table2/fees'] }, passed],
    ['table 2 on an outdated form', { table2Form: '2019' }, { ...passed, table2: 'inapplicable' }],
    [
      'a report that goes on elsewhere',
      { without: ['table4/review/pending'], report: { continued: ['2.html'] } },
      { ...passed, table4: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the message names what is missing', () => {
    const messages = (plan: Plan) => findings(rule, report(plan)).map(({ message }) => message);
    expect(messages({ without: ['table3//legalService'] })).toEqual(['表三缺少1栏：法律服务机构。']);
    expect(messages({ without: [...block('litigationAfterReview'), 'table4/review/pending'] })).toEqual([
      '表四缺少2栏：行政复议的尚未审结；复议后起诉。',
    ]);
    expect(messages({ without: ['table2/regulations/repealed', 'table2/normativeDocuments/repealed'] })).toEqual([
      '表二缺少1栏：第二十条第（一）项的本年废止件数。',
    ]);
  });
});
