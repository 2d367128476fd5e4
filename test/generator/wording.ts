import type { CellAddress } from '../../parsers/report.ts';
import type { Wordings } from './forms.ts';
import type { ReportPlan } from './page.ts';
import type { Quirks } from './quirks.ts';
import { type Random, stream } from './random.ts';
import type { Wording } from './tables.ts';

const moneyCells: CellAddress[] = ['table2/procurement/amount', 'table2/fees/amount'];

/** Prints labels and figures as the quirks say, and keeps the cells left blank. */
export function wordingOf(
  plan: ReportPlan,
  quirks: Quirks,
): Wording & { blank: Set<CellAddress>; heading(wordings: [string, string]): string } {
  const labels = stream(plan.seed, 'labels');
  const figures = stream(plan.seed, 'figures');
  const written = new Set(plan.written);
  const blank = new Set<CellAddress>();

  const sign = (): string => {
    const zero = quirks.zero === 'mixed' ? figures.pick(['0', '0', '', '-', '/', '无', 'nbsp']) : quirks.zero;
    return zero === 'nbsp' ? '&nbsp;' : zero;
  };

  return {
    blank,
    label(wordings: Wordings): string {
      const index = labels.int(0, wordings.length - 1);
      const text = quirks.labels === 'variants' ? (wordings[index] ?? wordings[0]) : wordings[0];
      const place = labels.int(1, Math.max(1, text.length - 1));
      if (quirks.labels === 'spaced') return `${text.slice(0, place)}&nbsp; \n${text.slice(place)}&nbsp;`;
      if (quirks.labels === 'cut') return `<span>${text.slice(0, place)}</span><span>${text.slice(place)}</span>`;
      if (quirks.labels === 'paragraphs') return `<p>${text.slice(0, place)}</p>\n<p>${text.slice(place)}</p>`;
      return text.replace('\n', '<br>\n');
    },
    figure(address, value): string {
      const isRowTotal =
        address.startsWith('table3/') && address.endsWith('/total') && /\/(?:\w+\.\w+)\//.test(address);
      if (quirks.blankTotals && isRowTotal) {
        blank.add(address);
        return '&nbsp;';
      }
      if (value === 0 && !written.has(address)) {
        const printed = sign();
        if (printed !== '0') {
          blank.add(address);
          return printed;
        }
      }
      return digits(address, value, quirks, figures);
    },
    heading([official, variant]): string {
      if (quirks.headings === 'variants') return variant;
      const place = labels.int(1, official.length - 1);
      if (quirks.headings === 'cut') return `<span>${official.slice(0, place)}</span><b>${official.slice(place)}</b>`;
      if (quirks.headings === 'spaced') return `&nbsp;${official.slice(0, 2)}&nbsp;${official.slice(2)}　`;
      return official;
    },
  };
}

/** One figure as markup. */
function digits(address: CellAddress, value: number, quirks: Quirks, random: Random): string {
  let text = String(Math.abs(value));
  if (quirks.thousands !== '') {
    const [whole = '', fraction] = text.split('.');
    text = whole.replaceAll(/\B(?=(\d{3})+$)/g, quirks.thousands) + (fraction === undefined ? '' : `.${fraction}`);
  }
  if (address.endsWith('/change')) {
    if (value < 0) text = random.pick(['-', '-', '－', '减']) + text;
    else if (value > 0) text = random.pick(['', '', '+', '增']) + text;
  }
  if (quirks.digits === 'full-width')
    text = text.replaceAll(/[\d.]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
  if (quirks.padding === 'inner' && text.length > 1 && random.chance(0.5)) text = `${text[0]} ${text.slice(1)}`;
  let html = quirks.digitsCut ? [...text].map((one) => `<span>${one}</span>`).join('') : text;
  if (quirks.unit !== '') html += address.startsWith('table2/') && moneyCells.includes(address) ? '万元' : quirks.unit;
  if (quirks.remark && value > 16 && address.startsWith('table2/normativeDocuments/')) html += '（其中修订16件）';
  if (quirks.padding === 'nbsp') return `&nbsp;&nbsp;${html}&nbsp; &nbsp;`;
  if (quirks.padding === 'ideographic') return `　${html}\n　`;
  return html;
}
