import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../../../parsers/report.ts';
import type { Part } from '../../../../rules/across/whole-and-parts.ts';
import type { Library } from '../../../../store/library.ts';
import type { ProposedPart } from './propose-parts.ts';

/** The reports that are compared. */
export interface Read {
  whole: Report;
  parts: Part[];
}

/** Reads a whole and the parts that are counted; null until they are read. */
export function useReports(whole: number | null, chosen: readonly ProposedPart[], library: Library) {
  const [read, setRead] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const wanted = chosen.map(({ folded, report }) => `${folded} ${report?.id ?? ''}`).join('\n');
  useEffect(() => {
    let isWanted = true;
    setRead(null);
    setTrouble(null);
    if (whole === null) return;
    readReports(whole, chosen, library).then(
      (found) => isWanted && setRead(found),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [whole, wanted, library, tries]);
  return { read, trouble, again: () => setTries((count) => count + 1) };
}

async function readReports(id: number, chosen: readonly ProposedPart[], library: Library): Promise<Read | null> {
  const whole = await library.capture(id);
  if (whole === null) return null;
  const ids = chosen.flatMap(({ report }) => (report === null ? [] : [report.id]));
  const captures = new Map((await library.captures(ids)).map((capture) => [capture.id, capture.report]));
  const parts = chosen.map(({ name, report }) => ({
    name,
    report: report === null ? null : (captures.get(report.id) ?? null),
  }));
  return { whole: whole.report, parts };
}
