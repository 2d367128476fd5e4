import type { Claim, Report } from '../parsers/report.ts';
import { figureAt } from './cells.ts';

/** 万元 in one unit of money. */
const MEASURES: Record<string, number> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

/** A sum in 万元 as table 2 prints it. It may stand half a hundredth apart, or be rounded or cut off at the last digit that the text prints. */
export function inTenThousands(report: Report, claim: Claim): Claim {
  const measure = MEASURES[claim.unit ?? ''];
  const cell = figureAt(report, 'table2/fees/amount');
  if (measure === undefined) return claim;
  const decimals = (raw: string) => /\.(\d+)/.exec(raw)?.[1]?.length ?? Number.NaN;
  const printed = cell ? decimals(cell.raw.replace(/(?<=\.\d*)\D.*$/, '')) : Number.NaN;
  const digit = claim.resolution * measure;
  const isFiner = 10 ** -printed < digit - 1e-9;
  const slack = Math.max(0.005, isFiner ? digit : 0);
  const shift = (value: number | null, by: number) => (value === null ? null : value * measure + by);
  return { ...claim, low: shift(claim.low, -slack), high: shift(claim.high, slack), unit: '万元' };
}
