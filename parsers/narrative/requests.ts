import { CASE_UNITS, type Focus } from './focus.ts';
import { endsInOutcome, outcomeOf, stem } from './outcomes.ts';

/** What stands around a number within its clause. */
export interface Around {
  /** From the number before it, or the clause's beginning. */
  left: string;
  /** To the number after it, or the clause's end. */
  right: string;
  unit: string | null;
  /** What the passage counts at the number, and what it counted before `left`. */
  focus: Focus;
  focusBefore: Focus;
  year: number | null;
  /** The number counts a member of a list of outcomes. */
  amongOutcomes: boolean;
  /** Requests are counted before the number, in its sentence or its paragraph. */
  counted: boolean;
  /** The sentence sorts documents into 主动公开, 依申请公开 and 不予公开, or deducts one figure from another. */
  sorting: boolean;
  /** The words of the clause before `left`. */
  clauseBefore: string;
  /** The sentence divides requests: they are its subject, or it goes on from one that counts them. */
  dividing: boolean;
}

const APPLICANTS: readonly (readonly [RegExp, string])[] = [
  [/(?:自然人|公民)$/, 'natural'],
  [/法人(?:或者?|和|及|、|与|以及)?其[他它]组织$|法人组织$/, 'legal'],
  [/企业$/, 'business'],
  [/科研机构$/, 'research'],
  [/(?:社会)?公益组织$/, 'social'],
  [/法律服务机构$/, 'legal-service'],
  [/^(?:和|及|、|,)?其[他它]组织$/, 'other-organizations'],
];

const CHANNEL =
  /(?:信函|邮寄|邮政|电子邮件|邮件|邮箱|网上|网络|网站|线上|在线|互联网|当面|现场|窗口|传真|平台|政务服务网|书面|线下|来函)+/g;
const CAME_BY =
  /(?:信函|邮寄|邮政|邮件|邮箱|信箱|网上|网络|网站|线上|线下|在线|互联网|当面|现场|窗口|传真|平台|申请系统|公开系统)(?:收到|接收|受理|提交|提出)$/;
const INTAKE = /新收|收到|接到|受理|接收|收办|收件|登记|收取?/g;
const HANDLING = /收办|办理|处理|承办/;
const REPLY = /答复|办结|办复|回复|办毕|办理完毕|办理完成|审结/;
const OBJECT = /(?:政府)?信息(?:公开)?的?申请|依申请(?:公开)?|申请公开|公开申请|申请件|申请(?:数量?|总数|案件|事项)?$/;
const BARE_OBJECT = /^(?:有效|书面|各类|公众|群众|公民|社会公众|政府信息|信息|的|其)?申请/;
const NEXT_YEAR = '(?:下|次|明|翌)(?:一|个)?(?:年|年度)';

function carried(text: string, year: number | null): 'carried-in' | 'carried-out' | null {
  const to = /(?:结转|转结|转|顺延|延期?|延续)(?:至|到|入)?(?:(20\d\d)年|(?:下|次|明|翌)(?:一|个)?年|今年|本年)/.exec(
    text,
  );
  if (/(?:结转|转结|转|顺延|延续|留)(?:至|到|入|在)?(?:今年|本年)/.test(text)) return 'carried-in';
  if (to?.[1] !== undefined && year !== null) {
    if (Number(to[1]) === year + 1) return 'carried-out';
    if (Number(to[1]) === year) return 'carried-in';
    return null;
  }
  if (
    new RegExp(
      `(?:结转|转结|转|顺延|延期|延至|延续|留待)(?:至|到|入)?${NEXT_YEAR}|${NEXT_YEAR}(?:结转|继续办理|办理|答复)`,
    ).test(text)
  ) {
    return 'carried-out';
  }
  const from =
    /(?:上一?年度?|上年度|去年|(20\d\d)年度?)(?:度)?(?:的|已|未办结|未结|受理|收到|申请|并|办理)*(?:结转|转结|结存|遗留|转入|跨年)/.exec(
      text,
    );
  const since = /结转(?:的)?(?:上一?年度?|去年)/.test(text);
  if (from || since) {
    if (from?.[1] === undefined || year === null || Number(from[1]) === year - 1) return 'carried-in';
    return Number(from[1]) === year ? 'carried-out' : null;
  }
  if (/(?:剩余|尚有|另有|余下|还有).{0,6}结转$|^(?:剩余|尚余|余)?(?:申请)?结转(?:办理)?$/.test(text))
    return 'carried-out';
  return null;
}

