import { compareFindings } from '../../../batch/findings-compared.ts';
import { LevelGlyph } from '../../../components/LevelGlyph.tsx';
import { FormTable } from '../../../components/report/FormTable.tsx';
import { ProseChanges } from '../../../components/report/ProseChanges.tsx';
import { cellName, titleOf } from '../../../components/wording.ts';
import { type ReportTexts, reportTexts } from '../../../locales/ledger/report.ts';
import { type Locale, translator } from '../../../locales/translate.ts';
import { layoutOf } from '../../../parsers/forms/layout.ts';
import type { Table } from '../../../parsers/report.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Capture } from '../../../store/schema.ts';
import { hashOf } from '../route.ts';
import { type CellChange, compareReports, type ReportChanges } from './report-changes.ts';
import { timeText } from './time-text.ts';

interface StateChangesProps {
  before: Capture;
  after: Capture;
  locale: Locale;
}

/** What differs between two states of a page: stated, not judged. */
export function StateChanges({ before, after, locale }: StateChangesProps) {
  const texts = reportTexts(locale);
  const t = translator(locale);
  const changes = compareReports(before.report, after.report);
  const { head, cells, sections } = changes;
  const at = ({ report }: Capture, { table }: CellChange) => report[table];
  return (
    <div class="state-changes">
      <p class="changes-lead" role="status">
        {leadText(changes, before, after, texts)}
      </p>
      {head.length > 0 && (
        <dl class="facts">
          {head.map(({ what, before: was, after: is }) => (
            <div key={what}>
              <dt>{texts(what)}</dt>
              <dd>
                <del>{was ?? texts('unknown')}</del> → <ins>{is ?? texts('unknown')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {cells.length > 0 && (
        <>
          <h3>{texts('cellsChanged', { n: cells.length })}</h3>
          <div class="form-scroll">
            <table class="cell-changes">
              <thead>
                <tr>
                  <th scope="col">{texts('cell')}</th>
                  <th scope="col">{texts('before')}</th>
                  <th scope="col">{texts('after')}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map((change) => (
                  <tr key={change.address}>
                    <th scope="row">
                      {cellName(at(after, change) === null ? before.report : after.report, change.address, t)}
                    </th>
                    <td class="figure">{cellText(change.before, texts)}</td>
                    <td class="figure">{cellText(change.after, texts)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <DrawnChanges before={before} after={after} cells={cells} texts={texts} />
        </>
      )}
      {sections.length > 0 && (
        <>
          <h3>{texts('proseChanged')}</h3>
          <ProseChanges sections={sections} texts={texts} />
        </>
      )}
      <FindingsCompared {...{ before, after, locale, texts }} />
    </div>
  );
}

function cellText(value: string | null, texts: ReportTexts): string {
  return value === null ? texts('absent') : value === '' ? texts('blank') : value;
}

function leadText(
  { head, cells, sections }: ReportChanges,
  before: Capture,
  after: Capture,
  texts: ReportTexts,
): string {
  const span = { from: timeText(before.lastSeenAt), to: timeText(after.capturedAt) };
  const texted = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind !== 'same').length;
  const parts = [
    ...(cells.length > 0 ? [texts('leadCells', { n: cells.length })] : []),
    ...(texted > 0 ? [texts('leadParagraphs', { n: texted })] : []),
    ...(head.length > 0
      ? [texts('leadHead', { what: head.map(({ what }) => texts(what)).join(texts('listJoint')) })]
      : []),
    ...(texted === 0 && sections.length > 0 ? [texts('leadHeadings')] : []),
  ];
  if (parts.length === 0) return texts('leadNothing', span);
  return texts('lead', { ...span, changes: parts.join(texts('listJoint')) });
}

/** The tables with a change, drawn with both figures in their cells. */
function DrawnChanges({
  before,
  after,
  cells,
  texts,
}: Omit<StateChangesProps, 'locale'> & { cells: CellChange[]; texts: ReportTexts }) {
  const differences = new Map(cells.map((change) => [change.address, change]));
  const keys = (['table2', 'table3', 'table4'] as const).filter((key) => cells.some(({ table }) => table === key));
  return (
    <>
      {keys.map((key) => {
        const table = together(before.report[key], after.report[key]);
        if (table === null) return null;
        return (
          <details key={key} class="figures-table">
            <summary>{texts('drawnOn', { table: texts(key) })}</summary>
            <FormTable
              name={key}
              table={table}
              layout={layoutOf(key, table)}
              label={texts('changesIn', { table: texts(key) })}
              differences={differences}
              t={texts}
            />
          </details>
        );
      })}
    </>
  );
}

/** The later table with the cells that only the earlier one has. */
function together(before: Table | null, after: Table | null): Table | null {
  if (before === null || after === null) return after ?? before;
  const rows = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  const known = new Set(after.rows.map(({ key }) => key));
  return {
    ...after,
    rows: [...after.rows, ...before.rows.filter(({ key }) => !known.has(key))],
    cells: Object.fromEntries([...rows].map((row) => [row, { ...before.cells[row], ...after.cells[row] }])),
  };
}

function FindingsCompared({ before, after, locale, texts }: StateChangesProps & { texts: ReportTexts }) {
  const { appeared, vanished, changed, stayed } = compareFindings(before.audit.findings, after.audit.findings);
  const lists: [string, Finding[], Capture][] = [
    [texts('appeared', { n: appeared.length }), appeared, after],
    [texts('vanished', { n: vanished.length }), vanished, before],
    [texts('changed', { n: changed.length }), changed.map((pair) => pair.after), after],
  ];
  return (
    <div class="findings-compared">
      <h3>{texts('findingsCompared')}</h3>
      {before.audit.version !== after.audit.version && (
        <p class="hint">{texts('versionsDiffer', { before: before.audit.version, after: after.audit.version })}</p>
      )}
      {lists.map(
        ([name, findings, { id }]) =>
          findings.length > 0 && (
            <section key={name}>
              <h4>{name}</h4>
              <ul>
                {findings.map((finding) => (
                  <li key={finding.fingerprint}>
                    <LevelGlyph level={finding.level} outcome={finding.outcome} size={13} />
                    <a
                      href={hashOf({
                        view: 'report',
                        part: String(id),
                        params: new URLSearchParams({ finding: finding.fingerprint }),
                      })}
                    >
                      {titleOf(finding, locale)}
                    </a>
                    <span class="hint" lang="zh-CN">
                      {finding.message}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p class="hint">{texts('stayed', { n: stayed.length })}</p>
    </div>
  );
}
