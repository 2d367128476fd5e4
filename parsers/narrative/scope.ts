import { statedScope } from '../forms/claim-kinds.ts';
import type { Claim, Organ } from '../report.ts';
import type { Turn } from './time.ts';

export type Scope = Claim['scope'];

/** What follows a name when it is no actor but a source, a site or a rule. */
const NOT_AN_ACTOR =
  '(?!网|门户|官网|信息|公报|要求|部署|统一|安排|领导|决策|规定|关于|文件|政务|一体|平台|前列|首|精神|工作|常务|重点|依申请公开|人民代表)';

const WORDS = new RegExp(
  [
    `(?<own>(?<!属于|非|由)(?:本机关|本行政机关|本单位|本部门|本局|本委|本办|本厅|本院|本中心|本镇|本街道|本乡|我局|我委|我办|我厅|我院|我单位|我镇|我街道|我乡|我中心|全局|全委|全厅|全镇|全乡|全街道|局机关|局本级)(?!不掌握|不存在|未制作|未获取|职权|职责|公开范围|负责))`,
    `(?<whole>(?:全|我|本)(?:市|县|区|省|州|旗|盟)(?:各级|各部门|各)?${NOT_AN_ACTOR}|各级(?:行政|政府)?(?:机关|部门|单位)${NOT_AN_ACTOR}|全系统|系统内)`,
    `(?<other>(?:下属|直属|所属|下辖|各县|各区|县区|县[(]市、区[)]|区县|县市区|各市|各乡|各镇|各街道|乡镇|镇街|基层)(?:[\\u4e00-\\u9fff]{0,6}(?:单位|部门|机构|政府|局|县|区|市|街道|人社局|分局))?${NOT_AN_ACTOR}|(?:有关|各|相关)(?:部门|单位|处室|科室)(?=共|收到|受理|办理)|(?:指导|协助|督促|协调)(?=[^,]{0,16}(?:办理|答复|受理|处理))|各(?:分局|支局|区局|县局)|市本级|县本级|区本级|省本级|(?<!代表|向|报|经|受)(?:市|县|区|省)(?:人民)?政府(?:[、及和与](?:市|县|区|省)?(?:人民)?政府(?=办))?(?:办公室|办公厅|办)?${NOT_AN_ACTOR})`,
  ].join('|'),
  'g',
);

/** A place named as actor right before its figure in a government's report: 沭阳县477件. */
export const NAMED_PLACE = /(?:^|[、:])(?!全|我|本|各)[\u4e00-\u9fff]{1,6}(?:县|市|区|镇|乡|街道|局|委|办公室)$/;

/** Offices write of themselves as 区政府办公室, and speak for their government. */
function isOwnOffice(word: string, organ: Organ | null): boolean {
  return organ?.kind === 'government-office' && /政府(?:办公室|办公厅|办)$/.test(word);
}

/** A government's report states 全市; everyone else's states 本机关. Where no scope is named it is the report's own. */
export function scopeTurns(sentence: string, organ: Organ | null): Turn<Scope>[] {
  const home: Scope = statedScope(organ);
  const turns: Turn<Scope>[] = [];
  let wholeUntil = -2;
  for (const hit of sentence.matchAll(WORDS)) {
    const { own, whole, other } = hit.groups ?? {};
    if (own) turns.push({ at: hit.index, to: home === 'whole' && !/[镇乡]|街道/.test(own) ? 'other' : home });
    else if (whole) {
      turns.push({ at: hit.index, to: 'whole' });
      wholeUntil = hit.index + whole.length;
    } else if (other && hit.index - wholeUntil <= 1) {
      // 全县各乡镇、各部门 is all of them.
      wholeUntil = hit.index + other.length;
    } else if (other) {
      if (isOwnOffice(other, organ) || (home === 'whole' && isSelf(other, organ)))
        turns.push({ at: hit.index, to: home });
      else turns.push({ at: hit.index, to: 'other' });
    }
  }
  return turns;
}

/** 市政府 in a report of that government is the reporter itself, but not its office. */
function isSelf(word: string, organ: Organ | null): boolean {
  return organ?.kind === 'government' && /^(?:市|县|区|省)人民政府$/.test(word);
}
