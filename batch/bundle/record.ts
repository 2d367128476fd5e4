import { BundleError } from '../../exporters/bundle/trouble.ts';
import type { z } from '../../store/zod.ts';

/** A record as the library has it; whatever is otherwise is refused. */
export function recordOf<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new BundleError('forged', where, 'is not as the library has it', result.error);
  return result.data;
}
