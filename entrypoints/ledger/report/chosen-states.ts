import type { Summary } from '../../../store/schema.ts';

/** The two states that the address names; else this one and the one before, or where it is the first the one after. */
export function chosenOf(
  states: readonly Summary[],
  id: number,
  params: URLSearchParams,
): { from: Summary; to: Summary } | null {
  const [first, second] = states;
  if (first === undefined || second === undefined) return null;
  const named = (which: string) => states.find((state) => String(state.id) === params.get(which));
  const at = states.findIndex((state) => state.id === id);
  const to = named('to') ?? states[Math.max(at, 1)] ?? second;
  const from = named('from') ?? states[states.indexOf(to) - 1] ?? first;
  return from.id === to.id ? { from: first, to: second } : { from, to };
}
