import type { Segment, TextColumn } from './segment.ts';

/** The newest captures of a segment, at most so many, as a segment of the same number; the segment itself where it has no more. */
export function newestPart(segment: Segment, most: number): Segment {
  const { captures, captureTexts, findings, findingTexts } = segment;
  const from = captures.id.length - most;
  if (from <= 0) return segment;
  const base = captures.findingsEnd[from - 1];
  if (base === undefined) throw new RangeError(`segment ${segment.number} has no findings' ends`);
  const kept = since(captures, from);
  return {
    ...segment,
    captures: { ...kept, findingsEnd: kept.findingsEnd.map((end) => end - base) },
    captureTexts: textsSince(captureTexts, from),
    findings: since(findings, base),
    findingTexts: textsSince(findingTexts, base),
  };
}

function since<Columns extends object>(columns: Columns, from: number): Columns {
  const cut = Object.entries(columns).map(([name, column]) => [name, column.slice(from)]);
  return Object.fromEntries(cut);
}

/** Where texts stand is told from the beginning of the one string, which stays whole. */
function textsSince({ text, start, first, second }: TextColumn, from: number): TextColumn {
  return { text, start: start.slice(from), first: first.slice(from), second: second.slice(from) };
}
