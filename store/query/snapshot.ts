import type { Block } from './block.ts';

/**
 * All blocks at one time, with a number for every capture and finding in them: blocks one after the other. Results refer to
 * their snapshot, and stay right while the index goes on changing.
 */
export class Snapshot {
  readonly blocks: readonly Block[];
  readonly captures: number;
  readonly findings: number;
  /** By block, the number of its first capture and its first finding. */
  readonly captureBase: Uint32Array;
  readonly findingBase: Uint32Array;
  /** By capture's number, the number of its first finding; at the end, how many findings there are. */
  readonly firstFinding: Uint32Array;
  private inTime: Uint32Array | null = null;

  constructor(blocks: Iterable<Block>) {
    this.blocks = [...blocks].toSorted((a, b) => a.segment.number - b.segment.number);
    this.captureBase = new Uint32Array(this.blocks.length);
    this.findingBase = new Uint32Array(this.blocks.length);
    let captures = 0;
    let findings = 0;
    this.blocks.forEach(({ segment }, at) => {
      this.captureBase[at] = captures;
      this.findingBase[at] = findings;
      captures += segment.captures.id.length;
      findings += segment.findings.rule.length;
    });
    this.captures = captures;
    this.findings = findings;
    this.firstFinding = new Uint32Array(captures + 1);
    this.blocks.forEach(({ segment }, at) => {
      const base = this.findingBase[at] ?? 0;
      let number = this.captureBase[at] ?? 0;
      for (const end of segment.captures.findingsEnd) this.firstFinding[++number] = base + end;
    });
  }

  /** Captures by number, the newest first. */
  newestFirst(): Uint32Array {
    if (this.inTime === null) {
      const times = new Float64Array(this.captures);
      this.blocks.forEach(({ segment }, at) => {
        times.set(segment.captures.capturedAt, this.captureBase[at]);
      });
      // From the last on, since most were captured in the order of their ids: sorting what is nearly sorted is quick.
      const order = Array.from({ length: this.captures }, (_, at) => this.captures - 1 - at);
      order.sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || b - a);
      this.inTime = Uint32Array.from(order);
    }
    return this.inTime;
  }

  /** The block that holds a capture by number. */
  blockOfCapture(number: number): number {
    return lastAtOrBefore(this.captureBase, number);
  }

  blockOfFinding(number: number): number {
    return lastAtOrBefore(this.findingBase, number);
  }
}

/** Empty blocks share their base with the next one, which is the one that holds it. */
function lastAtOrBefore(bases: Uint32Array, number: number): number {
  let low = 0;
  let high = bases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bases[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
