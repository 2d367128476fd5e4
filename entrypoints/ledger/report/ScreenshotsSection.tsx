import { useEffect, useState } from 'preact/hooks';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { standingKey } from '../../../store/evidence.ts';
import type { Screenshot } from '../../../store/screenshot.ts';
import { hashOf } from '../route.ts';
import type { ReportPageProps } from './ReportPage.tsx';
import { timeText } from './time-text.ts';

/** The pictures that were taken of this state of the page. */
export function ScreenshotsSection({ shelf, locale }: ReportPageProps) {
  const texts = reportTexts(locale);
  const { screenshots, capture } = shelf;
  return (
    <section class="report-section" id="report-screenshots" aria-labelledby="screenshots-title">
      <h2 id="screenshots-title">{texts('section.screenshots')}</h2>
      {screenshots.length === 0 ? (
        <p class="hint">{texts('noScreenshots')}</p>
      ) : (
        <ul class="screenshots">
          {screenshots.map((screenshot) => {
            const { key } = screenshot;
            const of = capture.audit.findings.find((finding) => standingKey(finding, capture) === key);
            return (
              <li key={screenshot.uid}>
                <Picture screenshot={screenshot} name={texts('screenshotOf', { date: timeText(screenshot.at) })} />
                <p>
                  <span class="figure">{timeText(screenshot.at)}</span>{' '}
                  <span class="hint">
                    {screenshot.width} × {screenshot.height}
                  </span>
                </p>
                {of !== undefined && (
                  <a
                    href={hashOf({
                      view: 'report',
                      part: String(capture.id),
                      params: new URLSearchParams({ finding: of.fingerprint }),
                    })}
                  >
                    {of.title}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Picture({ screenshot, name }: { screenshot: Screenshot; name: string }) {
  const [url, setUrl] = useState<string | null>(null);
  const { png, at, width, height } = screenshot;
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [png]);
  if (url === null) return null;
  const file = `gouji-${timeText(at).replaceAll(/\D/g, '')}.png`;
  return (
    <a href={url} download={file}>
      <img src={url} alt={name} width={width} height={height} loading="lazy" />
    </a>
  );
}
