import type { Finding } from '../../../rules/finding.ts';
import type { Library } from '../../../store/library.ts';
import type { LedgerIndex } from '../../../store/query/contract.ts';
import type { Capture } from '../../../store/schema.ts';
import { matchesOf, type Selected } from '../query-params.ts';

const chunkSize = 32;

/** The selected findings, capture by capture; `read` is told after each few how many captures were read, of how many. */
export async function* selectedFindings(
  { index, library }: { index: Pick<LedgerIndex, 'matches'>; library: Library },
  selected: Selected,
  read: (done: number, of: number) => void,
): AsyncGenerator<{ capture: Capture; findings: Finding[] }> {
  const matches = await matchesOf(index, selected);
  const positions = new Map(matches.map(({ capture, findings }) => [capture, findings]));
  const ids = [...positions.keys()];
  for (let from = 0; from < ids.length; from += chunkSize) {
    for (const capture of await library.captures(ids.slice(from, from + chunkSize))) {
      const wanted = positions.get(capture.id) ?? [];
      yield { capture, findings: wanted.flatMap((position) => capture.audit.findings[position] ?? []) };
    }
    read(Math.min(from + chunkSize, ids.length), ids.length);
  }
}