function applicant(around: Around): string | null {
  const left = stem(around.left.replace(/申请人?$/, ''));
  // 公民、法人和其他组织 are everyone who may apply.
  const everyone = /(?:公民|自然人|个人)(?:[、,]|和|及|与|或者?|以及)(?:企业|法人)[^0-9]*$/.test(around.left);
  for (const [words, kind] of APPLICANTS) {
    if (!everyone && words.test(left.slice(-14)))
      return /(?:^|[、,:])其[他它]组织$/.test(left) ? 'other-organizations' : kind;
  }
  const right =
    /^(?:申请)?(?:人)?(?:均)?(?:为|是|来自|系|由|属于?)(?:商业)?(自然人|公民|法人(?:或|和|及|、)其[他它]组织|企业|科研机构|法律服务机构|其[他它]组织)(?![、和及与或])/.exec(
      around.right,
    )?.[1];
  if (right === undefined) return null;
  return APPLICANTS.find(([words]) => words.test(right))?.[1] ?? null;
}

function isChannel(left: string): boolean {
  const named = [...left.matchAll(CHANNEL)].length;
  return (
    named === 1 &&
    !/等(?:渠道|方式|形式|途径)|公开(?:平台|网)?系统/.test(left) &&
    !/(?:网站|平台)(?:公开|发布|主动)/.test(left)
  );
}

function intake(around: Around): string | null {
  const { left, right, focus } = around;
  const verbs = [...left.matchAll(INTAKE)];
  const verb = verbs.at(-1);
  const reply = REPLY.test(left);
  const handling = HANDLING.test(left.replace(/办理(?:结果|情况|工作)/g, ''));
  const objectRight = BARE_OBJECT.test(right) || /^(?:政府)?(?:信息)?(?:公开)?的?(?:信息)?申请|^依申请/.test(right);
  const object = OBJECT.test(left) || objectRight;
  if (/(?:认定|鉴定|调解|许可|登记|救助|补贴|贷款|仲裁|评审|备案|项目|资金|强制执行|听证)的?申请/.test(left + right))
    return null;
  if (
    /收取|收费|转办|移送|告知|其[他它](?:途径|渠道)|转送|协办|会办|代收|补正/.test(left + right) ||
    /(?:指南|规范|制度|文书|流程|答复书|模板|手册|办法|规程|台账)$/.test(stem(left))
  )
    return null;
  if (!object && focus !== 'request') return null;
  const tail = stem(left);
  if (verb && reply) return 'received-handled';
  if (verb) {
    if (!object && tail.length - (verb.index + verb[0].length) > 2) return null;
    if (verb[0] === '新收') return 'received-new';
    return handling ? 'received-handled' : 'received';
  }
  if (reply) return processed(around);
  if (handling) return object || /(?:办理|处理|承办)$/.test(tail) ? 'received-handled' : null;
  if (objectRight) return null;
  return /(?:依申请(?:公开)?|(?:政府)?信息公开申请|公开申请)(?:政府信息|请求|件|事项|案件|申请|数量|总数|量|共|共计|总计|有|为|的|:)*$/.test(
    left,
  )
    ? 'received'
    : null;
}

