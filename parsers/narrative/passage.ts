import type { Claim, Organ, SectionKey } from '../report.ts';
import { type Sentence, type Span, splitSentences } from './clauses.ts';
import { type Dispute, disputeKind, disputeOf } from './disputes.ts';
import { documentKind, moneyKind } from './documents.ts';
import { type Draft, isIntake, isOutcome } from './draft.ts';
import { EACH, namedKinds, RESPECTIVELY, tableOf } from './enumerations.ts';
import { type Focus, focusTurns } from './focus.ts';
import { readDenials } from './negation.ts';
import type { Reading } from './normalise.ts';
import { readNumbers, type StatedNumber } from './numbers.ts';
import { publishedKind } from './published.ts';
import { requestKind } from './requests.ts';
import { isPartsCount, listedNames, listedParts } from './rows.ts';
import { NAMED_PLACE, scopeTurns } from './scope.ts';
import { comparisonOf } from './shares.ts';
import { latest, type Turn, timeTurns } from './time.ts';
import { speaksOfDocuments, speaksOfRequests, type Topic } from './topics.ts';
import { PERIOD, readWordFigures } from './words.ts';

/** Where a paragraph stands. */
export interface Setting {
  section: SectionKey | null;
  topic: Topic;
  organ: Organ | null;
  year: number | null;
}

/** What a sentence hands on to the next of its paragraph. */
interface Carry {
  focus: Focus;
  time: Claim['time'];
  scope: Claim['scope'];
  intake: Draft | null;
  dispute: Dispute | null;
}

const LEFT = 60;
const RIGHT = 40;
/** How many claims back a word may refer to: bounds the work of each. */
const RECENT = 12;
const EXPLICIT = /(?:政府)?信息公开的?申请|依申请公开|信息申请/;

const home = (organ: Organ | null): Claim['scope'] =>
  organ?.kind === 'government' || organ?.kind === 'development-zone' ? 'whole' : 'own';

function startFocus(setting: Setting): Focus {
  if (setting.section === 'requests') return 'request';
  return setting.section === 'overview' && setting.topic === 'requests' ? 'request' : null;
}

/** One sentence while it is read. */
class Passage {
  readonly text: string;
  readonly times: Turn<Claim['time']>[];
  readonly scopes: Turn<Claim['scope']>[];
  readonly focuses: Turn<Focus>[];
  readonly requests: boolean;
  readonly documents: boolean;
  /** The sentence or its heading speaks of information disclosure. */
  readonly disclosure: boolean;
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly setting: Setting;
  readonly carry: Carry;

  constructor(reading: Reading, sentence: Sentence, setting: Setting, carry: Carry) {
    this.reading = reading;
    this.sentence = sentence;
    this.setting = setting;
    this.carry = carry;
    this.text = reading.text.slice(sentence.start, sentence.end);
    this.times = timeTurns(this.text, setting.year);
    this.scopes = scopeTurns(this.text, setting.organ);
    this.focuses = focusTurns(this.text);
    const { section, topic } = setting;
    this.requests =
      speaksOfRequests(section, topic) ||
      (section === 'overview' && (carry.intake !== null || EXPLICIT.test(this.text)));
    this.documents = speaksOfDocuments(section, topic);
    const about = section === 'disputes' || topic === 'requests' || topic === 'supervision';
    this.disclosure = about || /信息公开|依申请/.test(this.text);
  }

  focusAt(at: number): Focus {
    return latest(this.focuses, at - this.sentence.start, this.carry.focus);
  }

  draft(start: number, end: number, kind: string | null, left: string, right: string): Draft {
    const at = start - this.sentence.start;
    const place = this.setting.organ?.kind === 'government' && NAMED_PLACE.test(left);
    return {
      kind,
      low: 0,
      high: 0,
      unit: null,
      precision: 'exact',
      resolution: 0,
      scope: place ? 'other' : latest(this.scopes, at, this.carry.scope),
      time: latest(this.times, at, this.carry.time),
      negated: false,
      start,
      end,
      sentence: { start: this.sentence.start, end: this.sentence.end },
      left,
      right,
      listed: null,
      list: null,
      of: null,
      whole: null,
    };
  }
}

