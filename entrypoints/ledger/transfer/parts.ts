import type { ComponentType } from 'preact';
import type { ViewProps } from '../view.ts';

export type PartName = 'export' | 'backup' | 'conflicts' | 'replay';

/** The parts of `#/transfer`, in the order of their tabs, each fetched when it is first shown. */
export const parts: Partial<Record<PartName, () => Promise<ComponentType<ViewProps>>>> = {
  export: async () => (await import('./ExportView.tsx')).ExportView,
  backup: async () => (await import('./backup/BackupView.tsx')).BackupView,
  conflicts: async () => (await import('./backup/ConflictsView.tsx')).ConflictsView,
  replay: async () => (await import('./backup/ReplayView.tsx')).ReplayView,
};
