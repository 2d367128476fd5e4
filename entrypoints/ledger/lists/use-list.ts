import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Filter, GroupRow, Query, Row } from '../../../store/query/contract.ts';
import { paramsOf } from '../query-params.ts';
import { hashOf } from '../route.ts';
import type { FrameProps } from '../view.ts';
import { type ListAct, listAct } from './list-keys.ts';
import { isPicked, noPicks, type Picks, pickKey, withPicked } from './picks.ts';
import type { Rows } from './rows.ts';
import { useRows } from './use-rows.ts';

/** Where lists were left, for the way back to them. */
const left = new Map<string, { row: number; active: number }>();

/** A list's state, and all that can be done with it. */
export interface List<Q extends Query> {
  query: Q;
  rows: Rows;
  picks: Picks;
  /** The row that keys work on. */
  active: number;
  start: { row: number };
  /** Of views that could not be read or written. */
  trouble: unknown;
  show(query: Q): void;
  filter(filter: Filter): void;
  search(text: string): void;
  again(): void;
  report(trouble: unknown): void;
  /** Makes a row the active one and opens it. */
  choose(position: number): void;
  /** Goes on to a row without leaving what has the focus; what is open beside the list follows. */
  move(to: number): void;
  chooseGroup(group: GroupRow, position: number): void;
  pick(position: number): void;
  pickTo(position: number): void;
  pickAll(): void;
  unpick(): void;
  /** Closes what is open beside the list. */
  leave(): void;
  keyDown(event: KeyboardEvent, page: number): void;
  scrolled(row: number): void;
}

interface ListOptions<Q extends Query> {
  view: FrameProps;
  query: Q;
  /** `follows`: the active row moved, and what is open beside the list goes with it. */
  onOpen(row: Row, how: 'opens' | 'follows'): void;
  /** Escape, with nothing selected. */
  onLeave(): void;
  /** What the address keeps besides the query. */
  rest: URLSearchParams;
}

export function useList<Q extends Query>({ view, query, rest, onOpen, onLeave }: ListOptions<Q>): List<Q> {
  const { index, go } = view;
  const rows = useRows(index, query);
  const shown = rows.shown ?? query;
  const place = useMemo(() => placeOf(shown), [shown]);
  const start = useMemo(() => ({ row: left.get(place)?.row ?? 0 }), [place]);
  const [active, setActive] = useState(left.get(place)?.active ?? 0);
  const [picks, setPicks] = useState(noPicks);
  const [trouble, setTrouble] = useState<unknown>(null);
  const anchor = useRef(0);
  const following = useRef<number | null>(null);
  const activeKey = useRef<string | null>(null);
  const filterKey = JSON.stringify(query.filter);

  useEffect(() => setActive(left.get(place)?.active ?? 0), [place]);
  useEffect(() => setPicks(noPicks), [filterKey, query.of]);

  // Rows that came or went above the active one: it stays the active one where it is still near.
  const { result } = rows;
  const placed = useRef(place);
  useEffect(() => {
    if (placed.current === place) {
      const found = nearestWith(rows, activeKey.current, active);
      if (found !== null && found !== active) setActive(found);
    }
    placed.current = place;
  }, [result]);

  const activeRow = rows.at(active);
  useEffect(() => {
    activeKey.current = activeRow === undefined ? null : pickKey(activeRow);
    if (following.current !== active || activeRow === undefined) return;
    following.current = null;
    if (activeRow.kind !== 'group') onOpen(activeRow, 'follows');
  });

  const show = (wanted: Q, how: 'push' | 'replace' = 'push'): void => {
    const params = paramsOf(wanted);
    for (const [name, value] of rest) params.append(name, value);
    go(hashOf({ view: wanted.of, params }), how);
  };

  const moveTo = (to: number): void => {
    const within = Math.min(Math.max(to, 0), Math.max((result?.rows ?? 0) - 1, 0));
    setActive(within);
    following.current = within;
    left.set(place, { row: left.get(place)?.row ?? 0, active: within });
  };

  const pickRange = async (from: number, to: number): Promise<void> => {
    const [first, last] = from < to ? [from, to] : [to, from];
    const between = rows.has(first, last + 1)
      ? Array.from({ length: last - first + 1 }, (_, step) => rows.at(first + step)).filter((row) => row !== undefined)
      : await index.rows(first, last + 1);
    setPicks((before) => withPicked(before, between, true));
  };

  const toggleGroup = (group: GroupRow, folded: boolean): void => {
    const others = query.folded.filter((key) => key !== group.key);
    show({ ...query, folded: folded ? [...others, group.key] : others }, 'replace');
  };

  const list: List<Q> = {
    query,
    rows,
    picks,
    active,
    start,
    trouble,
    show: (wanted) => show(wanted),
    filter: (filter) => show({ ...query, filter }),
    search(text) {
      const { text: _, ...others } = query.filter;
      show({ ...query, filter: text.trim() === '' ? others : { ...others, text } }, 'replace');
    },
    again() {
      setTrouble(null);
      rows.show(query);
    },
    report: setTrouble,
    choose(position) {
      const row = rows.at(position);
      setActive(position);
      anchor.current = position;
      left.set(place, { row: left.get(place)?.row ?? 0, active: position });
      if (row !== undefined) onOpen(row, 'opens');
    },
    move: moveTo,
    chooseGroup(group, position) {
      setActive(position);
      toggleGroup(group, !group.folded);
    },
    pick(position) {
      const row = rows.at(position);
      if (row === undefined) return;
      setActive(position);
      anchor.current = position;
      setPicks((before) => withPicked(before, [row], !isPicked(before, row)));
    },
    pickTo(position) {
      setActive(position);
      void pickRange(anchor.current, position).catch(setTrouble);
    },
    pickAll: () => setPicks({ all: true, keys: new Set() }),
    unpick: () => setPicks(noPicks),
    leave: onLeave,
    keyDown(event, page) {
      const act = listAct(event, { active, count: result?.rows ?? 0, page });
      if (act === null || (event.target !== event.currentTarget && isPressing(event))) return;
      event.preventDefault();
      perform(act);
    },
    scrolled(row) {
      left.set(place, { row, active });
    },
  };

  function perform(act: ListAct): void {
    const row = rows.at(active);
    switch (act.act) {
      case 'move':
        if (act.extend) void pickRange(active, act.to).catch(setTrouble);
        else anchor.current = act.to;
        moveTo(act.to);
        break;
      case 'open':
        if (row?.kind === 'group') toggleGroup(row, !row.folded);
        else list.choose(active);
        break;
      case 'fold':
        if (row?.kind === 'group') toggleGroup(row, act.folded);
        break;
      case 'pick':
        list.pick(active);
        break;
      case 'pick-all':
        list.pickAll();
        break;
      case 'leave':
        if (picks.all || picks.keys.size > 0) list.unpick();
        else onLeave();
    }
  }

  return list;
}

/** Lists that differ only in what is folded away are one place. */
function placeOf(query: Query): string {
  return `${query.of} ${paramsOf({ ...query, folded: [] })}`;
}

const near = 300;

function nearestWith(rows: Rows, key: string | null, around: number): number | null {
  if (key === null) return null;
  for (let distance = 0; distance <= near; distance += 1)
    for (const position of [around + distance, around - distance]) {
      const row = rows.at(position);
      if (row !== undefined && pickKey(row) === key) return position;
    }
  return null;
}

/** A button or a link among the column heads has its own Enter and space. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.matches('button, a, input');
}
