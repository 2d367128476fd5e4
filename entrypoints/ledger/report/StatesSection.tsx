import { useEffect, useState } from 'preact/hooks';
import { reportTexts } from '../../../locales/ledger/report.ts';
import type { Capture, Summary } from '../../../store/schema.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import { chosenOf } from './chosen-states.ts';
import type { ReportPageProps } from './ReportPage.tsx';
import { StateChanges } from './StateChanges.tsx';
import { timeText } from './time-text.ts';

/** All states of the page that are kept, and what two of them differ in. */
export function StatesSection(props: ReportPageProps) {
  const { shelf, route, go, locale } = props;
  const texts = reportTexts(locale);
  const { capture, states } = shelf;
  const chosen = chosenOf(states, capture.id, route.params);

  function choose(which: 'from' | 'to', id: number): void {
    const params = new URLSearchParams(route.params);
    params.delete('section');
    params.set(which, String(id));
    const other = which === 'from' ? 'to' : 'from';
    if (chosen !== null) params.set(other, String(chosen[other].id));
    go(hashOf({ view: 'report', part: String(capture.id), params }), 'replace');
  }

  return (
    <section class="report-section" id="report-states" aria-labelledby="states-title">
      <h2 id="states-title">{texts('section.states')}</h2>
      {chosen === null ? (
        <p class="hint">
          {texts('oneState', { date: timeText(capture.capturedAt), seen: timeText(capture.lastSeenAt) })}
        </p>
      ) : (
        <>
          <div class="form-scroll">
            <table class="states">
              <thead>
                <tr>
                  <th scope="col">{texts('before')}</th>
                  <th scope="col">{texts('after')}</th>
                  <th scope="col">{texts('captured')}</th>
                  <th scope="col">{texts('lastSeen')}</th>
                  <th scope="col" class="number">
                    {texts('problemCount')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {states.map((state) => (
                  <tr key={state.id} aria-current={state.id === capture.id ? 'true' : undefined}>
                    {(['from', 'to'] as const).map((which) => (
                      <td key={which}>
                        <input
                          type="radio"
                          name={which}
                          aria-label={texts(which === 'from' ? 'chooseBefore' : 'chooseAfter', {
                            date: timeText(state.capturedAt),
                          })}
                          checked={chosen[which].id === state.id}
                          disabled={chosen[which === 'from' ? 'to' : 'from'].id === state.id}
                          onChange={() => choose(which, state.id)}
                        />
                      </td>
                    ))}
                    <td class="figure">
                      {state.id === capture.id ? (
                        <>
                          {timeText(state.capturedAt)} <span class="hint">{texts('thisState')}</span>
                        </>
                      ) : (
                        <a href={hashOf({ view: 'report', part: String(state.id) })}>{timeText(state.capturedAt)}</a>
                      )}
                    </td>
                    <td class="figure">{timeText(state.lastSeenAt)}</td>
                    <td class="number">{problemsOf(state)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Compared {...props} from={chosen.from} to={chosen.to} />
        </>
      )}
    </section>
  );
}

function problemsOf({ counts: { error, warning, note, review } }: Summary): number {
  return error + warning + note + review;
}

/** Reads both states and shows what differs. */
function Compared({ library, locale, from, to }: ReportPageProps & { from: Summary; to: Summary }) {
  const [read, setRead] = useState<{ before: Capture; after: Capture } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    Promise.all([library.capture(from.id), library.capture(to.id)]).then(
      ([before, after]) => {
        if (isWanted && before !== null && after !== null) setRead({ before, after });
      },
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [library, from.id, to.id]);
  if (trouble !== null) return <TroubleNotice trouble={trouble} locale={locale} />;
  if (read === null || read.before.id !== from.id || read.after.id !== to.id) return null;
  return <StateChanges {...read} locale={locale} />;
}
