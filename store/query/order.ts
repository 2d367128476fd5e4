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

/** Whole numbers that lie no further apart are ranks as they are. */
const widest = 1 << 20;

/** The ranks of some values: the smallest first, or with `descending` the greatest; NaN (not known) last either way. */
export function ranksOf(values: Float64Array, descending: boolean): Uint32Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let areWhole = true;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (areWhole && !Number.isInteger(value) && !Number.isNaN(value)) areWhole = false;
  }
  const ranks = new Uint32Array(values.length);
  if (areWhole && greatest - least < widest) {
    const unknown = greatest - least + 1;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? Number.NaN;
      ranks[at] = Number.isNaN(value) ? unknown : descending ? greatest - value : value - least;
    }
    return ranks;
  }
  const distinct = distinctOf(values);
  const last = distinct.length - 1;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) ranks[at] = distinct.length;
    else ranks[at] = descending ? last - placeOf(value, distinct) : placeOf(value, distinct);
  }
  return ranks;
}

/** Each value once, the smallest first, NaN left out. */
function distinctOf(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? Number.NaN;
    if (Number.isNaN(value) || (count > 0 && value === sorted[count - 1])) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count);
}

function placeOf(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
