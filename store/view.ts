import { z } from './zod.ts';

/** A named state of the ledger's lists, as the address bar keeps it. */
export const savedViewSchema = z.strictObject({
  id: z.number(),
  name: z.string().min(1).max(100),
  /** What follows `#` in the ledger's address. */
  route: z.string().max(8000),
  at: z.number(),
});
export type SavedView = z.infer<typeof savedViewSchema>;
