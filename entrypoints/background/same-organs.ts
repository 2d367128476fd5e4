import { browser } from 'wxt/browser';
import type { Organ } from '../../parsers/report.ts';
import { organKindSchema } from '../../store/schema.ts';
import { z } from '../../store/zod.ts';

/** An organ as its reports are looked up by. */
export type OrganKey = Pick<Organ, 'folded' | 'kind'>;

/** Two names that a reader confirmed to be one organ, renamed in between. Never assumed. */
export type SameOrgans = [OrganKey, OrganKey][];

export const organKeySchema = z.strictObject({ folded: z.string().min(1).max(200), kind: organKindSchema });
const stored = z.array(z.tuple([organKeySchema, organKeySchema])).catch([]);

export async function readSameOrgans(): Promise<SameOrgans> {
  const { sameOrgans } = await browser.storage.local.get('sameOrgans');
  return stored.parse(sameOrgans ?? []);
}

/** Remembers that two names are one organ, or that they are not. */
export async function tellSameOrgans(a: OrganKey, b: OrganKey, same: boolean): Promise<void> {
  const others = (await readSameOrgans()).filter((pair) => !(pair.some(isOne(a)) && pair.some(isOne(b))));
  const sameOrgans: SameOrgans = same ? [...others, [a, b]] : others;
  await browser.storage.local.set({ sameOrgans });
}

/** The organ and what it was or is called otherwise. */
export function namesOf(organ: OrganKey, same: SameOrgans): OrganKey[] {
  const others = same.flatMap(([a, b]) => (isOne(organ)(a) ? [b] : isOne(organ)(b) ? [a] : []));
  return [{ folded: organ.folded, kind: organ.kind }, ...others];
}

function isOne(organ: OrganKey): (other: OrganKey) => boolean {
  return (other) => other.folded === organ.folded && other.kind === organ.kind;
}
