import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);

/** Runs one tool of the project to its end. */
export interface Step {
  /** A program of node_modules/.bin, without its ending. */
  tool: string;
  words: string[];
  env?: Record<string, string>;
  /** After so many seconds it is ended and has failed. */
  seconds?: number;
}

/** Where the tool's output goes: what `inherit`s is seen at once, what is `collect`ed is given back. */
type Output = 'inherit' | 'to-stderr' | 'collect';

/** Exit status (null where the tool was ended or could not start) and, where asked for, all that it printed. */
export function runStep(step: Step, output: Output): Promise<{ status: number | null; printed: string }> {
  const shown = output === 'collect' ? 'pipe' : output === 'inherit' ? 1 : 2;
  const grouped = process.platform !== 'win32';
  const child = spawn(join(root, 'node_modules', '.bin', step.tool), step.words, {
    cwd: root,
    env: { ...process.env, ...step.env },
    stdio: ['ignore', shown, output === 'collect' ? 'pipe' : 2],
    // A group of its own, so that what the tool started ends with it.
    detached: grouped,
    shell: !grouped,
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => printed.push(piece));
  child.stderr?.on('data', (piece: Buffer) => printed.push(piece));
  const end = () => endGroup(child, grouped);
  const timer = setTimeout(end, (step.seconds ?? 120) * 1000);
  const interrupted = () => process.exit(130);
  process.once('exit', end);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return new Promise((resolve) => {
    const finish = (status: number | null) => {
      clearTimeout(timer);
      process.off('exit', end);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ status, printed: Buffer.concat(printed).toString('utf8') });
    };
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      finish(null);
    });
    child.on('close', finish);
  });
}

function endGroup(child: ChildProcess, grouped: boolean): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (grouped) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has just ended by itself.
  }
}
