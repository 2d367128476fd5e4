import { countProblems, groupProblems } from '../components/problem.ts';
import { neighboursIn, relink } from '../entrypoints/background/neighbours.ts';
import type { Report } from '../parsers/report.ts';
import { audit } from '../rules/runner.ts';
import type { Job } from '../store/batch.ts';
import { recheckedAfter } from './recheck.ts';
import type { Choices, Surroundings } from './surroundings.ts';

/** A report as it was read for a job. */
export interface Found {
  report: Report;
  html: string;
  address: string;
}

/** Audits a report beside its other years and puts it into the library; of the job's own page, together with the job's result. */
export async function keepReport(
  { report, html, address }: Found,
  job: Job | null,
  runner: string,
  { library, queue, now }: Pick<Surroundings, 'library' | 'queue' | 'now'>,
  { rules, same, version }: Choices,
): Promise<{ added: boolean }> {
  const { organ, year } = report;
  const neighbours = await neighboursIn(library, { organ, year, address }, same);
  const audited = audit(report, { version, settings: rules, neighbours });
  const rechecked =
    job === null || job.rechecked === null
      ? null
      : await recheckedAfter(job.rechecked, { report, audit: audited }, (key) => library.captureOf(key));
  const counts = countProblems(groupProblems(audited.findings));
  const read = { address, organ: organ?.name ?? '', year, rechecked };
  return library.keep(
    { address, report, audit: audited, counts, html, at: now() },
    job === null ? undefined : queue.alongside(job, runner, read),
  );
}

/** Audits again what stands beside a report that came into the library. What goes wrong here costs no report. */
export async function relinkYears(
  { organ, year }: Report,
  { library }: Pick<Surroundings, 'library'>,
  { rules, same }: Choices,
): Promise<void> {
  await relink({ organ, year }, library, rules, same).catch(() => {});
}
