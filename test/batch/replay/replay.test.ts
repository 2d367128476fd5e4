import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadAnew } from '../../../batch/audit-again/read-anew.ts';
import { bundleCaptures } from '../../../batch/replay/bundle-captures.ts';
import { BundleYears } from '../../../batch/replay/bundle-years.ts';
import { type ReplayedCapture, type ReplayOptions, replay } from '../../../batch/replay/replay.ts';
import { emptyTally, tallied } from '../../../batch/replay/tally.ts';
import { parseHtml } from '../../../cli/tree.ts';
import { countProblems, groupProblems } from '../../../components/problem.ts';
import { openBundle } from '../../../exporters/bundle/read.ts';
import { parsePage } from '../../../parsers/parse.ts';
import type { Report } from '../../../parsers/report.ts';
import { neighbourOf } from '../../../rules/neighbour.ts';
import { audit } from '../../../rules/runner.ts';
import { Database } from '../../../store/database.ts';
import { gunzip, gzip } from '../../../store/gzip.ts';
import { Library } from '../../../store/library.ts';
import type { Capture } from '../../../store/schema.ts';
import { sample } from '../../pages/sample.ts';
import { backup } from '../bundle/copies.ts';

const { html, expected } = sample('county-2024');

function parsed(text: string): Report {
  const { report } = parsePage(parseHtml(text), expected.address);
  if (report === null) throw new Error('no report');
  return report;
}

const report = parsed(html);

async function read(capture: Capture): Promise<ReadAnew> {
  if (capture.html === null) return { report: capture.report, notRead: 'no-html' };
  return { report: parsed(await gunzip(capture.html)), notRead: null };
}

async function captureOf(changes: Partial<Capture> = {}): Promise<Capture> {
  return {
    id: 1,
    key: `${expected.address} 2024 hash`,
    address: expected.address,
    site: 'www.yunxi.gov.cn',
    organ: report.organ?.name ?? '',
    organFolded: report.organ?.folded ?? '',
    year: report.year,
    title: report.title ?? '',
    capturedAt: 1000,
    lastSeenAt: 1000,
    contentHash: 'hash',
    report,
    audit: audit(report, { version: '0.1.0' }),
    html: await gzip(html),
    ...changes,
  };
}

function replayed(capture: Capture, changes: Partial<ReplayOptions> = {}): Promise<ReplayedCapture> {
  return replay(capture, { neighbours: {}, read, version: '0.2.0', only: null, ...changes });
}

function states({ findings }: ReplayedCapture) {
  return findings.map(({ state, fields }) => [state, ...fields]);
}

