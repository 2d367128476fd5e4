import { doubtLines } from '../../components/doubts.ts';
import type { Translate } from '../../locales/translate.ts';
import type { Report } from '../../parsers/report.ts';

/** What on the page could not be read with certainty. Nothing is held against the publisher for it. */
export function Doubts({ report, t }: { report: Report; t: Translate }) {
  const lines = doubtLines(report, t);
  if (lines.length === 0) return null;
  return (
    <details class="doubts">
      <summary>{t('popup.doubts', { n: lines.length })}</summary>
      <p class="reason">{t('popup.doubtsLead')}</p>
      <ul lang="zh-CN">
        {lines.map(({ text, place, cells }) => (
          <li key={`${place} ${text}`}>
            {place !== null && <b>{place}</b>} {text}
            {cells > 1 && <small> {t('popup.times', { n: cells })}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}
