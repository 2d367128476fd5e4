import { describe, expect, test } from 'vitest';
import { audit } from '../../rules/runner.ts';
import { report, summary } from './report-builder.ts';

describe('an audit', () => {
  test.each(['2019', '2021'] as const)('of a consistent report on the form of %s raises nothing', (form) => {
    expect(summary(audit(report({ form })))).toEqual([]);
  });
});