describe('one capture', () => {
  test('by the same parsers and rules every finding is found again, and the page reads the same', async () => {
    const result = await replayed(await captureOf());
    expect(states(result)).toEqual(expected.findings.map(() => ['same']));
    expect(result.reading).toEqual('same');
    expect(result.findings[0]?.now).toMatchObject({ version: '0.2.0', ruleVersion: 1 });
  });

  test('without its page the kept report is enough', async () => {
    const result = await replayed(await captureOf({ html: null }));
    expect([states(result), result.reading]).toEqual([expected.findings.map(() => ['same']), 'none']);
  });

  test('a page in which this copy sees no report is told of, and the kept report judged', async () => {
    const result = await replayed(await captureOf(), { read: async () => ({ report, notRead: 'not-recognised' }) });
    expect([states(result), result.reading]).toEqual([expected.findings.map(() => ['same']), 'differs']);
  });

  test('a finding that was made up is not found again, and this copy says what its rule found', async () => {
    const capture = await captureOf();
    const [real] = capture.audit.findings;
    if (real === undefined) throw new Error('no finding');
    const invented = {
      ...real,
      rule: 'table3-balance',
      subject: 'naturalPerson',
      fingerprint: 'x|2024|table3-balance|naturalPerson',
    };
    const unknown = { ...real, rule: 'future-rule', fingerprint: 'x|2024|future-rule|report' };
    const result = await replayed({ ...capture, audit: { ...capture.audit, findings: [invented, unknown] } });
    expect(result.findings.map(({ state, now, outcome }) => [state, now, outcome])).toEqual([
      ['gone', null, 'passed'],
      ['gone', null, 'unknown'],
    ]);
  });

  test('a finding with another message or figure is found again, but differently', async () => {
    const capture = await captureOf();
    const findings = capture.audit.findings.map((finding) => ({ ...finding, message: '改过的话', actual: 99 }));
    const result = await replayed({ ...capture, audit: { ...capture.audit, findings } });
    expect(states(result)).toEqual(expected.findings.map(() => ['differs', 'message', 'actual']));
  });

  test('a report that was made to fit the finding is betrayed by its page', async () => {
    const capture = await captureOf();
    const clean = parsed(html.replaceAll(/>\s*\d+\s*</g, '>0<'));
    const result = await replayed(capture, { read: async () => ({ report: clean, notRead: null }) });
    expect(result.reading).toEqual('differs');
    expect(result.findings.map(({ onlyOnPage }) => onlyOnPage)).toEqual(expected.findings.map(() => true));
    expect(result.findings.some(({ state }) => state === 'gone')).toEqual(true);
  });

  test('a rule that was switched off when it was audited stays off', async () => {
    const capture = await captureOf({
      audit: audit(report, { version: '0.1.0', settings: { 'table4-total': 'off' } }),
    });
    expect(states(await replayed(capture)).flat()).not.toContain('gone');
    expect((await replayed(capture)).findings.map(({ rule }) => rule)).not.toContain('table4-total');
  });

  test('only the findings that are asked for are replayed', async () => {
    const capture = await captureOf();
    const first = capture.audit.findings[0]?.fingerprint ?? '';
    expect((await replayed(capture, { only: new Set([first]) })).findings.length).toEqual(1);
  });
});

describe('across years', () => {
  const before: Report = { ...report, year: 2023, title: (report.title ?? '').replace('2024', '2023') };
  const neighbour = neighbourOf(before, 'http://www.yunxi.gov.cn/2023.html', '1970-01-01T00:00:01.000Z');
  const acrossYears = audit(report, { version: '0.1.0', neighbours: { prior: neighbour } });

  beforeEach(() => {
    Dexie.dependencies.indexedDB = new IDBFactory();
  });

  test('without the other year a finding that rests on it cannot be replayed; with it, it is found again', async () => {
    const capture = await captureOf({ audit: acrossYears });
    const alone = await replayed(capture);
    const beside = await replayed(capture, { neighbours: { prior: neighbour } });
    const resting = acrossYears.findings.map(({ prior }) => prior !== null);
    expect(resting.includes(true)).toEqual(true);
    expect(alone.findings.map(({ state }) => state)).toEqual(resting.map((rests) => (rests ? 'untested' : 'same')));
    expect(beside.findings.map(({ state }) => state)).toEqual(resting.map(() => 'same'));
  });

  test('a bundle brings the other year with it', async () => {
    const database = new Database('years');
    const library = new Library(database);
    for (const [year, kept, audited] of [
      [2023, before, audit(before, { version: '0.1.0' })],
      [2024, report, acrossYears],
    ] as const) {
      const counts = countProblems(groupProblems(audited.findings));
      await library.keep({
        address: `http://www.yunxi.gov.cn/${year}.html`,
        report: kept,
        audit: audited,
        counts,
        html: '',
        at: 1000,
      });
    }
    const bundle = await openBundle(await backup(database));
    database.close();
    const years = await BundleYears.of(bundle, new AbortController().signal);
    let tally = emptyTally();
    for await (const capture of bundleCaptures(bundle))
      tally = tallied(
        tally,
        await replayed(capture, {
          neighbours: years.beside(capture),
          read: async ({ report: kept }) => ({ report: kept, notRead: 'no-html' }),
        }),
      );
    const total = acrossYears.findings.length + audit(before).findings.length;
    expect([tally.captures, tally.counts]).toEqual([2, { same: total, differs: 0, gone: 0, untested: 0 }]);
  });
});
