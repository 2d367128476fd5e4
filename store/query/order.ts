/**
 * Puts numbers into the order of their ranks, those of one rank as they stood. Ranks are small whole numbers, so that counting
 * does it in one run.
 */
export function ordered(numbers: Uint32Array, ranks: Uint32Array): Uint32Array {
  let greatest = 0;
  for (const rank of ranks) if (rank > greatest) greatest = rank;
  const places = new Uint32Array(greatest + 2);
  for (const rank of ranks) places[rank + 1] = (places[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < places.length; rank += 1) places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  const result = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const rank = ranks[at] ?? 0;
    const place = places[rank] ?? 0;
    result[place] = numbers[at] ?? 0;
    places[rank] = place + 1;
  }
  return result;
}

/** The ranks of some values: the smallest first, or with `descending` the greatest; NaN (not known) last either way. */
export function ranksOf(values: Float64Array, descending: boolean): Uint32Array {
  const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value));
  distinct.sort(descending ? (a, b) => b - a : (a, b) => a - b);
  const rank = new Map(distinct.map((value, at) => [value, at]));
  return Uint32Array.from(values, (value) => rank.get(value) ?? distinct.length);
}
