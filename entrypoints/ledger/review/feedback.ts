import { type FeedbackFinding, feedbackFile } from '../../../exporters/feedback.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import { reviewTexts } from '../../../locales/ledger/review.ts';
import type { Locale } from '../../../locales/translate.ts';
import { gunzip } from '../../../store/gzip.ts';
import type { Capture } from '../../../store/schema.ts';
import { download } from '../transfer/destination.ts';
import { fileName } from '../transfer/file-name.ts';

export interface FeedbackChoices {
  /** Null where the reader does not want to be named. */
  by: string | null;
  withHtml: boolean;
}

/** A finding with what was said of it. */
export type Told = Pick<FeedbackFinding, 'finding' | 'verdict'> & { capture: Capture };

/** Writes a feedback file and hands it to the browser's downloads. */
export async function saveFeedback(
  told: readonly Told[],
  { by, withHtml }: FeedbackChoices,
  locale: Locale,
): Promise<void> {
  const findings: FeedbackFinding[] = [];
  for (const { finding, verdict, capture } of told) {
    const { report, audit, address, capturedAt, html } = capture;
    const page = withHtml && html !== null ? await gunzip(html) : null;
    findings.push({ finding, verdict, report, audit, address, capturedAt, html: page });
  }
  const at = new Date();
  const name = fileName(frameTexts(locale)('product'), reviewTexts(locale)('feedback'), at, 'json');
  download(new Blob([feedbackFile(findings, { at, by })], { type: 'application/json' }), name);
}
