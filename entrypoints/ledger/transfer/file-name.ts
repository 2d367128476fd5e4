import { dayText } from '../query-params.ts';

/** `勾稽 2023年 云溪市 2024-01-31.xlsx`: what was selected and when, without what file systems refuse. */
export function fileName(product: string, selection: string, at: Date, ending: string): string {
  const words = `${product} ${selection}`
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${[...words].slice(0, 60).join('').trim()} ${dayText(at.getTime())}.${ending}`;
}
