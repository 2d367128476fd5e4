import type { Library } from '../../store/library.ts';
import type { Capture } from '../../store/schema.ts';
import { isDamaged } from './is-damaged.ts';

/** Just what looking for neighbours asks of a library. */
export type Shelf = Pick<Library, 'ofYear' | 'first' | 'reaudit'>;

/**
 * The library as it will be once these captures are written: what they say now stands in the place of what they said. A
 * damaged record beside them counts as none.
 */
export function shelfWith(library: Shelf, fresh: readonly Capture[]): Shelf {
  const byId = new Map(fresh.map((capture) => [capture.id, capture]));
  const isElsewhere = ({ id }: Capture) => !byId.has(id);
  return {
    reaudit: (id, audit, counts) => library.reaudit(id, audit, counts),
    async ofYear(organFolded, year) {
      const others = (await library.ofYear(organFolded, year).catch(orElse([]))).filter(isElsewhere);
      const own = fresh.filter((capture) => capture.organFolded === organFolded && capture.year === year);
      return [...others, ...own].toSorted((a, b) => a.id - b.id);
    },
    async first(address, year) {
      const own = fresh.filter((capture) => capture.address === address && capture.year === year);
      const kept = await library.first(address, year).catch(orElse(null));
      const others = kept === null || !isElsewhere(kept) ? [] : [kept];
      return [...own, ...others].toSorted((a, b) => a.capturedAt - b.capturedAt)[0] ?? null;
    },
  };
}

function orElse<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isDamaged(error)) return instead;
    throw error;
  };
}
