import { standingKey } from '../evidence.ts';
import { searchable } from './fold.ts';
import { keyHash } from './key-hash.ts';
import {
  type Entry,
  type FindingEntry,
  levels,
  outcomes,
  type Segment,
  segmentFormat,
  type TextColumn,
  unknownYear,
} from './segment.ts';

/** The record of some captures, which are put in the order of their ids. */
export function packSegment(number: number, unordered: readonly Entry[]): Segment {
  const entries = unordered.toSorted((a, b) => a.id - b.id);
  const findings = entries.flatMap((entry) => entry.findings);
  const words = new Positions();
  const rules = new Map<string, { position: number; titles: string[] }>();
  for (const { rule, ruleTitles } of findings)
    rules.set(rule, { position: rules.get(rule)?.position ?? rules.size, titles: ruleTitles });
  const word = (of: (entry: Entry) => string) => Uint32Array.from(entries, (entry) => words.of(of(entry)));
  const float = (of: (entry: Entry) => number) => Float64Array.from(entries, of);
  const whole = (of: (entry: Entry) => number) => Uint32Array.from(entries, of);
  let end = 0;
  const captures: Segment['captures'] = {
    id: float(({ id }) => id),
    contentHash: entries.map(({ contentHash }) => contentHash),
    site: word(({ site }) => site),
    organ: word(({ organ }) => organ),
    organFolded: word(({ organFolded }) => organFolded),
    organKind: word(({ organKind }) => organKind),
    organLevel: word(({ organLevel }) => organLevel),
    region: word(({ region }) => region.join('/')),
    published: word(({ published }) => published ?? ''),
    year: Int32Array.from(entries, ({ year }) => year ?? unknownYear),
    capturedAt: float(({ capturedAt }) => capturedAt),
    lastSeenAt: float(({ lastSeenAt }) => lastSeenAt),
    error: whole(({ counts }) => counts.error),
    warning: whole(({ counts }) => counts.warning),
    note: whole(({ counts }) => counts.note),
    review: whole(({ counts }) => counts.review),
    untested: whole(({ untested }) => untested),
    superseded: Uint8Array.from(entries, ({ superseded }) => Number(superseded)),
    findingsEnd: whole((entry) => {
      end += entry.findings.length;
      return end;
    }),
  };
  return {
    number,
    format: segmentFormat,
    captures,
    captureTexts: packTexts(entries.map(({ title, address }) => [title, address])),
    findings: {
      rule: Uint32Array.from(findings, ({ rule }) => rules.get(rule)?.position ?? 0),
      level: Uint8Array.from(findings, ({ level }) => levels.indexOf(level)),
      outcome: Uint8Array.from(findings, ({ outcome }) => outcomes.indexOf(outcome)),
      subject: Uint32Array.from(findings, ({ subject }) => words.of(subject)),
      fingerprint: Uint32Array.from(
        entries.flatMap((entry) => entry.findings.map((finding) => oddFingerprint(entry, finding, words))),
      ),
      keyHash: Uint32Array.from(
        entries.flatMap((entry) => entry.findings.map((finding) => keyHash(standingKey(finding, entry)))),
      ),
      digest: Float64Array.from(findings, ({ digest }) => Number.parseInt(digest, 16)),
      expected: Float64Array.from(findings, ({ expected }) => numberIn(expected)),
      actual: Float64Array.from(findings, ({ actual }) => numberIn(actual)),
      expectedText: Uint32Array.from(findings, ({ expected }) => textIn(expected, words)),
      actualText: Uint32Array.from(findings, ({ actual }) => textIn(actual, words)),
    },
    findingTexts: packTexts(findings.map(({ message, sentence }) => [message, sentence])),
    words: words.all,
    rules: [...rules].map(([id, { titles }]) => ({ id, titles })),
  };
}

/** The captures of a record, as they were packed. */
export function entriesOf(segment: Segment): Entry[] {
  const { captures, captureTexts, words } = segment;
  const word = (column: Uint32Array, at: number) => words[column[at] ?? -1] ?? '';
  return Array.from(captures.id, (id, at): Entry => {
    const [title, address] = textsAt(captureTexts, at);
    const region = word(captures.region, at);
    const published = word(captures.published, at);
    const year = captures.year[at] ?? unknownYear;
    return {
      id,
      contentHash: captures.contentHash[at] ?? '',
      address,
      site: word(captures.site, at),
      organ: word(captures.organ, at),
      organFolded: word(captures.organFolded, at),
      organKind: word(captures.organKind, at) as Entry['organKind'],
      organLevel: word(captures.organLevel, at) as Entry['organLevel'],
      region: region === '' ? [] : region.split('/'),
      year: year === unknownYear ? null : year,
      title,
      published: published === '' ? null : published,
      capturedAt: captures.capturedAt[at] ?? Number.NaN,
      lastSeenAt: captures.lastSeenAt[at] ?? Number.NaN,
      counts: countsAt(captures, at),
      untested: captures.untested[at] ?? Number.NaN,
      superseded: captures.superseded[at] === 1,
      findings: findingsOf(segment, at, { organFolded: word(captures.organFolded, at), title, year }),
    };
  });
}

