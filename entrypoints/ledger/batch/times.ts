import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-03-02 09:05`, in the reader's time. */
export function timeText(at: number): string {
  const date = new Date(at);
  return `${dayText(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function dayText(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A stretch of time, no finer than it can be known. */
export function spanText(milliseconds: number, t: Texts<BatchKey>): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return t('seconds', { n: Math.max(5, Math.ceil(seconds / 5) * 5) });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? t('minutes', { n: minutes }) : t('hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
}
