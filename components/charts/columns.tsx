import type { ComponentChild } from 'preact';
import { numberText } from '../wording.ts';
import { type ChartFigure, type ChartPoint, type ChartTable, type Drawing, ticksTo } from './chart.ts';
import { fillOf, inkOf, Patterns } from './Patterns.tsx';
import { widthOf } from './text-fit.ts';

/** A column made of parts that stand on each other. */
export interface Stack {
  /** Below the column; empty where its group says enough. */
  label: string;
  parts: { series: string; figure: ChartFigure }[];
}

/** Columns that stand together, such as those of a year; `missing` says why there are none. */
export interface StackGroup {
  label: string;
  stacks: Stack[];
  missing: string | null;
}

export interface StackedColumns {
  /** Before the names of patterns; of its own for each chart of a page. */
  name: string;
  series: { key: string; label: string }[];
  groups: StackGroup[];
  texts: { unknown: string };
}

const left = 52;
const edge = 12;
/** The sum above a column, and the box of a figure that is not known. */
const sumHeight = 16;
const unknownHeight = 20;
const plot = 180;
const legendLine = 22;

/** Columns from 0 up. What is not known stands as a ? above the column and adds nothing to it. */
export function drawColumns({ name, series, groups, texts }: StackedColumns, width: number): Drawing {
  const most = Math.max(0, ...groups.flatMap(({ stacks }) => stacks.map(heightOf)));
  const ticks = ticksTo(most);
  const ceiling = ticks.at(-1) ?? 1;
  const columns = Math.max(1, ...groups.map(({ stacks }) => stacks.length));
  const label = Math.max(22, ...groups.flatMap(({ stacks }) => stacks.map((stack) => widthOf(stack.label))));
  const least = Math.max(64, columns * (label + 6) + 14);
  const step = Math.max(least, (width - left - 8) / Math.max(1, groups.length));
  const whole = Math.max(width, Math.ceil(left + step * groups.length + 8));
  const reach = groups.flatMap(({ stacks }) =>
    stacks.map((stack) => (heightOf(stack) / ceiling) * plot + unknownsIn(stack) * unknownHeight + sumHeight),
  );
  const top = Math.ceil(Math.max(edge, ...reach.map((height) => height - plot)));
  const foot = top + plot;
  const y = (value: number) => foot - (value / ceiling) * plot;
  const isLabelled = groups.some(({ stacks }) => stacks.some(({ label }) => label !== ''));
  const legend = legendOf(series, whole, foot + (isLabelled ? 54 : 38), name);
  const points: ChartPoint[] = [];
  const bars: ComponentChild[] = [];
  groups.forEach((group, place) => {
    const from = left + step * place;
    const middle = from + step / 2;
    bars.push(
      <text
        key={`label ${group.label}`}
        class="strong"
        x={middle}
        y={foot + (isLabelled ? 36 : 20)}
        text-anchor="middle"
      >
        {group.label}
      </text>,
    );
    if (group.missing !== null) {
      const id = `gap-${place}`;
      points.push({
        id,
        row: 0,
        column: place * columns,
        x: from + 6,
        y: top,
        width: step - 12,
        height: plot,
        label: `${group.label}：${group.missing}`,
      });
      bars.push(<Gap key={id} x={from + 6} y={top} width={step - 12} height={plot} text={group.missing} />);
      return;
    }
    const size = Math.min(46, (step - 20) / columns - 4);
    const start = middle - (group.stacks.length * (size + 4) - 4) / 2;
    group.stacks.forEach((stack, at) => {
      const x = start + at * (size + 4);
      const column = place * columns + at;
      if (isLabelled)
        bars.push(
          <text key={`stack ${place} ${at}`} class="soft" x={x + size / 2} y={foot + 18} text-anchor="middle">
            {stack.label}
          </text>,
        );
      let base = foot;
      stack.parts.forEach(({ series: key, figure }) => {
        const order = series.findIndex((each) => each.key === key);
        const title = series[order]?.label ?? key;
        const id = `${place}-${at}-${order}`;
        const label = [group.label, stack.label, title].filter((text) => text !== '').join(' ');
        if ('unknown' in figure) {
          base -= unknownHeight;
          points.push({
            id,
            row: order,
            column,
            x,
            y: base,
            width: size,
            height: unknownHeight - 2,
            label: `${label}：${texts.unknown}（${figure.unknown}）`,
          });
          bars.push(<Unknown key={id} x={x} y={base} width={size} height={unknownHeight - 2} />);
          return;
        }
        const height = Math.max(0, foot - y(figure.value));
        base -= height;
        const note = figure.note === undefined ? '' : `（${figure.note}）`;
        const reach = Math.max(height, 6);
        points.push({
          id,
          row: order,
          column,
          x,
          y: base + height - reach,
          width: size,
          height: reach,
          label: `${label}：${numberText(figure.value)}${note}`,
        });
        if (height > 0)
          bars.push(
            <rect
              key={id}
              x={x}
              y={base}
              width={size}
              height={height}
              fill={fillOf(name, order)}
              stroke={inkOf(order)}
            />,
          );
      });
      const sum = sumOf(stack);
      bars.push(
        <text key={`sum ${place} ${at}`} x={x + size / 2} y={base - 4} text-anchor="middle">
          {sum === null ? '' : numberText(sum)}
        </text>,
      );
    });
  });
  const content = (
    <>
      <Patterns of={name} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'axis-line' : 'grid-line'} x1={left} x2={whole - 8} y1={y(tick)} y2={y(tick)} />
          <text class="soft" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {numberText(tick)}
          </text>
        </g>
      ))}
      {bars}
      {legend.content}
    </>
  );
  return { width: whole, height: legend.height, points, content };
}

