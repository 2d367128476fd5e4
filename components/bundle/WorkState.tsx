import type { BundleTexts } from '../../locales/ledger/bundle.ts';

interface WorkStateProps {
  label: string;
  /** Null until the first is told. */
  progress: { done: Progressed; total: Progressed } | null;
  cancelling: boolean;
  t: BundleTexts;
  onCancel(): void;
}

interface Progressed {
  captures: number;
  reviews: number;
}

/** How far a file is written or read, and the way to stop it. */
export function WorkState({ label, progress, cancelling, t, onCancel }: WorkStateProps) {
  const sum = ({ captures, reviews }: Progressed) => captures + reviews;
  return (
    <div class="work-state">
      <p id="work-label">{label}</p>
      {progress === null || sum(progress.total) === 0 ? (
        <progress aria-labelledby="work-label" />
      ) : (
        <>
          <progress aria-labelledby="work-label" value={sum(progress.done)} max={sum(progress.total)} />
          <p class="figure">
            {t('progress', {
              captures: progress.done.captures,
              captureTotal: progress.total.captures,
              reviews: progress.done.reviews,
              reviewTotal: progress.total.reviews,
            })}
          </p>
        </>
      )}
      <button type="button" disabled={cancelling} onClick={onCancel}>
        {t(cancelling ? 'cancelling' : 'cancel')}
      </button>
    </div>
  );
}
