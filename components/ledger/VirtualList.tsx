import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ScrollScale } from './scroll-scale.ts';

export interface VirtualListProps {
  /** For the ids of its rows. */
  id: string;
  /** Rows stand in groups that can be folded away. */
  grouped: boolean;
  label: string;
  count: number;
  /** By the list's own width: on a narrow one cells stand below each other. */
  rowHeightOf(width: number): number;
  /** Height of `head`; 0 without one. */
  headHeight: number;
  /** A row of column heads, which stays where it is. */
  head?: ComponentChildren;
  /** The row that keys work on; null where there is none. */
  active: number | null;
  /** False while rows are on their way: until then those that were drawn last stay. */
  isReady(from: number, to: number): boolean;
  /** Rows that are in view now; those around them will be soon. */
  onRange(from: number, to: number): void;
  /** A row's cells, or null of a row that there is not. */
  draw(index: number): { cells: ComponentChildren; attributes: HTMLAttributes<HTMLDivElement> } | null;
  onKeyDown(event: KeyboardEvent, page: number): void;
  /** The row to begin at, a fraction of it scrolled away; another object has the list begin there. */
  start: { row: number };
  onScrolled(row: number): void;
  busy: boolean;
}

/**
 * A grid of rows of one height, any number of them. Rows are drawn in a window that stays in view, so the browser, which
 * scrolls before any script can draw, never shows a part without rows.
 */
export function VirtualList(props: VirtualListProps) {
  const { id, label, count, headHeight, head, active, draw, start } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [{ viewport, rowHeight }, setSize] = useState({ viewport: 0, rowHeight: 1 });
  const [row, setRow] = useState(start.row);
  const scale = useMemo(() => new ScrollScale(count * rowHeight), [count, rowHeight]);
  const offset = useRef(0);
  const begun = useRef<{ row: number } | null>(null);
  const shownRow = useRef(row);
  const furthest = Math.max(count * rowHeight - viewport, 0);
  const top = Math.min(row * rowHeight, furthest);

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const measure = () =>
      setSize({
        viewport: Math.max(element.clientHeight - headHeight, 0),
        rowHeight: props.rowHeightOf(element.clientWidth),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [headHeight]);

  const place = (wanted: number) => {
    const element = grid.current;
    if (element === null) return;
    const within = Math.min(Math.max(wanted, 0), furthest);
    element.scrollTop = scale.offsetOf(within, viewport);
    // As the browser rounds it: the event of this very change is no reader's.
    offset.current = element.scrollTop;
    setRow(within / rowHeight);
  };

  // Where rows came or went the list stays at its place; another list begins at its own.
  useLayoutEffect(() => {
    if (viewport === 0) return;
    place((begun.current === start ? row : start.row) * rowHeight);
    begun.current = start;
  }, [start, scale, viewport]);

  // What a wheel moved apart in a compressed list is set right once it is over.
  useEffect(() => {
    if (!scale.isScaled) return;
    const settling = setTimeout(() => {
      if (grid.current === null) return;
      grid.current.scrollTop = scale.offsetOf(top, viewport);
      offset.current = grid.current.scrollTop;
    }, 200);
    return () => clearTimeout(settling);
  }, [top, scale, viewport]);

  const acted = useRef(active);
  useLayoutEffect(() => {
    if (active === null || viewport === 0 || acted.current === active) return;
    acted.current = active;
    const above = active * rowHeight;
    if (above < top) place(above);
    else if (above + rowHeight > top + viewport) place(above + rowHeight - viewport);
  }, [active, viewport]);

  useEffect(() => props.onScrolled(row), [row]);

  const from = Math.floor(top / rowHeight);
  const to = Math.min(Math.ceil((top + viewport) / rowHeight), count);
  useEffect(() => {
    if (viewport > 0) props.onRange(from, to);
  }, [from, to, viewport, count]);

  if (props.isReady(from, to)) shownRow.current = top / rowHeight;
  const drawnTop = Math.min(shownRow.current * rowHeight, furthest);
  const first = Math.floor(drawnTop / rowHeight);
  const last = Math.min(Math.ceil((drawnTop + viewport) / rowHeight), count);
  const rows = Array.from({ length: Math.max(last - first, 0) }, (_, place) => first + place);
  const isActiveDrawn = active !== null && rows.includes(active);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given below
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is given below
    <div
      ref={grid}
      class="vlist"
      role={props.grouped ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + (head === undefined ? 0 : 1)}
      aria-multiselectable="true"
      aria-busy={props.busy}
      aria-activedescendant={isActiveDrawn ? `${id}-${active}` : undefined}
      onKeyDown={(event) => props.onKeyDown(event, Math.max(Math.floor(viewport / rowHeight) - 1, 1))}
      onScroll={({ currentTarget: { scrollTop } }) => {
        if (scrollTop === offset.current) return;
        const moved = scale.moved(top, offset.current, scrollTop, viewport);
        offset.current = scrollTop;
        setRow(moved / rowHeight);
      }}
    >
      {head}
      <div class="vlist-space" style={{ height: `${scale.height}px` }}>
        <div class="vlist-window" style={{ top: `${headHeight}px`, height: `${Math.min(viewport, scale.height)}px` }}>
          {rows.map((index) => {
            const row = draw(index);
            if (row === null) return null;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
              // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its rows
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + (head === undefined ? 1 : 2)}
                {...row.attributes}
                style={{ height: `${rowHeight}px`, transform: `translateY(${index * rowHeight - drawnTop}px)` }}
              >
                {row.cells}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
