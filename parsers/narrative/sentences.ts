import { statedScope } from '../forms/claim-kinds.ts';
import type { Steps } from '../steps.ts';
import { type Span, splitSentences } from './clauses.ts';
import { readEveryResult } from './dispute-results.ts';
import { disputeOf } from './disputes.ts';
import { type Draft, isIntake, isOutcome } from './draft.ts';
import { enumerated, readNumber } from './figures.ts';
import { readDenials } from './negation.ts';
import type { Reading } from './normalise.ts';
import { readNumbers, type StatedNumber } from './numbers.ts';
import { type Carry, LEFT, Passage, RECENT, RIGHT, type Setting, startFocus } from './passage.ts';
import { PERIOD, readWordFigures } from './words.ts';

/** What every phrase of a statistics period has. */
const STATISTICS = /统计|数据/;

/** All claims of a paragraph in the order of its text, before lists are linked. */
export function* readPassages(reading: Reading, setting: Setting): Steps<Draft[]> {
  const numbers = yield* readNumbers(reading);
  const commas = new Set<number>();
  for (const number of numbers)
    for (let i = number.start; i < number.end; i += 1) if (reading.text.charAt(i) === ',') commas.add(i);
  const drafts: Draft[] = [];
  let carry: Carry = {
    focus: startFocus(setting),
    time: 'this-year',
    scope: statedScope(setting.organ),
    intake: null,
    dispute: null,
  };
  let next = 0;
  for (const sentence of splitSentences(reading.text, (at) => commas.has(at))) {
    yield;
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
  return {
    focus: read.length > 0 ? passage.focusAt(sentence.end) : startFocus(setting),
    time: passage.endsInPlans ? 'plan' : (intake?.time ?? 'this-year'),
    scope: intake?.scope ?? statedScope(setting.organ),
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
  for (const hit of STATISTICS.test(passage.text) ? passage.text.matchAll(PERIOD) : []) {
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
  const between = (from: number) => passage.reading.text.slice(from, clause.start);
  const drafts = (plain ? readEveryResult(words, earlier, between) : []).map(({ kind, of }): Draft => {
    const { low, high, precision, resolution, time, scope } = of;
    const draft = passage.draft(clause.start, clause.end, kind, '', '');
    return { ...draft, low, high, precision, resolution, time, scope, of };
  });
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
