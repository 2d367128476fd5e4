import type { EntityTable } from 'dexie';

/** So much more may be read than was asked for: one request for a range costs a fraction of one for each record. */
const slack = 1.25;

/** Records by their ids, in the order of these; undefined for those that are not there. */
export async function someOf<Row extends { id: number }>(
  table: EntityTable<Row, 'id'>,
  ids: readonly number[],
): Promise<(Row | undefined)[]> {
  if (ids.length === 0) return [];
  const [first, last] = [Math.min(...ids), Math.max(...ids)];
  if (last - first + 1 > ids.length * slack) return table.bulkGet([...ids] as never[]);
  const rows = await table.where(':id').between(first, last, true, true).toArray();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}
