import type { ComponentChild } from 'preact';
import type { ChartPoint, Drawing } from './chart.ts';

/** A year in a chain: what it took over and what it left open, as they are shown. */
export interface ChainNode {
  label: string;
  /** Null where there is no report. */
  taken: string | null;
  left: string | null;
  /** The whole sentence for the reader who cannot see it. */
  sentence: string;
}

/** Between a year and the next. `moved`: the sum is the same, its parts are not. */
export interface ChainJoint {
  state: 'holds' | 'breaks' | 'question' | 'moved' | 'unknown' | 'gap';
  /** Stands on the link: = or ≠ with the difference. */
  sign: string;
  sentence: string;
}

export interface Chain {
  nodes: ChainNode[];
  joints: ChainJoint[];
  texts: { taken: string; left: string; missing: string };
}

const node = { width: 132, height: 84 };
const top = 14;
const gap = 72;

/** Years as links of a chain. A link that holds is drawn whole, one that breaks is open in its middle. */
export function drawChain({ nodes, joints, texts }: Chain, width: number): Drawing {
  const free = nodes.length > 1 ? (width - 16 - node.width * nodes.length) / (nodes.length - 1) : gap;
  const space = Math.min(140, Math.max(gap, free));
  const step = node.width + space;
  const middle = top + node.height / 2 + 12;
  const content: ComponentChild[] = [];
  const points: ChartPoint[] = [];
  nodes.forEach(({ label, taken, left, sentence }, place) => {
    const x = 8 + step * place;
    const centre = x + node.width / 2;
    const isThere = taken !== null && left !== null;
    points.push({ id: `year-${place}`, row: 0, column: place * 2, x, y: top, ...node, label: sentence });
    content.push(
      <g key={`year ${label}`}>
        <rect
          x={x}
          y={top}
          {...node}
          rx="8"
          fill={isThere ? 'var(--paper-raised)' : 'none'}
          stroke="var(--edge)"
          stroke-dasharray={isThere ? undefined : '3 4'}
        />
        <text class="strong" x={centre} y={top + 22} text-anchor="middle">
          {label}
        </text>
        {isThere ? (
          <>
            <line class="grid-line" x1={centre} x2={centre} y1={top + 34} y2={top + node.height - 10} />
            <Side x={x + node.width / 4} title={texts.taken} figure={taken} />
            <Side x={x + (node.width * 3) / 4} title={texts.left} figure={left} />
          </>
        ) : (
          <text class="soft" x={centre} y={middle + 4} text-anchor="middle">
            {texts.missing}
          </text>
        )}
      </g>,
    );
  });
  joints.forEach(({ state, sign, sentence }, place) => {
    const from = 8 + step * place + node.width;
    points.push({
      id: `link-${place}`,
      row: 0,
      column: place * 2 + 1,
      x: from,
      y: middle - 24,
      width: space,
      height: 40,
      label: sentence,
    });
    content.push(<Joint key={`link ${place}`} {...{ state, sign, from, to: from + space, y: middle }} />);
  });
  const whole = Math.max(width, 16 + step * nodes.length - space);
  return { width: whole, height: top + node.height + 12, points, content };
}

function Side({ x, title, figure }: { x: number; title: string; figure: string }) {
  return (
    <>
      <text class="soft" x={x} y={top + 48} text-anchor="middle">
        {title}
      </text>
      <text class="strong" x={x} y={top + 70} text-anchor="middle">
        {figure}
      </text>
    </>
  );
}

interface JointProps extends Pick<ChainJoint, 'state' | 'sign'> {
  from: number;
  to: number;
  y: number;
}

function Joint({ state, sign, from, to, y }: JointProps) {
  const centre = (from + to) / 2;
  if (state === 'gap') return null;
  if (state === 'unknown')
    return (
      <g>
        <line
          x1={from}
          x2={to}
          y1={y}
          y2={y}
          stroke="var(--ink-soft)"
          stroke-width="2"
          stroke-dasharray="1 5"
          stroke-linecap="round"
        />
        <text class="soft" x={centre} y={y - 9} text-anchor="middle">
          {sign}
        </text>
      </g>
    );
  const isOpen = state === 'breaks' || state === 'question';
  const ink = isOpen ? 'var(--error)' : state === 'moved' ? 'var(--ink-soft)' : 'var(--good)';
  return (
    <g>
      <path
        d={isOpen ? `M${from} ${y} H${centre - 9} M${centre + 9} ${y} H${to}` : `M${from} ${y} H${to}`}
        stroke={ink}
        stroke-width="4"
        fill="none"
      />
      {isOpen && (
        <path
          d={`M${centre - 9} ${y} l-4 -6 m4 6 l-4 6 M${centre + 9} ${y} l4 -6 m-4 6 l4 6`}
          stroke={ink}
          stroke-width="2"
          fill="none"
          stroke-dasharray={state === 'question' ? '2 2' : undefined}
        />
      )}
      <circle cx={from} cy={y} r="4" fill={ink} />
      <circle cx={to} cy={y} r="4" fill={ink} />
      <text class={isOpen ? 'broken' : undefined} x={centre} y={y - 9} text-anchor="middle">
        {sign}
      </text>
    </g>
  );
}
