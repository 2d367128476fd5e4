import type { Audit } from '../rules/finding.ts';

/** How many rules the reader's settings switched off, and how many they lowered. */
export function countChanged(settings: Audit['settings']): { off: number; lowered: number } {
  const chosen = Object.values(settings);
  const off = chosen.filter((setting) => setting === 'off').length;
  return { off, lowered: chosen.length - off };
}
