import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChartPoint, type ChartTable, type Drawing, nextPoint } from './chart.ts';
import { pngOf, svgText } from './save.ts';

export interface ChartTexts {
  showTable: string;
  hideTable: string;
  saveSvg: string;
  savePng: string;
  /** How the arrow keys move, told when the chart is reached. */
  keys: string;
}

interface ChartProps {
  title: string;
  /** One sentence below the title. */
  note?: string;
  /** Lays the chart out for the width that there is. */
  draw(width: number): Drawing;
  table: ChartTable;
  texts: ChartTexts;
  /** Without its ending. */
  fileName: string;
  onSave(file: Blob, name: string): void;
  /** A point was clicked, or Enter pressed on it. */
  onOpen?: (point: ChartPoint) => void;
}

/** A chart with its title, what the reader points at in words, the same as a table, and ways to save it. */
export function Chart({ title, note, draw, table, texts, fileName, onSave, onOpen }: ChartProps) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const [scroll, width] = useWidth();
  const [at, setAt] = useState<string | null>(null);
  const [isTable, setIsTable] = useState(false);
  const drawing = width === null ? null : draw(width);
  const points = drawing?.points ?? [];
  const active = points.find((point) => point.id === at) ?? null;
  const optionOf = (point: ChartPoint) => `${id}-${point.id}`;

  function onKeyDown(event: KeyboardEvent): void {
    const from = active ?? points[0];
    if (from === undefined) return;
    if (event.key === 'Enter' && active !== null) {
      onOpen?.(active);
      return;
    }
    const next = active === null ? from : nextPoint(points, from, event.key);
    if (next === null || !/^(?:Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    setAt(next.id);
    svg.current
      ?.querySelector(`#${CSS.escape(optionOf(next))}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function pointOf({ target }: Event): ChartPoint | undefined {
    return points.find(({ id: own }) => target instanceof HTMLElement && target.dataset.point === own);
  }

  async function save(kind: 'svg' | 'png'): Promise<void> {
    if (svg.current === null || drawing === null) return;
    const text = svgText(svg.current, title);
    const file =
      kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(text, drawing.width, drawing.height);
    onSave(file, `${fileName}.${kind}`);
  }

  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <div class="chart-actions">
          <button type="button" class="quiet" aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? texts.hideTable : texts.showTable}
          </button>
          <button type="button" class="quiet" onClick={() => save('svg')}>
            {texts.saveSvg}
          </button>
          <button type="button" class="quiet" onClick={() => save('png')}>
            {texts.savePng}
          </button>
        </div>
      </figcaption>
      {note !== undefined && <p class="hint">{note}</p>}
      <div class="chart-scroll" ref={scroll}>
        {drawing !== null && (
          <div
            class={onOpen === undefined ? 'chart-board' : 'chart-board chart-opens'}
            style={{ width: `${drawing.width}px`, height: `${drawing.height}px` }}
            ref={board}
            role="listbox"
            tabIndex={0}
            aria-label={`${title}。${texts.keys}`}
            aria-activedescendant={active === null ? undefined : optionOf(active)}
            onKeyDown={onKeyDown}
            onMouseOver={(event) => setAt(pointOf(event)?.id ?? at)}
            onClick={(event) => {
              const point = pointOf(event);
              if (point !== undefined) onOpen?.(point);
            }}
            onFocus={() => active === null && setAt(points[0]?.id ?? null)}
          >
            <svg
              ref={svg}
              width={drawing.width}
              height={drawing.height}
              viewBox={`0 0 ${drawing.width} ${drawing.height}`}
              aria-hidden="true"
              focusable="false"
            >
              {drawing.content}
            </svg>
            {points.map((point) => (
              <div
                key={point.id}
                id={optionOf(point)}
                class="chart-point"
                role="option"
                tabIndex={-1}
                data-point={point.id}
                aria-selected={point.id === at}
                aria-label={point.label}
                style={{
                  left: `${point.x}px`,
                  top: `${point.y}px`,
                  width: `${point.width}px`,
                  height: `${point.height}px`,
                }}
              />
            ))}
          </div>
        )}
      </div>
      <p class="chart-readout" aria-hidden="true">
        {active?.label ?? ''}
      </p>
      {isTable && <AsTable {...{ table, title }} />}
    </figure>
  );
}

function AsTable({ table: { columns, rows }, title }: { table: ChartTable; title: string }) {
  const [head = '', ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {others.map((column) => (
              <th key={column} scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} class={typeof cell === 'number' ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The width that an element has, kept up with; null before it is known. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setWidth(current.clientWidth);
    measure();
    let frame = 0;
    // In a frame of its own, or drawing anew would be a size that changes while sizes are told.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return [element, width] as const;
}
