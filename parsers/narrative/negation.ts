/** A figure that words deny: 未收到政府信息公开申请 states 0. Offsets into the clause. */
export interface Denial {
  kind: string;
  start: number;
  end: number;
}

/** What a clause may deny where it stands. */
export interface Allowed {
  requests: boolean;
  documents: boolean;
  /** The sentence or its heading speaks of information disclosure. */
  disclosure: boolean;
}

/** 未经 and 未来 are words of their own; 无正当理由, 无障碍, 无法 deny nothing that is counted. */
const NEGATION =
  /未曾|从未|尚未|并未|未(?!经|来|必|按|及|能|予|成年|补正|公开|办结|审结|结案|满|尽|申请|缴|登记|规范|完全|到位|注明)|没有(?!现成|固定)|不存在|不涉及|不适用|无(?!正当|障碍|法|偿|论|不|关|效|需|害|形|故|线|纸|锡|为|一|人机|差别|理由|证|死角|缝)|不收取|零(?=申请|收费|复议|诉讼|结转|败诉|收到)/g;
/** Every word of denial has one of these. */
const DENYING = /[未没无不零]/;
const NOT_A_DENIAL =
  /不仅|不但|除.{1,30}外|并非|无不|避免|防止|杜绝|防范|确保|是否|有没有|有无|如未|若未|应当|对未|如无|若无|凡未|力争|做到/;
/** After these words the negation governs no more. */
const STOP =
  /但是?|而(?!引起|引发|提起|被|产生|导致|发生|申请|提出)|没有|也未|亦未|共|均|已|全部|仍|其中|所有|收到(?=\d)/;
const FAULT = /超期|逾期|延期|错误|不当|违规|泄密|追究|责任|处置不力|投诉件|通报|不履行|不作为|违法|差错|遗漏|失误/;

const REQUEST =
  /(?:(?:政府)?信息(?:公开)?的?申请|依申请(?:公开)?|公开申请|申请公开)(?:公开)?(?:(?:相关|有关)?(?:的)?(?:政府信息|信息))?(?:申请)?(?:的?(?:件|案件|事项|情况|情形|业务|要求|来信|来函|材料|书|项目|工作))*(?=$|[、和及与或])/;
const CORRECTED = /纠错|纠正|败诉|撤销|变更/;
const INTAKE = /^(?:过|任何)?(?:收到|接到|受理|接收|收|有|产生|发生|办理|出现|涉及)?/;

function requestDenials(reach: string, word: string): string[] {
  if (/(?:因|由|引起|引发|导致|被)/.test(reach.split('申请')[0] ?? '') || FAULT.test(reach)) return [];
  const object = REQUEST.exec(reach);
  if (!object) return [];
  const before = reach.slice(0, object.index).replace(INTAKE, '');
  if (/复议|诉讼|收费|费用|投诉|举报/.test(reach.slice(0, object.index))) return [];
  if (/结转/.test(reach)) return [];
  if (/(?:未|从未|没有|无|零|不存在)/.test(word) === false) return [];
  const natural = /公民|自然人|个人/.test(before);
  const legal = /法人|企业|组织|单位/.test(before);
  if (natural && !legal) return ['natural'];
  if (legal && !natural) return [/企业/.test(before) && !/组织|法人/.test(before) ? 'business' : 'legal'];
  if (/要求(?!公开)|更正|不予|部分|重复|撤|网上|网络|信函|当面|现场|传真|邮件|平台|线上|线下|窗口|书面/.test(before))
    return [];
  return ['received'];
}

function disputeDenials(reach: string): string[] {
  if (/超期|逾期|追究|不履行|程序|备案|代理|信访复|费用|支出/.test(reach)) return [];
  const words = reach.replace(/未经(?:行政)?复议/g, '直接').replace(/(?:行政)?复议后/g, '之后');
  const kinds: string[] = [];
  const suffix = (from: number) => (CORRECTED.test(words.slice(from)) ? '.corrected' : '');
  const review = words.indexOf('复议');
  const suit = words.search(/诉讼|起诉|应诉/);
  if (review >= 0) kinds.push(`review${suffix(review)}`);
  if (suit >= 0) kinds.push(`suit${suffix(suit)}`);
  return kinds;
}

