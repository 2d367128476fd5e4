import { Cell } from './Cell.tsx';

interface GroupHeadingProps {
  label: string;
  count: string;
  folded: boolean;
}

/** The one cell of a group's row. The row itself says whether it is folded. */
export function GroupHeading({ label, count, folded }: GroupHeadingProps) {
  return (
    <Cell name="group-heading">
      <span class={folded ? 'fold-mark folded' : 'fold-mark'} aria-hidden="true" />
      <b>{label}</b>
      <span class="figure">{count}</span>
    </Cell>
  );
}
