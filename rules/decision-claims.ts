import type { Claim } from '../parsers/report.ts';
import type { Accepted } from './acceptance.ts';

/** The text counts fewer decisions than the table, which includes those that are lawfully not published. */
export function isFewer({ high }: Claim, tried: Accepted[]): boolean {
  return high !== null && tried.every(({ values }) => values.every((value) => value > high));
}
