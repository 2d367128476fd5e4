import type { ComponentChildren } from 'preact';

export interface ColumnHead {
  /** Class of its cells. */
  name: string;
  label: string;
  /** How rows are sorted by it now; null of a column that they can be sorted by and are not; absent of any other. */
  sorted?: 'ascending' | 'descending' | null;
  onSort?(): void;
}

interface ColumnHeadsProps {
  columns: readonly ColumnHead[];
  pickLabel: string;
  /** Of all rows. */
  picked: 'none' | 'some' | 'all';
  onPickAll(picked: boolean): void;
}

/** The heads of a virtual list's columns; the first selects all rows. */
export function ColumnHeads({ columns, pickLabel, picked, onPickAll }: ColumnHeadsProps) {
  return (
    <Head>
      <HeadCell name="c-pick">
        <input
          type="checkbox"
          aria-label={pickLabel}
          title={pickLabel}
          checked={picked === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = picked === 'some';
          }}
          onChange={(event) => onPickAll(event.currentTarget.checked)}
        />
      </HeadCell>
      {columns.map(({ name, label, sorted, onSort }) => (
        <HeadCell key={name} name={name} {...(sorted !== undefined && { sorted: sorted ?? 'none' })}>
          {onSort === undefined ? (
            label
          ) : (
            <button type="button" class="column-sort" onClick={onSort}>
              {label}
              <span class="sort-mark" aria-hidden="true">
                {sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}
              </span>
            </button>
          )}
        </HeadCell>
      ))}
    </Head>
  );
}

function Head({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div class="vlist-head" role="row" aria-rowindex={1}>
      {children}
    </div>
  );
}

interface HeadCellProps {
  name: string;
  sorted?: 'ascending' | 'descending' | 'none';
  children: ComponentChildren;
}

function HeadCell({ name, sorted, children }: HeadCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual list are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <span role="columnheader" class={name} aria-sort={sorted}>
      {children}
    </span>
  );
}
