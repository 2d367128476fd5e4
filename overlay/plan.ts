import type { Location, Quote } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';

export type SpotRole = 'total' | 'addend' | 'place' | 'quote' | 'suspect';

/** One thing to mark: a location, or of a paragraph the quoted stretch. */
export interface SpotPlan {
  key: string;
  location: Location;
  quote: Quote | null;
}

export interface FindingPlan {
  finding: Finding;
  spots: { spot: SpotPlan; role: SpotRole }[];
  /** Where its badge stands: the printed total, else the quoted words, else what it marks first. */
  anchor: SpotPlan | null;
}

/** What each finding marks. Pure: locations only. */
export function planMarks(findings: readonly Finding[]): FindingPlan[] {
  return findings.map((finding) => {
    const spots: FindingPlan['spots'] = finding.marks.map(({ location, role }) => ({
      spot: { key: location, location, quote: null },
      role,
    }));
    const { equation, quote, suspectLocation } = finding;
    for (const { location, role } of equation === null ? [] : [...equation.left, ...equation.right])
      if (!spots.some(({ spot }) => spot.key === location))
        spots.push({ spot: { key: location, location, quote: null }, role });
    if (quote !== null) {
      const key = `${quote.location}#${quote.start}-${quote.end}`;
      spots.push({ spot: { key, location: quote.location, quote }, role: 'quote' });
    }
    const anchored =
      spots.find(({ role }) => role === 'total') ?? spots.find(({ role }) => role === 'quote') ?? spots[0];
    if (suspectLocation !== null)
      spots.push({ spot: { key: suspectLocation, location: suspectLocation, quote: null }, role: 'suspect' });
    return { finding, spots, anchor: anchored?.spot ?? null };
  });
}