function processed(around: Around): string | null {
  const { left, right } = around;
  if (/(?:未|尚未|不)(?:办结|答复)/.test(left.slice(-8)) || /^(?:未|尚未|正在|尚在)/.test(right)) return null;
  if (
    /(?:延期|延长|逾期|超期|电话|口头|当面|网上|网络|邮寄|书面|提前|补充|重新|当场|当日|即时|在线)(?:依法)?(?:答复|办结|回复)/.test(
      left,
    )
  )
    return null;
  if (around.unit === '次' && !/申请/.test(left)) return null;
  const tail = stem(left);
  if (/(?:答复|办结|办复|回复|办毕|办理完毕|办理完成)$/.test(left.slice(-8)) || REPLY.test(tail.slice(-6)))
    return 'processed';
  if (/(?:答复|办结|办复|回复)(?:了)?(?:政府)?信息(?:公开)?申请|(?:答复|办结|办复|回复)(?:了)?依申请公开/.test(left))
    return 'processed';
  return null;
}

/** The kind of a figure that counts requests, or null. */
export function requestKind(around: Around): string | null {
  const { left, right, unit, focus, focusBefore } = around;
  if (unit === null || !CASE_UNITS.has(unit) || around.sorting) return null;
  const piece = left.split(/[,;:]/).at(-1) ?? left;
  const own = piece.split('、').at(-1) ?? piece;
  const carry = carried(piece, around.year) ?? (endsInOutcome(own) ? null : carried(right, around.year));
  // 行政复议2件，其中上年结转1件 carries over a review.
  const disputed = (focus === 'review' || focus === 'suit') && !/申请/.test(piece);
  if (carry && focus !== 'foreign') return disputed ? null : carry;
  if (focusBefore === 'foreign' && focus !== 'request') return null;
  const asked = focusBefore === 'request' || focus === 'request';
  if (asked && endsInOutcome(piece)) {
    const kind = outcomeOf(own) ?? outcomeOf(piece);
    // 主动公开政府信息20件 counts what was published; 主动公开2件 among outcomes what was granted.
    const published = kind === 'granted' && !/(?:予以|准予|同意|给予|准许|决定)公开|已经?主动公开/.test(own);
    if (published && (!around.dividing || /公开(?:各类|政府|政务|有关)?(?:信息|文件)/.test(own))) return null;
    if (kind) return around.counted || /申请(?!公开)/.test(piece + right.slice(0, 12)) ? kind : null;
  }
  if (asked && around.amongOutcomes && /^(?:和|及|以及|并)?其[他它](?:情形|情况)?$/.test(stem(own))) return 'other';
  if (!asked && !OBJECT.test(piece) && !/^(?:政府)?信息公开申请/.test(right)) return null;
  // 网络平台收到3件 divides what was received.
  if (CAME_BY.test(piece)) return 'channel';
  const applied = applicant({ ...around, left: piece });
  if (applied) return applied;
  if (isChannel(own)) return 'channel';
  if (focus === 'foreign') return null;
  const taken = intake({ ...around, left: piece });
  if (taken) return taken;
  const done = processed({ ...around, left: piece });
  if (done) return done;
  return rightKind(around, piece);
}

function rightKind(around: Around, piece: string): string | null {
  if (stem(piece).replace(/^(?:其中|含|另|剩余|尚有|所有|对|以及)/, '').length > 2) return null;
  const right = (around.right.split('、')[0] ?? '').replace(/^(?:政府信息公开|信息公开)?申请(?:件|事项)?/, '');
  if (/^(?:未|尚未|正在|尚在|不是|并非)/.test(right) && !/^未(?:按|补正|缴)/.test(right)) return null;
  const kind = outcomeOf(right.slice(0, 30));
  // 2件涉及第三方权益，征求意见后予以公开 were not denied.
  if (kind === 'denied.thirdPartyRights' && !/不予|不公开|保护|属于/.test(right)) return null;
  if (kind) return kind;
  return /^.{0,16}(?:办结|答复|办理完毕)/.test(right) && !/(?:未|无法|不予|不再).{0,3}(?:办结|答复)/.test(right)
    ? 'processed'
    : null;
}
