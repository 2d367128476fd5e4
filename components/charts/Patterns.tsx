interface PatternsProps {
  /** Before every pattern's name, so that two charts of a page have their own. */
  of: string;
}

const inks = [1, 2, 3, 4, 5, 6] as const;

/** What is drawn over an ink's wash: nothing but the ink itself for the first, then lines one way, the other, dots, both, across. */
const strokes: Record<(typeof inks)[number], string> = {
  1: '',
  2: 'M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6',
  3: 'M0 0 L8 8 M-2 6 L2 10 M6 -2 L10 2',
  4: 'M0 4 H8 M4 0 V8',
  5: 'M0 2 H8 M0 6 H8',
  6: 'M2 0 V8 M6 0 V8',
};

/** Six fills, told apart by ink and by pattern. */
export function Patterns({ of }: PatternsProps) {
  return (
    <defs>
      {inks.map((ink) => (
        <pattern key={ink} id={`${of}-${ink}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--chart-ground)" />
          <rect width="8" height="8" fill={`var(--chart-${ink})`} fill-opacity={ink === 1 ? 1 : 0.28} />
          {strokes[ink] !== '' && (
            <path d={strokes[ink]} stroke={`var(--chart-${ink})`} stroke-width="1.8" fill="none" />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** The fill of the series at a place, from 0. */
export function fillOf(of: string, place: number): string {
  return `url(#${of}-${(place % inks.length) + 1})`;
}

export function inkOf(place: number): string {
  return `var(--chart-${(place % inks.length) + 1})`;
}
