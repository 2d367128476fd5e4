import type { Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import { repairWords } from './repair.ts';

/** The figure most likely mistyped, the answers where several are equally good, or that none was found. */
export function LikelySlip({ report, finding, t }: { report: Report; finding: Finding; t: Translate }) {
  const words = repairWords(report, finding, t);
  if (words === null) return null;
  return (
    <section class="suspect">
      <b>{t('overlay.suspectTag')}</b>
      <div>
        <p>{words.lead}</p>
        {words.ways.length > 0 && (
          <ul>
            {words.ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
        {words.more !== null && <p class="suspect-more">{words.more}</p>}
      </div>
    </section>
  );
}
