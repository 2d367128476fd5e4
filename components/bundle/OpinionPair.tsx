import type { ComponentChildren } from 'preact';
import type { BundleTexts } from '../../locales/ledger/bundle.ts';
import { type SaidOpinion, verdictText, whoText } from './opinion-text.ts';

interface OpinionPairProps {
  /** Of which finding: organ, year and rule. */
  heading: ComponentChildren;
  /** Of the heading, within its page. */
  level: 2 | 4;
  mine: SaidOpinion;
  theirs: SaidOpinion[];
  theirName: string;
  t: BundleTexts;
  children?: ComponentChildren;
}

/** What two copies of the library say of one finding, side by side. */
export function OpinionPair({ heading, level, mine, theirs, theirName, t, children }: OpinionPairProps) {
  const Heading = `h${level}` as const;
  return (
    <article class="opinion-pair">
      <Heading>{heading}</Heading>
      <div class="sides">
        <Side name={t('mine')} said={mine} t={t} />
        {theirs.map((said) => (
          <Side key={`${said.by} ${said.at}`} name={theirName} said={said} t={t} />
        ))}
      </div>
      {children}
    </article>
  );
}

function Side({ name, said, t }: { name: string; said: SaidOpinion; t: BundleTexts }) {
  const { note, tags, verdict } = said.opinion;
  return (
    <div class={`side ${verdict ?? 'none'}`}>
      <p class="who">
        <span>{name}</span> <small>{whoText(said, t)}</small>
      </p>
      <p class="verdict">{verdictText(said.opinion, t)}</p>
      {note !== '' && <p class="note">{note}</p>}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </p>
      )}
      <p class="evidence">
        <small>{t('evidence')}</small> {said.evidence.message}
      </p>
    </div>
  );
}
