import type { LedgerIndex } from '../../store/query/contract.ts';
import type { LibraryTrouble } from '../../store/trouble.ts';

/** What the ledger's page and its worker say to each other; both are of one build, and nobody else hears them. */

export type Asked = Exclude<keyof LedgerIndex, 'onChange'>;

export type Question = { [Name in Asked]: { id: number; ask: Name; of: Parameters<LedgerIndex[Name]> } }[Asked];

export type PageMessage =
  | Question
  /** What nobody waits for may be done now. */
  | { tell: 'leisure' };

export type WorkerMessage =
  | { tell: 'answer'; id: number; answer: unknown }
  | { tell: 'failed'; id: number; trouble: LibraryTrouble | null; message: string }
  | { tell: 'changed' }
  | { tell: 'rebuilding'; done: number; total: number };
