import { numberText } from '../../../../components/wording.ts';
import type { PartProps } from '../part.ts';

interface ReadingProgressProps {
  read: number;
  total: number;
  isBusy: boolean;
  onStart(): void;
  onStop(): void;
  t: PartProps['t'];
}

/** What the counts rest on. */
export function ReadingProgress({ read, total, isBusy, onStart, onStop, t }: ReadingProgressProps) {
  if (total === 0) return null;
  const slots = { read: numberText(read), total: numberText(total) };
  if (read === total) return <p class="hint">{t('rules.readAll', slots)}</p>;
  return (
    <div class="compare-progress">
      <progress value={read} max={total} aria-label={t('rules.reading')} />
      <span class="figure" role="status">
        {t(isBusy ? 'rules.readSome' : 'rules.readPart', slots)}
      </span>
      <button type="button" onClick={isBusy ? onStop : onStart}>
        {t(isBusy ? 'stop' : 'rules.readRest')}
      </button>
    </div>
  );
}
