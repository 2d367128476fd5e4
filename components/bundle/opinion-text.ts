import type { BundleTexts } from '../../locales/ledger/bundle.ts';

/** What somebody said of a finding, of when (milliseconds since 1970) and on what. */
export interface SaidOpinion {
  opinion: {
    verdict: 'confirmed' | 'dismissed' | 'fixed' | null;
    reason: 'misread' | 'rule-wrong' | 'explained' | 'immaterial' | 'duplicate' | 'other' | null;
    note: string;
    tags: string[];
  };
  by: string;
  at: number;
  evidence: { message: string };
}

/** Date and minute where the reader is. */
export function timeText(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A verdict with its reason. */
export function verdictText({ verdict, reason }: SaidOpinion['opinion'], t: BundleTexts): string {
  const word = t(verdict ?? 'noVerdict');
  return reason === null ? word : `${word} · ${t(reason)}`;
}

export function whoText({ by, at }: SaidOpinion, t: BundleTexts): string {
  return t('by', { by: by === '' ? t('nobody') : by, at: timeText(at) });
}
