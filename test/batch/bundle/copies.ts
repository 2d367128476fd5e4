import { z } from 'zod';
import { type TakeInOptions, type TakenIn, takeIn } from '../../../batch/bundle/take-in.ts';
import { type WriteLibraryOptions, writeLibrary } from '../../../batch/bundle/write-library.ts';
import { openBundle } from '../../../exporters/bundle/read.ts';
import { Batches } from '../../../store/batches.ts';
import type { Database } from '../../../store/database.ts';
import { judgedOf } from '../../../store/evidence.ts';
import { Library } from '../../../store/library.ts';
import type { Judged } from '../../../store/review.ts';
import { Reviews } from '../../../store/reviews.ts';
import { Rosters } from '../../../store/rosters.ts';
import { Views } from '../../../store/views.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../../store/samples.ts';

/** One pixel, black. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export const organs = ['云溪市气象局', '云溪市水务局', '云溪市教育局'];

export function addressOf(organ: string): string {
  return `http://www.yunxi.gov.cn/${organs.indexOf(organ)}/2023.html`;
}

/** The one finding of an organ's report, as a person is shown it. */
export function findingOf(organ: string): Judged {
  const address = addressOf(organ);
  const key = `${address} 2023 hash`;
  return judgedOf(finding(organ), { key, organ, organFolded: organ, year: 2023, address }, sampleAudit());
}

function finding(organ: string) {
  return sampleFinding({ fingerprint: `${organ}|2023|table3-balance|naturalPerson` });
}

export async function keepReport(database: Database, organ: string, at = 1000): Promise<number> {
  const report = sampleReport({
    title: `${organ}2023年政府信息公开工作年度报告`,
    organ: { name: organ, folded: organ, kind: 'department', level: 'prefecture', evidence: 'title' },
  });
  const audit = sampleAudit([finding(organ)]);
  const counts = { error: 1, warning: 0, note: 0, review: 0 };
  const html = `<html><title>${report.title}</title><p>全年共收到申请3件。</p></html>`;
  const { id } = await new Library(database).keep({ address: addressOf(organ), report, audit, counts, html, at });
  return id;
}

/** A library with something of every kind. */
export async function fill(database: Database): Promise<void> {
  for (const [at, organ] of organs.entries()) await keepReport(database, organ, 1000 + at);
  const reviews = new Reviews(database);
  const [first, second] = organs.slice(0, 2).map(findingOf) as [Judged, Judged];
  await reviews.say([first], { verdict: 'confirmed', note: '已电话核实', addTags: ['催办'] }, { by: '王', at: 2000 });
  await reviews.say([second], { verdict: 'dismissed', reason: 'explained' }, { by: '李', at: 2001 });
  const { group } = await reviews.say([first, second], { verdict: 'fixed' }, { by: '王', at: 2002 });
  await reviews.undo(group, { by: '王', at: 2003 });
  await new Views(database).save('待核', '/findings?levels=error', 3000);
  await new Rosters(database).add('市直部门', [{ name: '云溪市气象局', folded: '云溪市气象局', parent: null }], 3001);
  await database.tables.screenshots.add({
    uid: 's1',
    key: first.key,
    captureKey: first.evidence.captureKey,
    address: first.address,
    title: '年报',
    at: 3002,
    width: 1,
    height: 1,
    png: pixel,
  });
  const batches = new Batches(database);
  const { id } = await batches.create(
    { name: '市直部门', kind: 'audit', at: 3003 },
    organs.map((organ) => ({ address: addressOf(organ) })),
  );
  const [done, same] = await batches.jobs(id);
  const capture = await database.tables.captures.orderBy('id').first();
  if (done === undefined || same === undefined || capture === undefined) throw new Error('no batch');
  const result = {
    capture: capture.id,
    captureKey: capture.key,
    address: capture.address,
    organ: capture.organ,
    year: 2023,
  };
  await database.tables.jobs.update(done.id, { state: 'done', result: { ...result, added: true, sameAs: null } });
  await database.tables.jobs.update(same.id, { state: 'done', result: { ...result, added: false, sameAs: done.id } });
  await batches.pause(id);
}

/** Every table as it lies; tables that only speed up the rest are left out. */
export async function contentOf(database: Database): Promise<Record<string, unknown[]>> {
  const { tables } = database;
  const names = [
    'captures',
    'summaries',
    'acts',
    'standings',
    'views',
    'batches',
    'jobs',
    'rosters',
    'screenshots',
  ] as const;
  const content: Record<string, unknown[]> = {};
  for (const name of names) content[name] = await tables[name].toArray();
  return content;
}

export async function backup(database: Database, changes: Partial<WriteLibraryOptions> = {}): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeLibrary(
    {
      database,
      choice: { captures: null, keys: null, html: true, screenshots: true },
      selection: '',
      settings: { language: 'zh-CN' },
      version: '0.1.0',
      copy: 'c1',
      at: new Date('2026-03-01T08:00:00Z'),
      signal: new AbortController().signal,
      progress: () => {},
      ...changes,
    },
    async (piece) => {
      pieces.push(piece);
    },
  );
  return new Blob(pieces);
}

const settingsSchema = z.strictObject({ language: z.enum(['zh-CN', 'en']) });
type Taken = TakenIn<z.infer<typeof settingsSchema>>;

export async function take(
  file: Blob,
  database: Database,
  changes: Partial<TakeInOptions<z.infer<typeof settingsSchema>>> = {},
): Promise<Taken> {
  return takeIn(await openBundle(file), {
    database,
    look: false,
    isOwn: false,
    settings: settingsSchema,
    signal: new AbortController().signal,
    progress: () => {},
    ...changes,
  });
}
