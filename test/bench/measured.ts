/** A benchmark's heading and lines; all times in one table were taken in one run, so that their ratios mean something. */
export interface Measured {
  heading: string;
  lines: Line[];
}

export interface Line {
  name: string;
  /** Median, in milliseconds; null where the line only states something. */
  milliseconds: number | null;
  remark: string;
}

export function median(samples: number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `12.3` times as long, as a remark. */
export function times(a: number, b: number, of: string): string {
  return `${(a / b).toFixed(1)} × ${of}`;
}
