import { Dictionary } from './dictionary.ts';
import { type Segment, segmentFormat, type TextColumn } from './segment.ts';

/** Words that filters, groups and sorts compare, numbered alike in all blocks. */
export class Dictionaries {
  readonly organs = new Dictionary();
  /** As pages name the organs. */
  readonly spellings = new Dictionary();
  /** By spelling, the organ that it names. */
  readonly organOf: number[] = [];
  readonly organKinds = new Dictionary();
  readonly organLevels = new Dictionary();
  readonly regions = new Dictionary();
  readonly sites = new Dictionary();
  readonly rules = new Dictionary();
  /** By rule, the text that is searched: id and titles. */
  readonly ruleTexts: string[] = [];
}

/** The organ's own code where it is one of these names, or of how a page spells it. */
export function organCode({ organs, spellings, organOf }: Dictionaries, name: string): number | undefined {
  const spelled = spellings.find(name);
  return organs.find(name) ?? (spelled === undefined ? undefined : organOf[spelled]);
}

/** A segment in memory. All but the standings never changes; a changed segment makes a new block. */
export interface Block {
  segment: Segment;
  organ: Uint32Array;
  spelling: Uint32Array;
  organKind: Uint32Array;
  organLevel: Uint32Array;
  region: Uint32Array;
  site: Uint32Array;
  rule: Uint32Array;
  /** Position in the block of a finding's capture. */
  captureOf: Uint32Array;
  /** How each finding stands, as positions in `standpoints`. */
  standpoint: Uint8Array;
  /** Position among the standings, and one; 0 where there is none. */
  standing: Uint32Array;
}

/** Throws where the record does not hold together. */
export function blockOf(segment: Segment, dictionaries: Dictionaries): Block {
  check(segment);
  const { captures, findings, words, rules } = segment;
  const coded = (column: Uint32Array, dictionary: Dictionary) => {
    const codes = new Map<number, number>();
    return column.map((position) => {
      const known = codes.get(position);
      if (known !== undefined) return known;
      const code = dictionary.codeOf(words[position] ?? '');
      codes.set(position, code);
      return code;
    });
  };
  const ruleCodes = rules.map(({ id, titles }) => {
    const code = dictionaries.rules.codeOf(id);
    dictionaries.ruleTexts[code] = [id, ...titles].join('\n');
    return code;
  });
  const captureOf = new Uint32Array(findings.rule.length);
  captures.findingsEnd.forEach((end, at) => {
    captureOf.fill(at, at === 0 ? 0 : captures.findingsEnd[at - 1], end);
  });
  const organ = coded(captures.organFolded, dictionaries.organs);
  const spelling = coded(captures.organ, dictionaries.spellings);
  spelling.forEach((code, at) => {
    dictionaries.organOf[code] = organ[at] ?? 0;
  });
  return {
    segment,
    organ,
    spelling,
    organKind: coded(captures.organKind, dictionaries.organKinds),
    organLevel: coded(captures.organLevel, dictionaries.organLevels),
    region: coded(captures.region, dictionaries.regions),
    site: coded(captures.site, dictionaries.sites),
    rule: findings.rule.map((position) => ruleCodes[position] ?? 0),
    captureOf,
    standpoint: new Uint8Array(findings.rule.length),
    standing: new Uint32Array(findings.rule.length),
  };
}

function check(segment: Segment): void {
  const { captures, captureTexts, findings, findingTexts, words, rules, format } = segment;
  if (format !== segmentFormat) throw new Error(`a segment of format ${format}`);
  const count = captures.id.length;
  const findingCount = findings.rule.length;
  const hold =
    Object.values(captures).every(({ length }) => length === count) &&
    Object.values(findings).every(({ length }) => length === findingCount) &&
    captures.findingsEnd.every((end, at) => end >= (at === 0 ? 0 : (captures.findingsEnd[at - 1] ?? 0))) &&
    (captures.findingsEnd.at(-1) ?? 0) === findingCount &&
    isWhole(captureTexts, count) &&
    isWhole(findingTexts, findingCount) &&
    [captures.site, captures.organ, captures.organFolded, captures.region, findings.subject].every((column) =>
      column.every((position) => position < words.length),
    ) &&
    findings.rule.every((position) => position < rules.length);
  if (!hold) throw new Error(`segment ${segment.number} is damaged`);
}

function isWhole({ text, start, first, second }: TextColumn, count: number): boolean {
  return (
    typeof text === 'string' &&
    start.length === count + 1 &&
    first.length === count &&
    second.length === count &&
    start.at(-1) === text.length
  );
}
