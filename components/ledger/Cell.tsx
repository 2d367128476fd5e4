import type { ComponentChildren } from 'preact';

interface CellProps {
  /** Class of its column, and further ones. */
  name: string;
  title?: string;
  lang?: string;
  children?: ComponentChildren;
}

/** A cell of a virtual list's row. */
export function Cell({ children, name, ...attributes }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <span role="gridcell" class={name} {...attributes}>
      {children}
    </span>
  );
}