export function countsAt(captures: Pick<Segment['captures'], 'error' | 'warning' | 'note' | 'review'>, at: number) {
  return {
    error: captures.error[at] ?? Number.NaN,
    warning: captures.warning[at] ?? Number.NaN,
    note: captures.note[at] ?? Number.NaN,
    review: captures.review[at] ?? Number.NaN,
  };
}

function findingsOf(segment: Segment, capture: number, about: Named): FindingEntry[] {
  const { captures, findings, findingTexts, rules, words } = segment;
  const from = capture === 0 ? 0 : (captures.findingsEnd[capture - 1] ?? 0);
  const end = captures.findingsEnd[capture] ?? from;
  return Array.from({ length: end - from }, (_, offset): FindingEntry => {
    const at = from + offset;
    const [message, sentence] = textsAt(findingTexts, at);
    const rule = rules[findings.rule[at] ?? -1];
    const subject = words[findings.subject[at] ?? -1] ?? '';
    return {
      rule: rule?.id ?? '',
      ruleTitles: rule?.titles ?? [],
      level: levels[findings.level[at] ?? 0] ?? 'note',
      outcome: outcomes[findings.outcome[at] ?? 0] ?? 'review',
      subject,
      fingerprint: fingerprintAt(segment, at, { ...about, rule: rule?.id ?? '', subject }),
      digest: digestText(findings.digest[at] ?? Number.NaN),
      message,
      sentence,
      expected: valueAt(words, findings.expected, findings.expectedText, at),
      actual: valueAt(words, findings.actual, findings.actualText, at),
    };
  });
}

/** As `evidenceDigest` writes it. */
export function digestText(digest: number): string {
  return digest.toString(16).padStart(14, '0');
}

export function valueAt(
  words: readonly string[],
  numbers: Float64Array,
  texts: Uint32Array,
  at: number,
): number | string | null {
  const text = texts[at] ?? 0;
  if (text > 0) return words[text - 1] ?? null;
  const number = numbers[at] ?? Number.NaN;
  return Number.isNaN(number) ? null : number;
}

interface Named {
  organFolded: string;
  title: string;
  year: number;
}

export function fingerprintAt(
  { findings, words }: Pick<Segment, 'findings' | 'words'>,
  at: number,
  about: Named & { rule: string; subject: string },
): string {
  const odd = findings.fingerprint[at] ?? 0;
  return odd > 0 ? (words[odd - 1] ?? '') : usualFingerprint(about);
}

/** Nearly every fingerprint is made of columns that are there anyway. */
function usualFingerprint({ organFolded, title, year, rule, subject }: Named & { rule: string; subject: string }) {
  const whose = organFolded !== '' ? organFolded : title !== '' ? title : '-';
  return `${whose}|${year === unknownYear ? '-' : year}|${rule}|${subject}`;
}

function oddFingerprint(entry: Entry, { rule, subject, fingerprint }: FindingEntry, words: Positions): number {
  const usual = usualFingerprint({ ...entry, year: entry.year ?? unknownYear, rule, subject });
  return fingerprint === usual ? 0 : words.of(fingerprint) + 1;
}

function numberIn(value: number | string | null): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function textIn(value: number | string | null, words: Positions): number {
  return typeof value === 'string' ? words.of(value) + 1 : 0;
}

const ends = '\u0000';

function packTexts(texts: readonly (readonly [string, string])[]): TextColumn {
  const start = new Uint32Array(texts.length + 1);
  const pieces = texts.map(([first, second], at) => {
    const piece = `${searchable(`${first}${ends}${second}`)}${ends}`;
    start[at + 1] = (start[at] ?? 0) + piece.length;
    return piece;
  });
  return {
    text: pieces.join(''),
    start,
    first: Uint32Array.from(texts, ([first]) => first.length),
    second: Uint32Array.from(texts, ([, second]) => second.length),
  };
}

export function textsAt({ text, start, first, second }: TextColumn, at: number): [string, string] {
  const from = start[at] ?? 0;
  const middle = from + (first[at] ?? 0);
  return [text.slice(from, middle), text.slice(middle + 1, middle + 1 + (second[at] ?? 0))];
}

class Positions {
  readonly all: string[] = [];
  private readonly positions = new Map<string, number>();

  of(word: string): number {
    const known = this.positions.get(word);
    if (known !== undefined) return known;
    this.positions.set(word, this.all.length);
    return this.all.push(word) - 1;
  }
}
