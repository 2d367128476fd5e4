interface PagesProps {
  /** From 0. */
  page: number;
  count: number;
  text: string;
  before: string;
  after: string;
  onPage(page: number): void;
}

/** Leafs through a long list. */
export function Pages({ page, count, text, before, after, onPage }: PagesProps) {
  return (
    <div class="pages">
      <span class="hint figure">{text}</span>
      {count > 1 && (
        <>
          <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
            {before}
          </button>
          <button type="button" disabled={page >= count - 1} onClick={() => onPage(page + 1)}>
            {after}
          </button>
        </>
      )}
    </div>
  );
}
