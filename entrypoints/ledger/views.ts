import type { ComponentType } from 'preact';
import type { ViewName } from './route.ts';
import type { ListProps, ViewProps } from './view.ts';

/** A part of the ledger: a list, or what works with the library as a whole. */
export type View = { list: ComponentType<ListProps> } | { whole: ComponentType<ViewProps> };

/** The parts of the ledger, each fetched when it is first shown. */
export const views: Partial<Record<ViewName, () => Promise<View>>> = {
  findings: async () => ({ list: (await import('./findings/FindingsView.tsx')).FindingsView }),
  reports: async () => ({ list: (await import('./reports/ReportsView.tsx')).ReportsView }),
  compare: async () => ({ whole: (await import('./compare/CompareView.tsx')).CompareView }),
  batch: async () => ({ whole: (await import('./batch/BatchView.tsx')).BatchView }),
  record: async () => ({ whole: (await import('./record/RecordView.tsx')).RecordView }),
  transfer: async () => ({ whole: (await import('./transfer/Transfer.tsx')).Transfer }),
  report: async () => ({ whole: (await import('./report/ReportView.tsx')).ReportView }),
};

export function isList(name: ViewName): boolean {
  return name === 'findings' || name === 'reports';
}

const fetched: Partial<Record<ViewName, View>> = {};

/** Null of a view that was not fetched yet. */
export function viewAtHand(name: ViewName): View | null {
  return fetched[name] ?? null;
}

export async function fetchView(name: ViewName): Promise<void> {
  const view = await views[name]?.();
  if (view !== undefined) fetched[name] = view;
}
