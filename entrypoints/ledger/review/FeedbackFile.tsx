import { FeedbackChoice } from '../../../components/review/FeedbackChoice.tsx';
import { reviewTexts } from '../../../locales/ledger/review.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Capture } from '../../../store/schema.ts';
import type { ViewProps } from '../view.ts';
import { saveFeedback } from './feedback.ts';
import type { DeskStanding } from './use-desk.ts';

interface FeedbackFileProps {
  view: Pick<ViewProps, 'locale' | 'settings'>;
  capture: Capture;
  finding: Finding;
  standing: DeskStanding | null;
}

/** Puts one finding into a file for whoever maintains its rule. */
export function FeedbackFile({ view: { locale, settings }, capture, finding, standing }: FeedbackFileProps) {
  const r = reviewTexts(locale);
  const verdict = standing?.opinion ?? null;
  return (
    <details class="history">
      <summary>{r('feedback')}</summary>
      <FeedbackChoice
        reviewer={settings.reviewer}
        r={r}
        onSave={(choices) => void saveFeedback([{ finding, verdict, capture }], choices, locale)}
      />
    </details>
  );
}
