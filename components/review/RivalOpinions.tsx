import type { ReviewTexts } from '../../locales/ledger/review.ts';
import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import type { Word } from './opinion.ts';
import { VerdictLine } from './VerdictLine.tsx';

interface RivalOpinionsProps {
  own: Word;
  /** With the uid of the act that said it. */
  rivals: readonly (Word & { act: string })[];
  t: VerdictTexts;
  r: ReviewTexts;
  /** `own`, or a rival's act. */
  onChoose(which: string): void;
}

/** What copies of the library say otherwise, side by side, until a person chooses. */
export function RivalOpinions({ own, rivals, t, r, onChoose }: RivalOpinionsProps) {
  if (rivals.length === 0) return null;
  return (
    <section class="rivals">
      <h3>{r('rivals')}</h3>
      <ul>
        {[{ ...own, act: 'own' }, ...rivals].map((word) => (
          <li key={word.act}>
            <h4>{r(word.act === 'own' ? 'own' : 'other')}</h4>
            <VerdictLine standing={word} t={t} />
            {word.opinion.verdict === null && <p>{t('none')}</p>}
            {word.opinion.note !== '' && <p>{r('noted', { note: word.opinion.note })}</p>}
            {word.opinion.tags.length > 0 && (
              <ul class="tag-list">
                {word.opinion.tags.map((tag) => (
                  <li key={tag}>{tag}</li>
                ))}
              </ul>
            )}
            <small lang="zh-CN">{r('seen', { message: word.evidence.message })}</small>
            <button type="button" onClick={() => onChoose(word.act)}>
              {r('choose')}
            </button>
          </li>
        ))}
      </ul>
      <p>{r('rivalsHint')}</p>
    </section>
  );
}
