import { countProblems, groupProblems } from '../../components/problem.ts';
import { type BundleCapture, limits } from '../../exporters/bundle/format.ts';
import { inflate } from '../../exporters/bundle/inflate.ts';
import { plainJson } from '../../exporters/bundle/plain-json.ts';
import type { CountedCapture } from '../../store/bundle-merge.ts';
import { captureRowSchema } from '../../store/bundle-records.ts';
import { auditSchema, reportSchema } from '../../store/schema.ts';
import { recordOf } from './record.ts';

/** Unpacks and checks one capture of a bundle. Its HTML is unpacked only to see that it can be: it is never shown. */
export async function checkedCapture(
  { row, report, audit, html }: BundleCapture,
  where: string,
): Promise<CountedCapture> {
  const described = recordOf(captureRowSchema, row, where);
  const [reportBytes, auditBytes] = await Promise.all([
    inflate(report, 'gzip', limits.record, where),
    inflate(audit, 'gzip', limits.record, where),
    html === null ? null : inflate(html, 'gzip', limits.html, where),
  ]);
  const checked = recordOf(auditSchema, plainJson(auditBytes, where), where);
  return {
    row: described,
    report: recordOf(reportSchema, plainJson(reportBytes, where), where),
    audit: checked,
    packed: { report, audit, html },
    counts: countProblems(groupProblems(checked.findings)),
  };
}
