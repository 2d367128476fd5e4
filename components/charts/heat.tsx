import type { ComponentChild } from 'preact';
import type { ChartPoint, Drawing } from './chart.ts';
import { linesOf } from './text-fit.ts';

/** A field of a heat map. `heat` from 0 to 1 where the sample is large enough to compare, else null: the count stands alone. */
export interface HeatField {
  text: string;
  heat: number | null;
  /** Nothing was looked at here. */
  isEmpty: boolean;
  label: string;
}

export interface HeatRow {
  key: string;
  title: string;
  fields: HeatField[];
}

/** Rows below a heading of their own, such as rules of one category. */
export interface HeatBlock {
  title: string;
  rows: HeatRow[];
}

export interface HeatMap {
  columns: { title: string; note: string }[];
  blocks: HeatBlock[];
}

const line = 26;
const titleLine = 16;

/** Rows of fields, the warmer the more. Every field says its figure, so that nothing rests on colour. */
export function drawHeat({ columns, blocks }: HeatMap, width: number): Drawing {
  const name = Math.min(300, Math.max(150, width * 0.28));
  const step = Math.max(58, Math.min(110, (width - name - 4) / Math.max(1, columns.length)));
  const points: ChartPoint[] = [];
  // The whole of a title that does not fit stands in the sentences of its fields and in the table.
  const titles = columns.map(({ title }) => linesOf(title, step - 6, 3));
  const notesAt = 18 + titleLine * Math.max(1, ...titles.map((lines) => lines.length));
  const content: ComponentChild[] = columns.map(({ title, note }, place) => (
    <g key={`column ${place} ${title}`}>
      {titles[place]?.map((text, at) => (
        <text key={text} class="strong" x={name + step * (place + 0.5)} y={18 + titleLine * at} text-anchor="middle">
          {text}
        </text>
      ))}
      <text class="soft" x={name + step * (place + 0.5)} y={notesAt} text-anchor="middle">
        {note}
      </text>
    </g>
  ));
  let y = notesAt + 10;
  let order = 0;
  for (const { title, rows } of blocks) {
    if (title !== '') {
      content.push(
        <text key={`block ${title}`} class="soft strong" x={0} y={y + 18}>
          {title}
        </text>,
      );
      y += line;
    }
    for (const row of rows) {
      content.push(
        <text key={`row ${row.key}`} x={0} y={y + 17}>
          {linesOf(row.title, name - 10, 1)}
        </text>,
      );
      row.fields.forEach((field, place) => {
        const box = { x: name + step * place + 1, y: y + 1, width: step - 2, height: line - 2 };
        points.push({ id: `${row.key}-${place}`, row: order, column: place, ...box, label: field.label });
        content.push(<Field key={`${row.key} ${place}`} {...box} field={field} />);
      });
      y += line;
      order += 1;
    }
  }
  return { width: Math.max(width, Math.ceil(name + step * columns.length + 4)), height: y + 8, points, content };
}

interface FieldProps {
  x: number;
  y: number;
  width: number;
  height: number;
  field: HeatField;
}

function Field({ field: { text, heat, isEmpty }, ...box }: FieldProps) {
  return (
    <g>
      <rect
        {...box}
        rx="2"
        fill={heat === null ? 'none' : 'var(--chart-heat)'}
        fill-opacity={heat === null ? undefined : heatInk(heat)}
        stroke={isEmpty ? 'none' : 'var(--hairline)'}
        stroke-dasharray={heat === null ? '2 3' : undefined}
      />
      <text class={isEmpty ? 'soft' : undefined} x={box.x + box.width / 2} y={box.y + 16} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

/** So that the figure above it stays legible. */
function heatInk(heat: number): number {
  return heat === 0 ? 0 : 0.08 + 0.42 * Math.min(1, heat);
}
