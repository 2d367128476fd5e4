import { useState } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';
import type { CellAddress } from '../parsers/report.ts';
import type { Equation, Term } from '../rules/finding.ts';
import { numberText } from './wording.ts';

interface EquationViewProps {
  equation: Equation;
  suspect: CellAddress | null;
  /** The term whose cell the reader points at on the page. */
  pointed: CellAddress | null;
  t: Translate;
  onPoint(address: CellAddress | null): void;
  onChoose(address: CellAddress): void;
}

type SideProps = Omit<EquationViewProps, 'equation'> & { terms: readonly Term[]; sum: number };

/** A sum of more than three terms folds its zeros away; they can be opened. */
function isFoldable(term: Term, terms: readonly Term[], suspect: CellAddress | null): boolean {
  return terms.length > 3 && term.value === 0 && term.role === 'addend' && term.address !== suspect;
}

/** What the page prints instead of the plain number, where it is not just the number in another dress. */
function printedRemark(term: Term, t: Translate): string | null {
  const printed = term.raw.normalize('NFKC').replace(/[\s,]/g, '');
  if (printed === '') return t('overlay.blank');
  return Number(printed) === term.value ? null : t('overlay.printedAs', { raw: term.raw.trim() });
}

function TermRow({ term, first, ...props }: Omit<SideProps, 'terms' | 'sum'> & { term: Term; first: boolean }) {
  const { t, onPoint, onChoose } = props;
  const classes = ['term', `term-${term.role}`];
  if (term.address === props.suspect) classes.push('term-suspect');
  if (term.address === props.pointed) classes.push('term-pointed');
  const remark = printedRemark(term, t);
  return (
    <tr class={classes.join(' ')} onPointerEnter={() => onPoint(term.address)} onPointerLeave={() => onPoint(null)}>
      <td class="operator">{first ? '' : '+'}</td>
      <th scope="row">
        <button
          type="button"
          class="term-name"
          onClick={() => onChoose(term.address)}
          onFocus={() => onPoint(term.address)}
          onBlur={() => onPoint(null)}
        >
          {term.label}
        </button>
        {term.role === 'total' && <span class="term-tag">{t('overlay.printed')}</span>}
        {term.address === props.suspect && <span class="term-tag tag-suspect">{t('overlay.suspectTag')}</span>}
      </th>
      <td class="number">
        {remark !== null && <span class="term-raw">{remark}</span>}
        <span class="figure">{numberText(term.value)}</span>
      </td>
    </tr>
  );
}

function Side({ terms, sum, ...props }: SideProps) {
  const { t, suspect, pointed } = props;
  const [open, setOpen] = useState(false);
  const zeros = terms.filter((term) => isFoldable(term, terms, suspect));
  const folds = zeros.length > 1;
  const shown = folds && !open ? terms.filter((term) => !zeros.includes(term)) : terms;
  const pointsAtZero = !open && zeros.some((term) => term.address === pointed);
  return (
    <tbody>
      {shown.map((term, index) => (
        <TermRow key={term.address} term={term} first={index === 0} {...props} />
      ))}
      {folds && (
        <tr class={pointsAtZero ? 'fold term-pointed' : 'fold'}>
          <td class="operator">{open || shown.length === 0 ? '' : '+'}</td>
          <th scope="row">
            <button type="button" class="fold-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('overlay.foldZeros') : t('overlay.zeros', { n: zeros.length })}
            </button>
          </th>
          <td class="number">{open ? '' : <span class="figure">0</span>}</td>
        </tr>
      )}
      {terms.length > 1 && (
        <tr class="sum">
          <td class="operator">=</td>
          <th scope="row">{t('overlay.sum')}</th>
          <td class="number">{numberText(sum)}</td>
        </tr>
      )}
    </tbody>
  );
}

/** An equation set as in a ledger: terms under each other, both sums, and what lies between them. */
export function EquationView({ equation, ...props }: EquationViewProps) {
  const { t } = props;
  return (
    <table class="equation" aria-label={t('overlay.equation')}>
      <Side terms={equation.left} sum={equation.leftSum} {...props} />
      <Side terms={equation.right} sum={equation.rightSum} {...props} />
      <tfoot>
        <tr class="difference">
          <td class="operator">{equation.difference === 0 ? '=' : '≠'}</td>
          <th scope="row">{equation.difference === 0 ? t('overlay.difference') : t('overlay.shouldEqual')}</th>
          <td class="number">{numberText(Math.abs(equation.difference))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
