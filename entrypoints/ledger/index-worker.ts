import type { Database } from '../../store/database.ts';
import { Engine } from '../../store/query/engine.ts';
import { openAsItStands } from '../../store/query/newest.ts';
import { IndexReader } from '../../store/query/reader.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { PageMessage, Question, WorkerMessage } from './index-messages.ts';

/** The ledger's index, off the page's thread: holds the library's small rows in memory and answers queries over them. */

const engine = new Engine();
let opened: Promise<Database> | null = null;
const database: Pick<Database, 'guard'> = { guard: async (work) => (await fetchDatabase()).guard(work) };
const leisure = Promise.withResolvers<void>();
let reader = read();

addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
  if ('tell' in data) {
    leisure.resolve();
    return;
  }
  answer(data).then(
    (given) => tell({ tell: 'answer', id: data.id, answer: given }),
    (error: unknown) => {
      const trouble = error instanceof LibraryError ? error.trouble : null;
      tell({ tell: 'failed', id: data.id, trouble, message: error instanceof Error ? error.message : String(error) });
    },
  );
});

function read(): IndexReader {
  return new IndexReader(database, engine, {
    asItStands: openAsItStands,
    leisure: leisure.promise,
    changed: () => tell({ tell: 'changed' }),
    async rebuild(segments) {
      // Seldom needed, and it brings the schemas of all records with it.
      const { rebuildIndex } = await import('../../store/query/rebuild.ts');
      const progress = (done: number, total: number) => tell({ tell: 'rebuilding', done, total });
      await rebuildIndex(await fetchDatabase(), { segments, progress });
    },
  });
}

/** Fetched after the first rows were read, which can do without it. */
function fetchDatabase(): Promise<Database> {
  opened ??= import('../../store/database.ts').then((fetched) => new fetched.Database());
  return opened;
}

async function answer(question: Question): Promise<unknown> {
  try {
    await reader.ready;
  } catch (error) {
    // Another page may have let go of the library since.
    reader.close();
    reader = read();
    throw error;
  }
  switch (question.ask) {
    case 'query':
      return engine.query(...question.of);
    case 'rows':
      return engine.rows(...question.of);
    case 'matches':
      leisure.resolve();
      await reader.complete;
      return engine.matches(...question.of);
    case 'facets':
      leisure.resolve();
      await reader.complete;
      return engine.facets();
  }
}

function tell(message: WorkerMessage): void {
  postMessage(message);
}
