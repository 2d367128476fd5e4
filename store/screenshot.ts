import { z } from './zod.ts';

/** A picture of the visible tab with its marks, kept as evidence. */
export const screenshotSchema = z.strictObject({
  id: z.number(),
  uid: z.string(),
  /** The finding's key (see review.ts) whose card was open; null where the picture is of the page as a whole. */
  key: z.string().nullable(),
  captureKey: z.string().nullable(),
  address: z.string(),
  title: z.string(),
  at: z.number(),
  width: z.number(),
  height: z.number(),
  png: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type Screenshot = z.infer<typeof screenshotSchema>;
