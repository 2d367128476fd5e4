import type { Dictionary } from './dictionary.ts';

/** A region lies in the dictionary as its parts joined by `/`; it is shown and asked for as they are written in one. */
export function regionName(joined: string): string {
  return joined.replaceAll('/', '');
}

/** The region and those that it lies in, the widest first: 云州省, 云州省云溪市. Of an unknown region itself alone. */
export function regionsAround(joined: string): string[] {
  const parts = joined.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join(''));
}

/** By code, 1 for these regions and all within them. */
export function regionsWithin(names: readonly string[], dictionary: Dictionary): Uint8Array {
  const wanted = new Set(names);
  return Uint8Array.from(dictionary.words, (joined) => Number(regionsAround(joined).some((name) => wanted.has(name))));
}
