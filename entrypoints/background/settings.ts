import { browser } from 'wxt/browser';
import { z } from '../../store/zod.ts';
import { languages } from './language.ts';

/** Switched off, or lowered to a level. */
export const ruleSettingSchema = z.enum(['off', 'error', 'warning', 'note']);

/** What the reader chose. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  /** The count on the toolbar icon. */
  badge: z.boolean(),
  /** Nothing is put into the library. */
  keepNothing: z.boolean(),
  /** Hosts on which nothing runs by itself. */
  sitesOff: z.array(z.string()),
  /** By rule id; a rule that is not named runs as it is. */
  rules: z.record(z.string(), ruleSettingSchema),
  /** Who judges findings here, as it stands beside every verdict; empty where no name is set. */
  reviewer: z.string().max(100),
  /** No finding is dismissed without a note. */
  noteRequired: z.boolean(),
  /** Seconds between two pages of one site in a batch. */
  batchPause: z.number().min(1).max(120),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: 'auto',
  badge: true,
  keepNothing: false,
  sitesOff: [],
  rules: {},
  reviewer: '',
  noteRequired: false,
  batchPause: 3,
};

/** Of choices for rules, those that are not legible are left out one by one. */
const legibleRules = z.record(z.string(), z.unknown()).transform((rules) =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([id, written]) => {
      const { data } = ruleSettingSchema.safeParse(written);
      return data === undefined ? [] : [[id, data] as const];
    }),
  ),
);

const stored = z.object({
  language: settingsSchema.shape.language.catch(defaultSettings.language),
  badge: settingsSchema.shape.badge.catch(defaultSettings.badge),
  keepNothing: settingsSchema.shape.keepNothing.catch(defaultSettings.keepNothing),
  sitesOff: settingsSchema.shape.sitesOff.catch(defaultSettings.sitesOff),
  rules: legibleRules.catch(defaultSettings.rules),
  reviewer: settingsSchema.shape.reviewer.catch(defaultSettings.reviewer),
  noteRequired: settingsSchema.shape.noteRequired.catch(defaultSettings.noteRequired),
  batchPause: settingsSchema.shape.batchPause.catch(defaultSettings.batchPause),
});

/** The stored choices; what is missing or not legible is as at first. `reading`: where that was begun already. */
export async function readSettings(
  reading: Promise<{ settings?: unknown }> = browser.storage.local.get('settings'),
): Promise<Settings> {
  const { settings } = await reading;
  return stored.catch(defaultSettings).parse(settings ?? {});
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes some choices and gives all. One change waits for the other. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ settings });
    return settings;
  });
  writing = next.catch(() => {});
  return next;
}
