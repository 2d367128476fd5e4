import { useId } from 'preact/hooks';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import { type DismissalReason, dismissalReasons } from './opinion.ts';

interface DismissalReasonsProps {
  chosen: DismissalReason | null;
  t: VerdictTexts;
  onChoose(reason: DismissalReason, event: Event): void;
}

/** Why something is dismissed: one of a few reasons, each a button, since choosing is what saves. */
export function DismissalReasons({ chosen, t, onChoose }: DismissalReasonsProps) {
  const title = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in all browsers
    <div class="reasons" role="group" aria-labelledby={title}>
      <p id={title}>{t('why')}</p>
      {dismissalReasons.map((reason) => (
        <button
          key={reason}
          type="button"
          class="reason"
          aria-pressed={reason === chosen}
          onClick={(event) => onChoose(reason, event)}
        >
          {t(reason)}
        </button>
      ))}
    </div>
  );
}
