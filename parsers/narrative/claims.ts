import type { Claim, Organ, Paragraph, Section, SectionKey } from '../report.ts';
import { drain, type Steps } from '../steps.ts';
import { type Draft, isIntake } from './draft.ts';
import { linkLists } from './lists.ts';
import { originalRange, type Reading, readText } from './normalise.ts';
import { readPassages } from './sentences.ts';
import { announcedTopic, type Topic } from './topics.ts';

/** The prose of a report, as the parsers of pages give it. */
export interface Prose {
  sections: Section[];
  preamble: Paragraph[];
  ending: Paragraph[];
  organ: Organ | null;
  year: number | null;
}

interface Placed {
  draft: Draft;
  reading: Reading;
  paragraph: Paragraph;
  section: SectionKey | null;
}

/** The share's whole is the total of the list that its part stands in, or the requests that the paragraph counts. */
function linkShares(drafts: readonly Draft[]): void {
  let intake: Draft | null = null;
  for (const draft of drafts) {
    if (draft.kind === 'share' && draft.of) draft.whole = draft.of.list?.total ?? (intake === draft.of ? null : intake);
    if (isIntake(draft.kind)) intake = draft;
  }
}

/**
 * Every figure that the prose states, in the order of the report. Never throws; work grows with the length of the prose.
 */
export function readClaims(input: Prose): Claim[] {
  return drain(claimSteps(input));
}

/** As `readClaims`, in small pieces. */
export function* claimSteps(input: Prose): Steps<Claim[]> {
  const placed: Placed[] = [];
  let groups = 0;
  const nextGroup = () => {
    groups += 1;
    return groups;
  };
  function* readAll(
    paragraphs: readonly Paragraph[],
    section: SectionKey | null,
    place: SectionKey | null,
  ): Steps<void> {
    let topic: Topic = null;
    for (const paragraph of paragraphs) {
      yield;
      const announced = announcedTopic(paragraph.text, paragraph.heading);
      if (announced !== undefined) topic = announced;
      const reading = yield* readText(paragraph.text);
      const drafts = yield* readPassages(reading, { section: place, topic, organ: input.organ, year: input.year });
      yield* linkLists(reading.text, drafts, nextGroup);
      linkShares(drafts);
      for (const draft of drafts) placed.push({ draft, reading, paragraph, section });
    }
  }
  // A report without any heading is read as one 总体情况.
  yield* readAll(input.preamble, null, input.sections.length === 0 ? 'overview' : null);
  for (const section of input.sections) yield* readAll(section.paragraphs, section.key, section.key);
  yield* readAll(input.ending, null, null);
  return yield* number(placed);
}

function* number(placed: readonly Placed[]): Steps<Claim[]> {
  const index = new Map<Draft, number>();
  for (const [i, { draft }] of placed.entries()) index.set(draft, i);
  const at = (draft: Draft | null): number | null => (draft === null ? null : (index.get(draft) ?? null));
  const ordinals = new Map<string, number>();
  const claims: Claim[] = [];
  for (const [i, { draft, reading, paragraph, section }] of placed.entries()) {
    if (i % 64 === 63) yield;
    const among = `${section}/${draft.kind}`;
    const ordinal = (ordinals.get(among) ?? 0) + 1;
    ordinals.set(among, ordinal);
    const quote = originalRange(reading, draft.start, draft.end);
    const total = at(draft.list?.total ?? null);
    claims.push({
      kind: draft.kind,
      ordinal,
      low: draft.low,
      high: draft.high,
      raw: paragraph.text.slice(quote.start, quote.end),
      unit: draft.unit,
      precision: draft.precision,
      resolution: draft.resolution,
      scope: draft.scope,
      time: draft.time,
      negated: draft.negated,
      list: draft.list && total !== null ? { total, closed: draft.list.closed, group: draft.list.group } : null,
      of: at(draft.of),
      whole: at(draft.whole),
      listed: draft.listed,
      phrase: draft.left,
      quote: { section, text: paragraph.text.slice(quote.start, quote.end), location: paragraph.location, ...quote },
      sentence: originalRange(reading, draft.sentence.start, draft.sentence.end),
    });
  }
  return claims;
}