function withNumber(draft: Draft, number: StatedNumber, sign: 1 | -1 = 1): Draft {
  const factor = number.unit === '倍' && draft.kind === 'yoy' ? 100 : 1;
  const times = (value: number | null) => (value === null ? null : Number((value * sign * factor).toPrecision(12)));
  const [low, high] = sign === 1 ? [number.low, number.high] : [number.high, number.low];
  return {
    ...draft,
    low: times(low),
    high: times(high),
    unit: number.unit,
    precision: factor === 100 ? 'percent' : number.precision,
    resolution: number.resolution * factor,
  };
}

/** All claims of a paragraph in the order of its text, before lists are linked. */
export function readPassages(reading: Reading, setting: Setting): Draft[] {
  const numbers = readNumbers(reading);
  const commas = new Set<number>();
  for (const number of numbers)
    for (let i = number.start; i < number.end; i += 1) if (reading.text.charAt(i) === ',') commas.add(i);
  const drafts: Draft[] = [];
  let carry: Carry = {
    focus: startFocus(setting),
    time: 'this-year',
    scope: home(setting.organ),
    intake: null,
    dispute: null,
  };
  let next = 0;
  for (const sentence of splitSentences(reading.text, (at) => commas.has(at))) {
    const own: StatedNumber[] = [];
    for (let n = numbers[next]; n && n.start < sentence.end; n = numbers[next]) {
      own.push(n);
      next += 1;
    }
    const passage = new Passage(reading, sentence, setting, carry);
    const read = readSentence(passage, own);
    drafts.push(...read);
    carry = handOn(passage, read);
  }
  return drafts;
}

function handOn(passage: Passage, read: readonly Draft[]): Carry {
  const { carry, setting, sentence } = passage;
  const stated = read.filter((draft) => isIntake(draft.kind));
  const intake = stated.at(-1) ?? carry.intake;
  const planned =
    passage.times.some((turn) => turn.to === 'plan') && latest(passage.times, sentence.end, carry.time) === 'plan';
  return {
    focus: read.length > 0 ? passage.focusAt(sentence.end) : startFocus(setting),
    time: planned ? 'plan' : (intake?.time ?? 'this-year'),
    scope: intake?.scope ?? home(setting.organ),
    intake,
    dispute: read.length > 0 ? (disputeOf(passage.text) ?? carry.dispute) : null,
  };
}

function readSentence(passage: Passage, numbers: readonly StatedNumber[]): Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  let clauseBefore = '';
  for (const clause of passage.sentence.clauses) {
    const own: StatedNumber[] = [];
    for (let n = numbers[next]; n && n.start < clause.end; n = numbers[next]) {
      own.push(n);
      next += 1;
    }
    drafts.push(...readClause(passage, clause, own, clauseBefore, drafts));
    clauseBefore = passage.reading.text.slice(clause.start, Math.min(clause.end, clause.start + 300));
  }
  for (const hit of passage.text.matchAll(PERIOD)) {
    if (!/\d/.test(hit[0])) continue;
    const start = passage.sentence.start + hit.index;
    drafts.push({ ...passage.draft(start, start + hit[0].length, 'period', '', ''), low: null, high: null });
  }
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function readClause(
  passage: Passage,
  clause: Span,
  numbers: readonly StatedNumber[],
  clauseBefore: string,
  earlier: readonly Draft[],
): Draft[] {
  const { text } = passage.reading;
  const words = text.slice(clause.start, clause.end);
  const drafts: Draft[] = [];
  let consumed = clause.start;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i];
    if (!number) continue;
    const after = numbers[i + 1];
    const until = after?.start ?? clause.end;
    const left = text.slice(Math.max(consumed, number.start - LEFT), number.start);
    const right = text.slice(number.end, Math.min(until, number.end + RIGHT));
    consumed = number.end;
    const row = enumerated(passage, clause, numbers, i, clauseBefore);
    if (row) {
      drafts.push(...row.drafts);
      i += row.taken - 1;
      consumed = numbers[i]?.end ?? consumed;
      continue;
    }
    const read = readNumber(
      passage,
      clause,
      number,
      left,
      right,
      clauseBefore,
      [...earlier.slice(-RECENT), ...drafts.slice(-RECENT)],
      after !== undefined,
    );
    if (read) {
      drafts.push(read.draft);
      if (read.tookRight) consumed = Math.min(until, number.end + right.length);
    }
  }
  const allowed = {
    requests: passage.requests,
    documents: passage.documents,
    disclosure: passage.disclosure,
  };
  const before = text.slice(Math.max(passage.sentence.start, clause.start - LEFT), clause.start);
  for (const denial of readDenials(words, allowed, before)) {
    const start = clause.start + denial.start;
    drafts.push({
      ...passage.draft(start, clause.start + denial.end, denial.kind, words.slice(0, denial.start), ''),
      negated: true,
    });
  }
  drafts.push(
    ...wordDrafts(passage, clause, words, numbers.length === 0, [...earlier.slice(-RECENT), ...drafts.slice(-RECENT)]),
  );
  return drafts;
}

