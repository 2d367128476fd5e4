import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ScrollScale } from './scroll-scale.ts';

export interface VirtualListProps {
  /** For the ids of its rows. */
  id: string;
  label: string;
  count: number;
  rowHeight: number;
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
  /** The list's pixel to begin at. */
  top: number;
  onTop(top: number): void;
  busy: boolean;
}

/**
 * A grid of rows of one height, any number of them. Rows are drawn in a window that stays in view, so the browser, which
 * scrolls before any script can draw, never shows a part without rows.
 */
export function VirtualList(props: VirtualListProps) {
  const { id, label, count, rowHeight, headHeight, head, active, draw } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(0);
  const [top, setTop] = useState(props.top);
  const scale = useMemo(() => new ScrollScale(count * rowHeight), [count, rowHeight]);
  const offset = useRef(0);
  const shown = useRef({ top: 0, count: 0 });

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const measure = () => setViewport(Math.max(element.clientHeight - headHeight, 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [headHeight]);

  const place = (wanted: number) => {
    const element = grid.current;
    if (element === null) return;
    const within = Math.min(Math.max(wanted, 0), Math.max(count * rowHeight - viewport, 0));
    element.scrollTop = scale.offsetOf(within, viewport);
    offset.current = element.scrollTop;
    setTop(within);
  };

  // Where rows went away below what is seen, or another list begins elsewhere.
  useLayoutEffect(() => {
    if (viewport > 0) place(props.top);
  }, [props.top, scale, viewport]);

  // What a turn of the wheel moved apart in a compressed list is set right once it is over.
  useEffect(() => {
    if (!scale.isScaled) return;
    const settling = setTimeout(() => {
      const element = grid.current;
      if (element === null) return;
      const right = scale.offsetOf(top, viewport);
      if (Math.abs(right - element.scrollTop) < 1) return;
      offset.current = right;
      element.scrollTop = right;
      offset.current = element.scrollTop;
    }, 200);
    return () => clearTimeout(settling);
  }, [top, scale, viewport]);

  useLayoutEffect(() => {
    if (active === null || viewport === 0) return;
    const above = active * rowHeight;
    if (above < top) place(above);
    else if (above + rowHeight > top + viewport) place(above + rowHeight - viewport);
  }, [active, viewport, rowHeight]);

  useEffect(() => props.onTop(top), [top]);

  const from = Math.floor(top / rowHeight);
  const to = Math.min(Math.ceil((top + viewport) / rowHeight), count);
  useEffect(() => {
    if (viewport > 0) props.onRange(from, to);
  }, [from, to, viewport, count]);

  if (props.isReady(from, to)) shown.current = { top, count };
  const drawnTop = Math.min(shown.current.top, Math.max(count * rowHeight - viewport, 0));
  const first = Math.floor(drawnTop / rowHeight);
  const last = Math.min(Math.ceil((drawnTop + viewport) / rowHeight), count);
  const rows = Array.from({ length: Math.max(last - first, 0) }, (_, place) => first + place);
  const isActiveDrawn = active !== null && rows.includes(active);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its rows
    <div
      ref={grid}
      class="vlist"
      role="grid"
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
        setTop(moved);
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
