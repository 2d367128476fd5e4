import { bundleVersion, type RecordKind } from './format.ts';

/** What makes of one kind's record of a version that of the next; a kind that did not change is not named. Of captures and screenshots it is given the row. */
export type UpgradeStep = Partial<Record<RecordKind, (record: unknown) => unknown>>;

/** By the version that a step starts from. A version that was once written stays readable: steps are only ever added. */
const steps: Record<number, UpgradeStep> = {};

/** A record as the newest version has it. */
export function upgraded(
  kind: RecordKind,
  record: unknown,
  version: number,
  table: Record<number, UpgradeStep> = steps,
  newest: number = bundleVersion,
): unknown {
  let current = record;
  for (let from = version; from < newest; from += 1) current = table[from]?.[kind]?.(current) ?? current;
  return current;
}
