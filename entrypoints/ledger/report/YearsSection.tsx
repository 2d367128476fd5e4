import { numberText } from '../../../components/wording.ts';
import { type ReportTexts, reportTexts } from '../../../locales/ledger/report.ts';
import type { CellAddress } from '../../../parsers/report.ts';
import type { Neighbour } from '../../../rules/neighbour.ts';
import { hashOf } from '../route.ts';
import { Renames } from './Renames.tsx';
import type { ReportPageProps } from './ReportPage.tsx';
import type { Beside } from './shelf.ts';

const figures = [
  'table3/received/total',
  'table3/carriedIn/total',
  'table3/concluded/total',
  'table3/carriedOut/total',
  'table2/normativeDocuments/inForce',
] as const satisfies CellAddress[];

/** The organ's reports of the years before and after, with the figures that go over from one to the other. */
export function YearsSection(props: ReportPageProps) {
  const { shelf, locale } = props;
  const texts = reportTexts(locale);
  const { capture, own, prior, next } = shelf;
  return (
    <section class="report-section" id="report-years" aria-labelledby="years-title">
      <h2 id="years-title">{texts('section.years')}</h2>
      {own === null ? (
        <p class="hint">{texts('noYears')}</p>
      ) : (
        <>
          <div class="form-scroll">
            <table class="years">
              <thead>
                <tr>
                  <th scope="col">{texts('year')}</th>
                  {figures.map((cell) => (
                    <th key={cell} scope="col" class="number">
                      {texts(cell)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <YearRow year={own.year - 1} beside={prior} organ={own.organFolded} texts={texts} />
                <CarryRow from={prior?.neighbour ?? null} to={own} texts={texts} />
                <tr aria-current="true">
                  <th scope="row">
                    {own.year} <span class="hint">{texts('thisReport')}</span>
                  </th>
                  <Figures of={own} texts={texts} />
                </tr>
                <CarryRow from={own} to={next?.neighbour ?? null} texts={texts} />
                <YearRow year={own.year + 1} beside={next} organ={own.organFolded} texts={texts} />
              </tbody>
            </table>
          </div>
          <p class="hint">{texts('yearsHow', { organ: capture.organ })}</p>
        </>
      )}
      <Renames {...props} />
    </section>
  );
}

interface YearRowProps {
  year: number;
  beside: Beside | null;
  organ: string;
  texts: ReportTexts;
}

function YearRow({ year, beside, organ, texts }: YearRowProps) {
  if (beside === null)
    return (
      <tr>
        <th scope="row">{year}</th>
        <td colSpan={figures.length} class="hint">
          {texts('yearMissing')}
        </td>
      </tr>
    );
  const { capture, neighbour, others } = beside;
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ view: 'report', part: String(capture.id) })}>{year}</a>
        {neighbour.organFolded !== organ && <span class="hint block">{capture.organ}</span>}
        {others > 0 && <span class="hint block">{texts('yearOthers', { n: others })}</span>}
      </th>
      <Figures of={neighbour} texts={texts} />
    </tr>
  );
}

function Figures({ of, texts }: { of: Neighbour; texts: ReportTexts }) {
  return (
    <>
      {figures.map((cell) => (
        <td key={cell} class="number">
          {figureText(of, cell, texts)}
        </td>
      ))}
    </>
  );
}

function figureText({ figures: read, blank, doubtful }: Neighbour, cell: CellAddress, texts: ReportTexts) {
  const value = read[cell];
  if (doubtful.includes(cell)) return <span class="hint">{texts('illegible')}</span>;
  if (value === undefined) return <span class="hint">{texts('absent')}</span>;
  return blank.includes(cell) ? <span class="hint">{texts('blank')}</span> : numberText(value);
}

/** Whether what one year left is what the next took over. */
function CarryRow({ from, to, texts }: { from: Neighbour | null; to: Neighbour | null; texts: ReportTexts }) {
  if (from === null || to === null) return null;
  const left = carried(from, 'table3/carriedOut/total');
  const taken = carried(to, 'table3/carriedIn/total');
  const state = left === null || taken === null ? 'carryUnknown' : left === taken ? 'carryHolds' : 'carryBreaks';
  const slots = { left: left === null ? '' : numberText(left), taken: taken === null ? '' : numberText(taken) };
  return (
    <tr class={`carry ${state}`}>
      <td colSpan={figures.length + 1}>
        <span aria-hidden="true">{state === 'carryHolds' ? '↓' : state === 'carryBreaks' ? '≠' : '?'}</span>{' '}
        {texts(state, { ...slots, from: from.year, to: to.year })}
      </td>
    </tr>
  );
}

function carried({ figures: read, doubtful }: Neighbour, cell: CellAddress): number | null {
  return doubtful.includes(cell) ? null : (read[cell] ?? null);
}
