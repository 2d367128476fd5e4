import type { ComponentType } from 'preact';
import type { ViewName } from './route.ts';
import type { ViewProps } from './view.ts';

/** The parts of the ledger, each fetched when it is first shown. */
export const views: Partial<Record<ViewName, () => Promise<ComponentType<ViewProps>>>> = {
  findings: async () => (await import('./findings/FindingsView.tsx')).FindingsView,
  reports: async () => (await import('./reports/ReportsView.tsx')).ReportsView,
  compare: async () => (await import('./compare/CompareView.tsx')).CompareView,
  batch: async () => (await import('./batch/BatchView.tsx')).BatchView,
  record: async () => (await import('./record/RecordView.tsx')).RecordView,
  transfer: async () => (await import('./transfer/Transfer.tsx')).Transfer,
  report: async () => (await import('./report/ReportView.tsx')).ReportView,
};

const fetched: Partial<Record<ViewName, ComponentType<ViewProps>>> = {};

/** Null of a view that was not fetched yet. */
export function viewAtHand(name: ViewName): ComponentType<ViewProps> | null {
  return fetched[name] ?? null;
}

export async function fetchView(name: ViewName): Promise<void> {
  const View = await views[name]?.();
  if (View !== undefined) fetched[name] = View;
}
