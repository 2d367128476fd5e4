import { type Placed, readContact, readDocuments } from './citations.ts';
import { readPeriod } from './dates.ts';
import { divisionsOf } from './division.ts';
import { articleOf } from './extent.ts';
import { type Head, metaOf, readHead } from './head.ts';
import { SECTION_KEYS } from './headings.ts';
import { declaredTitle, locateTitle, readIdentity, titlesOf } from './identity.ts';
import { claimSteps } from './narrative/claims.ts';
import { nameFromOuter, type Outer } from './outer.ts';
import { outlinesOf, splitGlued } from './outline.ts';
import { continuedOf } from './paging.ts';
import { blockSteps } from './prose.ts';
import { readPublished } from './published.ts';
import { recogniseSteps } from './recognise.ts';
import type { Parsed, Recognition, Report, SourceMap, TableKey } from './report.ts';
import { divide } from './sections.ts';
import { drain, type Steps } from './steps.ts';
import { type FoundTable, tableSteps } from './tables.ts';
import type { TreeDocument, TreeElement } from './tree.ts';

const NOTHING_READ: Recognition = {
  kind: 'attachment-only',
  reason: '页面像是年报，但没有能读出的统一格式表格。',
};

/**
 * Reads a whole page. `address` may be a file name; `outers` are the pages around a frame, the nearest first. Never throws;
 * work grows linearly with the page.
 */
export function parsePage(document: TreeDocument, address: string, outers: readonly Outer[] = []): Parsed {
  return drain(parseSteps(document, address, outers));
}

/** As `parsePage`, in small pieces. What was read is of one state of the page only if it did not change in between. */
export function* parseSteps(document: TreeDocument, address: string, outers: readonly Outer[]): Steps<Parsed> {
  const sources: SourceMap = new Map();
  const recognition = yield* recogniseSteps(document, address);
  const root = document.documentElement;
  if (root === null || recognition.kind === 'nothing' || recognition.kind === 'listing')
    return { recognition, report: null, sources };
  const tables = recognition.kind === 'report' ? yield* tableSteps(root, sources) : [];
  const isReport = recognition.kind === 'report';
  return {
    recognition: isReport && tables.length === 0 ? NOTHING_READ : recognition,
    report: yield* readReport(root, yield* readHead(document), tables, { address, outers }, sources),
    sources,
  };
}

const TABLES = 3;

function* readReport(
  root: TreeElement,
  head: Head,
  tables: readonly FoundTable[],
  { address, outers }: { address: string; outers: readonly Outer[] },
  sources: SourceMap,
): Steps<Report> {
  const keys = new Map<TreeElement, TableKey[]>();
  for (const { key, elements } of tables)
    for (const element of elements) keys.set(element, [...(keys.get(element) ?? []), key]);
  const blocks = yield* splitGlued(yield* blockSteps(root, new Set(keys.keys())));
  const divisions = divisionsOf(blocks, yield* outlinesOf(blocks, keys), tables, head);
  const { own, also } = divisions;
  const firstHeading = own.headings[0]?.at ?? own.end;

  const titles = titlesOf(head, blocks, own.start, firstHeading);
  const title = titles[0] ?? declaredTitle(head, blocks, firstHeading);
  const printed = new Set(titles.flatMap(({ lines }) => (lines === null ? [] : range(...lines))));
  const titleAt = titles.find(({ lines }) => lines !== null)?.lines?.[1] ?? title?.lines?.[1] ?? null;
  if (title?.lines != null) for (const at of range(...title.lines)) printed.add(at);

  const article = yield* articleOf(blocks, root, own, titleAt);
  const divided = yield* divide({ ...own, blocks, titles: printed, ...article }, sources);
  const paragraphs: Placed[] = [
    ...divided.preamble.map((paragraph) => ({ section: null, paragraph })),
    ...divided.sections.flatMap(({ key, paragraphs: within }) =>
      within.map((paragraph) => ({ section: key, paragraph })),
    ),
    ...divided.ending.map((paragraph) => ({ section: null, paragraph })),
  ];
  yield;
  const period = readPeriod(paragraphs);
  const table = (key: TableKey) => own.tables.find((found) => found.key === key)?.table ?? null;
  const edges = paragraphs.filter(({ section }) => section === null || section === 'other');
  const identity = readIdentity({
    head,
    titles,
    title,
    paragraphs,
    ending: divided.ending,
    period: period?.period ?? null,
    address,
  });
  yield;
  const published = readPublished(
    head,
    {
      blocks,
      start: own.start,
      end: Math.min(firstHeading, (titleAt ?? own.start) + 40),
      title: titleAt === null ? null : titleAt - 1,
    },
    divided.ending,
    sources,
  );
  const { named, by } = yield* nameFromOuter({ ...identity, published }, outers);
  const isWhole = divided.sections.length === SECTION_KEYS.length && own.tables.length === TABLES;
  return {
    ...named,
    titleLocation: by === null ? locateTitle(title, blocks, sources) : null,
    period: period?.period ?? null,
    contact: readContact(edges),
    documents: readDocuments(paragraphs),
    sections: divided.sections,
    preamble: divided.preamble,
    ending: divided.ending,
    table2: table('table2'),
    table3: table('table3'),
    table4: table('table4'),
    claims: yield* claimSteps({ ...divided, organ: named.organ, year: named.year }),
    media: divided.media,
    also,
    continued: [
      ...continuedOf(blocks, /^https?:/i.test(address) ? address : (metaOf(head, 'url') ?? address)),
      // A page that names what a frame holds may hold the rest of it, too.
      ...(by === null || isWhole ? [] : [by]),
    ],
    doubts: period?.repaired
      ? [{ code: 'stray-characters', text: `统计期限“${period.period.quote.text}”少了“年”或“月”，按整年读取。` }]
      : [],
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
