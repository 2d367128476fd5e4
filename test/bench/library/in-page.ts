import type { Report } from '../../../parsers/report.ts';
import type { Audit } from '../../../rules/finding.ts';
import { Database } from '../../../store/database.ts';
import { evidenceOf, standingKey } from '../../../store/evidence.ts';
import { type Extract, packExtract } from '../../../store/extract.ts';
import { gzip } from '../../../store/gzip.ts';
import { entryOf } from '../../../store/query/entry.ts';
import { indexedTables } from '../../../store/query/index-writer.ts';
import { packSegment } from '../../../store/query/pack.ts';
import { type Entry, segmentOf, segmentSize } from '../../../store/query/segment.ts';
import type { Standing } from '../../../store/review.ts';
import type { PackedCapture, Summary } from '../../../store/schema.ts';
import type { Template } from './templates.ts';

/**
 * Fills the extension's library in its own page, past `Library.keep`, which would take hours. What is written is what it would
 * have written; of the packed bodies there are a few thousand different ones, each used for several captures, because packing
 * takes most of the time.
 */

const bodies = 2000;
const cities =
  '云溪 望屿 澜川 禾阳 临渚 青浔 沐河 松岚 砚江 平芜 清漪 衡陵 洛浦 金汀 石渡 宁邑 舒城 怀棠 安澜 凤鸣 曲河 虞山 乐泉 泽川 青岩 广陵 定溪 霁州';
const districts = '河东 河西 城关 临江 榆河 岚溪 青禾 白塔 南屏 北望 鹿鸣 梧桐 长亭 柳林 桃源 古渡 新桥 大泽 小岭 东篱';
const departments =
  '人民政府 人民政府办公室 教育局 公安局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 卫生健康委员会 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 林业局 气象局 城市管理局 信访局';
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

interface Body {
  report: Report;
  audit: Audit;
  counts: Template['counts'];
  packed: Pick<PackedCapture, 'report' | 'audit' | 'html'>;
  extract: Omit<Extract, 'id'>;
  organ: string;
  year: number;
}

const organs = cities.split(' ').flatMap((city) => [
  ...departments.split(' ').map((department) => `${city}市${department}`),
  ...districts.split(' ').flatMap((district, at) => {
    const region = `${city}市${district}${at % 3 === 0 ? '县' : '区'}`;
    return departments.split(' ').map((department) => `${region}${department}`);
  }),
]);

const made: Body[] = [];

/** The same text of another organ and year. */
function retold(text: string, from: string, organ: string, year: number): string {
  return text
    .replaceAll(from, organ)
    .replace(/"year":20\d\d/, `"year":${year}`)
    .replace(/\|20\d\d\|/g, `|${year}|`)
    .replace(/20\d\d(?=年(?:度|政|1月))/g, String(year));
}

async function makeBody(at: number, templates: Template[]): Promise<Body> {
  const template = templates[at % templates.length];
  if (template === undefined) throw new Error('no templates');
  const organ = organs[(at * 7919) % organs.length] ?? '';
  const year = years[at % years.length] ?? 2024;
  const [html, report, audit] = [template.html, template.report, template.audit].map((text) =>
    retold(text, template.organ, organ, year),
  ) as [string, string, string];
  const packed = { report: await gzip(report), audit: await gzip(audit), html: await gzip(html) };
  const read = { report: JSON.parse(report) as Report, audit: JSON.parse(audit) as Audit };
  const { id: _, ...extract } = packExtract(0, read.report, read.audit);
  return { ...read, counts: template.counts, packed, extract, organ, year };
}

async function prepare(templates: Template[]): Promise<void> {
  for (let at = 0; at < bodies; at += 1) made.push(await makeBody(at, templates));
}

const hour = 3_600_000;

