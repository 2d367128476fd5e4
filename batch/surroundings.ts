import type { SameOrgans } from '../entrypoints/background/same-organs.ts';
import type { Parsed, Report } from '../parsers/report.ts';
import type { RuleSetting } from '../rules/finding.ts';
import type { JobTrouble } from '../store/batch.ts';
import type { Library } from '../store/library.ts';
import type { Queue } from '../store/queue.ts';
import type { Fetched } from './fetch-page.ts';

/** What the reader chose, as far as a runner needs it. */
export interface Choices {
  /** Milliseconds between two requests to one site. */
  pause: number;
  keepNothing: boolean;
  rules: Record<string, RuleSetting>;
  same: SameOrgans;
  /** The origin patterns that the browser lets the extension read. */
  origins: string[];
  /** Of the extension. */
  version: string;
}

/** A page as the parsers see it. */
export interface ReadPage {
  parsed: Parsed;
  /** It holds nothing yet, or only a frame: its scripts are to fill it. */
  isShell: boolean;
}

/** What a page came to in a tab of its own. */
export type Rendered =
  | { report: Report; html: string; address: string }
  | { cause: JobTrouble; detail: string; again: boolean };

/** All that a runner reaches of the world. */
export interface Surroundings {
  queue: Queue;
  library: Library;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  choices(): Promise<Choices>;
  fetch(address: string, origins: readonly string[]): Promise<Fetched>;
  read(html: string, address: string): ReadPage;
  /** The HTML that is kept of a page. */
  lean(html: string): string;
  render(address: string): Promise<Rendered>;
  /** A report came into the library. */
  arrived(report: Report): Promise<void>;
  /** The library has no room left: the batch goes on when a person says so. */
  noRoom(batch: number): Promise<void>;
}
