import type { Figure, Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import type { Rechecked } from '../store/batch.ts';
import type { Capture } from '../store/schema.ts';

/**
 * What became of confirmed findings on a page that was read again. Corrected is only what the same rule now passes on the same
 * subject: where the words or the table are gone, a person must look.
 */
export async function recheckedAfter(
  items: readonly Rechecked[],
  { report, audit }: { report: Report; audit: Audit },
  captureOf: (key: string) => Promise<Capture | null>,
): Promise<Rechecked[]> {
  return Promise.all(
    items.map(async (item): Promise<Rechecked> => {
      const before = await captureOf(item.captureKey);
      const judged = before?.audit.findings.find(({ fingerprint }) => fingerprint === item.fingerprint);
      const cells = new Set([...(judged?.cells ?? []), ...(judged?.suspect == null ? [] : [judged.suspect])]);
      const changes = [...cells].flatMap((cell) => {
        const [was, is] = [printed(before?.report, cell), printed(report, cell)];
        return was === is ? [] : [{ cell, before: was, after: is }];
      });
      const found = audit.findings.find(({ fingerprint }) => fingerprint === item.fingerprint);
      if (found !== undefined) return { ...item, outcome: 'stands', now: found.message, changes };
      const isPassed = audit.outcomes.some(
        ({ rule, subject, outcome }) => rule === item.rule && subject === judged?.subject && outcome === 'passed',
      );
      return { ...item, outcome: isPassed ? 'corrected' : 'unclear', now: null, changes };
    }),
  );
}

function printed(report: Report | undefined, cell: string): string | null {
  const [table, row = '', column = ''] = cell.split('/');
  if (table !== 'table2' && table !== 'table3' && table !== 'table4') return null;
  const figure: Figure | undefined = report?.[table]?.cells[row]?.[column];
  return figure === undefined || figure.kind === 'blank' ? null : figure.raw.trim();
}
