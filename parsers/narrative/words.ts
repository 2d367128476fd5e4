/** Figures that words state without a digit, apart from denials. Offsets into the clause. */
export interface WordFigure {
  kind: 'all-natural' | 'all-legal' | 'all-processed' | 'carried-out' | 'doubled';
  start: number;
  end: number;
}

const NATURAL = /(?:均|全部|都|全)(?:为|是|系|由|属)(?:自然人|公民)(?:申请|个人|提出|提交)?/;
const LEGAL = /(?:均|全部|都|全)(?:为|是|系|由|属)法人(?:或者?|和|及|、)其[他它]组织(?:申请)?/;
const PROCESSED =
  /(?:均|全部|都|已全部)(?:已经?|依法|按时|按期|及时|按照?|严格|在|于|予以|作出|做出)?[\u4e00-\u9fff0-9]{0,18}(?:办结|答复|回复|办理完毕|办复)/;
const CARRIED = /^(?:已|全部|均|并)?(?:结转|转|顺延)(?:至|到)?(?:下|次|明)(?:一)?年/;
const DOUBLED = /(?:同比|(?:比|较)(?:上年|去年|上一年度?))翻(?:了)?一?番/;

/** Every word of a figure has one of these. */
const STATING = /[均全都翻转顺]/;

function find(clause: string, words: RegExp, kind: WordFigure['kind']): WordFigure[] {
  const hit = words.exec(clause);
  return hit ? [{ kind, start: hit.index, end: hit.index + hit[0].length }] : [];
}

/** `plain`: the clause holds no number of its own. */
export function readWordFigures(clause: string, plain: boolean): WordFigure[] {
  const bounded = clause.slice(0, 200);
  if (!STATING.test(bounded)) return [];
  const figures = [
    ...find(bounded, NATURAL, 'all-natural'),
    ...find(bounded, LEGAL, 'all-legal'),
    ...find(bounded, DOUBLED, 'doubled'),
  ];
  if (!plain) return figures;
  const negated = /(?:未|没有|无法|不能)[\u4e00-\u9fff]{0,6}(?:办结|答复|结转)/.test(bounded);
  if (negated) return figures;
  return [...figures, ...find(bounded, PROCESSED, 'all-processed'), ...find(bounded, CARRIED, 'carried-out')];
}

/** 统计期限自…起至…止 */
export const PERIOD =
  /统计(?:数据的?)?(?:期限|时限|时间|周期|时段|区间)[^。;]{0,60}|所列数据(?:的统计)?(?:为|自|从)[^。;]{0,60}|数据(?:自|从|截至|截止)[^。;]{0,40}/g;
