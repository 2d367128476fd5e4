import { numberText } from '../../../../components/wording.ts';
import type { Report } from '../../../../parsers/report.ts';
import { type CellComparison, type Part, type Share, sharesOf } from '../../../../rules/across/whole-and-parts.ts';
import { place } from '../../../../rules/cells.ts';
import type { PartProps } from '../part.ts';
import { countedText } from '../years/year-charts.ts';
import { cellTitle } from './ComparisonTables.tsx';

interface CellDetailProps {
  whole: Report;
  parts: readonly Part[];
  comparison: CellComparison;
  t: PartProps['t'];
  onClose(): void;
}

/** One cell: the question that it raises, and what every part contributes; missing and unknown ones first. */
export function CellDetail({ whole, parts, comparison, t, onClose }: CellDetailProps) {
  const { cell } = comparison;
  const compared = parts.filter(({ report }) => report === null || report.year === whole.year);
  const shares = sharesOf(cell, whole, compared).toSorted((a, b) => weight(a) - weight(b));
  return (
    <section class="parts-detail" aria-label={cellTitle(whole, cell, t)}>
      <div class="parts-detail-head">
        <h2>{cellTitle(whole, cell, t)}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <p>{question(comparison, t)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('parts.part')}</th>
            <th scope="col" class="number">
              {t('parts.says')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, figure }) => (
            <tr key={name} class={figure === null || 'why' in figure ? 'absent' : undefined}>
              <th scope="row">{name}</th>
              <td class="number">
                {figure === null ? t('notInLibrary') : countedText(figure, t)}
                {figure !== null && 'why' in figure && <span class="hint"> {figure.why}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Missing ones, then unknown ones, then blanks, then the largest. */
function weight({ figure }: Share): number {
  if (figure === null) return Number.NEGATIVE_INFINITY;
  if ('why' in figure) return -Number.MAX_VALUE;
  return figure.blank ? -Number.MAX_SAFE_INTEGER : -figure.value;
}

function question(comparison: CellComparison, t: PartProps['t']): string {
  const { cell, whole, sum, stated, outcome, difference, why } = comparison;
  const slots = {
    whole: countedText(whole, t),
    sum: numberText(sum),
    n: stated,
    difference: difference === null ? '' : numberText(Math.abs(difference)),
    why: why ?? '',
  };
  if (outcome === 'passed') return t('parts.agrees', slots);
  if (outcome === 'untested') return t('parts.open', slots);
  const { table } = place(cell);
  const reasons = t(difference !== null && difference < 0 ? `parts.over.${table}` : 'parts.under');
  return t(difference !== null && difference < 0 ? 'parts.over' : 'parts.below', { ...slots, reasons });
}