function wordDrafts(passage: Passage, clause: Span, words: string, plain: boolean, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const intake = earlier.findLast((draft) => isIntake(draft.kind)) ?? passage.carry.intake;
  for (const figure of readWordFigures(words, plain)) {
    const start = clause.start + figure.start;
    const focus = passage.focusAt(start);
    const draft = passage.draft(start, clause.start + figure.end, figure.kind, words.slice(0, figure.start), '');
    if (figure.kind === 'doubled') {
      drafts.push({
        ...draft,
        kind: 'yoy',
        low: 100,
        high: 100,
        precision: 'percent',
        of: earlier.findLast((d) => d.unit !== '%') ?? null,
      });
      continue;
    }
    if (!passage.requests || focus === 'foreign' || intake === null) continue;
    if (figure.kind === 'carried-out') {
      const last = earlier.at(-1);
      const alone = earlier.filter((d) => isIntake(d.kind)).length === 1;
      if (last !== intake || !alone || !last.kind?.startsWith('received')) continue;
    } else if (figure.kind === 'all-processed') {
      if (focus !== 'request' || earlier.at(-1)?.negated) continue;
    }
    const stated = figure.kind === 'all-processed' && isOutcome(earlier.at(-1)?.kind ?? null) ? null : intake;
    if (!stated) continue;
    drafts.push({
      ...draft,
      low: stated.low,
      high: stated.high,
      precision: stated.precision,
      time: stated.time,
      scope: stated.scope,
      of: stated,
    });
  }
  return drafts;
}

/** 行政复议、行政诉讼均为0件 and 分别为3件、2件: one claim for each thing named. */
function enumerated(
  passage: Passage,
  clause: Span,
  numbers: readonly StatedNumber[],
  at: number,
  clauseBefore: string,
): { drafts: Draft[]; taken: number } | null {
  const { text } = passage.reading;
  const number = numbers[at];
  if (!number || number.unit === '%') return null;
  const from = at > 0 ? (numbers[at - 1]?.end ?? clause.start) : clause.start;
  const left = text.slice(Math.max(from, number.start - LEFT * 2), number.start);
  const each = EACH.test(left);
  const respectively = RESPECTIVELY.test(left);
  if (!each && !respectively) return null;
  const own = namedKinds(left);
  const kinds = own.length > 0 || at > 0 ? own : namedKinds(clauseBefore.slice(-LEFT));
  if (kinds.length < 2) return null;
  const about = /备案|审理|受理的|信息$|类信息/.test(left);
  const admit = (kind: string | null): string | null =>
    kind === null || about || !passage[tableOf(kind)] ? null : kind;
  const make = (n: StatedNumber, kind: string | null) =>
    withNumber(passage.draft(n.start, n.end, n.torn ? null : admit(kind), left, ''), n);
  if (each) return { drafts: kinds.map((kind) => make(number, kind)), taken: 1 };
  const row: StatedNumber[] = [number];
  for (let n = numbers[at + 1]; n && row.length < kinds.length; n = numbers[at + row.length]) {
    const gap = text.slice(row.at(-1)?.end ?? 0, n.start);
    if (!/^[、,和及与]{0,2}$/.test(gap)) break;
    row.push(n);
  }
  const fits = row.length === kinds.length;
  return { drafts: row.map((n, i) => make(n, fits ? (kinds[i] ?? null) : null)), taken: row.length };
}

