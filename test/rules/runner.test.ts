import { describe, expect, test } from 'vitest';
import type { Judgement, Rule } from '../../rules/rule.ts';
import { defineRule } from '../../rules/rule.ts';
import { audit } from '../../rules/runner.ts';
import { report, summary } from './report-builder.ts';

function ruleThat(check: () => Judgement[], changes: Partial<Rule> = {}): Rule {
  return {
    ...defineRule({
      id: 'sample',
      version: 3,
      title: '样例',
      basis: '样例',
      plain: '样例。',
      english: { title: 'Sample', plain: 'Sample.' },
      level: 'error',
      category: 'consistency',
      certainty: 'certain',
      reads: [],
      messages: { failed: '{what}不符。' },
      check,
    }),
    ...changes,
  };
}

const fails = ruleThat(() => [{ subject: 'report', outcome: 'failed', slots: { what: '甲' } }]);
const throws = ruleThat(
  () => {
    throw new Error('没有这一列');
  },
  { id: 'broken' },
);

describe('an audit', () => {
  test.each(['2019', '2021'] as const)('of a consistent report on the form of %s raises nothing', (form) => {
    expect(summary(audit(report({ form })))).toEqual([]);
  });

  test('counts one check a rule and subject', () => {
    const { checks, outcomes } = audit(report());
    expect(Object.values(checks).reduce((sum, count) => sum + count)).toBe(outcomes.length);
    expect(new Set(outcomes.map(({ rule, subject }) => `${rule} ${subject}`)).size).toBe(outcomes.length);
    expect(checks).toEqual({ passed: 109, failed: 0, review: 0, untested: 7, inapplicable: 33 });
  });

  test('covers the figures that some rule compared with another', () => {
    const { coverage } = audit(report());
    expect(coverage).toEqual({ figures: 10 + 25 * 7 + 15, covered: 7 + 25 * 7 + 15 });
  });

  test('names the figures that none compared', () => {
    const { coverage, uncovered } = audit(report());
    expect(uncovered).toEqual({
      cells: ['table2/licensing/decisions', 'table2/penalties/decisions', 'table2/coercion/decisions'],
      claims: [],
    });
    expect(coverage.figures - coverage.covered).toBe(3);
  });

  test('loses only the rule that throws', () => {
    const { findings, outcomes } = audit(report(), { rules: [throws, fails] });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([['sample', '甲不符。']]);
    expect(outcomes[0]).toEqual({
      rule: 'broken',
      subject: 'report',
      outcome: 'untested',
      reason: '规则运行出错：没有这一列',
      cells: [],
    });
  });

  test('obeys the settings of the user and records what ran', () => {
    const off = audit(report(), {
      rules: [throws, fails],
      settings: { broken: 'off', sample: 'note', 'table9-total': 'off' },
    });
    expect(off.rules).toEqual([{ id: 'sample', version: 3 }]);
    expect(off.findings.map(({ level }) => level)).toEqual(['note']);
    expect(off.settings).toEqual({ broken: 'off', sample: 'note' });
  });

  test('keeps the version of the extension', () => {
    expect(audit(report(), { version: '1.2.3', rules: [] }).version).toBe('1.2.3');
  });

  test('names a finding by organ, year, rule and subject', () => {
    const fingerprints = (changes: Parameters<typeof report>[0]) =>
      audit(report(changes), { rules: [fails] }).findings.map(({ fingerprint }) => fingerprint);
    expect(fingerprints({})).toEqual(['岚溪市住房和城乡建设局|2024|sample|report']);
    expect(fingerprints({ report: { organ: null, year: null } })).toEqual([
      '岚溪市住房和城乡建设局2024年政府信息公开工作年度报告|-|sample|report',
    ]);
    expect(fingerprints({ report: { organ: null, year: null, title: null } })).toEqual(['-|-|sample|report']);
  });

  test('keeps the graver of two judgements on one subject', () => {
    const twice = ruleThat(() => [
      { subject: 'other', outcome: 'passed' },
      { subject: 'other', outcome: 'failed', slots: { what: '乙' } },
      { subject: 'other', outcome: 'untested', reason: '丙' },
    ]);
    expect(audit(report(), { rules: [twice] }).outcomes.map(({ outcome }) => outcome)).toEqual(['failed']);
  });

  test('says that a rule without a subject in this report is inapplicable', () => {
    const { outcomes } = audit(report(), { rules: [ruleThat(() => [])] });
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['inapplicable', '年报中没有这条规则核对的内容'],
    ]);
  });

  test('is the same each time', () => {
    const built = report({ cells: { 'table3/granted/business': 8 } });
    expect(audit(built)).toEqual(audit(structuredClone(built)));
  });
});
