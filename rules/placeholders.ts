import type { Quote, Report } from '../parsers/report.ts';
import { type Passage, passagesOf } from './prose.ts';
import type { Judgement } from './rule.ts';

const UNITS =
  '件(?!数)|份(?!额)|条(?![例件目])|篇(?!幅)|次(?!数)|项(?!目)|个(?![人体])|场(?!所)|期(?!限)|元|万|％|%|宗(?!旨)|起(?!草)';

/**
 * What a writer left to be filled in. A unit straight after its verb must end its phrase: 公开条例, 收到件数 and 公开次数 are words.
 */
const GAPS = new RegExp(
  [
    `[XxＸｘ×✕*＊]{2,}(?=${UNITS}|年|月|日)`,
    `^[XxＸｘ×*＊]{2,}(?=[省市县区局委厅办](?!长))`,
    `[_＿]{2,}(?=${UNITS}|年|月|日)`,
    `(?<=共|收到|受理|公开|发布|为|申请)[_＿]{2,}`,
    `[（(]\\s*[)）](?=件|份|条|篇|次|项|元|万元)`,
    `(?<!公|总|一)共(?:计)?(?:件|次|条)(?=[，,。；;（(]|其中|$)`,
    `(?:收到|受理)(?:件|次|条)(?=[，,。；;（(]|其中|$|政府信息|信息公开|申请)`,
    `(?:发布|主动公开)(?:件|次|条)(?=[，,。；;（(]|其中|$|政府信息|政务信息|信息[，,。；;])`,
    `(?:收到|受理|发布|主动公开)(?:各类)?(?:政府信息|政务信息|信息|申请|规范性文件|政府信息公开申请)(?:共|共计|总计)?(?:件|条|篇|次)(?=[，,。；;（(]|其中|$)`,
    `[（(](?:具体网址|此处[^（()）]{0,20}|请[填插输][^（()）]{0,20}|填写[^（()）]{0,20}|文字描述[^（()）]{0,30}|单位名称|年份|网址|联系电话|电话号码)[)）]`,
  ].join('|'),
  'g',
);

/** XX路12号 hides an address on purpose. */
const ADDRESS = /[XxＸｘ×*＊]{2,}(?:省|市|县|区)[^，,。；;]{0,12}(?:路|街|巷|大道|号)/;

/** Every gap has one of these; most paragraphs have none. */
const SIGN =
  /[XxＸｘ×✕*＊_＿]{2}|[（(]\s*[)）]|(?:共|计|收到|受理|发布|公开|信息|申请|文件)[件条篇次]|[（(](?:具体|此处|请|填写|文字|单位|年份|网址|联系|电话)/;

function gapsIn({ section, paragraph }: Passage): Quote[] {
  const { text, location } = paragraph;
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(GAPS)].flatMap((hit): Quote[] => {
    if (ADDRESS.test(text.slice(hit.index, hit.index + 40))) return [];
    const unit = new RegExp(`^(?:${UNITS})`).exec(text.slice(hit.index + hit[0].length))?.[0] ?? '';
    const end = hit.index + hit[0].length + unit.length;
    return [{ section, text: text.slice(hit.index, end), location, start: hit.index, end }];
  });
}

/** One judgement for each gap, numbered in its section; one for the report where there is none. */
export function judgePlaceholders(report: Report): Judgement[] {
  const passages = passagesOf(report);
  if (passages.length === 0) return [{ subject: 'report', outcome: 'untested', reason: '没有读到正文' }];
  const gaps = passages.flatMap((passage) => gapsIn(passage).map((quote) => ({ quote, passage })));
  const found = gaps.map(({ quote, passage: { section, paragraph } }, index): Judgement => {
    const ordinal = gaps.slice(0, index + 1).filter((gap) => gap.passage.section === section).length;
    const around = paragraph.text.slice(Math.max(0, quote.start - 16), quote.end + 8);
    return {
      subject: `${section ?? 'outside'}/placeholder#${ordinal}`,
      outcome: 'failed',
      slots: { around },
      actual: quote.text,
      quote,
    };
  });
  return found.length > 0 ? found : [{ subject: 'report', outcome: 'passed' }];
}