function readNumber(
  passage: Passage,
  clause: Span,
  number: StatedNumber,
  left: string,
  right: string,
  clauseBefore: string,
  earlier: readonly Draft[],
  crowded: boolean,
): { draft: Draft; tookRight: boolean } | null {
  const { text } = passage.reading;
  const { unit } = number;
  const before = text.slice(Math.max(passage.sentence.start, number.start - 160), number.start);
  const put = (kind: string | null, more: Partial<Draft> = {}, sign: 1 | -1 = 1) => ({
    draft: { ...withNumber(passage.draft(number.start, number.end, kind, left, right), number, sign), ...more },
    tookRight: false,
  });
  if (number.torn) return put(null);
  const figures = earlier.filter(
    (draft) => draft.unit !== '%' && draft.kind !== 'difference' && !draft.negated && draft.unit !== null,
  );
  const compared = comparisonOf(number, left, before);
  if (compared?.kind === 'share') {
    const part = /^[约大,]{0,2}占/.test(left) ? (figures.at(-1) ?? null) : null;
    return put('share', { of: part });
  }
  if (compared)
    return put(compared.kind, { of: compared.kind ? (figures.at(-1) ?? passage.carry.intake) : null }, compared.sign);
  const sentenceBefore = text.slice(Math.max(passage.sentence.start, number.start - 600), number.start);
  if (isPartsCount(unit, right, sentenceBefore)) return put('parts', { listed: listedParts(sentenceBefore) });
  const around = {
    left: crowdedPart(left),
    right,
    // 申请数量为0, 处理决定数量为12: cases, though no measure word says so.
    unit: unit ?? (/(?:量|数|件数)(?:均?为|是|:)$/.test(left) ? '件' : null),
    focus: passage.focusAt(/^.{0,2}(?:政府|信息|依申请|行政)/.test(right) ? number.end + 8 : number.start),
    focusBefore: passage.focusAt(number.start - left.length - 1),
    year: passage.setting.year,
    clauseBefore: text.slice(Math.max(clause.start, number.start - left.length - LEFT), number.start - left.length),
    dividing:
      passage.setting.topic === 'requests' ||
      passage.setting.section === 'requests' ||
      earlier.some((draft) => isIntake(draft.kind) && draft.sentence.start === passage.sentence.start) ||
      (passage.carry.intake !== null && /^(?:其中|所有|全部|均|包括)/.test(passage.text)),
    amongOutcomes: isOutcome(earlier.at(-1)?.kind ?? null),
  };
  const money = moneyKind(around);
  if (money) return put(money);
  const rowStart = Math.max(clause.start, number.start - 400);
  const listed = listedNames(unit, text.slice(rowStart, number.start), clauseBefore);
  if (passage.documents) {
    const kind = documentKind(around);
    if (kind) return put(kind, { listed });
  }
  if (passage.requests) {
    const disclosed =
      passage.setting.section === 'disputes' ||
      passage.setting.topic !== null ||
      passage.carry.intake !== null ||
      /信息公开|依申请/.test(sentenceBefore + right);
    const named =
      /复议|诉讼|起诉|应诉/.test(around.left.split(/[,;:]/).at(-1) ?? '') || /^(?:行政)?(?:复议|诉讼)/.test(right);
    const dispute = disputeKind(
      around,
      disputeOf(sentenceBefore) ?? (passage.carry.focus === around.focus ? passage.carry.dispute : null),
    );
    const ours = around.focus === 'review' || around.focus === 'suit' || named;
    if (dispute && disclosed && ours) return put(dispute);
    if (!named) {
      const kind = requestKind({
        ...around,
        right: crowded && /^[^、]{0,12}$/.test(right) && left.length > 4 ? '' : right,
      });
      if (kind) {
        const spoken = requestKind({ ...around, right: '' });
        return { ...put(kind), tookRight: spoken === null };
      }
    }
  }
  if (listed) return put('list-count', { listed });
  const clauseText = text.slice(Math.max(clause.start, number.start - 100), number.start);
  const published = publishedKind(
    clauseText,
    right,
    unit,
    text.slice(passage.sentence.start, number.start).slice(-200),
  );
  if (published) return put(published);
  // 三项制度, 两个清单, 第二十条: what Chinese numerals state is kept only where it was understood.
  if (number.spelled && (number.value === 1 || (unit !== '件' && unit !== '%'))) return null;
  return put(null);
}

/** What follows the last full mark within the words before a number. */
function crowdedPart(left: string): string {
  return left.slice(left.lastIndexOf('。') + 1);
}
