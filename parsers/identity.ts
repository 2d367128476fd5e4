import { isFurniture, titleLines } from './article.ts';
import type { Placed } from './citations.ts';
import { type Head, metaOf } from './head.ts';
import { isOrganName, organInTitle, organOf } from './organ.ts';
import { type Block, cutPieces } from './prose.ts';
import type { Organ, Paragraph, Piece, Report, SourceMap } from './report.ts';
import { readSignature } from './signature.ts';
import { squeeze } from './text.ts';
import { isReportTitle, titleParts, titleYear } from './title.ts';

export interface TitleCandidate {
  /** White space removed. */
  text: string;
  /** The blocks that print it, `[from, to)`; null for meta tags and `<title>`. */
  lines: [number, number] | null;
}

/** Every title with a year or an organ that the page prints or declares for the report in `[start, end)`, the best first. */
export function titlesOf(head: Head, blocks: readonly Block[], start: number, end: number): TitleCandidate[] {
  const candidates: TitleCandidate[] = [];
  for (let lines = titleLines(blocks, start, end); lines !== null; lines = titleLines(blocks, start, lines[0])) {
    const text = blocks.slice(...lines).map((block) => (block.kind === 'text' ? block.text : ''));
    candidates.push({ text: text.join('').replace(/\s+/g, ''), lines });
    if (candidates.length > 11) break;
  }
  const declared = [metaOf(head, 'articletitle') ?? '', ...titleParts(head.title)];
  for (const text of declared) candidates.push({ text: text.replace(/\s+/g, ''), lines: null });
  return candidates
    .filter((candidate) => isReportTitle(squeeze(candidate.text)))
    .map((candidate) => ({ candidate, score: titleScore(candidate) }))
    .filter(({ score }) => score > 1)
    .sort((left, right) => right.score - left.score)
    .map(({ candidate }) => candidate);
}

function titleScore({ text, lines }: TitleCandidate): number {
  return (titleYear(squeeze(text)) === null ? 0 : 4) + (organInTitle(text) === null ? 0 : 2) + (lines === null ? 0 : 1);
}

/** Where no line reads as a report's title, what the page itself calls its title. */
export function declaredTitle(head: Head, blocks: readonly Block[], end: number): TitleCandidate | null {
  for (let at = 0; at < end; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'text' && block.holder.localName === 'h1' && block.text.length < 90 && !isFurniture(block.text))
      return { text: block.text.replace(/\s+/g, ''), lines: [at, at + 1] };
  }
  const declared = metaOf(head, 'articletitle');
  return declared === null ? null : { text: declared.replace(/\s+/g, ''), lines: null };
}

/** Gives the printed title a location of its own; its pieces follow the title's text, lines joined. */
export function locateTitle(title: TitleCandidate | null, blocks: readonly Block[], sources: SourceMap): string | null {
  if (title?.lines == null) return null;
  const pieces: Piece[] = [];
  const first = blocks[title.lines[0]];
  let at = 0;
  for (const block of blocks.slice(...title.lines)) {
    if (block.kind !== 'text') continue;
    for (const run of block.text.matchAll(/\S+/g)) {
      for (const piece of cutPieces(block.pieces, run.index, run.index + run[0].length))
        pieces.push({ ...piece, at: piece.at + at });
      at += run[0].length;
    }
  }
  if (first?.kind !== 'text') return null;
  sources.set('t1', { node: first.holder, pieces });
  return 't1';
}

const ANNOUNCED = /(?:公布|发布|编制|撰写|形成)了?《?([^，。；,;]{2,60}?信息公开[^，。；,;]{0,8}(?:报告|年报))/;

