import { readFile } from 'node:fs/promises';

export interface Count {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests of one Vitest run from its JSON report. A file that could not be loaded is one failure, and so is a run
 * that left no report or failed beside its tests.
 */
export async function countTests(report: string, exitStatus: number | null): Promise<Count> {
  const files = await readFile(report, 'utf8')
    .then((text) => (JSON.parse(text) as VitestReport).testResults)
    .catch(() => null);
  if (files === null) return { passed: 0, failed: 1 };
  const count: Count = { passed: 0, failed: 0 };
  for (const file of files) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').length;
    count.passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  if (exitStatus !== 0 && count.failed === 0) count.failed = 1;
  return count;
}
