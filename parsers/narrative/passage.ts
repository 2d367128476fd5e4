import type { Claim, Organ, SectionKey } from '../report.ts';
import type { Sentence } from './clauses.ts';
import type { Dispute } from './disputes.ts';
import type { Draft } from './draft.ts';
import { type Focus, focusTurns } from './focus.ts';
import type { Reading } from './normalise.ts';
import { NAMED_PLACE, scopeTurns } from './scope.ts';
import { latest, maySpeakOfPlans, type Turn, timeTurns } from './time.ts';
import { speaksOfDocuments, speaksOfRequests, type Topic } from './topics.ts';

/** Where a paragraph stands. */
export interface Setting {
  section: SectionKey | null;
  topic: Topic;
  organ: Organ | null;
  year: number | null;
}

/** What a sentence hands on to the next of its paragraph. */
export interface Carry {
  focus: Focus;
  time: Claim['time'];
  scope: Claim['scope'];
  intake: Draft | null;
  dispute: Dispute | null;
}

/** How many characters before and after a number are read: bounds the work of each. */
export const LEFT = 60;
export const RIGHT = 40;
/** How many claims back a word may refer to: bounds the work of each. */
export const RECENT = 12;
const EXPLICIT = /(?:政府)?信息公开的?申请|依申请公开|信息申请/;

/** What a paragraph counts before it names anything. */
export function startFocus(setting: Setting): Focus {
  if (setting.section === 'requests') return 'request';
  return setting.section === 'overview' && setting.topic === 'requests' ? 'request' : null;
}

/** One sentence while it is read. */
export class Passage {
  readonly text: string;
  #times: Turn<Claim['time']>[] | null = null;
  #scopes: Turn<Claim['scope']>[] | null = null;
  #focuses: Turn<Focus>[] | null = null;
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
    const { section, topic } = setting;
    this.requests =
      speaksOfRequests(section, topic) ||
      (section === 'overview' && (carry.intake !== null || EXPLICIT.test(this.text)));
    this.documents = speaksOfDocuments(section, topic);
    const about = section === 'disputes' || topic === 'requests' || topic === 'supervision';
    this.disclosure = about || /信息公开|依申请/.test(this.text);
  }

  /** 主动公开60件、依申请公开30件、不予公开10件: documents by what they are marked, no requests. */
  get sorts(): boolean {
    return (
      /依申请公开|不予公开/.test(this.text) &&
      /主动公开[^,;、。0-9]{0,8}[0-9]/.test(this.text) &&
      !/收到|受理|新收|接收|申请(?!公开)/.test(this.text) &&
      (/属性|公文|文件|形成|产生|制作/.test(this.text) || /(?:不予|免予|不)公开[^,;、。0-9]{0,8}[0-9]/.test(this.text))
    );
  }

  /** 收到30件，扣除重复申请5件，实际受理25件: which of them the table counts is not said. */
  get deducts(): boolean {
    return /扣除|剔除|除去|减去/.test(this.text);
  }

  // Most sentences state no figure: these three are read only where one does.
  timeAt(at: number): Claim['time'] {
    this.#times ??= timeTurns(this.text, this.setting.year);
    return latest(this.#times, at - this.sentence.start, this.carry.time);
  }

  /** The sentence ends with what is planned, and says so itself. */
  get endsInPlans(): boolean {
    if (!maySpeakOfPlans(this.text)) return false;
    this.#times ??= timeTurns(this.text, this.setting.year);
    return (
      this.#times.some((turn) => turn.to === 'plan') &&
      latest(this.#times, this.sentence.end, this.carry.time) === 'plan'
    );
  }

  focusAt(at: number): Focus {
    this.#focuses ??= focusTurns(this.text);
    return latest(this.#focuses, at - this.sentence.start, this.carry.focus);
  }

  draft(start: number, end: number, kind: string | null, left: string, right: string): Draft {
    const at = start - this.sentence.start;
    this.#scopes ??= scopeTurns(this.text, this.setting.organ);
    const place = this.setting.organ?.kind === 'government' && NAMED_PLACE.test(left);
    return {
      kind,
      low: 0,
      high: 0,
      unit: null,
      precision: 'exact',
      resolution: 0,
      scope: place ? 'other' : latest(this.#scopes, at, this.carry.scope),
      time: this.timeAt(start),
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
