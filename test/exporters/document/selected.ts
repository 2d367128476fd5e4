import { parseHtml } from '../../../cli/tree.ts';
import type {
  Exporter,
  ExportFinding,
  ExportOptions,
  ExportReport,
  ExportVerdict,
} from '../../../exporters/selection.ts';
import { parsePage } from '../../../parsers/parse.ts';
import { audit } from '../../../rules/runner.ts';
import { sample } from '../../pages/sample.ts';

const at = Date.UTC(2024, 4, 6, 4);

/** A sample page as an exporter is given it, all its findings selected; `judge` says what reviewers said of each. */
export function selected(
  name: string,
  judge: (rule: string, position: number) => ExportVerdict | null = () => null,
): ExportReport {
  const { html, expected } = sample(name);
  const { report } = parsePage(parseHtml(html), expected.address);
  if (report === null) throw new Error(`${name} holds no report`);
  const audited = audit(report, { version: '0.1.0', settings: {} });
  const findings = audited.findings.map(
    (finding, position): ExportFinding => ({ finding, verdict: judge(finding.rule, position), screenshots: [] }),
  );
  return {
    key: `${expected.address} ${report.year ?? ''} ab12`,
    address: expected.address,
    site: new URL(expected.address).hostname,
    region: null,
    capturedAt: at,
    lastSeenAt: at,
    contentHash: 'ab12',
    report,
    audit: audited,
    findings,
  };
}

export function verdict(changes: Partial<ExportVerdict> = {}): ExportVerdict {
  return {
    verdict: 'confirmed',
    reason: null,
    note: '',
    tags: [],
    by: '张三',
    at,
    changed: false,
    evidence: { message: '', expected: null, actual: null },
    ...changes,
  };
}

export interface Exported {
  bytes: Uint8Array<ArrayBuffer>;
  progress: { reports: number; findings: number }[];
}

/** Runs an exporter to its end. */
export async function exported(
  exporter: Exporter,
  reports: readonly ExportReport[],
  options: Partial<ExportOptions> = {},
): Promise<Exported> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const progress: Exported['progress'] = [];
  async function* each() {
    yield* reports;
  }
  await exporter(
    each(),
    {
      locale: 'zh-CN',
      at: new Date(at),
      selection: '级别：错误',
      version: '0.1.0',
      rules: [],
      signal: new AbortController().signal,
      progress: (done) => progress.push(done),
      ...options,
    },
    async (piece) => void pieces.push(piece),
  );
  return { bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()), progress };
}
