import type { Summary } from '../../store/schema.ts';

/** Captures that are read and audited together: those of one organ, so that its years and the states of its pages stand beside each other. */
export interface Group {
  captures: number[];
  /** Says, once the group is done, where to go on. */
  cursor: string;
}

/** No more captures than this are in memory at once; an organ has seldom more. */
const most = 40;

type Row = Pick<Summary, 'id' | 'organFolded' | 'address'>;

/**
 * The groups that are left after a cursor: by organ, of unknown organs by page, each in the order of the ids, which nothing that
 * is read anew can change.
 */
export function groupsOf(rows: readonly Row[], cursor: string | null): Group[] {
  const places = rows.map((row) => ({ id: row.id, name: nameOf(row), place: placeOf(row) }));
  const left = places
    .filter(({ place }) => cursor === null || place > cursor)
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  return [...Map.groupBy(left, ({ name }) => name).values()].flatMap((members) =>
    Array.from({ length: Math.ceil(members.length / most) }, (_, at) => {
      const group = members.slice(at * most, (at + 1) * most);
      return { captures: group.map(({ id }) => id), cursor: group.at(-1)?.place ?? '' };
    }),
  );
}

function nameOf({ organFolded, address }: Row): string {
  return organFolded === '' ? address : organFolded;
}

function placeOf(row: Row): string {
  return `${nameOf(row)}\u0000${String(row.id).padStart(15, '0')}`;
}
