import type {
  Exporter,
  ExportFinding,
  ExportOptions,
  ExportReport,
  ExportRule,
  ExportVerdict,
  TabledReport,
} from '../../exporters/selection.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../store/samples.ts';

/** 17:46:09 on 22 November 2026 where the test runs. */
export const exportedAt = new Date(2026, 10, 22, 17, 46, 9);

export const sampleRule: ExportRule = {
  id: 'table3-balance',
  version: 1,
  title: '表三收支不平衡',
  plain: '今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
  basis: '表三表头',
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reference: {
    compared: '七列逐列核对',
    passes: '16 + 0 = 16 + 0',
    fails: '16 ≠ 15',
    cannotTell: '无法识别',
    limits: '无',
  },
  address: 'chrome-extension://gouji/reference.html#table3-balance',
};

export function sampleExportFinding(
  finding: Parameters<typeof sampleFinding>[0] = {},
  verdict: Partial<ExportVerdict> | null = null,
): ExportFinding {
  const said: ExportVerdict | null = verdict && {
    verdict: null,
    reason: null,
    note: '',
    tags: [],
    by: '',
    at: new Date(2024, 2, 1, 9, 5, 0).getTime(),
    changed: false,
    evidence: { message: '自然人：3 + 0 ≠ 2 + 0', expected: 3, actual: 2 },
    ...verdict,
  };
  return { finding: sampleFinding(finding), verdict: said, screenshots: [] };
}

export function sampleExportReport(changes: Partial<ExportReport> = {}): ExportReport {
  const findings = changes.findings ?? [sampleExportFinding()];
  return {
    key: 'http://www.yunxi.gov.cn/a.html 2023 hash',
    address: 'http://www.yunxi.gov.cn/a.html',
    site: 'www.yunxi.gov.cn',
    region: '云溪市',
    capturedAt: new Date(2024, 1, 2, 8, 30, 0).getTime(),
    lastSeenAt: new Date(2024, 1, 3, 8, 30, 0).getTime(),
    contentHash: 'hash',
    report: sampleReport(),
    audit: sampleAudit(findings.map(({ finding }) => finding)),
    ...changes,
    findings,
  };
}

/** What an exporter writes, and what it told of its progress. */
export async function exported<Told extends TabledReport>(
  exporter: Exporter<Told>,
  reports: Told[],
  options: Partial<ExportOptions> = {},
): Promise<{ bytes: Uint8Array<ArrayBuffer>; progress: { reports: number; findings: number }[] }> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const progress: { reports: number; findings: number }[] = [];
  await exporter(
    each(reports),
    {
      locale: 'zh-CN',
      at: exportedAt,
      selection: '整个报告库',
      version: '0.1.0',
      rules: [sampleRule],
      signal: new AbortController().signal,
      progress: (done) => progress.push(done),
      ...options,
    },
    async (piece) => {
      pieces.push(piece);
    },
  );
  return { bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()), progress };
}

export async function exportedText<Told extends TabledReport>(
  exporter: Exporter<Told>,
  reports: Told[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const { bytes } = await exported(exporter, reports, options);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function* each<Told>(reports: Told[]): AsyncGenerator<Told> {
  yield* reports;
}
