import type { ReportTexts } from '../../locales/ledger/report.ts';
import type { SectionKey } from '../../parsers/report.ts';

/** See `entrypoints/ledger/report/text-diff.ts`. */
interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}
type Paragraph = { kind: 'same' | 'removed' | 'added'; text: string } | { kind: 'changed'; pieces: Piece[] };

interface ProseChangesProps {
  sections: readonly {
    key: SectionKey | null;
    heading: { before: string | null; after: string | null };
    paragraphs: Paragraph[];
  }[];
  texts: ReportTexts;
}

/** Of what stayed inside a changed paragraph, so many characters stand on either side of a change. */
const around = 24;

/** What was said before and after, section by section: paragraphs that stayed are counted, not shown. */
export function ProseChanges({ sections, texts }: ProseChangesProps) {
  return (
    <div class="prose-changes" lang="zh-CN">
      {sections.map(({ key, heading, paragraphs }) => (
        <section key={key ?? 'frame'}>
          <h4>
            <Heading {...heading} fallback={texts(key ?? 'frame')} texts={texts} />
          </h4>
          {runsOf(paragraphs).map(({ paragraph, stayed, at }) =>
            paragraph === null ? (
              <p key={at} class="hint">
                {texts('paragraphsStayed', { n: stayed })}
              </p>
            ) : (
              <p key={at} class={`prose-${paragraph.kind}`}>
                <ParagraphText paragraph={paragraph} texts={texts} />
              </p>
            ),
          )}
        </section>
      ))}
    </div>
  );
}

interface HeadingProps {
  before: string | null;
  after: string | null;
  fallback: string;
  texts: ReportTexts;
}

function Heading({ before, after, fallback, texts }: HeadingProps) {
  if (before === after) return <>{after ?? fallback}</>;
  return (
    <>
      {before !== null && <Removed text={before} texts={texts} />}{' '}
      {after !== null && <Added text={after} texts={texts} />}
    </>
  );
}

function runsOf(paragraphs: readonly Paragraph[]) {
  const runs: { paragraph: Paragraph | null; stayed: number; at: number }[] = [];
  paragraphs.forEach((paragraph, at) => {
    const last = runs.at(-1);
    if (paragraph.kind !== 'same') runs.push({ paragraph, stayed: 0, at });
    else if (last?.paragraph === null) last.stayed += 1;
    else runs.push({ paragraph: null, stayed: 1, at });
  });
  return runs;
}

function ParagraphText({ paragraph, texts }: { paragraph: Paragraph; texts: ReportTexts }) {
  if (paragraph.kind !== 'changed') return <PieceText {...paragraph} texts={texts} />;
  const { pieces } = paragraph;
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        const shown = kind === 'same' ? shortened(text, at > 0, at < pieces.length - 1) : text;
        return <PieceText key={`${at} ${kind}`} kind={kind} text={shown} texts={texts} />;
      })}
    </>
  );
}

function PieceText({ kind, text, texts }: Piece & { texts: ReportTexts }) {
  if (kind === 'removed') return <Removed text={text} texts={texts} />;
  if (kind === 'added') return <Added text={text} texts={texts} />;
  return <>{text}</>;
}

/** What stayed, cut where it is long; where a change stands beside it some of it stays. */
function shortened(text: string, follows: boolean, precedes: boolean): string {
  const room = around * (Number(follows) + Number(precedes)) + 1;
  if (text.length <= room) return text;
  return `${follows ? text.slice(0, around) : ''}…${precedes ? text.slice(-around) : ''}`;
}

function Removed({ text, texts }: { text: string; texts: ReportTexts }) {
  return (
    <del>
      <span class="said">{texts('was')} </span>
      {text}
    </del>
  );
}

function Added({ text, texts }: { text: string; texts: ReportTexts }) {
  return (
    <ins>
      <span class="said">{texts('is')} </span>
      {text}
    </ins>
  );
}
