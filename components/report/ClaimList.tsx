import type { ReportTexts } from '../../locales/ledger/report.ts';
import type { Locale } from '../../locales/translate.ts';
import type { CellAddress, Claim, SectionKey } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { LevelGlyph } from '../LevelGlyph.tsx';
import { titleOf } from '../wording.ts';

/** A figure of the prose with what it was or can be compared with. */
interface ClaimLine {
  at: number;
  section: SectionKey | null;
  before: string;
  figure: string;
  after: string;
  meaning: string | null;
  time: Claim['time'];
  isOwn: boolean;
  findings: Finding[];
  state: 'finding' | 'compared' | 'uncovered' | null;
  readings: { plus: string[]; minus: string[]; sum: string | null; cells: CellAddress[] }[];
}

interface ClaimListProps {
  lines: readonly ClaimLine[];
  locale: Locale;
  texts: ReportTexts;
  onOpen(fingerprint: string): void;
  onPoint(address: CellAddress | null): void;
  onChooseCell(address: CellAddress): void;
}

/** Names of more cells than this stand for all. */
const mostNames = 2;

/** The figures that the prose states, each in its sentence, with the cells that may state the same and what came of it. */
export function ClaimList(props: ClaimListProps) {
  const { lines, texts } = props;
  if (lines.length === 0) return <p class="hint">{texts('noClaims')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="form-scroll" tabIndex={0} aria-label={texts('claims')}>
      <table class="claims">
        <thead>
          <tr>
            <th scope="col">{texts('claimSentence')}</th>
            <th scope="col">{texts('claimMeaning')}</th>
            <th scope="col">{texts('claimCells')}</th>
            <th scope="col">{texts('claimState')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ClaimRow key={line.at} line={line} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClaimRow({ line, ...props }: ClaimListProps & { line: ClaimLine }) {
  const { texts } = props;
  const { section, before, figure, after, meaning, time, isOwn, state } = line;
  return (
    <tr class={`claim-${state ?? 'unknown'}`}>
      <td>
        <span class="hint">{texts(section ?? 'frame')}</span>
        <p lang="zh-CN">
          {before}
          <b>{figure}</b>
          {after}
        </p>
      </td>
      <td>
        {meaning ?? <span class="hint">{texts('noMeaning')}</span>}
        {time !== 'this-year' && <span class="hint block">{texts(time)}</span>}
        {!isOwn && <span class="hint block">{texts('otherScope')}</span>}
      </td>
      <td>
        <Readings line={line} {...props} />
      </td>
      <td>
        <State line={line} {...props} />
      </td>
    </tr>
  );
}

function Readings({ line: { readings }, texts, onPoint, onChooseCell }: ClaimListProps & { line: ClaimLine }) {
  if (readings.length === 0) return <span class="hint">{texts('noCells')}</span>;
  return (
    <ul class="readings">
      {readings.map(({ plus, minus, sum, cells }) => {
        const [first] = cells;
        const name = [shortened(plus, texts), ...minus].join(' − ');
        return (
          <li key={name}>
            {first === undefined ? (
              name
            ) : (
              <button
                type="button"
                class="plain-link"
                onClick={() => onChooseCell(first)}
                onFocus={() => onPoint(first)}
                onBlur={() => onPoint(null)}
              >
                {name}
              </button>
            )}{' '}
            <b class="figure">{sum === null ? texts('illegible') : sum === '' ? texts('blank') : `= ${sum}`}</b>
          </li>
        );
      })}
    </ul>
  );
}

function shortened(names: readonly string[], texts: ReportTexts): string {
  if (names.length <= mostNames) return names.join(' + ');
  return texts('cellsTogether', { first: names[0] ?? '', n: names.length });
}

function State({ line: { findings, state }, texts, locale, onOpen }: ClaimListProps & { line: ClaimLine }) {
  if (state === null) return <span class="hint">{texts('stateUnknown')}</span>;
  if (state !== 'finding') return <span class={`state-${state}`}>{texts(state)}</span>;
  return (
    <ul class="claim-findings">
      {findings.map((finding) => (
        <li key={finding.fingerprint}>
          <button type="button" class="plain-link" onClick={() => onOpen(finding.fingerprint)}>
            <LevelGlyph level={finding.level} outcome={finding.outcome} size={13} />
            {titleOf(finding, locale)}
          </button>
        </li>
      ))}
    </ul>
  );
}
