import type { Bundle } from '../../exporters/bundle/read.ts';
import type { Report } from '../../parsers/report.ts';
import {
  type Earlier,
  earlierOf,
  type Neighbour,
  type Neighbours,
  neighbourOf,
  newestOf,
} from '../../rules/neighbour.ts';
import type { Capture } from '../../store/schema.ts';
import { bundleCaptures } from './bundle-captures.ts';

/** Of a bundle's reports only what its own findings across years and states rest on: the rest of it is never in memory. */
export class BundleYears {
  private readonly years = new Map<string, Neighbour[]>();
  private readonly first = new Map<string, Earlier>();

  /** Reads the bundle twice: to see which reports are needed, and to take from them what is. */
  static async of(bundle: Bundle, signal: AbortSignal): Promise<BundleYears> {
    const found = new BundleYears();
    const years = new Set<string>();
    const pages = new Set<string>();
    for await (const capture of bundleCaptures(bundle)) {
      signal.throwIfAborted();
      for (const { prior, rule } of capture.audit.findings) {
        if (prior !== null) years.add(yearKey(capture.organFolded, prior.year));
        if (rule === 'changed-after-publication') pages.add(pageKey(capture));
      }
    }
    if (years.size + pages.size === 0) return found;
    for await (const capture of bundleCaptures(bundle)) {
      signal.throwIfAborted();
      if (years.has(yearKey(capture.organFolded, capture.year))) found.addYear(capture);
      if (pages.has(pageKey(capture))) found.addState(capture);
    }
    return found;
  }

  beside(capture: Capture): Partial<Neighbours> {
    const at = (year: number) => newestOf(this.ofOrgan(capture.report, yearKey(capture.organFolded, year)));
    return {
      prior: capture.year === null ? null : at(capture.year - 1),
      next: capture.year === null ? null : at(capture.year + 1),
      earlier: this.first.get(pageKey(capture)) ?? null,
    };
  }

  private ofOrgan(report: Report, key: string): Neighbour[] {
    return (this.years.get(key) ?? []).filter(({ organKind }) => organKind === report.organ?.kind);
  }

  private addYear({ report, address, capturedAt, organFolded, year }: Capture): void {
    const neighbour = neighbourOf(report, address, new Date(capturedAt).toISOString());
    const key = yearKey(organFolded, year);
    if (neighbour !== null) this.years.set(key, [...(this.years.get(key) ?? []), neighbour]);
  }

  private addState(capture: Capture): void {
    const capturedAt = new Date(capture.capturedAt).toISOString();
    const known = this.first.get(pageKey(capture));
    if (known === undefined || capturedAt < known.capturedAt)
      this.first.set(pageKey(capture), earlierOf(capture.report, capturedAt));
  }
}

function yearKey(organFolded: string, year: number | null): string {
  return `${year} ${organFolded}`;
}

function pageKey({ address, year }: { address: string; year: number | null }): string {
  return `${year} ${address}`;
}
