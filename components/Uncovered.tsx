import type { Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { uncoveredLines } from './uncovered.ts';

export interface UncoveredProps {
  report: Report;
  uncovered: Audit['uncovered'];
  /** Whether they are shown in grey on the page; null where that cannot be chosen. */
  shown: boolean | null;
  t: Translate;
  onShow(shown: boolean): void;
}

/** The figures that no rule judged, so that a page which looks clean is not taken for one that was checked throughout. */
export function Uncovered({ report, uncovered, shown, t, onShow }: UncoveredProps) {
  const lines = uncoveredLines(report, uncovered, t);
  if (uncovered === undefined || lines.length === 0) return null;
  return (
    <details class="uncovered">
      <summary>{t('overlay.uncovered', { n: uncovered.cells.length + uncovered.claims.length })}</summary>
      {shown !== null && (
        <label class="uncovered-switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={shown}
            checked={shown}
            onChange={(event) => onShow(event.currentTarget.checked)}
          />
          <span>{t('overlay.uncoveredShow')}</span>
        </label>
      )}
      <ul lang="zh-CN">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
