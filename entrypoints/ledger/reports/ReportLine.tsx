import { LevelGlyph } from '../../../components/LevelGlyph.tsx';
import { Cell } from '../../../components/ledger/Cell.tsx';
import { Marked } from '../../../components/ledger/Marked.tsx';
import { numberText } from '../../../components/wording.ts';
import type { ReportRow } from '../../../store/query/contract.ts';
import { choiceLabel, type Words } from '../lists/facet-labels.ts';
import { dayText } from '../query-params.ts';

interface ReportLineProps {
  row: ReportRow;
  searched: readonly string[];
  words: Words;
  /** Of the report's own page; null where there is none to open. */
  href: string | null;
}

/** The cells of one report. */
export function ReportLine({ row, searched, words, href }: ReportLineProps) {
  const { l } = words;
  const organ = <Marked text={row.organ === '' ? l('organUnknown') : row.organ} words={searched} />;
  return (
    <>
      <Cell name="c-pick">
        <span class="tick" aria-hidden="true" />
      </Cell>
      <Cell name="c-name" title={row.title}>
        {href === null ? (
          <span lang="zh-CN">{organ}</span>
        ) : (
          <a href={href} lang="zh-CN" tabIndex={-1}>
            {organ}
          </a>
        )}
        {row.superseded && <span class="tag">{l('superseded')}</span>}
      </Cell>
      <Cell name="c-year figure">{row.year === null ? l('yearUnknown') : l('yearOf', { year: row.year })}</Cell>
      <Cell name="c-level">{choiceLabel('organLevels', row.organLevel, words)}</Cell>
      <Cell name="c-region" lang="zh-CN">
        {row.region}
      </Cell>
      <Cell name="c-site" title={row.address}>
        <Marked text={row.site} words={searched} />
      </Cell>
      <Counts counts={row.counts} words={words} />
      <Cell name="c-untested figure">
        {row.untested > 0 && (
          <>
            <span class="head-again">{l('columnUntested')} </span>
            {numberText(row.untested)}
          </>
        )}
      </Cell>
      <Cell name="c-published figure">{row.published}</Cell>
      <Cell name="c-date figure">{dayText(row.capturedAt)}</Cell>
    </>
  );
}

function Counts({ counts, words: { l } }: Pick<ReportLineProps, 'words'> & Pick<ReportRow, 'counts'>) {
  const levels = (['error', 'warning', 'note'] as const).filter((level) => counts[level] > 0);
  if (levels.length === 0 && counts.review === 0) return <Cell name="c-counts clean">{l('clean')}</Cell>;
  return (
    <Cell name="c-counts figure">
      <span class="unseen">{l('countsLabel', counts)}</span>
      {levels.map((level) => (
        <span key={level} class="count-of" aria-hidden="true">
          <LevelGlyph level={level} outcome="failed" size={13} />
          {numberText(counts[level])}
        </span>
      ))}
      {counts.review > 0 && (
        <span class="count-of" aria-hidden="true">
          <LevelGlyph level="note" outcome="review" size={13} />
          {numberText(counts.review)}
        </span>
      )}
    </Cell>
  );
}
