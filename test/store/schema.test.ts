import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Report } from '../../parsers/report.ts';
import type { Audit } from '../../rules/finding.ts';
import { auditSchema, reportSchema } from '../../store/schema.ts';
import { number, sampleAudit, sampleFinding, sampleReport } from './samples.ts';

test('the schemas are the contracts, key for key', () => {
  expectTypeOf<z.infer<typeof reportSchema>>().toEqualTypeOf<Report>();
  expectTypeOf<z.infer<typeof auditSchema>>().toEqualTypeOf<Audit>();
});

test('a report and its audit pass unchanged', () => {
  expect(reportSchema.parse(sampleReport())).toEqual(sampleReport());
  expect(auditSchema.parse(sampleAudit([sampleFinding()]))).toEqual(sampleAudit([sampleFinding()]));
});

test.each<[string, unknown]>([
  ['an unknown key', { ...sampleReport(), score: 90 }],
  ['a missing key', { ...sampleReport(), claims: undefined }],
  ['a figure that is a string', sampleReport({ year: '2023' as unknown as number })],
  ['a figure that is no finite number', sampleReport({ year: Number.NaN })],
])('a report with %s is refused', (_, value) => {
  expect(reportSchema.safeParse(value).success).toBe(false);
});

test.each(['table3', 'table3/received', 'table9/received/total', 'table3//total'])(
  'a finding about the cell "%s" is refused',
  (cell) => {
    const audit = { ...sampleAudit(), findings: [{ ...sampleFinding(), cells: [cell] }] };
    expect(auditSchema.safeParse(audit).success).toBe(false);
  },
);

test('a doubt about a figure passes', () => {
  const doubted = { ...number(3), doubt: { code: 'stray-characters' as const, text: '数字旁有其他字符' } };
  const report = sampleReport();
  const { table3 } = report;
  if (table3 === null) throw new Error('the sample has one');
  const changed = { ...report, table3: { ...table3, cells: { received: { naturalPerson: doubted } } } };
  expect(reportSchema.parse(changed)).toEqual(changed);
});
