import { type Compact, compactsOf, quoteOf } from '../compact.ts';
import { claimsWithin } from '../prose.ts';
import { defineRule, type Reference } from '../rule.ts';

const COLLECTED =
  /(?:收取|收到|收缴|征收|收入).{0,14}?处理费[^,。;\d未没无]{0,10}?([\d,]+(?:\.\d+)?)(万?元)|处理费(?:共|合计|共计|总计|为|收入|:)*([\d,]+(?:\.\d+)?)(万?元)/;
/** Less than this, in 元, rounds to 0 in 万元. */
const ROUNDED_AWAY = 50;

export default defineRule({
  id: 'processing-fee-vs-fee-table',
  version: 1,
  title: '信息处理费与收费表不协调',
  basis: '四川省财政、发改部门通知“行政机关收取的信息处理费属于行政事业性收费”（一省的规定）',
  plain: '正文说收了信息处理费，收费表却是0。',
  english: {
    title: 'Processing fee against the table of fees',
    plain: 'The text says that processing fees were taken, yet the table of fees says 0.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'review',
  form: '2021',
  reads: ['table2'],
  messages: {
    review: '正文写收取信息处理费{amount}，而表二行政事业性收费的本年收费金额是{printed}。是否另行入账，或者漏填？',
  },
  check: ({ report, table2 }) => {
    const subject = 'report';
    const stated = compactsOf(report)
      .filter(({ section }) => section === 'other')
      .map(statedFee)
      .find((fee) => fee !== null);
    if (!stated) return [{ subject, outcome: 'inapplicable', reason: '第六部分没有写收取了信息处理费' }];
    const figure = table2.cells.fees?.amount;
    const cells = [`table2/fees/amount` as const];
    if (!figure) return [{ subject, outcome: 'untested', reason: '表二没有读到本年收费金额', cells: [] }];
    if (figure.doubt)
      return [{ subject, outcome: 'untested', reason: `本年收费金额存疑：${figure.doubt.text}`, cells }];
    if (figure.kind === 'text') return [{ subject, outcome: 'untested', reason: '本年收费金额不是数字', cells }];
    const claims = claimsWithin(report, 'processing-fee', stated.quote);
    const isZero = figure.kind === 'blank' || figure.value === 0;
    if (!isZero || stated.amount < ROUNDED_AWAY) return [{ subject, outcome: 'passed', cells, claims }];
    return [
      {
        subject,
        outcome: 'review',
        cells,
        claims,
        expected: stated.printed,
        actual: figure.raw === '' ? '空白' : figure.raw,
        marks: [
          { location: stated.quote.location, role: 'place' },
          { location: figure.location, role: 'place' },
        ],
        quote: stated.quote,
        slots: { amount: stated.printed, printed: figure.raw === '' ? '空白' : figure.raw },
      },
    ];
  },
});

/** A fee above 0 that the paragraph says was taken, in 元. */
function statedFee(compact: Compact) {
  const match = COLLECTED.exec(compact.text);
  if (match === null) return null;
  const before = compact.text.slice(0, match.index);
  if (/(?:未|没有|无|不)[^,。;]{0,6}$/.test(before)) return null;
  const [number, unit] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]];
  const amount = Number((number ?? '').replaceAll(',', '')) * (unit === '万元' ? 10_000 : 1);
  if (!(amount > 0)) return null;
  return {
    amount,
    printed: `${number}${unit}`,
    quote: quoteOf(compact, match.index, match.index + match[0].length),
  };
}

export const reference: Reference = {
  zh: {
    compared: '第六部分写收取了信息处理费时，表二“行政事业性收费”的本年收费金额不应是0。',
    passes: '写收取400元，表二填0.04万元。',
    fails: '写收取信息处理费1200元，表二填0。',
    cannotTell: '本年收费金额读不出。',
    limits:
      '不足50元的四舍五入后是0，不提示；费用可能另行入账，只列为待核。反过来，表二有收费而第六部分写“无”，不是矛盾。',
  },
  en: {
    compared: 'Where section six says that processing fees were taken, the fee in table 2 should not be 0.',
    passes: 'Taken: 400 yuan; table 2: 0.04 (10,000 yuan).',
    fails: 'Taken: 1,200 yuan; table 2: 0.',
    cannotTell: 'The fee in table 2 could not be read.',
    limits:
      'Less than 50 yuan rounds to 0. The fee may be booked elsewhere, so for review only. Fees in table 2 with nothing in section six are no contradiction.',
  },
};
