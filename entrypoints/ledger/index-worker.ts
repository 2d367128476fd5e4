import { Database } from '../../store/database.ts';
import { Engine } from '../../store/query/engine.ts';
import { IndexReader } from '../../store/query/reader.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { Question, WorkerMessage } from './index-messages.ts';

/** The ledger's index, off the page's thread: holds the library's small rows in memory and answers queries over them. */

const engine = new Engine();
const database = new Database();
let reader = read();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
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
    changed: () => tell({ tell: 'changed' }),
    async rebuild(segments) {
      // Seldom needed, and it brings the schemas of all records with it.
      const { rebuildIndex } = await import('../../store/query/rebuild.ts');
      const progress = (done: number, total: number) => tell({ tell: 'rebuilding', done, total });
      await rebuildIndex(database, { segments, progress });
    },
  });
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
      await reader.complete;
      return engine.matches(...question.of);
    case 'facets':
      await reader.complete;
      return engine.facets();
  }
}

function tell(message: WorkerMessage): void {
  postMessage(message);
}
