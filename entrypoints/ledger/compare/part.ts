import type { ChartTexts } from '../../../components/charts/Chart.tsx';
import type { CompareTexts } from '../../../locales/ledger/compare.ts';
import type { ViewProps } from '../view.ts';
import type { Compared } from './compared.ts';

/** What every part of the comparisons is given. */
export interface PartProps extends Pick<ViewProps, 'database' | 'library' | 'locale' | 'go'> {
  compared: Compared;
  /** The part's own state, as the address keeps it. */
  params: URLSearchParams;
  /** Changes some of it; null takes one away. Without a step to go back over where `replace` is set. */
  change(changes: Record<string, string | readonly string[] | null>, how?: 'push' | 'replace'): void;
  t: CompareTexts;
  chartTexts: ChartTexts;
}