function carryDenials(reach: string): string[] {
  if (!/结转/.test(reach)) return [];
  const kinds: string[] = [];
  if (/上一?年/.test(reach)) kinds.push('carried-in');
  if (/下一?年|次年|下年度/.test(reach) || kinds.length === 0) kinds.push('carried-out');
  return kinds;
}

function documentDenials(reach: string): string[] {
  const normative = /规范性文件(?!类|清理|审查|备案|解读)/.test(reach);
  const regulations = /规章(?!制度)/.test(reach);
  if ((!normative && !regulations) || FAULT.test(reach)) return [];
  const issued = /制发|制定|出台|发布|印发|制作|新增/.test(reach);
  const repealed = /废止/.test(reach);
  const force = /现行有效/.test(reach);
  const kinds: string[] = [];
  for (const [stated, key] of [
    [normative, 'normative'],
    [regulations, 'regulations'],
  ] as const) {
    if (!stated) continue;
    if (issued) kinds.push(`${key}-issued`);
    if (repealed) kinds.push(`${key}-repealed`);
    if (force) kinds.push(`${key}-in-force`);
  }
  return kinds;
}

function decisionDenials(reach: string): string[] {
  if (/复议|诉讼|错误|信息|公示|投诉/.test(reach) || FAULT.test(reach)) return [];
  const kinds: string[] = [];
  if (/行政许可/.test(reach)) kinds.push('licence');
  if (/行政处罚/.test(reach)) kinds.push('penalty');
  if (/行政强制/.test(reach)) kinds.push('coercion');
  return kinds;
}

function feeDenials(reach: string): string[] {
  if (/行政事业性收费/.test(reach)) return ['fee'];
  if (/培训费|报名费|工本费|水费|电费|违规收费|乱收费|投诉/.test(reach)) return [];
  return /处理费|收费|费用/.test(reach) ? ['processing-fee'] : [];
}

/**
 * What one clause denies. A negation reaches to the clause's end or to a word that turns it; a list after it shares it
 * (没有收费、复议、诉讼事项). `before`: the words of the sentence ahead of the clause.
 */
export function readDenials(clause: string, allowed: Allowed, before: string): Denial[] {
  if (!DENYING.test(clause) || NOT_A_DENIAL.test(clause)) return [];
  const denials: Denial[] = [];
  let from = 0;
  for (const hit of clause.matchAll(NEGATION)) {
    if (hit.index < from) continue;
    const at = hit.index + hit[0].length;
    const rest = clause.slice(at, at + 80);
    const stop = rest.search(STOP);
    const reach = stop > 0 ? rest.slice(0, stop) : rest;
    const end = at + reach.length;
    from = end;
    // A number in the reach is what is stated, not the negation: 未经复议直接起诉0件, 无法提供3件.
    if (/[0-9]/.test(reach)) continue;
    const about = before + clause.slice(Math.max(0, hit.index - 60), hit.index);
    const kinds = [
      ...(allowed.requests ? carryDenials(reach) : []),
      // 1件因未收到… tells why that one case went as it did.
      ...(allowed.requests &&
      !/[0-9][件份条项]/.test(clause.slice(0, hit.index)) &&
      hit[0] !== '不涉及' &&
      hit[0] !== '不适用'
        ? requestDenials(reach, hit[0])
        : []),
      ...(allowed.requests && (allowed.disclosure || /信息公开/.test(about + reach)) ? disputeDenials(reach) : []),
      ...(allowed.documents ? documentDenials(reach) : []),
      ...(allowed.documents ? decisionDenials(reach) : []),
      ...feeDenials(reach),
    ];
    for (const kind of kinds) denials.push({ kind, start: hit.index, end });
  }
  return denials;
}
