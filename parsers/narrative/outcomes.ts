/** Words for what became of a request, as rows of table 3 name them. */

/** Reasons that are rows of their own; read inside a phrase such as 因涉及第三方权益不予公开. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/国家秘密/, 'denied.stateSecret'],
  [/(?:法律|法规)\S{0,8}禁止公开/, 'denied.forbiddenByLaw'],
  [/三安全一稳定/, 'denied.publicSecurity'],
  [/第三方|商业秘密|个人隐私/, 'denied.thirdPartyRights'],
  [/内部(?:管理|事务)/, 'denied.internalAffairs'],
  [/过程性/, 'denied.deliberative'],
  [/执法案卷/, 'denied.enforcementFile'],
  [/行政查询/, 'denied.administrativeQuery'],
  [
    /不掌握|信息不存在|不属于本(?:行政)?机关|不属于本(?:单位|局)|非本(?:行政)?(?:机关|单位|部门|局)/,
    'unavailable.notHeld',
  ],
  [/另行制作|没有现成/, 'unavailable.needsCreation'],
  [/内容仍?不明确|仍不明确/, 'unavailable.stillUnclear'],
  [/信访(?:、?举报)?(?:、?投诉)?(?:类|事项|诉求)|信访举报投诉/, 'unprocessed.petition'],
  [/重复(?:提交)?申请|重复件|重复提出/, 'unprocessed.duplicate'],
  [/公开出版物/, 'unprocessed.publication'],
  [/大量反复|大量、反复/, 'unprocessed.excessive'],
  [/重新出具|出具已获取/, 'unprocessed.confirmation'],
  [/逾期\S{0,4}(?:不|未)补正|未补正/, 'other.notCorrected'],
  [/(?:未|不)\S{0,12}缴纳?费/, 'other.feeUnpaid'],
  [/(?:未|不)\S{0,14}缴纳费用/, 'other.feeUnpaid'],
  [/撤回|撤销申请|自主撤销/, 'other'],
];

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/公开(?:及|和|、|或|与|\/|以及)(?:予以)?部分公开/, 'granted+partial'],
  [/部分公开|区分处理/, 'partial'],
  [/不予以?公开|不同意公开|不公开/, 'denied'],
  [/无法提供|不能提供|无法公开/, 'unavailable'],
  [/不予处理/, 'refused'],
  [/不予受理/, 'not-accepted'],
  [/其[他它]处理/, 'other'],
  [/(?:予以|准予|同意|给予|全部|全文|完全|依法|准许|决定)公开/, 'granted'],
  [/(?:已经?|属于|告知)主动公开|^(?:其中:?|答复)?(?:已?主动公开|公开)$/, 'granted'],
];

const GENERAL = /等(?:原因|情形|理由|情况|因素)/;

/** The row or group of table 3 that a phrase names, or null. A named reason is the narrower statement and wins. */
export function outcomeOf(phrase: string): string | null {
  const group = GROUPS.find(([words]) => words.test(phrase))?.[1] ?? null;
  if (GENERAL.test(phrase)) return group;
  const named = new Set(REASONS.filter(([words]) => words.test(phrase)).map(([, key]) => key));
  const [first] = named;
  if (named.size > 1) return group;
  return first ?? group;
}

const FILLER =
  /(?:(?:政府)?信息(?:公开)?|申请|案件|事项|答复|决定|数量|总数|总量|总计|共计|合计|件数|件|数|类|情形|有|为|共|计|达到?|大?约|近|超过?|逾|了|的|是|均|各|也|仅|只|:|“|”|"|、|和|及|或)$/;

/** A phrase without the empty words that stand between it and its number. */
export function stem(phrase: string): string {
  let rest = phrase;
  for (let cut = FILLER.exec(rest); cut && rest.length > 0; cut = FILLER.exec(rest)) rest = rest.slice(0, cut.index);
  return rest;
}

/** True where the outcome word stands at the phrase's end, with nothing but empty words after it. */
export function endsInOutcome(phrase: string): boolean {
  const rest = stem(phrase);
  const tail = phrase.slice(0, rest.length + 8);
  return (
    /(?:公开|区分处理|提供|处理|受理|秘密|隐私|稳定|第三方(?:合法)?(?:权益|利益)?|内部(?:事务|管理)?|内部(?:事务|管理)?信息|过程性*(?:信息)?|案卷(?:信息)?|行政查询|掌握(?:相关)?|不存在|制作|不明确|信访|诉求|投诉|重复|出版物|反复|出具|获取|补正|缴费|费用|撤回|撤销|现成|机关|单位|(?:不属于本(?:行政)?(?:机关|单位|局)|非本(?:机关|单位|部门|局)).{0,6}(?:职责|职权|范围))$/.test(
      rest,
    ) || /重复申请$|(?:信访|投诉|举报)类?(?:申请|事项)?$/.test(tail)
  );
}
