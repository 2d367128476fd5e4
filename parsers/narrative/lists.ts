import type { Steps } from '../steps.ts';
import { type Draft, dimensionOf, familyOf, isIntake, isOutcome } from './draft.ts';

interface OpenList {
  total: Draft;
  members: Draft[];
  bracket: boolean;
  closed: boolean;
  /** Opened by no word, because outcomes follow the figure they divide. */
  implicit: boolean;
}

const MARKER = /其中|包括|包含|[(,]含|^含|分别[为是]|由(?=[^,]{1,20}$)/;
const NEW_SUBJECT =
  /(?<!公)共(?!和|享|同|建|青)|收到|受理|召开|举办|组织(?=召|开|了|举|参|学|培|活动|全|各)|开展|接听|回应|访问|浏览|粉丝|关注|订阅|累计|新增|网民|处理决定|^[,、;]?(?:总计|合计)/;
const REST = /(?:^|[,;、:(]|以及|和)(?:及|和|以及)?(?:其[他它余]|剩余)(?!组织|法律|企业|单位|部门|机构|申请人)/;
const ITEMS = '条篇则份件个部项期';
const CASES = '件宗起例项条份个封次';
const PEOPLE = '人名';
/** How many figures back the owner of a bracket may stand: bounds the work of each. */
const NEAR = 12;

function sameClass(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return [ITEMS, CASES, PEOPLE].some((units) => units.includes(a.charAt(0)) && units.includes(b.charAt(0)));
}

const counts = (draft: Draft): boolean =>
  draft.of === null &&
  draft.unit !== '%' &&
  draft.unit !== '倍' &&
  !draft.negated &&
  !['difference', 'yoy', 'list-count', 'parts', 'period'].includes(draft.kind ?? '');

/**
 * Links members of lists to their stated totals. `drafts`: the claims of one paragraph in the order of the text.
 * `nextGroup` numbers the lists of a report.
 */
export function* linkLists(text: string, drafts: readonly Draft[], nextGroup: () => number): Steps<void> {
  const open: OpenList[] = [];
  const finished: OpenList[] = [];
  const closeLists = (keep: (list: OpenList) => boolean) => {
    for (let list = open.at(-1); list && !keep(list); list = open.at(-1)) {
      open.pop();
      finished.push(list);
    }
  };
  let previous: Draft | null = null;
  let intake: Draft | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (index % 64 === 63) yield;
    if (!counts(draft)) continue;
    const gap: string = previous ? between(text, previous.end, draft.start) : '';
    const sentenceEnds: boolean = previous !== null && previous.sentence.start !== draft.sentence.start;
    const inner: OpenList | undefined = gap.includes(')') ? open.findLast((list) => list.bracket) : undefined;
    if (gap.includes(')')) closeLists((list) => !list.bracket);
    const marker: boolean = previous !== null && opens(gap, sentenceEnds);
    const current = open.at(-1);
    if (previous && marker) {
      const aside = inner?.members.at(-1) === previous ? inner : undefined;
      const before: Draft = outside(text, gap, drafts, index) ?? previous;
      const total: Draft = aside
        ? aside.total
        : totalFor(before, current ?? (sentenceEnds ? finished.at(-1) : undefined), gap, sentenceEnds);
      const bracket = /\([^)]*$/.test(gap);
      if (!bracket || sentenceEnds) closeLists((list) => list.bracket && !sentenceEnds);
      if (fits(total, draft))
        open.push({ total, members: [draft], bracket, closed: /分别[为是]/.test(gap), implicit: false });
    } else {
      if (sentenceEnds) closeLists((list) => list.implicit);
      const list = open.at(-1);
      if (list && belongs(list, draft, gap)) {
        list.members.push(draft);
        if (gap.includes('此外')) list.closed = true;
      } else if (!/另(?:有|外|$)/.test(gap.slice(-12)) || (list && !fits(list.total, draft))) {
        closeLists(() => false);
        if (intake && isOutcome(draft.kind)) {
          open.push({ total: intake, members: [draft], bracket: false, closed: false, implicit: true });
        }
      }
    }
    if (isIntake(draft.kind) && open.at(-1)?.members.at(-1) !== draft) intake = draft;
    previous = draft;
  }
  closeLists(() => false);
  for (const [index, list] of finished.entries()) {
    if (index % 64 === 63) yield;
    settle(list, text, nextGroup);
  }
}

/** The words between two figures; of very long stretches both ends. */
function between(text: string, from: number, to: number): string {
  return to - from <= 240 ? text.slice(from, to) : text.slice(from, from + 120) + text.slice(to - 120, to);
}

function opens(gap: string, sentenceEnds: boolean): boolean {
  const said = sentenceEnds ? gap.slice(Math.max(0, gap.search(/[。!?]/) + 1)) : gap;
  if (/另[有外]|此外/.test(said)) return false;
  return MARKER.test(said) || said.startsWith(':') || /^\([^)]*[\u4e00-\u9fff]$/.test(said);
}

/** What 其中 behind a closed bracket or behind 结转下年度 divides: the figure that these belong to. */
function outside(text: string, gap: string, drafts: readonly Draft[], at: number): Draft | null {
  const last = drafts[at - 1];
  if (last?.kind === 'carried-out') {
    return drafts.slice(Math.max(0, at - NEAR), at).findLast(({ kind }) => isIntake(kind)) ?? null;
  }
  if (!last || !/^[^(]*\)/.test(gap)) return null;
  const bracket = text.lastIndexOf('(', last.start);
  const owner = drafts.slice(Math.max(0, at - NEAR), at).findLast(({ end }) => end <= bracket);
  return owner !== undefined && bracket - owner.end < 4 ? owner : null;
}

/** After members of a list a new 其中 goes back to the list's total, unless it follows its member at once. */
function totalFor(previous: Draft, list: OpenList | undefined, gap: string, sentenceEnds: boolean): Draft {
  if (list?.members.at(-1) !== previous) return previous;
  return !sentenceEnds && /^[,(]?(?:其中|含|包括)|^\(/.test(gap) ? previous : list.total;
}

function fits(total: Draft, draft: Draft): boolean {
  if (total.time !== draft.time || total.kind === 'carried-in' || total.kind === 'carried-out') return false;
  if (!sameClass(total.unit, draft.unit)) return false;
  const family = familyOf(total.kind);
  const own = familyOf(draft.kind);
  // 行政复议2件、行政诉讼3件，其中维持4件 may divide both.
  if (own === null && familyOf(total.kind) === 'disputes') return false;
  // 行政复议6件和行政诉讼3件，其中行政复议维持5件 divides the former.
  if (
    own === 'disputes' &&
    draft.kind?.includes('.') &&
    total.kind?.startsWith('review') !== draft.kind.startsWith('review')
  )
    return false;
  // 收到1份申请。其中公开机构信息1条 goes on to speak of what was published.
  if (own === null && isIntake(total.kind) && /^(?:其中)?(?:分别)?公开[^,]*信息/.test(draft.left)) return false;
  return own === null || own === family || isItem(total, draft);
}

/** 公开信息125件,其中行政许可69件 lists published items and no decisions, whatever their unit. */
function isItem(total: Draft, draft: Draft): boolean {
  const family = familyOf(total.kind);
  if (family !== null && family !== 'published') return false;
  const own = familyOf(draft.kind);
  if (own === 'published') return !/微信|公众号|微博|网站|官网|门户/.test(draft.left);
  return (own === 'decisions' || own === 'documents') && !/规章|规范性文件|行政许可|行政处罚|行政强制/.test(total.left);
}

function belongs(list: OpenList, draft: Draft, gap: string): boolean {
  if (list.implicit) return isOutcome(draft.kind) || (draft.kind === 'carried-out' && !/另(?:有|$)/.test(gap));
  if (!fits(list.total, draft) || /另(?:有|外|$)/.test(gap)) return false;
  // 网络平台收到6件，邮件收到5件
  if (draft.kind === 'channel' && list.members.at(-1)?.kind === 'channel' && !/[。;]/.test(gap)) return true;
  if (draft.kind !== null && /^(?:received|review|suit)[^.]*$/.test(draft.kind)) return false;
  return !NEW_SUBJECT.test(draft.left);
}

function settle(list: OpenList, text: string, nextGroup: () => number): void {
  const groups: Draft[][] = [];
  let dimension: string | null = null;
  for (const member of list.members) {
    const own = dimensionOf(member.kind);
    const group = groups.at(-1);
    const joins =
      own === null ||
      dimension === null ||
      own === dimension ||
      (member.kind === 'carried-out' && dimension === 'outcome');
    if (group && joins) group.push(member);
    else groups.push([member]);
    if (!joins || dimension === null) dimension = own ?? dimension;
  }
  for (const members of groups) {
    const number = nextGroup();
    const closed = list.closed || isComplete(members, text);
    for (const member of members) {
      member.list = { total: list.total, closed, group: number };
      if ((member.kind === null && member.unit !== null) || isItem(list.total, member)) member.kind = 'part';
      // 予以公开12件(含部分公开3件)
      if (member.kind === 'partial' && list.total.kind === 'granted') list.total.kind = 'granted+partial';
    }
  }
}

/** 其他N, 其余N at the end; of outcomes also 结转下年 as the last; 由…组成. */
function isComplete(members: readonly Draft[], text: string): boolean {
  const last = members.at(-1);
  if (!last || members.length < 2) return false;
  if (REST.test(last.left) || REST.test(text.slice(Math.max(0, last.start - 8), last.start))) return true;
  if (last.right.startsWith('组成')) return true;
  return last.kind === 'carried-out' && members.length > 2 && members.some((member) => isOutcome(member.kind));
}
