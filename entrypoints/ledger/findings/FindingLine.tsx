import { LevelGlyph } from '../../../components/LevelGlyph.tsx';
import { Cell } from '../../../components/ledger/Cell.tsx';
import { Marked } from '../../../components/ledger/Marked.tsx';
import { numberText } from '../../../components/wording.ts';
import { ruleTitle } from '../../../locales/rule-title.ts';
import type { FindingRow } from '../../../store/query/contract.ts';
import type { Words } from '../lists/facet-labels.ts';
import { choiceLabel } from '../lists/facet-labels.ts';
import { dayText } from '../query-params.ts';

interface FindingLineProps {
  row: FindingRow;
  /** What was searched for. */
  searched: readonly string[];
  words: Words;
}

/** The cells of one finding. */
export function FindingLine({ row, searched, words }: FindingLineProps) {
  const { locale, l, t } = words;
  const year = row.year === null ? l('yearUnknown') : l('yearOf', { year: row.year });
  return (
    <>
      <Cell name="c-pick">
        <span class="tick" aria-hidden="true" />
      </Cell>
      <Cell name="c-finding">
        <LevelGlyph level={row.level} outcome={row.outcome} />
        <span class="two-lines">
          <span class="line-title">
            <span class="unseen">
              {t(`level.${row.level}`)} {t(`outcome.${row.outcome}`)}{' '}
            </span>
            <Marked text={ruleTitle(row.rule, locale)} words={searched} />
          </span>
          <span class="line-text" lang="zh-CN" title={row.message}>
            <Marked text={row.message} words={searched} />
          </span>
        </span>
      </Cell>
      <Cell name="c-organ two-lines">
        <span class="line-title" lang="zh-CN" title={row.title}>
          <Marked text={row.organ === '' ? l('organUnknown') : row.organ} words={searched} />
        </span>
        <span class="line-soft figure">
          {year}
          {row.superseded ? ` · ${l('superseded')}` : row.site === '' ? '' : ` · ${row.site}`}
        </span>
      </Cell>
      <Cell name="c-figures two-lines figure">
        {row.expected !== null && (
          <span title={valueText(row.expected)}>{l('expected', { value: valueText(row.expected) })}</span>
        )}
        {row.actual !== null && (
          <span title={valueText(row.actual)}>{l('actual', { value: valueText(row.actual) })}</span>
        )}
      </Cell>
      <Cell name="c-review">
        <span class={`standpoint standpoint-${row.standpoint}`}>
          {choiceLabel('standpoints', row.standpoint, words)}
        </span>
        {row.tags.map((tag) => (
          <span key={tag} class="tag">
            <Marked text={tag} words={searched} />
          </span>
        ))}
      </Cell>
      <Cell name="c-date figure">{dayText(row.capturedAt)}</Cell>
    </>
  );
}

function valueText(value: number | string): string {
  return typeof value === 'number' ? numberText(value) : value;
}
