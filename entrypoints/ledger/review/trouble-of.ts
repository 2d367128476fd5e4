import type { ReviewTrouble } from '../../../components/review/opinion.ts';
import { OpinionError } from '../../../store/opinion.ts';
import { LibraryError } from '../../../store/trouble.ts';

/** Why a word was not kept, to be told. */
export function troubleOf(error: unknown): ReviewTrouble {
  return error instanceof OpinionError || error instanceof LibraryError ? error.trouble : 'unavailable';
}
