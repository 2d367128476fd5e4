import type { Ending, ExportCount, ExportTask, TaskMessage, WorkerMessage } from './export-task.ts';

export interface RunningExport {
  ended: Promise<Ending>;
  cancel(): void;
}

/** Exports in a worker; `progress` is told now and then how much is written. */
export function runExport(task: ExportTask, progress: (done: ExportCount) => void): RunningExport {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: TaskMessage) => worker.postMessage(message);
  const ended = new Promise<Ending>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') progress(data.done);
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) => resolve({ kind: 'failed', cause: 'other', detail: message }));
  });
  send({ kind: 'start', task });
  return { ended: ended.finally(() => worker.terminate()), cancel: () => send({ kind: 'cancel' }) };
}
