import { z } from './zod.ts';

/** Organs that have to publish, as someone listed them. */
export const rosterSchema = z.strictObject({
  id: z.number(),
  name: z.string().min(1).max(100),
  organs: z.array(
    z.strictObject({
      name: z.string().min(1).max(200),
      /** As reports are looked up by; see `Organ.folded`. */
      folded: z.string(),
      /** Of whose whole this organ is a part, by name; null where the list does not say. */
      parent: z.string().nullable(),
    }),
  ),
  at: z.number(),
});
export type Roster = z.infer<typeof rosterSchema>;
export type RosterOrgan = Roster['organs'][number];
