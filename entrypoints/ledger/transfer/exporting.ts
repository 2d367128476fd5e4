import { download } from './destination.ts';
import type { Ending, ExportCount, ExportTask } from './export-task.ts';
import { type RunningExport, runExport } from './run-export.ts';

/** How far the one export of this page is. */
export type ExportStage =
  | { kind: 'idle' }
  | { kind: 'running'; done: ExportCount; total: number; cancelling: boolean }
  | { kind: 'ended'; ending: Ending; name: string };

let stage: ExportStage = { kind: 'idle' };
let running: RunningExport | null = null;
const listeners = new Set<() => void>();

/** An export goes on while the reader looks at other parts of the ledger; here they find it again. */
export function exportStage(): ExportStage {
  return stage;
}

/** Gives what stops it. */
export function onExportStage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function startExport(task: ExportTask, name: string): Promise<void> {
  const total = task.chosen.length;
  enter({ kind: 'running', done: { reports: 0, findings: 0 }, total, cancelling: false });
  addEventListener('beforeunload', ask);
  running = runExport(task, (done) => {
    if (stage.kind === 'running') enter({ ...stage, done });
  });
  const ending = await running.ended;
  running = null;
  removeEventListener('beforeunload', ask);
  if (ending.kind === 'done' && ending.blob !== null) download(ending.blob, name);
  enter({ kind: 'ended', ending, name });
}

export function cancelExport(): void {
  running?.cancel();
  if (stage.kind === 'running') enter({ ...stage, cancelling: true });
}

/** Forgets how the last one ended. */
export function leaveExport(): void {
  if (stage.kind === 'ended') enter({ kind: 'idle' });
}

function enter(next: ExportStage): void {
  stage = next;
  for (const listener of listeners) listener();
}

/** The browser asks before it closes a page whose export would end unfinished. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
