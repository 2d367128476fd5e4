import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job } from '../../../store/batch.ts';

/** What failed, one page a line: cause, address, detail, with tabs between them; by cause. */
export function failureList(jobs: readonly Job[], t: Texts<BatchKey>): string {
  const lines = jobs.flatMap(({ state, trouble, address }) => {
    if (state !== 'failed' || trouble === null) return [];
    const detail = trouble.detail.replace(/\s+/g, ' ');
    return [t('error-line', { cause: t(`cause-${trouble.cause}`), address, detail }).trimEnd()];
  });
  return `${lines.sort().join('\r\n')}\r\n`;
}
