import { useState } from 'preact/hooks';
import { verdictTexts } from '../locales/ledger/verdict.ts';
import type { Locale, Translate } from '../locales/translate.ts';
import type { CellAddress, Report } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import { EquationView } from './EquationView.tsx';
import { LastYearCheck } from './LastYearCheck.tsx';
import { LevelGlyph } from './LevelGlyph.tsx';
import { LikelySlip } from './LikelySlip.tsx';
import type { LastYear, Sameness } from './last-year.ts';
import { PriorSide } from './PriorSide.tsx';
import type { Problem } from './problem.ts';
import { ChangedSinceVerdict } from './review/ChangedSinceVerdict.tsx';
import type { OpinionChange } from './review/opinion.ts';
import type { ReviewView } from './review/review-view.ts';
import { VerdictForm } from './review/VerdictForm.tsx';
import { ScreenshotHint } from './ScreenshotHint.tsx';
import { placeOf, plainOf, titleOf } from './wording.ts';

export interface FindingCardProps {
  report: Report;
  problem: Problem;
  /** The one of the problem's findings that is shown. */
  finding: Finding;
  /** From 1; null of a problem that was dismissed, which is not counted. */
  position: number | null;
  total: number;
  /** `gone`: no longer on the page. `hidden`: on the page, in a part that is not shown now. */
  presence: 'shown' | 'hidden' | 'gone' | 'elsewhere';
  pointed: CellAddress | null;
  /** Of a finding that last year's report could explain; null of any other. */
  lastYear?: LastYear | null;
  onLastYear?(address: string | null, sameness: Sameness | null): void;
  /** How it stands with its reviewers; absent where nobody can say anything. */
  review?: ReviewView | undefined;
  onSay?(fingerprints: string[], change: OpinionChange, event: Event): void;
  onUndo?(event: Event): void;
  /** Shows the finding in the ledger, with its history. */
  onLedger?(fingerprint: string): void;
  locale: Locale;
  t: Translate;
  onPoint(address: CellAddress | null): void;
  onChooseCell(address: CellAddress): void;
  onChooseFinding(fingerprint: string): void;
  onPrevious(): void;
  onNext(): void;
  onClose(): void;
  onReference(rule: string): void;
  /** The shortcut that takes a picture of the page, empty where none is set; undefined where no picture can be taken. */
  screenshot?: string | undefined;
  /** Resolves to whether the text reached the clipboard. */
  onCopy(finding: Finding): Promise<boolean>;
}

/** The quoted sentence, with the words that the finding is about set off. */
function Quotation({ finding: { quote, context } }: { finding: Finding }) {
  if (quote === null) return null;
  return (
    <blockquote lang="zh-CN">
      {context?.before}
      <b>{quote.text}</b>
      {context?.after}
    </blockquote>
  );
}

/** Every term in a sentence, where no equation shows them. It is written in Chinese only. */
function Terms({ finding, locale }: Pick<FindingCardProps, 'finding' | 'locale'>) {
  const { equation, message } = finding;
  if (equation !== null || message === '' || message === plainOf(finding, locale)) return null;
  return (
    <p class="terms" lang="zh-CN">
      {message}
    </p>
  );
}

