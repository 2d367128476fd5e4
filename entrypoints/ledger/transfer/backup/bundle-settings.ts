import { browser } from 'wxt/browser';
import { z } from '../../../../store/zod.ts';
import { organKeySchema, readSameOrgans, type SameOrgans } from '../../../background/same-organs.ts';
import { changeSettings, type Settings, settingsSchema } from '../../../background/settings.ts';

/** Choices as a bundle has them. One that this version does not know is left aside; one that is missing stays as it is here. */
export const bundleSettingsSchema = z.object({
  choices: z.object(settingsSchema.shape).partial(),
  sameOrgans: z.array(z.tuple([organKeySchema, organKeySchema])).max(100_000),
});
export type BundleSettings = z.infer<typeof bundleSettingsSchema>;

/** What a bundle is to say of settings; the reviewer's name only where that is wished. */
export async function settingsForBundle(settings: Settings, withReviewer: boolean): Promise<BundleSettings> {
  const { reviewer, ...others } = settings;
  return {
    choices: withReviewer ? { ...others, reviewer } : others,
    sameOrgans: await readSameOrgans(),
  };
}

/** One setting that a bundle has otherwise; values are JSON, for showing. */
export interface SettingChange {
  name: keyof Settings | 'sameOrgans';
  mine: unknown;
  theirs: unknown;
}

/** What would be otherwise if the bundle's settings were taken over. */
export function settingChanges(theirs: BundleSettings, mine: Settings, same: SameOrgans): SettingChange[] {
  const names = Object.keys(theirs.choices) as (keyof Settings)[];
  const changes: SettingChange[] = names
    .filter((name) => theirs.choices[name] !== undefined && text(theirs.choices[name]) !== text(mine[name]))
    .map((name) => ({ name, mine: mine[name], theirs: theirs.choices[name] }));
  const added = pairsAdded(theirs.sameOrgans, same);
  return added.length === 0 ? changes : [...changes, { name: 'sameOrgans', mine: same, theirs: added }];
}

/** Takes over the settings of these names, and no other. Pairs of names of one organ are added to those here. */
export async function adoptSettings(theirs: BundleSettings, names: readonly SettingChange['name'][]): Promise<void> {
  const chosen = Object.fromEntries(
    Object.entries(theirs.choices).filter(
      ([name, value]) => value !== undefined && names.some((each) => each === name),
    ),
  );
  if (Object.keys(chosen).length > 0) await changeSettings((settings) => ({ ...settings, ...chosen }));
  if (!names.includes('sameOrgans')) return;
  const same = await readSameOrgans();
  await browser.storage.local.set({ sameOrgans: [...same, ...pairsAdded(theirs.sameOrgans, same)] });
}

function pairsAdded(theirs: SameOrgans, mine: SameOrgans): SameOrgans {
  const known = new Set(mine.map(pairText));
  return theirs.filter((pair) => !known.has(pairText(pair)));
}

/** Two names are one organ whichever comes first. */
function pairText(pair: SameOrgans[number]): string {
  return pair
    .map(({ folded, kind }) => text([folded, kind]))
    .toSorted()
    .join();
}

/** One text for equal values, in whatever order their keys stand. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** A random name for this copy of the extension, made when it is first asked for. */
export async function copyName(): Promise<string> {
  const stored = z.object({ copy: z.string() }).safeParse(await browser.storage.local.get('copy'));
  if (stored.success) return stored.data.copy;
  const copy = crypto.randomUUID();
  await browser.storage.local.set({ copy });
  return copy;
}
