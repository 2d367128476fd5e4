import { describe, expect, test } from 'vitest';
import { groupChildren } from '../../parsers/forms/forms.ts';
import type { FormYear, Report } from '../../parsers/report.ts';
import { rules } from '../../rules/list.ts';
import { audit } from '../../rules/runner.ts';
import { stating } from './prose-report.ts';
import { randomReport } from './report-builder.ts';

const seeds = Array.from({ length: 6 }, (_, seed) => seed + 1);
const forms: FormYear[] = ['2019', '2021'];

function total(report: Report, row: string, column = 'total'): number {
  return report.table3?.cells[row]?.[column]?.value ?? Number.NaN;
}

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);

/** What a report's text may say of its table 3: each sentence once with the table's figures and once with others. */
function sentences(report: Report, form: FormYear): { rule: string; right: string; wrong: string }[] {
  const row = (name: string) => total(report, name);
  const group = (name: 'denied' | 'unavailable' | 'unprocessed') => sum(groupChildren(form, name).map(row));
  const legal = row('received') - total(report, 'received', 'naturalPerson');
  const said = (rule: string, value: number, sentence: (value: number) => string) => ({
    rule,
    right: sentence(value),
    wrong: sentence(value + 5000),
  });
  const received = row('received');
  const ofAll = (words: string) => (value: number) => `全年收到政府信息公开申请${received}件，其中${words}${value}件。`;
  return [
    said('narrative-received', received, (value) => `全年共收到政府信息公开申请${value}件。`),
    said('narrative-received', received + row('carriedIn'), (value) => `全年共受理政府信息公开申请${value}件。`),
    said(
      'narrative-carried-in',
      row('carriedIn'),
      (value) => `全年收到政府信息公开申请${received}件，上年结转${value}件。`,
    ),
    said('narrative-concluded', row('concluded'), (value) => `全年收到政府信息公开申请${received}件，办结${value}件。`),
    said(
      'narrative-carried-out',
      row('carriedOut'),
      (value) => `全年收到政府信息公开申请${received}件，结转下年度办理${value}件。`,
    ),
    said('narrative-outcome', row('granted'), ofAll('予以公开')),
    said('narrative-outcome', row('partiallyGranted'), ofAll('部分公开')),
    said('narrative-outcome', group('denied'), ofAll('不予公开')),
    said('narrative-outcome', group('unavailable'), ofAll('无法提供')),
    said('narrative-outcome', group('unprocessed'), ofAll('不予处理')),
    said('narrative-outcome', row('unprocessed.duplicate'), ofAll('重复申请')),
    said('narrative-applicant', total(report, 'received', 'naturalPerson'), ofAll('自然人申请')),
    said('narrative-applicant', legal, ofAll('法人或其他组织申请')),
  ];
}

const aboutProse = rules.filter(({ id }) => id.startsWith('narrative-'));
const prose = (report: Report): string[] => audit(report, { rules: aboutProse }).findings.map(({ rule }) => rule);

describe.each(forms)('random tables of the form of %s', (form) => {
  test('a text that repeats the figures of its tables raises nothing', () => {
    const raised = seeds.flatMap((seed) => {
      const { table3 } = randomReport(seed, form);
      const plan = { form, report: { table3 } };
      return sentences(randomReport(seed, form), form).flatMap(({ right }) =>
        prose(stating(right, plan)).map((rule) => `${seed} ${rule} ${right}`),
      );
    });
    expect(raised).toEqual([]);
  });

  test('a text with another figure raises the rule of that figure', () => {
    const missed = seeds.flatMap((seed) => {
      const { table3 } = randomReport(seed, form);
      const plan = { form, report: { table3 } };
      return sentences(randomReport(seed, form), form).flatMap(({ rule, wrong }) =>
        prose(stating(wrong, plan)).includes(rule) ? [] : [`${seed} ${rule} ${wrong}`],
      );
    });
    expect(missed).toEqual([]);
  });

  test('every outcome of the table, listed, closes on what was concluded', () => {
    const raised = seeds.flatMap((seed) => {
      const report = randomReport(seed, form);
      const { table3 } = report;
      const of = (names: string[]) => sum(names.map((name) => total(report, name)));
      const shown = of(['granted', 'partiallyGranted']);
      const refused = of(groupChildren(form, 'denied'));
      const other = total(report, 'concluded') - shown - refused;
      const sentence = `全年答复政府信息公开申请${total(report, 'concluded')}件，其中予以公开及部分公开${shown}件，不予公开${refused}件，其他${other}件。`;
      return prose(stating(sentence, { form, report: { table3 } })).map((rule) => `${seed} ${rule} ${sentence}`);
    });
    expect(raised).toEqual([]);
  });
});
