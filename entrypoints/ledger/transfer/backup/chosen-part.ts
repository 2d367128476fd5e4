import { standingKey } from '../../../../store/evidence.ts';
import type { Library } from '../../../../store/library.ts';
import type { LedgerIndex } from '../../../../store/query/contract.ts';
import { matchesOf, selectedOf } from '../../query-params.ts';

/** Captures of a selection; `keys` of the findings that were selected, null where all are meant. */
export interface ChosenPart {
  captures: number[];
  keys: Set<string> | null;
}

const step = 32;

/** What was selected in a list and came with the address; null where nothing did. */
export async function chosenPart(
  params: URLSearchParams,
  { index, library }: { index: Pick<LedgerIndex, 'matches'>; library: Library },
): Promise<ChosenPart | null> {
  if (!params.has('of')) return null;
  const selected = selectedOf(params);
  const matches = await matchesOf(index, selected);
  const captures = matches.map(({ capture }) => capture);
  if (selected.query.of === 'reports') return { captures, keys: null };
  const positions = new Map(matches.map(({ capture, findings }) => [capture, findings]));
  const keys = new Set<string>();
  for (let from = 0; from < captures.length; from += step)
    for (const capture of await library.captures(captures.slice(from, from + step)))
      for (const position of positions.get(capture.id) ?? []) {
        const finding = capture.audit.findings[position];
        if (finding !== undefined) keys.add(standingKey(finding, capture));
      }
  return { captures, keys };
}
