import type { Finding, Level } from '../rules/finding.ts';

interface LevelGlyphProps {
  level: Level;
  outcome: Finding['outcome'];
  size?: number;
}

const shapes: Record<Level, string> = {
  error: 'M4 1.5h12A2.5 2.5 0 0 1 18.5 4v12a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 16V4A2.5 2.5 0 0 1 4 1.5Z',
  warning: 'M8.3 2.2a2 2 0 0 1 3.4 0l7.2 12.9a2 2 0 0 1-1.7 3H2.8a2 2 0 0 1-1.7-3Z',
  note: 'M10 1.2a8.8 8.8 0 1 1 0 17.6 8.8 8.8 0 0 1 0-17.6Z',
};

/** Level by shape (square, triangle, disc) and certainty by sign (! or ?), so that colour is never the only cue. */
export function LevelGlyph({ level, outcome, size = 16 }: LevelGlyphProps) {
  const lowered = level === 'warning' ? 1.4 : 0;
  return (
    <svg
      class={`glyph glyph-${level} glyph-${outcome}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path class="glyph-shape" d={shapes[level]} />
      {outcome === 'failed' ? (
        <path class="glyph-sign" d={`M10 ${5.6 + lowered}v5.4M10 ${14 + lowered}v.4`} />
      ) : (
        <path
          class="glyph-sign"
          d={`M7.7 ${7.2 + lowered}a2.4 2.4 0 1 1 3.3 2.2c-.7.3-1 .7-1 1.6M10 ${14 + lowered}v.4`}
        />
      )}
    </svg>
  );
}
