import type { Chain, ChainJoint } from '../../../../components/charts/chain.tsx';
import type { ChartFigure, ChartTable } from '../../../../components/charts/chart.ts';
import type { StackedColumns } from '../../../../components/charts/columns.tsx';
import { numberText } from '../../../../components/wording.ts';
import type { CompareTexts } from '../../../../locales/ledger/compare.ts';
import { columnLabel, outcomeKinds, rowLabel } from '../../../../parsers/forms/forms.ts';
import { type Counted, outcomeGroups } from '../../../../rules/across/counted.ts';
import {
  applicationRows,
  type ChainLink,
  type ChainYear,
  disputeBlocks,
  type YearChain,
} from '../../../../rules/across/year-chain.ts';

type T = CompareTexts;

/** A figure in words; what is not known is never a number. */
export function countedText(figure: Counted, t: T): string {
  if ('why' in figure) return t('unknown');
  return figure.blank ? t('blankFigure', { value: numberText(figure.value) }) : numberText(figure.value);
}

function chartFigure(figure: Counted, t: T): ChartFigure {
  if ('why' in figure) return { unknown: figure.why };
  return figure.blank ? { value: figure.value, note: t('blankAsZero') } : { value: figure.value };
}

/** The years of an organ as links of a chain. */
export function carryOverChain({ years, links }: YearChain, t: T): Chain {
  return {
    nodes: years.map(({ year, figures }) => {
      if (figures === null)
        return { label: String(year), taken: null, left: null, sentence: t('years.missingYear', { year }) };
      const taken = countedText(figures.applications.carriedIn, t);
      const left = countedText(figures.applications.carriedOut, t);
      const short = (figure: Counted) => ('why' in figure ? '?' : numberText(figure.value));
      return {
        label: String(year),
        taken: short(figures.applications.carriedIn),
        left: short(figures.applications.carriedOut),
        sentence: t('years.node', { year, taken, left }),
      };
    }),
    joints: links.map((link) => jointOf(link, t)),
    texts: { taken: t('years.taken'), left: t('years.left'), missing: t('notInLibrary') },
  };
}

function jointOf(link: ChainLink, t: T): ChainJoint {
  const { from, to, state, columns } = link;
  const [total] = columns;
  if (state === 'gap' || total === undefined) return { state: 'gap', sign: '', sentence: t('years.gap', { from, to }) };
  const { left, taken, why } = total;
  const slots = { from, to, left: countedText(left, t), taken: countedText(taken, t), why: why ?? '' };
  if ('why' in left || 'why' in taken || state === 'unknown')
    return { state: 'unknown', sign: '?', sentence: t('years.unknown', slots) };
  if (state === 'holds') return { state, sign: '=', sentence: t('years.holds', slots) };
  if (state === 'columns')
    return { state: 'moved', sign: '≈', sentence: t('years.moved', { ...slots, columns: movedText(link, t) }) };
  return {
    state,
    sign: `≠ ${difference(left.value, taken.value)}`,
    sentence: t(state === 'breaks' ? 'years.breaks' : 'years.question', slots),
  };
}

/** With a sign: what the later year says more. */
function difference(left: number, taken: number): string {
  const more = taken - left;
  return `${more > 0 ? '+' : ''}${numberText(more)}`;
}

/** The kinds of applicants whose figures differ, each with both. */
export function movedText({ columns }: ChainLink, t: T): string {
  return columns
    .slice(1)
    .filter(({ state }) => state === 'breaks' || state === 'question')
    .map(({ column, left, taken }) =>
      t('years.column', {
        column: columnLabel('2021', 'table3', 'carriedIn', column),
        left: countedText(left, t),
        taken: countedText(taken, t),
      }),
    )
    .join(t('comma'));
}

/** The chain as a table: a row a year, with what becomes of its link to the next. */
export function chainTable(chain: Chain, t: T): ChartTable {
  return {
    columns: [t('year'), t('years.takenRow'), t('years.leftRow'), t('years.link')],
    rows: chain.nodes.map(({ label, taken, left }, place) => [
      label,
      taken ?? t('notInLibrary'),
      left ?? t('notInLibrary'),
      chain.joints[place]?.sentence ?? '',
    ]),
  };
}

function missingOf({ figures }: ChainYear, t: T): string | null {
  return figures === null ? t('notInLibrary') : null;
}

export function applicationColumns({ years }: YearChain, t: T): StackedColumns {
  return {
    name: 'applications',
    series: applicationRows.map((key) => ({ key, label: t(`years.row.${key}`) })),
    groups: years.map((year) => ({
      label: String(year.year),
      missing: missingOf(year, t),
      stacks: (
        [
          ['years.came', ['received', 'carriedIn']],
          ['years.went', ['concluded', 'carriedOut']],
        ] as const
      ).map(([label, rows]) => ({
        label: t(label),
        parts: rows.flatMap((series) =>
          year.figures === null ? [] : [{ series, figure: chartFigure(year.figures.applications[series], t) }],
        ),
      })),
    })),
    texts: { unknown: t('unknown') },
  };
}

export function outcomeColumns({ years }: YearChain, t: T): StackedColumns {
  return {
    name: 'outcomes',
    series: outcomeGroups.map((key) => ({ key, label: rowTitle(key) })),
    groups: years.map((year) => ({
      label: String(year.year),
      missing: missingOf(year, t),
      stacks: [
        {
          label: '',
          parts: outcomeGroups.flatMap((series) =>
            year.figures === null ? [] : [{ series, figure: chartFigure(year.figures.outcomes[series], t) }],
          ),
        },
      ],
    })),
    texts: { unknown: t('unknown') },
  };
}

/** The form's own words, without number and explanation. */
function rowTitle(row: string): string {
  return rowLabel('2021', 'table3', row)
    .replace(/^（.）/, '')
    .replace(/（.*$/, '');
}

export function disputeColumns({ years }: YearChain, t: T): StackedColumns {
  return {
    name: 'disputes',
    series: outcomeKinds.map((key) => ({ key, label: columnLabel('2021', 'table4', 'review', key) })),
    groups: years.map((year) => ({
      label: String(year.year),
      missing: missingOf(year, t),
      stacks: disputeBlocks.map((block) => ({
        label: t(`years.block.${block}`),
        parts: outcomeKinds.flatMap((series) => {
          const figure = year.figures?.disputes[block][series];
          return figure === undefined ? [] : [{ series, figure: chartFigure(figure, t) }];
        }),
      })),
    })),
    texts: { unknown: t('unknown') },
  };
}
