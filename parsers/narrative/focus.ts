import type { Turn } from './time.ts';

/** The thing that a passage counts at some point. `foreign`: something that no table of the form counts. */
export type Focus =
  | 'request'
  | 'review'
  | 'suit'
  | 'normative'
  | 'regulations'
  | 'licence'
  | 'penalty'
  | 'coercion'
  | 'publish'
  | 'foreign'
  | null;

const WORDS = new RegExp(
  [
    '(?<review>(?:行政)?复议(?!后|直接|程序|前置|、?(?:行政)?诉讼类?信访))',
    '(?<suit>未经(?:行政)?复议|(?:经)?(?:行政)?复议后|(?:行政)?诉讼|(?:直接)?起诉|应诉)',
    '(?<request>(?:政府)?信息(?:公开)?的?申请|依申请|申请公开|公开申请|申请件|(?:收到|受理|答复|办结|收)(?:有效|书面|各类|公众|群众|公民)?申请)',
    '(?<foreign>(?:投诉|举报|信访)(?!、?(?:信访|举报|投诉)|类|事项|诉求)|留言|来信|来电|来访|来函|热线|12345|12333|12315|12388|建议(?!书)|提案|咨询|舆情|协办件|培训|会议|问政|工单|听证|检查|调研|发布会|访谈|仲裁|公报|粉丝|订阅|浏览|点击|阅读|访问|解读|栏目|专栏|专题|报道|转载|议案|案卷评查|巡查|考试|活动|好差评|办件|政策性文件|政策文件)',
    '(?<normative>规范性文件)',
    '(?<regulations>规章(?!制度))',
    '(?<licence>行政许可)',
    '(?<penalty>行政处罚)',
    '(?<coercion>行政强制)',
    '(?<publish>主动公开(?![0-9零一二三四五六七八九十两的])|(?<!申请)公开(?:各类|政府|政务)信息(?!申请)|发布(?:各类|政府|政务)?信息)',
  ].join('|'),
  'g',
);

/** Where a sentence changes what it counts. */
export function focusTurns(sentence: string): Turn<Focus>[] {
  const turns: Turn<Focus>[] = [];
  for (const hit of sentence.matchAll(WORDS)) {
    for (const [name, word] of Object.entries(hit.groups ?? {})) {
      if (word !== undefined) turns.push({ at: hit.index, to: name as Focus });
    }
  }
  return turns;
}

/** 信息条 of a list of documents: unit 条 with 规范性文件类信息 counts web items. */
export const WEB_UNITS = '条篇则';
export const CASE_UNITS: ReadonlySet<string> = new Set([
  '件',
  '份',
  '项',
  '宗',
  '起',
  '条',
  '封',
  '个',
  '例',
  '次',
  '件次',
]);
export const DECISION_UNITS: ReadonlySet<string> = new Set(['件', '宗', '起', '例', '件次']);
export const DOCUMENT_UNITS: ReadonlySet<string> = new Set(['件', '部', '份', '个']);