function Related({ report, problem, finding, locale, t, onChooseFinding }: FindingCardProps) {
  const others = problem.findings.filter((other) => other.fingerprint !== finding.fingerprint);
  if (others.length === 0) return null;
  return (
    <section class="related">
      <h3>{t('overlay.related', { n: others.length })}</h3>
      <ul>
        {others.map((other) => (
          <li key={other.fingerprint}>
            <button type="button" onClick={() => onChooseFinding(other.fingerprint)}>
              <LevelGlyph level={other.level} outcome={other.outcome} size={13} />
              <span>
                {[placeOf(report, other, t), titleOf(other, locale)].filter((part) => part !== null).join(' ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyButton({ finding, t, onCopy }: Pick<FindingCardProps, 'finding' | 't' | 'onCopy'>) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const label = copied === null ? 'overlay.copy' : copied ? 'overlay.copied' : 'overlay.copyFailed';
  return (
    <button type="button" class="quiet" onClick={() => void onCopy(finding).then(setCopied)}>
      <span role="status">{t(label)}</span>
    </button>
  );
}

/** What was judged, where that is not what stands here now. */
function Changed({ finding, review, locale, onSay }: FindingCardProps) {
  const standing = review?.standings.get(finding.fingerprint);
  if (review === undefined || standing === undefined) return null;
  return (
    <ChangedSinceVerdict
      standing={standing}
      now={finding}
      mayKeep={review.refusal === null}
      t={verdictTexts(locale)}
      onSay={(change, event) => onSay?.([finding.fingerprint], change, event)}
    />
  );
}

/** What persons said of it, and what this one says. */
function Review({ problem, finding, review, locale, onSay, onUndo, onLedger }: FindingCardProps) {
  if (review === undefined) return null;
  const { fingerprint } = finding;
  const t = verdictTexts(locale);
  const standing = review.standings.get(fingerprint) ?? null;
  const together = problem.findings.map((each) => each.fingerprint);
  return (
    <div class="card-review">
      {standing?.standpoint === 'rival' && <p class="verdict-hint">{t('rivalTitle')}</p>}
      <VerdictForm
        standing={standing}
        others={together.length - 1}
        noteRequired={review.noteRequired}
        tagsInUse={review.tags}
        refusal={review.refusal}
        trouble={review.troubleOf(fingerprint)}
        t={t}
        onSay={(change, withOthers, event) => onSay?.(withOthers ? together : [fingerprint], change, event)}
        onUndo={review.isUndoable(fingerprint) ? (event) => onUndo?.(event) : null}
        {...(onLedger !== undefined && review.refusal === null && { onLedger: () => onLedger(fingerprint) })}
      />
    </div>
  );
}

/** What one finding says: the sentence, the sum, the likely slip, what follows from it, and the basis. */
export function FindingCard(props: FindingCardProps) {
  const { report, finding, position, total, locale, t } = props;
  const place = placeOf(report, finding, t);
  return (
    <article class={`card card-${finding.level}`}>
      <header class="card-head">
        <p class="card-level">
          <LevelGlyph level={finding.level} outcome={finding.outcome} />
          <strong>{t(`level.${finding.level}`)}</strong>
          <span>{t(`outcome.${finding.outcome}`)}</span>
        </p>
        <span class="card-position">
          {position === null ? verdictTexts(locale)('dismissed') : t('overlay.position', { n: position, total })}
        </span>
        <button type="button" class="icon" aria-label={t('overlay.previous')} onClick={props.onPrevious}>
          ‹
        </button>
        <button type="button" class="icon" aria-label={t('overlay.next')} onClick={props.onNext}>
          ›
        </button>
        <button type="button" class="icon" aria-label={t('overlay.close')} onClick={props.onClose}>
          ×
        </button>
      </header>
      <div class="card-body">
        <h2 id="gouji-card-title">
          {place !== null && <span class="card-place">{place}</span>}
          <span>{titleOf(finding, locale)}</span>
        </h2>
        <p class="plain">{plainOf(finding, locale)}</p>
        <Changed {...props} />
        <Terms finding={finding} locale={locale} />
        {finding.outcome === 'review' && <p class="question">{t('overlay.question')}</p>}
        {props.presence !== 'shown' && <p class="absent">{t(`overlay.${props.presence}`)}</p>}
        <Quotation finding={finding} />
        {finding.equation !== null && (
          <EquationView
            key={finding.fingerprint}
            equation={finding.equation}
            suspect={finding.suspect}
            pointed={props.pointed}
            t={t}
            onPoint={props.onPoint}
            onChoose={props.onChooseCell}
          />
        )}
        <PriorSide report={report} finding={finding} locale={locale} t={t} />
        {props.lastYear != null && (
          <LastYearCheck
            lastYear={props.lastYear}
            t={t}
            onLook={(address, sameness) => props.onLastYear?.(address, sameness)}
          />
        )}
        <LikelySlip report={report} finding={finding} t={t} />
        <Related {...props} />
      </div>
      <Review key={finding.fingerprint} {...props} />
      <footer class="card-foot">
        <p class="basis">
          <b>{t('overlay.basis')}</b>
          <span>{finding.basis}</span>
        </p>
        <p class="card-actions">
          <button type="button" class="quiet" onClick={() => props.onReference(finding.rule)}>
            {t('overlay.reference')}
          </button>
          <CopyButton key={finding.fingerprint} finding={finding} t={t} onCopy={props.onCopy} />
          {props.screenshot !== undefined && <ScreenshotHint shortcut={props.screenshot} t={t} />}
        </p>
      </footer>
    </article>
  );
}