/** The figures of stacked columns as a table: a row a column, a field a series. */
export function columnsTable({ series, groups, texts }: StackedColumns, head: string): ChartTable {
  const rows = groups.flatMap(({ label, stacks, missing }) =>
    missing === null
      ? stacks.map((stack) => [
          [label, stack.label].filter((text) => text !== '').join(' '),
          ...series.map(({ key }) => {
            const figure = stack.parts.find((part) => part.series === key)?.figure;
            if (figure === undefined) return '';
            return 'unknown' in figure ? texts.unknown : figure.value;
          }),
        ])
      : [[label, ...series.map((_, place) => (place === 0 ? missing : ''))]],
  );
  return { columns: [head, ...series.map(({ label }) => label)], rows };
}

function heightOf({ parts }: Stack): number {
  return parts.reduce((sum, { figure }) => ('unknown' in figure ? sum : sum + Math.max(0, figure.value)), 0);
}

function unknownsIn({ parts }: Stack): number {
  return parts.filter(({ figure }) => 'unknown' in figure).length;
}

/** Null where a part is not known. */
function sumOf({ parts }: Stack): number | null {
  let sum = 0;
  for (const { figure } of parts) {
    if ('unknown' in figure) return null;
    sum += figure.value;
  }
  return sum;
}

interface BoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where there is no report. */
function Gap({ text, ...box }: BoxProps & { text: string }) {
  return (
    <g>
      <rect {...box} fill="none" stroke="var(--edge)" stroke-dasharray="3 4" rx="4" />
      <text class="soft" x={box.x + box.width / 2} y={box.y + box.height / 2} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

function Unknown(box: BoxProps) {
  return (
    <g>
      <rect {...box} fill="var(--chart-ground)" stroke="var(--ink-soft)" stroke-dasharray="2 3" rx="3" />
      <text x={box.x + box.width / 2} y={box.y + 13} text-anchor="middle">
        ?
      </text>
    </g>
  );
}

function legendOf(series: StackedColumns['series'], width: number, y: number, name: string) {
  let x = left;
  let line = 0;
  const content = series.map(({ key, label }, order) => {
    const size = 22 + widthOf(label) + 18;
    if (x + size > width && x > left) {
      x = left;
      line += 1;
    }
    const at = { x, y: y + line * legendLine };
    x += size;
    return (
      <g key={key}>
        <rect x={at.x} y={at.y} width="14" height="14" fill={fillOf(name, order)} stroke={inkOf(order)} />
        <text x={at.x + 20} y={at.y + 11.5}>
          {label}
        </text>
      </g>
    );
  });
  return { content, height: y + (line + 1) * legendLine };
}
