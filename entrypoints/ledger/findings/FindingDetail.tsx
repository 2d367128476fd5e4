import { useMemo } from 'preact/hooks';
import { FindingCard } from '../../../components/FindingCard.tsx';
import { findingText } from '../../../components/finding-text.ts';
import { groupProblems } from '../../../components/problem.ts';
import { referenceAddress } from '../../reference/address.ts';
import type { Words } from '../lists/facet-labels.ts';
import { dayText } from '../query-params.ts';
import { FindingReview } from '../review/FindingReview.tsx';
import { useDesk } from '../review/use-desk.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { views } from '../views.ts';
import type { OpenFinding } from './open-finding.ts';
import { useCapture } from './use-capture.ts';
import { webAddress } from './web-address.ts';

interface FindingDetailProps {
  view: ViewProps;
  open: OpenFinding;
  words: Words;
  /** Its place in the list, from 1, and how many there are; null where it has none there. */
  position: { at: number; of: number } | null;
  onOpen(open: OpenFinding): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
}

/** One finding whole: its card, and where it was read. */
export function FindingDetail(props: FindingDetailProps) {
  const { view, open, words, position } = props;
  const { locale, l, t } = words;
  const { capture, trouble, again } = useCapture(view, open.capture);
  const desk = useDesk(view, capture);
  const problems = useMemo(() => groupProblems(capture?.audit.findings ?? []), [capture]);
  if (trouble !== null) return <TroubleNotice trouble={trouble} locale={locale} onAgain={again} />;
  if (capture === undefined) return <p class="hint">{l('loading')}</p>;
  const finding = capture?.audit.findings.find(({ fingerprint }) => fingerprint === open.fingerprint);
  const problem = problems.find(({ findings }) => findings.some(({ fingerprint }) => fingerprint === open.fingerprint));
  if (capture === null || finding === undefined || problem === undefined)
    return (
      <div class="detail-gone">
        <p>{l('notThere')}</p>
        <button type="button" onClick={props.onClose}>
          {l('close')}
        </button>
      </div>
    );
  const { report } = capture;
  const address = webAddress(capture.address);
  const atFinding = hashOf({
    view: 'report',
    part: String(capture.id),
    params: new URLSearchParams({ finding: finding.fingerprint }),
  });
  return (
    <div class={position === null ? 'detail unplaced' : 'detail'}>
      <FindingCard
        report={report}
        problem={problem}
        finding={finding}
        position={position?.at ?? 1}
        total={position?.of ?? 1}
        presence="shown"
        pointed={null}
        locale={locale}
        t={t}
        onPoint={() => {}}
        onChooseCell={() => {
          if (views.report !== undefined) view.go(atFinding);
        }}
        onChooseFinding={(fingerprint) => props.onOpen({ capture: capture.id, fingerprint })}
        onPrevious={() => props.onStep(-1)}
        onNext={() => props.onStep(1)}
        onClose={props.onClose}
        onReference={(rule) => window.open(referenceAddress(rule), '_blank', 'noreferrer')}
        onCopy={(copied) =>
          navigator.clipboard.writeText(findingText(report, copied, capture.address, locale, t)).then(
            () => true,
            () => false,
          )
        }
      />
      <FindingReview key={finding.fingerprint} {...{ view, capture, problem, finding, desk }} />
      <section class="detail-source">
        <h3 lang="zh-CN">{capture.title === '' ? t('popup.unknownTitle') : capture.title}</h3>
        <p class="hint figure">
          {capture.site} · {l('capturedAt', { date: dayText(capture.capturedAt) })}
        </p>
        <p class="detail-links">
          {views.report !== undefined && (
            <a class="button" href={atFinding}>
              {l('openReport')}
            </a>
          )}
          {address !== null && (
            <a class="button" href={address} target="_blank" rel="noreferrer">
              {l('openPage')}
            </a>
          )}
        </p>
      </section>
    </div>
  );
}
