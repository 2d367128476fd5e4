import { type SheetTexts, sheetTexts } from '../locales/ledger/sheet.ts';
import type { CellAddress } from '../parsers/report.ts';
import { cellLabel } from './cell-label.ts';
import { outputFinding } from './output-finding.ts';
import type { Exporter, ExportFinding, ExportOptions, ExportReport, ExportRule, ExportVerdict } from './selection.ts';
import { TextWriter } from './text-writer.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: one run, one result a finding. A page is the artifact, a cell of its tables a logical location in it. */
export const exportSarif: Exporter = async (reports, options, write) => {
  const writer = new TextWriter(write);
  const run = {
    tool: { driver: driver(options) },
    language: options.locale === 'en' ? 'en' : 'zh-CN',
    columnKind: 'utf16CodeUnits',
    properties: { selection: options.selection, exportedAt: options.at.toISOString() },
  };
  const t = sheetTexts(options.locale);
  const places = new Map(options.rules.map(({ id }, at) => [id, at]));
  const head = JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] });
  await writer.add(`${head.slice(0, -'}]}'.length)},"results":[`);
  const done = { reports: 0, findings: 0 };
  for await (const report of reports) {
    options.signal.throwIfAborted();
    for (const found of report.findings) {
      const text = JSON.stringify(result(found, report, places.get(found.finding.rule), t));
      await writer.add(`${done.findings === 0 ? '' : ','}\n${text}`);
      done.findings += 1;
    }
    done.reports += 1;
    options.progress({ ...done });
  }
  options.signal.throwIfAborted();
  await writer.add('\n]}]}\n');
  await writer.end();
};

function driver({ locale, version, rules }: ExportOptions): object {
  return {
    name: locale === 'en' ? 'Gouji' : '勾稽 Gouji',
    version,
    semanticVersion: version,
    rules: rules.map(descriptor),
  };
}

function descriptor({
  id,
  title,
  plain,
  basis,
  level,
  category,
  certainty,
  version,
  reference,
  address,
}: ExportRule): object {
  const { compared, passes, fails, cannotTell, limits } = reference;
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: plain },
    help: { text: [compared, passes, fails, cannotTell, limits].join('\n') },
    helpUri: address,
    defaultConfiguration: { level },
    properties: { category, certainty, basis, version },
  };
}

function result(
  { finding, verdict }: ExportFinding,
  of: ExportReport,
  ruleIndex: number | undefined,
  t: SheetTexts,
): object {
  const { expected, actual, cells, quote, suspect, proposed, problem, repairs, prior } = outputFinding(finding);
  const isFailed = finding.outcome === 'failed';
  const settled = verdict === null ? [] : suppressions(verdict, t);
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind: isFailed ? 'fail' : 'review',
    // SARIF has a level only for what failed.
    level: isFailed ? finding.level : 'none',
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(of.address) } },
        ...(cells.length > 0 && { logicalLocations: cells.map((cell) => logicalLocation(cell, of)) }),
      },
    ],
    fingerprints: { 'gouji/v1': finding.fingerprint },
    ...(settled.length > 0 && { suppressions: settled }),
    properties: {
      organ: of.report.organ?.name ?? null,
      year: of.report.year,
      level: finding.level,
      subject: finding.subject,
      title: finding.title,
      plain: finding.plain,
      expected,
      actual,
      quote,
      suspect,
      proposed,
      problem,
      repairs,
      prior,
      capturedAt: new Date(of.capturedAt).toISOString(),
      contentHash: of.contentHash,
      verdict: verdict && told(verdict),
      ...(verdict !== null && verdict.tags.length > 0 && { tags: [...new Set(verdict.tags)] }),
    },
  };
}

function logicalLocation(cell: CellAddress, { report }: ExportReport): object {
  return { fullyQualifiedName: cell, name: cellLabel(report, cell), kind: 'element' };
}

/** A dismissal. Where the evidence has changed since, somebody must look again: it suppresses nothing till then. */
function suppressions({ verdict, reason, note, changed }: ExportVerdict, t: SheetTexts): object[] {
  if (verdict !== 'dismissed') return [];
  const because = reason === null ? '' : t(`reason.${reason}`);
  const justification = because !== '' && note !== '' ? t('justification', { reason: because, note }) : because + note;
  return [{ kind: 'external', status: changed ? 'underReview' : 'accepted', justification }];
}

function told({ verdict, reason, note, by, at, changed, evidence }: ExportVerdict): object {
  const { message, expected, actual } = evidence;
  return {
    verdict,
    reason,
    note,
    by,
    at: new Date(at).toISOString(),
    changed,
    evidence: { message, expected, actual },
  };
}

/** What RFC 3986 does not allow in an address. */
const unsafe = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/** An address that every reader of SARIF takes; what is no address is made a relative one. */
function uriOf(address: string): string {
  const isAddress = URL.canParse(address);
  const { origin, href } = isAddress ? new URL(address) : { origin: '', href: address.toWellFormed() };
  const start = origin !== 'null' && href.startsWith(origin) ? origin : '';
  const [path = '', ...fragments] = href.slice(start.length).replace(unsafe, encodeURIComponent).split('#');
  return `${start}${path}${fragments.length > 0 ? `#${fragments.join('%23')}` : ''}`;
}
