import { appendFile, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWithExtension } from '../../cli/launch.ts';
import { ExtensionBrowser } from './browser.ts';
import { builtExtension } from './build.ts';
import type { PageServer } from './page-server.ts';

/** A browser's profile that outlives the browser, with the files that the extension's databases lie in. */
export class Profile {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'gouji-profile-')));
  }

  async launch(server: PageServer): Promise<ExtensionBrowser> {
    const { port } = server;
    const profile = this.folder;
    const launched = await launchWithExtension({ extension: builtExtension(), port, headless: true, profile });
    return new ExtensionBrowser(server, launched);
  }

  /** As the system kills a browser, or a person does: nothing is told, nothing is written any more. */
  async kill(browser: ExtensionBrowser): Promise<void> {
    const lock = join(this.folder, 'SingletonLock');
    // The lock of a profile names the process that holds it.
    const [, number] = /-(\d+)$/.exec(await readlink(lock)) ?? [];
    const killed = Number(number);
    const closed = browser.context.waitForEvent('close', { timeout: 10_000 });
    process.kill(killed, 'SIGKILL');
    await closed;
    // The databases are held by this process alone; while it goes, its files are still open.
    const patience = Date.now() + 10_000;
    while (isThere(killed)) {
      if (Date.now() > patience) throw new Error(`the killed browser, process ${killed}, is still there`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await rm(lock, { force: true });
  }

  /** Leaves the log of the extension's databases as a kill in the midst of writing does: a record that has a head and no body. */
  async tearLog(): Promise<void> {
    const log = await this.log();
    const head = Buffer.alloc(7);
    head.writeUInt32LE(0x12345678, 0);
    head.writeUInt16LE(3000, 4);
    head.writeUInt8(1, 6);
    await appendFile(log, head);
  }

  /** Makes the log unreadable. */
  async spoilLog(): Promise<void> {
    await this.tearLog();
    await appendFile(await this.log(), Buffer.alloc(6000, 7));
  }

  /** What the database engine noted of itself in this run of the browser and the one before. */
  async notes(): Promise<string> {
    const folder = await this.databases();
    const files = (await readdir(folder)).sort();
    const notes = files.filter((file) => /^LOG/.test(file)).map((file) => readFile(join(folder, file), 'utf8'));
    return [files.join(' '), ...(await Promise.all(notes))].join('\n');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async databases(): Promise<string> {
    const folder = join(this.folder, 'Default', 'IndexedDB');
    const [own] = (await readdir(folder)).filter((name) => /^chrome-extension_.*\.leveldb$/.test(name));
    if (own === undefined) throw new Error(`no database of the extension in ${folder}`);
    return join(folder, own);
  }

  private async log(): Promise<string> {
    const folder = await this.databases();
    const log = (await readdir(folder))
      .filter((name) => /^\d+\.log$/.test(name))
      .sort()
      .at(-1);
    if (log === undefined) throw new Error(`no log in ${folder}`);
    return join(folder, log);
  }
}

function isThere(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