/** The first sentence that says whose report of which year this is (现公布…年度报告). */
function announced(paragraphs: readonly Placed[]): string | null {
  for (const { paragraph } of paragraphs) {
    const match = ANNOUNCED.exec(paragraph.text.replace(/\s+/g, ''));
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function siteOf(head: Head, titles: readonly TitleCandidate[]): string | null {
  const named = metaOf(head, 'sitename');
  if (named !== null) return named;
  const last = titleParts(head.title).at(-1);
  if (last === undefined || titles.some((title) => title.text === last.replace(/\s+/g, ''))) return null;
  return /政府|[局委厅部署]|管委会|网/.test(last) && !isReportTitle(last) && last.length < 40 ? last : null;
}

/** A fuller name of the same organ (云岭县财政局 for 县财政局) beats a shorter one. */
function fuller(name: string, others: readonly (readonly [string, Organ['evidence']])[]): Organ | null {
  const folded = organOf(name, 'title').folded;
  for (const [other, evidence] of others) {
    const organ = organOf(other, evidence);
    if (organ.folded !== folded && organ.folded.endsWith(folded) && evidence !== 'site') return organ;
  }
  return null;
}

function readOrgan(
  head: Head,
  titles: readonly TitleCandidate[],
  sentence: string | null,
  ending: readonly Paragraph[],
  site: string | null,
): Organ | null {
  const names: [string, Organ['evidence']][] = [];
  const offer = (name: string | null | undefined, evidence: Organ['evidence']): void => {
    const squeezed = name == null ? '' : squeeze(name);
    if (squeezed !== '' && isOrganName(squeezed)) names.push([squeezed, evidence]);
  };
  for (const title of titles) offer(organInTitle(title.text), 'title');
  offer(sentence === null ? null : organInTitle(sentence), 'prose');
  for (const paragraph of ending) offer(readSignature(paragraph.text)?.organ, 'signature');
  offer(metaOf(head, 'contentsource', 'source'), 'meta');
  offer(site?.replace(/(?:政务公开|政府信息公开|门户)?(?:网站|官网|门户|网)$/, ''), 'site');
  const first = names[0];
  if (first === undefined) return null;
  const unplaced = /^[省市县区](?![\u4e00-\u9fff]*[市县区])/.test(first[0]) || organOf(...first).level === 'unknown';
  return (unplaced ? fuller(first[0], names.slice(1)) : null) ?? organOf(...first);
}

/** Report year as an address gives it: a parameter of that name, else the year before the publication folder's. */
function addressYear(address: string): number | null {
  const named = /[?&](?:nb)?(?:year|nd|nf)=(20\d\d)/i.exec(address)?.[1];
  if (named !== undefined) return Number(named);
  const folder = /\/t?(20\d\d)[-/]?(?:0[1-6])(?=[\d/_-])/.exec(address)?.[1];
  return folder === undefined ? null : Number(folder) - 1;
}

export type Identity = Pick<Report, 'title' | 'organ' | 'year' | 'yearEvidence' | 'site'>;

/** Who published, for which year, with the evidence. Titles come best first, paragraphs in document order. */
export function readIdentity(page: {
  head: Head;
  titles: readonly TitleCandidate[];
  title: TitleCandidate | null;
  paragraphs: readonly Placed[];
  ending: readonly Paragraph[];
  period: Report['period'];
  address: string;
}): Identity {
  const sentence = announced(page.paragraphs);
  const site = siteOf(page.head, page.titles);
  const years: [Report['yearEvidence'], number | null][] = [
    ...page.titles.map((title): [Report['yearEvidence'], number | null] => ['title', titleYear(squeeze(title.text))]),
    ['period', page.period === null ? null : Number(page.period.to.slice(0, 4))],
    ['prose', sentence === null ? null : titleYear(sentence)],
    ['address', addressYear(page.address)],
  ];
  const [yearEvidence, year] = years.find(([, found]) => found !== null) ?? [null, null];
  return {
    title: page.title?.text ?? null,
    organ: readOrgan(page.head, page.titles, sentence, page.ending, site),
    year,
    yearEvidence,
    site,
  };
}