/** Captures `from` to before `to`; both are multiples of the segments' size, or the end. */
async function write(database: Database, from: number, to: number): Promise<void> {
  const captures: PackedCapture[] = [];
  const summaries: Summary[] = [];
  const extracts: Extract[] = [];
  const standings: Standing[] = [];
  const entries: Entry[] = [];
  for (let id = from; id < to; id += 1) {
    if (id === 0) continue;
    const body = made[(id * 31) % made.length];
    if (body === undefined) throw new Error('not prepared');
    const isEdited = id % 40 === 0 && id > 1;
    const page = isEdited ? id - 1 : id;
    const organ = organs[Math.floor(page / years.length) % organs.length] ?? '';
    const year = years[page % years.length] ?? 2024;
    const told = (text: string) => text.replaceAll(body.organ, organ).replaceAll(`|${body.year}|`, `|${year}|`);
    const site = `www.${(Math.floor(page / years.length) % 400).toString(36)}.yunzhou.gov.cn`;
    const address = `http://${site}/zwgk/zfxxgk/nb/${year + 1}01/t${year + 1}0120_${page}.html`;
    const contentHash = id.toString(16).padStart(64, '0');
    const described = {
      id,
      address,
      site,
      organ,
      organFolded: organ,
      year,
      title: `${organ}${year}年政府信息公开工作年度报告`,
      capturedAt: 1_700_000_000_000 + id * hour,
      lastSeenAt: 1_700_000_000_000 + id * hour,
    };
    captures.push({ ...described, key: `${address} ${year} ${contentHash}`, contentHash, ...body.packed });
    summaries.push({ ...described, counts: body.counts });
    extracts.push({ id, ...body.extract });
    const audit = {
      ...body.audit,
      findings: body.audit.findings.map((finding) => ({
        ...finding,
        message: told(finding.message),
        fingerprint: told(finding.fingerprint),
      })),
    };
    const superseded = (id + 1) % 40 === 0;
    entries.push(entryOf({ ...described, contentHash }, body.report, audit, body.counts, superseded));
    const [judged] = audit.findings;
    if (judged !== undefined && id % 20 === 0) standings.push(standingOf(judged, described, id));
  }
  await database.guard((tables) =>
    tables.transaction('rw', [...indexedTables(tables), tables.standings], async () => {
      await tables.captures.bulkPut(captures);
      await tables.summaries.bulkPut(summaries);
      await tables.extracts.bulkPut(extracts);
      await tables.standings.bulkPut(standings);
      for (const [number, own] of Map.groupBy(entries, ({ id }) => segmentOf(id)))
        await tables.segments.put(packSegment(number, own));
    }),
  );
}

function standingOf(
  finding: Audit['findings'][number],
  capture: Summary | Omit<Summary, 'counts'>,
  id: number,
): Standing {
  const verdict = (['confirmed', 'dismissed', 'fixed'] as const)[(id / 20) % 3] ?? 'confirmed';
  return {
    key: standingKey(finding, capture),
    fingerprint: finding.fingerprint,
    organ: capture.organ,
    year: capture.year,
    rule: finding.rule,
    address: capture.address,
    opinion: {
      verdict,
      reason: verdict === 'dismissed' ? 'explained' : null,
      note: id % 60 === 0 ? '已电话核实，待对方更正' : '',
      tags: id % 100 === 0 ? ['表三', '第一季度'] : [],
    },
    at: 1_760_000_000_000,
    by: '王审计',
    evidence: evidenceOf(finding, capture.address, 1),
    act: `bench-${id}`,
    rivals: [],
  };
}

async function fill(from: number, to: number): Promise<void> {
  const database = new Database();
  for (let start = from; start < to; start += segmentSize)
    await write(database, start, Math.min(start + segmentSize, to));
  database.close();
}

async function count(): Promise<number> {
  const database = new Database();
  const captures = await database.guard((tables) => tables.summaries.count());
  database.close();
  return captures;
}

async function countFindings(): Promise<number> {
  const database = new Database();
  let findings = 0;
  await database.guard(({ segments }) =>
    segments.each((segment) => {
      findings += segment.findings.rule.length;
    }),
  );
  database.close();
  return findings;
}

const goujiLibrary = { prepare, fill, count, countFindings, segmentSize };

declare global {
  var goujiLibraryBench: typeof goujiLibrary;
}

globalThis.goujiLibraryBench = goujiLibrary;
