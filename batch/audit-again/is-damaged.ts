import { LibraryError } from '../../store/trouble.ts';

/** Whether a record of the library does not hold what it should, rather than that the library cannot be read. */
export function isDamaged(error: unknown): boolean {
  if (!(error instanceof LibraryError) || !(error.cause instanceof Error)) return false;
  return ['ZodError', '$ZodError', 'SyntaxError', 'TypeError'].includes(error.cause.name);
}
