import type { HTMLAttributes } from 'preact';
import type { Query, Row } from '../../../store/query/contract.ts';
import { isPicked, type Picks } from './picks.ts';
import type { List } from './use-list.ts';

/** How a row looks, what it says of itself, and what a click on it does. */
export function rowAttributes<Q extends Query>(
  row: Row,
  position: number,
  list: List<Q>,
  isCurrent: boolean,
  picks: Picks,
): HTMLAttributes<HTMLDivElement> {
  const classes = ['row', `row-${row.kind}`];
  if (position === list.active) classes.push('active');
  if (isCurrent) classes.push('current');
  if (row.kind === 'group')
    return {
      class: classes.join(' '),
      'aria-level': 1,
      'aria-expanded': !row.folded,
      onClick: () => list.chooseGroup(row, position),
    };
  const picked = isPicked(picks, row);
  if (picked) classes.push('picked');
  if (row.superseded) classes.push('superseded');
  return {
    class: classes.join(' '),
    'aria-selected': picked,
    ...(list.query.group !== null && { 'aria-level': 2 }),
    onMouseDown: (event) => {
      // Or the browser would select the text between.
      if (event.shiftKey) event.preventDefault();
    },
    onClick: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('a') !== null && target?.closest('a') !== undefined) return;
      if (event.shiftKey) list.pickTo(position);
      else if (event.ctrlKey || event.metaKey || target?.closest('.c-pick')) list.pick(position);
      else if (getSelection()?.isCollapsed !== false) list.choose(position);
    },
  };
}
