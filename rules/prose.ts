import type { Claim, Location, Paragraph, Quote, Report, SectionKey } from '../parsers/report.ts';

/** A paragraph with the section that it stands in; null before the first heading and after the last section. */
export interface Passage {
  section: SectionKey | null;
  paragraph: Paragraph;
}

/** All prose of a report in its order. */
export function passagesOf(report: Report): Passage[] {
  const outside = (paragraph: Paragraph): Passage => ({ section: null, paragraph });
  return [
    ...report.preamble.map(outside),
    ...report.sections.flatMap(({ key, paragraphs }) =>
      paragraphs.map((paragraph): Passage => ({ section: key, paragraph })),
    ),
    ...report.ending.map(outside),
  ];
}

const read = new WeakMap<Report, Map<Location, string>>();

function textAt(report: Report, location: Location): string {
  let texts = read.get(report);
  if (!texts) {
    texts = new Map(passagesOf(report).map(({ paragraph }) => [paragraph.location, paragraph.text]));
    read.set(report, texts);
  }
  return texts.get(location) ?? '';
}

/** The sentence that states a claim; the quote alone where the paragraph is not in the report. */
export function sentenceOf(report: Report, { quote, sentence }: Claim): string {
  return textAt(report, quote.location).slice(sentence.start, sentence.end) || quote.text;
}

/** The words of the sentence ahead of the claim's figure. */
export function wordsBefore(report: Report, { quote, sentence }: Claim): string {
  return textAt(report, quote.location).slice(Math.min(sentence.start, quote.start), quote.start);
}

const LONGEST = 36;

/** The claim as a reader finds it: its figure with the words of its clause, 共收到政府信息公开申请3项. */
export function statedBy(report: Report, claim: Claim): string {
  // 均获维持 states the figure of another claim.
  const of = claim.of === null || /\d/.test(claim.quote.text) ? undefined : report.claims[claim.of];
  if (of && of !== claim && of.of === null) return `${statedBy(report, of)}，${claim.quote.text}`;
  const before = wordsBefore(report, claim);
  const clause = before.slice(before.search(/[^，,；;。：:（(]*$/));
  const words =
    clause.trim().length > 3 ? clause : before.slice(before.search(/[^，,；;。]*[，,；;：:（(]?[^，,；;。：:（(]*$/));
  const shown = words.length > LONGEST ? `…${words.slice(-LONGEST)}` : words;
  return `${shown.replace(/^(?:[、]|其中[，,:：]?)/, '')}${claim.quote.text}`.trim();
}

/** `overview/received#1`: the claim's section, its kind and its ordinal among its kind there. */
export function subjectOf({ quote, kind, ordinal }: Claim): string {
  return `${quote.section ?? 'outside'}/${kind ?? 'figure'}#${ordinal}`;
}

/** Positions in `Report.claims` of the claims of a kind that stand within a quote, in whole or in part. */
export function claimsWithin({ claims }: Report, kind: string, { location, start, end }: Quote): number[] {
  return claims.flatMap(({ kind: own, quote }, at) =>
    own === kind && quote.location === location && quote.start < end && quote.end > start ? [at] : [],
  );
}

/** The stretch of a paragraph from one claim to another; the first claim's figure alone where they stand in different ones. */
export function quoteOf(report: Report, first: Claim, last: Claim): Quote {
  const { quote } = first;
  if (last.quote.location !== quote.location || last.quote.end <= quote.start) return quote;
  const text = textAt(report, quote.location).slice(quote.start, last.quote.end);
  return text === '' ? quote : { ...quote, text, end: last.quote.end };
}

/** The words from one claim's figure to the next; null where they stand in different paragraphs. */
export function wordsBetween(report: Report, { quote }: Claim, { quote: next }: Claim): string | null {
  return quote.location === next.location ? textAt(report, quote.location).slice(quote.end, next.start) : null;
}

/** The words that follow a claim's figure, up to the end of its sentence. */
export function wordsAfter(report: Report, { quote, sentence }: Claim): string {
  return textAt(report, quote.location).slice(quote.end, sentence.end);
}
