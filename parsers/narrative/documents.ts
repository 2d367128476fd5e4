import { DECISION_UNITS, DOCUMENT_UNITS } from './focus.ts';
import { stem } from './outcomes.ts';
import type { Around } from './requests.ts';

const ISSUE = /制发|制定|出台|发布|印发|制作|新增/g;
const REPEAL = /废止|宣布失效/g;
const FORCE = /现行有效|继续有效/g;
const KEEP = /保留/g;
/** 审查, 备案 … count documents in another way; 转发 and 代拟 count those of others. */
const OTHER_WORK =
  /审查|审核|备案|报备|清理(?!废止|并?废止)|解读|转发|代拟|评估|修改|修订|起草|征求|类信息|信息$|学习|落实|执行|拟(?:修改|废止|宣布)|联合|名义|牵头|参与|配合|协助/;
/** Between the name and its number only empty words: 规范性文件管理制度2件 is another thing. */
const TAIL =
  /^(?:的|共|共计|总计|合计|数量|总数|件数|总量|数|有|为|约|近|超过?|逾|达到?|本年|分别|:|均|各|“|”|、|《|》|等|\)|文件|制发|废止|现行有效|保留)*$/;

const last = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;

function document(around: Around, key: string, name: string): string | null {
  const { left, right, unit } = around;
  if (unit === null || !DOCUMENT_UNITS.has(unit)) return null;
  const piece = left.split(/[,;]/).at(-1) ?? left;
  const own = piece.split('、').at(-1) ?? piece;
  const named = piece.includes(name) || new RegExp(`^(?:的)?(?:行政|政府|部门)?${name}`).test(right);
  // 清理废止文件0件 goes on counting what the sentence counts.
  const goesOn =
    around.focus === (key === 'normative' ? 'normative' : 'regulations') && /^.{0,8}(?:文件)?$/.test(stem(own));
  if (!named && !goesOn) return null;
  const phrase = named ? piece : own;
  const verbs: readonly (readonly [number, string])[] = [
    [last(phrase, ISSUE), 'issued'],
    [last(phrase, REPEAL), 'repealed'],
    [last(phrase, FORCE), 'in-force'],
    [last(phrase, KEEP), 'kept'],
  ];
  const found = verbs.filter(([at]) => at >= 0).sort((a, b) => b[0] - a[0]);
  const verb = found[0];
  if (!verb) return null;
  const between = found[1];
  if (between && /[或和、及与]/.test(phrase.slice(between[0], verb[0]))) return null;
  const tail = piece.includes(name) ? piece.slice(piece.lastIndexOf(name) + name.length) : '';
  if (named && !TAIL.test(tail)) return null;
  const words = phrase.slice(verb[0]) + (named && !piece.includes(name) ? right.slice(0, 14) : '');
  if (OTHER_WORK.test(phrase.slice(Math.max(0, verb[0] - 10), verb[0] + 2)) || OTHER_WORK.test(words)) return null;
  return `${key}-${verb[1]}`;
}

const DECISIONS: readonly (readonly [string, string])[] = [
  ['行政许可', 'licence'],
  ['行政处罚', 'penalty'],
  ['行政强制', 'coercion'],
];
const PUBLISHED = /公示|公布|信息|结果|清单|目录|受理|接收|指南|备案|复议|撤销|流程|公开|听证|抽查|评查|培训/;

function decision(around: Around): string | null {
  const { left, right, unit } = around;
  if (unit === null || !DECISION_UNITS.has(unit)) return null;
  const piece = left.split(/[,;]/).at(-1) ?? left;
  const own = piece.split('、').at(-1) ?? piece;
  for (const [name, kind] of DECISIONS) {
    const at = own.lastIndexOf(name);
    const others = DECISIONS.filter(([other]) => other !== name && piece.includes(other)).length;
    const goesOn = others > 0 && /[和及与]|均|各|分别|合计|共计?$/.test(piece);
    // 网站公开规划3件、行政许可110件 lists what was shown.
    const shown = piece.startsWith('、') && /公开|公示|公布|发布/.test(around.clauseBefore);
    if (at >= 0 && !goesOn && !shown && !PUBLISHED.test(own)) {
      const tail = own.slice(at + name.length);
      if (
        /^(?:案件|事项|处理决定|决定|办件|案|强制执行|措施|执行|行为|处理|类|等|办结|的|数量|总数|数|有|为|共|计|:|件|作出|完成|实施)*$/.test(
          tail.replace(/(?:约|近|超过?|逾|达到?)$/, ''),
        )
      ) {
        return kind;
      }
    }
    if (right.startsWith(name) && /(?:作出|做出|办理|办结|实施|下达|完成|核发)(?:了|共)?$/.test(own)) {
      return PUBLISHED.test(right.slice(name.length, name.length + 6)) ? null : kind;
    }
  }
  return null;
}

/** The kind of a figure that table 2 counts, or null. */
export function documentKind(around: Around): string | null {
  if (/(?:政策性文件|政策文件)/.test(around.left.slice(-16))) return null;
  return document(around, 'normative', '规范性文件') ?? document(around, 'regulations', '规章') ?? decision(around);
}

const MONEY: ReadonlySet<string> = new Set(['元', '万元', '亿元']);

/** The kind of a sum of money, or null. */
export function moneyKind(around: Around): string | null {
  const { left, unit, focus } = around;
  if (unit === null || !MONEY.has(unit)) return null;
  if (/(?:减免|免除|免收|退还|退回|应收|预算|经费|补贴)/.test(left)) return null;
  if (/行政事业性收费/.test(left)) return 'fee';
  if (/(?:信息)?处理费|信息公开.{0,6}(?:收费|费用)|公开收费/.test(left)) return 'processing-fee';
  return focus === 'request' && /收取.{0,8}费用?.{0,4}$/.test(left) ? 'processing-fee' : null;
}
