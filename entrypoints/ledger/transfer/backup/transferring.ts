import { browser } from 'wxt/browser';
import type { TakenIn } from '../../../../batch/bundle/take-in.ts';
import type { Manifest } from '../../../../exporters/bundle/format.ts';
import { z } from '../../../../store/zod.ts';
import { download } from '../destination.ts';
import { adoptSettings, type BundleSettings, copyName, type SettingChange } from './bundle-settings.ts';
import type { BundleEnding, BundleProgress, BundleTask, TaskMessage, WorkerMessage, WriteTask } from './bundle-task.ts';

interface Opened {
  file: File;
  manifest: Manifest;
  taken: TakenIn<BundleSettings>;
}

/** How far the one bundle of this page is, that is being written or read. */
export type BundleStage =
  | { kind: 'idle' }
  | { kind: 'writing' | 'looking'; name: string; progress: BundleProgress | null; cancelling: boolean }
  | { kind: 'written'; name: string; ending: Extract<BundleEnding, { kind: 'written' }> }
  /** Everything was checked, nothing is changed yet. */
  | ({ kind: 'looked' } & Opened)
  | ({ kind: 'taking'; progress: BundleProgress | null; cancelling: boolean } & Opened)
  | ({ kind: 'taken'; adopted: number } & Opened)
  /** `begun`: something was taken in before it ended. */
  | {
      kind: 'ended';
      name: string;
      of: BundleTask['kind'];
      ending: Exclude<BundleEnding, { kind: 'written' | 'read' }>;
    };

let stage: BundleStage = { kind: 'idle' };
let cancel: (() => void) | null = null;
const listeners = new Set<() => void>();

/** It goes on while the reader looks at other parts of the ledger; here they find it again. */
export function bundleStage(): BundleStage {
  return stage;
}

/** Gives what stops it. */
export function onBundleStage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function leaveBundle(): void {
  if (cancel === null) enter({ kind: 'idle' });
}

export function cancelBundle(): void {
  cancel?.();
  if ('cancelling' in stage) enter({ ...stage, cancelling: true });
}

export async function writeBundleFile(task: WriteTask, name: string): Promise<void> {
  enter({ kind: 'writing', name, progress: null, cancelling: false });
  const ending = await run(task);
  if (ending.kind === 'written') {
    if (ending.blob !== null) download(ending.blob, name);
    enter({ kind: 'written', name, ending });
  } else if (ending.kind !== 'read') enter({ kind: 'ended', name, of: 'write', ending });
}

/** Checks a file from end to end and tells what would come of it. */
export async function lookInto(file: File): Promise<void> {
  enter({ kind: 'looking', name: file.name, progress: null, cancelling: false });
  const ending = await run({ kind: 'look', file, copy: await copyName() });
  if (ending.kind === 'read') enter({ kind: 'looked', file, manifest: ending.manifest, taken: ending.taken });
  else if (ending.kind !== 'written') enter({ kind: 'ended', name: file.name, of: 'look', ending });
}

/** Takes in the file that was looked into, and the settings of these names. */
export async function takeInFile(settings: readonly SettingChange['name'][]): Promise<void> {
  if (stage.kind !== 'looked') return;
  const { file, manifest, taken } = stage;
  enter({ kind: 'taking', file, manifest, taken, progress: null, cancelling: false });
  await browser.storage.local.set({ [unfinishedKey]: { name: file.name } });
  const ending = await run({ kind: 'take', file, copy: await copyName() });
  if (ending.kind === 'read') {
    if (ending.taken.settings !== null) await adoptSettings(ending.taken.settings, settings);
    await browser.storage.local.remove(unfinishedKey);
    enter({ kind: 'taken', file, manifest: ending.manifest, taken: ending.taken, adopted: settings.length });
  } else if (ending.kind !== 'written') enter({ kind: 'ended', name: file.name, of: 'take', ending });
}

const unfinishedKey = 'unfinishedBundle';

/** The name of the file that was last being taken in and was not finished; null where there is none. */
export async function unfinishedBundle(): Promise<string | null> {
  const stored = z.object({ [unfinishedKey]: z.object({ name: z.string() }) });
  const found = stored.safeParse(await browser.storage.local.get(unfinishedKey));
  return found.success ? (found.data[unfinishedKey]?.name ?? null) : null;
}

export async function forgetUnfinished(): Promise<void> {
  await browser.storage.local.remove(unfinishedKey);
}

async function run(task: BundleTask): Promise<BundleEnding> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: TaskMessage) => worker.postMessage(message);
  const ended = new Promise<BundleEnding>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind !== 'progress') resolve(data);
      else if ('progress' in stage) enter({ ...stage, progress: { done: data.done, total: data.total } });
    });
    worker.addEventListener('error', ({ message }) => resolve({ kind: 'failed', cause: 'other', detail: message }));
  });
  addEventListener('beforeunload', ask);
  cancel = () => send({ kind: 'cancel' });
  send({ kind: 'start', task });
  try {
    return await ended;
  } finally {
    cancel = null;
    removeEventListener('beforeunload', ask);
    worker.terminate();
  }
}

function enter(next: BundleStage): void {
  stage = next;
  for (const listener of listeners) listener();
}

/** The browser asks before it closes a page whose work would end unfinished. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
