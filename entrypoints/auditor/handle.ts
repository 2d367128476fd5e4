/** The auditor of this frame, as the recogniser beside it reaches it. Both live in a world that the page's scripts cannot enter. */
export interface Auditor {
  /** Kept once it has looked for the first time. */
  ready: Promise<void>;
  /** Looks again; a report that is still the same keeps its marks. */
  again(): void;
  /** Takes everything away: marks, listeners, this handle. */
  leave(): void;
}

const world = globalThis as typeof globalThis & { goujiAuditor?: Auditor | undefined };

export function currentAuditor(): Auditor | undefined {
  return world.goujiAuditor;
}

export function setAuditor(auditor: Auditor | undefined): void {
  world.goujiAuditor = auditor;
}
