import { disputeOf } from './disputes.ts';

/** Things counted together: 行政复议、行政诉讼均为0件; 行政许可、行政处罚分别为3件、2件. */

const OBJECT =
  /(?<!因)(?:(?:政府)?信息公开申请|依申请公开)(?!的|行政|引|被|产生|提起|而|导致)(?:件|申请|事项)?|未经(?:行政)?复议(?:程序)?(?:直接)?(?:提起)?(?:行政)?(?:诉讼|起诉)|(?:经)?(?:行政)?复议后(?:再)?(?:提起)?(?:行政)?(?:诉讼|起诉)|(?:行政)?复议|(?:行政)?诉讼|行政许可|行政处罚|行政强制|自然人|法人(?:或|和|及|、)?其[他它]组织|部分公开|不予公开|予以公开|无法提供|不予处理|其他处理|制发|制定|废止|现行有效/g;

const KINDS: Record<string, string> = {
  行政许可: 'licence',
  行政处罚: 'penalty',
  行政强制: 'coercion',
  自然人: 'natural',
  部分公开: 'partial',
  不予公开: 'denied',
  予以公开: 'granted',
  无法提供: 'unavailable',
  不予处理: 'refused',
  其他处理: 'other',
};

export const EACH = /(?:均为?|均是|都为|都是|各为?|各有|全部为|皆为)$/;
export const RESPECTIVELY = /分别(?:为|是|有|达|收到|受理|办理|发生)?$/;

/** The kinds that a phrase names, in its order; null for one that is named but has no kind. */
export function namedKinds(phrase: string): (string | null)[] {
  const document = phrase.includes('规范性文件') ? 'normative' : phrase.includes('规章') ? 'regulations' : null;
  return [...phrase.matchAll(OBJECT)].map(([word]) => {
    if (word.includes('复议') || word.includes('诉')) return disputeOf(word);
    if (word.includes('申请')) return 'received';
    if (word.startsWith('法人')) return 'legal';
    if (word === '制发' || word === '制定') return document && `${document}-issued`;
    if (word === '废止') return document && `${document}-repealed`;
    if (word === '现行有效') return document && `${document}-in-force`;
    return KINDS[word] ?? null;
  });
}

/** The part of the form that a kind belongs to, for deciding whether it may be read where it stands. */
export function tableOf(kind: string | null): 'documents' | 'requests' {
  return kind !== null && /^(?:licence|penalty|coercion|normative|regulations)/.test(kind) ? 'documents' : 'requests';
}
